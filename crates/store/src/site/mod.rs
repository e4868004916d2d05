//! What administrators decide about everything around the news: settings, menu, front page, links and banners.

mod banners;
mod front;
mod front_stories;
mod links;
mod menu;
mod settings;
#[cfg(test)]
mod tests;

pub use banners::{Banner, NewBanner};
pub use front::{FrontBlock, FrontPlan, STORIES_PER_BLOCK};
pub use front_stories::{FrontStory, PINNED_MAX};
pub use links::SiteLink;
pub use menu::{MenuEntry, MenuTarget, NewMenuTarget};

use chrono::{DateTime, Utc};
use domain::audit::{Act, Subject, SubjectKind};
use sea_orm::ConnectionTrait;

use crate::{Administrator, StoreError, audit, connection::Db};

/// What stands around the news.
#[derive(Clone, Copy, Debug)]
pub struct Site<'a> {
    pub(crate) db: Db<'a>,
}

/// Notes what was done to a part of the site.
async fn note<C: ConnectionTrait>(
    db: &C,
    who: Administrator<'_>,
    act: Act,
    (part, detail): (&str, &str),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let subject = Subject {
        kind: SubjectKind::Site,
        id: 0,
        title: part.to_owned(),
    };
    audit::note(db, Some(who.staff()), act, &subject, detail, now).await
}
