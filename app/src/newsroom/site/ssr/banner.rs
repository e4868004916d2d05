//! The banners.

use chrono::{DateTime, Utc};
use domain::site::SitePlace;
use store::{Administrator, Banner, NewBanner, StoreError};

use crate::{
    error::{AppError, Field, Wrong},
    newsroom::{
        arrange::checked::CheckedForm,
        site::menu_api::{BannerView, PlacedEntry, TypedBanner},
    },
    ssr::AppState,
};

const ALT_CHARS_MAX: u32 = 200;

/// Adds a banner.
pub(in crate::newsroom::site) async fn add_banner(
    state: &AppState,
    who: Administrator<'_>,
    place: SitePlace,
    typed: &TypedBanner,
) -> Result<(), AppError> {
    let mut form = CheckedForm::default();
    let banner = NewBanner {
        place,
        picture: form.link(Field::Picture, &typed.picture),
        alt: form.words(Field::Alt, &typed.alt, ALT_CHARS_MAX),
        url: form.link(Field::Url, &typed.url),
        shown_from: moment(state, &mut form, (Field::From, &typed.from)),
        shown_until: moment(state, &mut form, (Field::To, &typed.until)),
    };
    if let (Some(from), Some(until)) = (banner.shown_from, banner.shown_until)
        && until <= from
    {
        form.flaw(Field::To, Wrong::EndsBeforeItBegins);
    }
    form.checked()?;
    let site = state.store.site();
    let added = site.add_banner(who, banner, state.clock.now()).await;
    added.map_err(|error| match error {
        StoreError::NotFound => AppError::field(Field::Picture, Wrong::Gone),
        other => other.into(),
    })?;
    state.kept.forget_surroundings();
    Ok(())
}

/// A banner as the page shows it, with its place.
pub(super) fn banner_view(state: &AppState, banner: Banner) -> (SitePlace, BannerView) {
    let content = banner.content;
    let date = |moment| state.time_and_date(moment).text;
    let shown = match (content.shown_from, content.shown_until) {
        (None, None) => String::new(),
        (Some(from), None) => format!("Hiện từ {}.", date(from)),
        (None, Some(until)) => format!("Hiện đến {}.", date(until)),
        (Some(from), Some(until)) => format!("Hiện từ {} đến {}.", date(from), date(until)),
    };
    let entry = PlacedEntry {
        id: banner.id,
        label: content.alt,
        href: content.url,
        is_hidden: false,
    };
    let view = BannerView {
        entry,
        picture: content.picture,
        shown,
    };
    (content.place, view)
}

fn moment(
    state: &AppState,
    form: &mut CheckedForm,
    (field, typed): (Field, &str),
) -> Option<DateTime<Utc>> {
    if typed.trim().is_empty() {
        return None;
    }
    let moment = state.site.time_zone.read_local(typed.trim());
    if moment.is_none() {
        form.flaw(field, Wrong::Malformed);
    }
    moment
}
