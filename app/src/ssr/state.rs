//! What every request finds in its context.

use std::sync::Arc;

use axum::extract::FromRef;
use chrono::{DateTime, TimeDelta, Utc};
use cookie::Key;
use domain::ArticleId;
use leptos::{config::LeptosOptions, prelude::use_context};
use store::{FrontPlan, Store};

use super::{Assets, Cached, Clock, Counter, Health, Site, SiteSource};
use crate::{
    error::AppError,
    layout::{PageHead, ssr::Surroundings},
    session::ssr::Doors,
    ui::DateText,
};

/// The server's parts, shared by all requests.
#[derive(Clone)]
pub struct AppState {
    /// The portal's memory.
    pub store: Store,
    /// Whose portal this is.
    pub site: Arc<Site>,
    /// Where the portal's data come from anew once in a while.
    pub site_source: Arc<SiteSource>,
    /// What time it is.
    pub clock: Clock,
    /// Visitors and views that are not in the store yet.
    pub counter: Arc<Counter>,
    /// Signs the cookie by which a reader votes once.
    pub voter_key: Key,
    /// Turns that cookie into the name under which a ballot is noted as cast.
    pub voter_salt: [u8; 32],
    /// Lets people into the newsroom.
    pub doors: Doors,
    /// How the machine and the timetable are.
    pub health: Arc<Health>,
    /// What is read from the store once in a while.
    pub kept: Arc<Kept>,
    /// The names of the browser's files.
    pub assets: Arc<Assets>,
    /// Where the framework finds the browser's files.
    pub leptos_options: LeptosOptions,
}

/// What every page shows and changes seldom.
#[derive(Debug)]
pub struct Kept {
    /// What stands around every page.
    pub(crate) surroundings: Cached<Surroundings>,
    /// How the front page is arranged.
    pub(crate) front_plan: Cached<FrontPlan>,
    /// What was read most of late, in that order; its counting goes over weeks of views.
    pub(crate) most_read: Cached<Vec<ArticleId>>,
    /// What was read most today, in that order, for the newsroom.
    pub(crate) most_read_today: Cached<Vec<ArticleId>>,
}

impl Default for Kept {
    fn default() -> Self {
        Self {
            surroundings: Cached::new(TimeDelta::seconds(10)),
            front_plan: Cached::new(TimeDelta::seconds(10)),
            most_read: Cached::new(TimeDelta::minutes(1)),
            most_read_today: Cached::new(TimeDelta::minutes(1)),
        }
    }
}

impl Kept {
    /// Lets the next reader see what was just changed in menu, front page, links, banners, sections or pages.
    pub(crate) fn forget_surroundings(&self) {
        self.surroundings.forget();
        self.front_plan.forget();
    }
}

impl FromRef<AppState> for LeptosOptions {
    fn from_ref(state: &AppState) -> Self {
        state.leptos_options.clone()
    }
}

/// The state of the request under way.
pub(crate) fn state() -> Result<AppState, AppError> {
    use_context::<AppState>().ok_or_else(|| {
        tracing::error!("A server function ran without the app's state");
        AppError::Unexpected
    })
}

impl AppState {
    /// Reads what administrators set about the portal, once in a while.
    pub async fn refresh_site(&self) {
        self.site_source
            .refresh(&self.store, self.clock.now())
            .await;
    }

    /// The same state with the portal as it was last read, which a request keeps until it is answered.
    #[must_use]
    pub fn with_current_site(&self) -> Self {
        Self {
            site: self.site_source.current(),
            ..self.clone()
        }
    }

    pub(crate) fn head(&self, title: &str, description: &str, address: &str) -> PageHead {
        let portal = &self.site.name;
        PageHead {
            title: if title.is_empty() {
                portal.clone()
            } else {
                format!("{title} – {portal}")
            },
            description: description.to_owned(),
            canonical: self.full_address(address),
            picture: None,
            is_article: false,
        }
    }

    pub(crate) fn full_address(&self, address: &str) -> String {
        if address.starts_with('/') {
            format!("{}{address}", self.site.base_url)
        } else {
            address.to_owned()
        }
    }

    pub(crate) fn date_with_weekday(&self, moment: DateTime<Utc>) -> DateText {
        let zone = self.site.time_zone;
        DateText {
            iso: zone.iso(moment),
            text: zone.long_date(moment),
        }
    }

    pub(crate) fn short_date(&self, moment: DateTime<Utc>) -> DateText {
        let zone = self.site.time_zone;
        DateText {
            iso: zone.iso(moment),
            text: zone.short_date(moment),
        }
    }

    pub(crate) fn time_and_date(&self, moment: DateTime<Utc>) -> DateText {
        let zone = self.site.time_zone;
        DateText {
            iso: zone.iso(moment),
            text: zone.time_and_date(moment),
        }
    }
}
