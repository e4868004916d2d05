//! What reading lost or changed, counted.

use std::collections::BTreeMap;

/// Something that the reader did not keep as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Whether it is gone or only different.
    pub kind: FindingKind,
    /// A short word for machines and for those who know HTML: `script`, `h1→h2`, `iframe evil.example`.
    pub what: String,
    /// How often it was met.
    pub count: u32,
}

/// Whether something is gone or only different.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindingKind {
    /// It is not in the document.
    Dropped,
    /// What it held is in the document, in another form.
    Changed,
}

/// Counts findings of the same kind together.
#[derive(Debug, Default)]
pub(super) struct Findings(BTreeMap<(FindingKind, String), u32>);

impl Findings {
    const WHAT_CHARS_MAX: usize = 80;

    pub(super) fn dropped(&mut self, what: &str) {
        self.add(FindingKind::Dropped, what);
    }

    pub(super) fn changed(&mut self, what: &str) {
        self.add(FindingKind::Changed, what);
    }

    pub(super) fn into_list(self) -> Vec<Finding> {
        let findings = self.0.into_iter();
        findings
            .map(|((kind, what), count)| Finding { kind, what, count })
            .collect()
    }

    fn add(&mut self, kind: FindingKind, what: &str) {
        let what = what
            .chars()
            .filter(|c| !c.is_control())
            .take(Self::WHAT_CHARS_MAX)
            .collect();
        let count = self.0.entry((kind, what)).or_default();
        *count = count.saturating_add(1);
    }
}
