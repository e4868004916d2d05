//! What every request finds in its context.

use std::sync::Arc;

use axum::extract::FromRef;
use chrono::{DateTime, TimeDelta, Utc};
use cookie::Key;
use domain::{ArticleId, page::Page, section::Section};
use leptos::{config::LeptosOptions, prelude::use_context};
use store::Store;

use super::{Assets, Cached, Clock, Counter, Site};
use crate::{error::AppError, layout::PageHead, session::Doors, ui::DateText};

/// The server's parts, shared by all requests.
#[derive(Clone)]
pub struct AppState {
    /// The portal's memory.
    pub store: Store,
    /// Whose portal this is.
    pub site: Arc<Site>,
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
    /// The sections of the menu and the standing pages of the footer.
    pub(crate) menu: Cached<(Vec<Section>, Vec<Page>)>,
    /// What was read most of late, in that order; its counting goes over weeks of views.
    pub(crate) most_read: Cached<Vec<ArticleId>>,
}

impl Default for Kept {
    fn default() -> Self {
        Self {
            menu: Cached::new(TimeDelta::seconds(10)),
            most_read: Cached::new(TimeDelta::minutes(1)),
        }
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
