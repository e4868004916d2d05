//! A real database for each test, and short ways to fill it.

mod article;
mod database;
mod session;
mod staff;
mod survey;

pub use article::{ArticleBuilder, an_article};
pub use database::TestStore;
pub use session::a_session;
pub use staff::a_staff;
pub use survey::{SurveyBuilder, a_survey};

use chrono::{DateTime, Utc};
use domain::{
    Slug,
    section::{Author, Section, Tag},
};

use crate::Store;

/// The moment that a text such as "2024-05-09T07:00:00+07:00" names.
///
/// # Panics
/// When it names none.
#[must_use]
pub fn at(moment: &str) -> DateTime<Utc> {
    moment
        .parse()
        .expect("a test writes its moments as RFC 3339")
}

/// The moment at which tests ask, unless they say otherwise; everything the builders make is visible by then.
#[must_use]
pub fn noon() -> DateTime<Utc> {
    at("2024-05-09T12:00:00+07:00")
}

/// The section of this name, made behind the others where there is none.
///
/// # Panics
/// When the database does not answer.
pub async fn a_section(name: &str, store: &Store) -> Section {
    let section = store.sections().find_or_add(name, &slug_of(name)).await;
    section.expect("the section is kept")
}

/// The tag of this name, made where there is none.
///
/// # Panics
/// When the database does not answer.
pub async fn a_tag(name: &str, store: &Store) -> Tag {
    let tag = store.tags().find_or_add(name, &slug_of(name)).await;
    tag.expect("the tag is kept")
}

/// The author of this name, made where there is none.
///
/// # Panics
/// When the database does not answer.
pub async fn an_author(name: &str, store: &Store) -> Author {
    let author = store.authors().find_or_add(name, &slug_of(name)).await;
    author.expect("the author is kept")
}

fn slug_of(name: &str) -> Slug {
    Slug::from_title(name).expect("a test names things with letters")
}
