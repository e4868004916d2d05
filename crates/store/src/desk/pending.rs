//! The desk's functions whose bodies are being written.

use chrono::{DateTime, Utc};
use domain::{
    ArticleId, RevisionId, SectionId, Slug, TagId,
    life::Move,
    revision::{Colleague, DeskCounts, RevisionSummary},
};

use super::{
    Desk, DeskArticle, DeskEntry, DeskFilter, DeskPlace, Expected, MoveDetails, MoveOutcome,
    Preview, Revision, RevisionText, SaveOutcome, Share,
};
use crate::{Staff, StoreError};

type Now = DateTime<Utc>;
type Answer<T> = Result<T, StoreError>;

impl Desk<'_> {
    /// The history, latest first, from behind `after` on.
    pub async fn revisions(
        &self,
        staff: &Staff,
        id: ArticleId,
        after: Option<RevisionId>,
        limit: u32,
    ) -> Answer<Vec<RevisionSummary>> {
        todo!("{staff:?}{id:?}{after:?}{limit}")
    }
    /// One revision with its text.
    pub async fn revision(
        &self,
        staff: &Staff,
        id: ArticleId,
        revision: RevisionId,
    ) -> Answer<Revision> {
        todo!("{staff:?}{id:?}{revision:?}")
    }
    /// Brings an earlier revision back as the latest one.
    pub async fn restore(
        &self,
        staff: &Staff,
        id: ArticleId,
        revision: RevisionId,
        now: Now,
    ) -> Answer<SaveOutcome> {
        todo!("{staff:?}{id:?}{revision:?}{now}")
    }
    /// One revision as readers would see it.
    pub async fn preview(
        &self,
        staff: &Staff,
        id: ArticleId,
        revision: RevisionId,
        now: Now,
    ) -> Answer<Preview> {
        todo!("{staff:?}{id:?}{revision:?}{now}")
    }
    /// Makes a link that shows one revision without an account for 7 days; only its hash is kept.
    pub async fn share(
        &self,
        staff: &Staff,
        id: ArticleId,
        revision: RevisionId,
        now: Now,
    ) -> Answer<String> {
        todo!("{staff:?}{id:?}{revision:?}{now}")
    }
    /// The links of an article that still work.
    pub async fn shares(&self, staff: &Staff, id: ArticleId, now: Now) -> Answer<Vec<Share>> {
        todo!("{staff:?}{id:?}{now}")
    }
    /// Ends a link before its time.
    pub async fn unshare(&self, staff: &Staff, id: ArticleId, share: i64, now: Now) -> Answer<()> {
        todo!("{staff:?}{id:?}{share}{now}")
    }
    /// What a link shows, if it still works.
    pub async fn shared(&self, token: &str, now: Now) -> Answer<Option<Preview>> {
        todo!("{token}{now}")
    }
    /// One page of the person's articles, from behind `after` on.
    pub async fn list(
        &self,
        staff: &Staff,
        filter: &DeskFilter,
        after: Option<DeskPlace>,
        limit: u32,
        now: Now,
    ) -> Answer<Vec<DeskEntry>> {
        todo!("{staff:?}{filter:?}{after:?}{limit}{now}")
    }
    /// What waits, among the person's articles.
    pub async fn counts(&self, staff: &Staff, now: Now) -> Answer<DeskCounts> {
        todo!("{staff:?}{now}")
    }
    /// When the next scheduled article comes due.
    pub async fn next_due(&self) -> Answer<Option<Now>> {
        todo!()
    }
    /// Publishes what has come due, each article once however many instances ask.
    pub async fn publish_due(&self, now: Now) -> Answer<Vec<ArticleId>> {
        todo!("{now}")
    }
    /// Deletes what was thrown away 30 days ago, with its revisions; says how many articles.
    pub async fn empty_bin(&self, now: Now) -> Answer<u32> {
        todo!("{now}")
    }
    /// Deletes old revisions that the desk saved by itself and that a later one of the same sitting replaced.
    pub async fn prune_autosaves(&self, now: Now) -> Answer<u32> {
        todo!("{now}")
    }
}
