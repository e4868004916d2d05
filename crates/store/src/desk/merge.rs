//! Two texts that were written on top of the same one, put together.

use document::{merge as merge_documents, merge_text};

use super::RevisionText;

/// Two texts put together.
#[derive(Clone, Debug)]
pub(super) struct Merged {
    /// Both; where they contradict each other, mine, and in the body mine before theirs.
    pub(super) text: RevisionText,
    /// True when they contradict each other nowhere.
    pub(super) is_clean: bool,
}

pub(super) fn merge(base: &RevisionText, mine: &RevisionText, theirs: &RevisionText) -> Merged {
    let mut is_clean = true;
    let words = |base: &str, mine: &str, theirs: &str| {
        merge_text(base, mine, theirs).map_err(|_| mine.to_owned())
    };
    let mut keep = |merged: Result<String, String>| {
        merged.unwrap_or_else(|mine| {
            is_clean = false;
            mine
        })
    };
    let title = keep(words(&base.title, &mine.title, &theirs.title));
    let lead = keep(words(&base.lead, &mine.lead, &theirs.lead));
    let byline = keep(words(&base.byline, &mine.byline, &theirs.byline));
    let body = merge_documents(&base.body, &mine.body, &theirs.body);
    is_clean &= body.conflicts.is_empty();
    let mut choice = Choice { is_clean };
    let text = RevisionText {
        title,
        lead,
        byline,
        section: choice.of(&base.section, &mine.section, &theirs.section),
        author: choice.of(&base.author, &mine.author, &theirs.author),
        tags: tags(base, mine, theirs),
        picture: choice.of(&base.picture, &mine.picture, &theirs.picture),
        body: body.document,
    };
    Merged {
        text,
        is_clean: choice.is_clean,
    }
}

/// Chooses between values that cannot be put together.
struct Choice {
    is_clean: bool,
}

impl Choice {
    fn of<T: Clone + PartialEq>(&mut self, base: &T, mine: &T, theirs: &T) -> T {
        if mine == base {
            return theirs.clone();
        }
        self.is_clean &= theirs == base || theirs == mine;
        mine.clone()
    }
}

/// Every label that both kept or that one of them added.
fn tags(base: &RevisionText, mine: &RevisionText, theirs: &RevisionText) -> Vec<domain::TagId> {
    let is_kept = |tag: &domain::TagId| {
        let (is_mine, is_theirs) = (mine.tags.contains(tag), theirs.tags.contains(tag));
        if base.tags.contains(tag) {
            is_mine && is_theirs
        } else {
            is_mine || is_theirs
        }
    };
    let mut all = [base, mine, theirs]
        .map(|text| text.tags.as_slice())
        .concat();
    all.sort_unstable();
    all.dedup();
    all.retain(is_kept);
    all
}
