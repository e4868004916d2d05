//! The portal's settings.

use domain::{site::SiteSettings, time::TimeZone};
use store::Administrator;

use crate::{
    error::{AppError, Conflict, Field, Wrong},
    newsroom::{arrange::checked::CheckedForm, site::settings_api::SettingsView},
    ssr::AppState,
};

const NAME_CHARS_MAX: u32 = 120;
const DESCRIPTION_CHARS_MAX: u32 = 300;
const OFFICE_LINES_MAX: usize = 12;
const OFFICE_CHARS_MAX: u32 = 1000;

/// The settings in force: what was set, and else what the settings file says.
pub(in crate::newsroom::site) async fn settings(
    state: &AppState,
    _: Administrator<'_>,
) -> Result<SettingsView, AppError> {
    Ok(in_force(state, state.store.site().settings().await?))
}

fn in_force(state: &AppState, set: SiteSettings) -> SettingsView {
    let site = &state.site;
    let zone = site.time_zone.minutes();
    let sign = if zone < 0 { '-' } else { '+' };
    let (hours, minutes) = (zone.abs() / 60, zone.abs() % 60);
    SettingsView {
        name: set.name.unwrap_or_else(|| site.name.clone()),
        owner: set.owner.unwrap_or_else(|| site.owner.clone()),
        description: set.description.unwrap_or_else(|| site.description.clone()),
        office: set.office.as_ref().unwrap_or(&site.office).join("\n"),
        time_zone: set
            .time_zone
            .unwrap_or_else(|| format!("{sign}{hours:02}:{minutes:02}")),
    }
}

/// Sets what was typed, unless somebody else set something since the form was filled; sent twice it changes nothing.
pub(in crate::newsroom::site) async fn save_settings(
    state: &AppState,
    who: Administrator<'_>,
    typed: SettingsView,
    seen: &str,
) -> Result<String, AppError> {
    let mut form = CheckedForm::default();
    let settings = SiteSettings {
        name: Some(form.words(Field::Name, &typed.name, NAME_CHARS_MAX)),
        owner: Some(form.words(Field::Owner, &typed.owner, NAME_CHARS_MAX)),
        description: Some(description(&mut form, &typed.description)),
        office: Some(office(&mut form, &typed.office)),
        time_zone: Some(typed.time_zone.trim().to_owned()),
    };
    if TimeZone::parse(typed.time_zone.trim()).is_err() {
        form.flaw(Field::TimeZone, Wrong::Malformed);
    }
    form.checked()?;
    let site = state.store.site();
    let set = site.settings().await?;
    let is_done = set == settings;
    if !is_done && !seen.is_empty() && in_force(state, set.clone()).seal() != seen {
        return Err(AppError::Conflict(Conflict::Changed));
    }
    site.save_settings(who, &set, &settings, state.clock.now())
        .await?;
    state.site_source.forget();
    Ok(in_force(state, settings).seal())
}

fn description(form: &mut CheckedForm, typed: &str) -> String {
    if typed.trim().is_empty() {
        return String::new();
    }
    form.words(Field::Description, typed, DESCRIPTION_CHARS_MAX)
}

fn office(form: &mut CheckedForm, typed: &str) -> Vec<String> {
    let lines = typed.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines = lines.map(str::to_owned).collect::<Vec<_>>();
    let chars_max = OFFICE_CHARS_MAX;
    let is_long = typed.chars().count() > chars_max as usize;
    if is_long || lines.len() > OFFICE_LINES_MAX {
        form.flaw(Field::Office, Wrong::TooLong { chars_max });
    }
    lines
}
