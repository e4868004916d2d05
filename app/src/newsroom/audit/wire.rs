//! What the log's page asks and shows.

use domain::audit::{Act, SubjectKind};
use leptos_router::params::ParamsMap;
use serde::{Deserialize, Serialize};

use crate::{FieldFlaw, page_data::Travels, ui::DateText};

/// Which entries are asked for, as the form of the page sends it; empty fields ask for everything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct AuditQuery {
    /// The number of the account.
    #[serde(rename = "nguoi")]
    pub account: String,
    /// The word of the act.
    #[serde(rename = "viec")]
    pub act: String,
    /// The word of the kind of thing.
    #[serde(rename = "loai")]
    pub kind: String,
    /// The number of the thing.
    #[serde(rename = "so")]
    pub subject: String,
    /// The first day.
    #[serde(rename = "tu")]
    pub from: String,
    /// The last day.
    #[serde(rename = "den")]
    pub to: String,
}

impl AuditQuery {
    /// What an address asks for.
    pub(super) fn read(query: &ParamsMap) -> Self {
        let text = |name| query.get(name).unwrap_or_default();
        Self {
            account: text("nguoi"),
            act: text("viec"),
            kind: text("loai"),
            subject: text("so"),
            from: text("tu"),
            to: text("den"),
        }
    }

    /// The fields under the names that they have in an address.
    pub(super) fn pairs(&self) -> [(&'static str, &str); 6] {
        [
            ("nguoi", &self.account),
            ("viec", &self.act),
            ("loai", &self.kind),
            ("so", &self.subject),
            ("tu", &self.from),
            ("den", &self.to),
        ]
    }
}

/// Something that was done, written out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AuditLine {
    /// When.
    pub at: DateText,
    /// Who; empty for what the portal did by itself.
    pub who: String,
    /// What was done.
    pub act: Act,
    /// To what kind of thing.
    pub kind: SubjectKind,
    /// The number of the thing.
    pub subject: i64,
    /// What it was called.
    pub title: String,
    /// What else there is to say.
    pub detail: String,
}

/// What the page of the log shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AuditView {
    /// What was asked for.
    pub query: AuditQuery,
    /// What is wrong with it; then there are no entries.
    pub flaws: Vec<FieldFlaw>,
    /// The accounts that can be picked, with their names.
    pub people: Vec<(i64, String)>,
    /// The entries, the newest first.
    pub lines: Vec<AuditLine>,
    /// Where the log goes on, if it does.
    pub next: Option<String>,
}

impl Travels for AuditView {}
