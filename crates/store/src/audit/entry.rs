//! What the log is asked and what it tells.

use chrono::{DateTime, Utc};
use domain::{
    AccountId,
    audit::{Act, Subject, SubjectKind},
};

use crate::{StoreError, entity::audit};

/// Which entries of the log are asked for; an empty filter asks for all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditFilter {
    /// What this person did.
    pub account: Option<AccountId>,
    /// What was done in this way.
    pub act: Option<Act>,
    /// What was done to things of this kind.
    pub kind: Option<SubjectKind>,
    /// What was done to the thing of this number; it means nothing without its kind.
    pub subject: Option<i64>,
    /// The first moment.
    pub from: Option<DateTime<Utc>>,
    /// The moment before which entries must lie.
    pub to: Option<DateTime<Utc>>,
}

/// The place of an entry in the log: the newest comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AuditPlace {
    /// When it was done.
    pub at: DateTime<Utc>,
    /// The number of the entry.
    pub id: i64,
}

/// Something that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEntry {
    /// The number of the entry.
    pub id: i64,
    /// When it was done.
    pub at: DateTime<Utc>,
    /// Who did it; nobody for what the portal did by itself.
    pub account: Option<AccountId>,
    /// What that person was called.
    pub account_name: String,
    /// What was done.
    pub act: Act,
    /// To what.
    pub subject: Subject,
    /// What else there is to say; may be empty.
    pub detail: String,
}

impl AuditEntry {
    /// Where the log goes on after this entry.
    #[must_use]
    pub fn place(&self) -> AuditPlace {
        AuditPlace {
            at: self.at,
            id: self.id,
        }
    }
}

impl TryFrom<audit::Model> for AuditEntry {
    type Error = StoreError;

    fn try_from(row: audit::Model) -> Result<Self, StoreError> {
        let act = Act::from_word(&row.act).ok_or("no act has this word");
        let kind = SubjectKind::from_word(&row.subject_kind).ok_or("no kind has this word");
        Ok(Self {
            id: row.id,
            at: row.at,
            account: row.account_id.map(AccountId),
            account_name: row.account_name,
            act: act.map_err(StoreError::corrupt("act"))?,
            subject: Subject {
                kind: kind.map_err(StoreError::corrupt("subject kind"))?,
                id: row.subject_id,
                title: row.subject_title,
            },
            detail: row.detail,
        })
    }
}
