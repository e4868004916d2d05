//! What was typed and is not saved yet, kept on the device so that at most the last second is ever lost.

use domain::{AccountId, ArticleId, RevisionId};
use serde::{Deserialize, Serialize};

use super::wire::Typed;
use crate::platform;

/// A text that waits on the device.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Kept {
    /// The revision that it was made from.
    pub based_on: RevisionId,
    /// When it was kept, in milliseconds since 1970.
    pub at: f64,
    /// What was typed.
    pub typed: Typed,
}

/// The place on the device for one article of one person; who else uses the device is never offered the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    key: String,
}

impl Place {
    /// The place for this person's work on this article.
    pub(super) fn new(person: AccountId, article: ArticleId) -> Self {
        Self {
            key: format!("dinh-desk-{}-{}", person.0, article.0),
        }
    }

    /// Keeps what is typed at this moment; false when the device takes nothing.
    pub(super) fn keep(&self, based_on: RevisionId, typed: Typed) -> bool {
        let at = platform::device_milliseconds();
        let kept = Kept {
            based_on,
            at,
            typed,
        };
        serde_json::to_string(&kept).is_ok_and(|text| platform::keep_on_device(&self.key, &text))
    }

    /// Lets go of what is saved.
    pub(super) fn forget(&self) {
        platform::forget_on_device(&self.key);
    }

    /// What an earlier visit left behind, set aside so that typing does not write over it before it is decided on.
    pub(super) fn left_behind(&self) -> Option<Kept> {
        let aside = self.aside();
        if let Some(text) = platform::kept_on_device(&self.key)
            && platform::keep_on_device(&aside, &text)
        {
            platform::forget_on_device(&self.key);
        }
        let text = platform::kept_on_device(&aside)?;
        // What another version of the portal wrote may have another form; nobody can be offered that.
        serde_json::from_slice(text.as_bytes()).ok()
    }

    /// Lets go of what was set aside, once it is decided on.
    pub(super) fn forget_left_behind(&self) {
        platform::forget_on_device(&self.aside());
    }

    fn aside(&self) -> String {
        format!("{}-aside", self.key)
    }
}
