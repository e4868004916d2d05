//! Whose portal this is.

use std::sync::{Arc, PoisonError, RwLock};

use chrono::{DateTime, TimeDelta, Utc};
use domain::{site::SiteSettings, time::TimeZone};
use store::Store;

use super::Cached;

/// The portal's own data, as its settings give them.
#[derive(Clone, Debug)]
pub struct Site {
    /// The portal's name, "Trang thông tin phường Đông Thành".
    pub name: String,
    /// The body that the portal belongs to, "Uỷ ban nhân dân phường Đông Thành".
    pub owner: String,
    /// One sentence on what the portal is, for search engines.
    pub description: String,
    /// The portal's own full address without a slash at the end.
    pub base_url: String,
    /// The office's address and how to reach it, a line each.
    pub office: Vec<String>,
    /// Where the office's clocks stand.
    pub time_zone: TimeZone,
    /// Visits of an earlier site that the total goes on from.
    pub visits_carried_over: i64,
}

/// The portal's data from one moment to the next: what the settings file says, and what administrators set in its place.
#[derive(Debug)]
pub struct SiteSource {
    configured: Site,
    read: Cached<Arc<Site>>,
    current: RwLock<Arc<Site>>,
}

impl Site {
    /// The same portal with what administrators set.
    fn with(&self, settings: SiteSettings) -> Self {
        let time_zone = settings.time_zone.as_deref().map(TimeZone::parse);
        Self {
            name: settings.name.unwrap_or_else(|| self.name.clone()),
            owner: settings.owner.unwrap_or_else(|| self.owner.clone()),
            description: settings
                .description
                .unwrap_or_else(|| self.description.clone()),
            base_url: self.base_url.clone(),
            office: settings.office.unwrap_or_else(|| self.office.clone()),
            // The form takes no other; a value that somebody else wrote must not stop the clocks.
            time_zone: time_zone.and_then(Result::ok).unwrap_or(self.time_zone),
            visits_carried_over: self.visits_carried_over,
        }
    }
}

impl SiteSource {
    /// Begins with what the settings file says.
    #[must_use]
    pub fn new(configured: Site) -> Self {
        Self {
            current: RwLock::new(Arc::new(configured.clone())),
            configured,
            read: Cached::new(TimeDelta::seconds(10)),
        }
    }

    /// The portal as it was last read.
    #[must_use]
    pub fn current(&self) -> Arc<Site> {
        let current = self.current.read();
        current.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Reads what administrators set, once in a while; while the store does not answer, the portal stays as it is.
    pub async fn refresh(&self, store: &Store, now: DateTime<Utc>) {
        let read = async {
            Ok(Arc::new(
                self.configured.with(store.site().settings().await?),
            ))
        };
        if let Ok(site) = self.read.get(now, read).await
            && !Arc::ptr_eq(&site, &self.current())
        {
            *self.current.write().unwrap_or_else(PoisonError::into_inner) = site;
        }
    }

    /// Lets the next request read anew.
    pub(crate) fn forget(&self) {
        self.read.forget();
    }
}
