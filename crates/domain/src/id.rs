//! Numbers under which the store keeps things, one type per kind so that they cannot be mixed up.

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);
    )+};
}

ids! {
    /// Names one account.
    AccountId,
    /// Names one article.
    ArticleId,
    /// Names one author of articles.
    AuthorId,
    /// Names one choice of a survey.
    ChoiceId,
    /// Names one standing page.
    PageId,
    /// Names one uploaded picture.
    PictureId,
    /// Names one revision of an article.
    RevisionId,
    /// Names one section.
    SectionId,
    /// Names one survey.
    SurveyId,
    /// Names one tag.
    TagId,
}
