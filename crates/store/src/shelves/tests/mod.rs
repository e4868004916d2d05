//! Sections, tags and authors on a real database.

mod keep_sections;
mod keep_tags;

use domain::Slug;
use sea_orm::{EntityTrait, QueryOrder};

use crate::{
    NewSection, StoreError,
    entity::audit,
    testing::{TestStore, a_section, a_tag, an_author},
};

/// What the audit log says was done, oldest first.
pub(crate) async fn deeds(store: &TestStore) -> Vec<String> {
    let entries = audit::Entity::find().order_by_asc(audit::Column::Id);
    let entries = entries.all(&store.connection()).await.unwrap();
    let told = |entry: audit::Model| {
        let who = entry.account_name;
        format!(
            "{who} {} {} {}",
            entry.act, entry.subject_kind, entry.subject_title
        )
    };
    entries.into_iter().map(told).collect()
}

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

#[tokio::test]
async fn sections_stand_by_position_and_added_ones_behind() {
    let store = TestStore::new().await;
    for (name, position) in [("Sau", 7), ("Trước", 2)] {
        let section = NewSection {
            slug: Slug::from_title(name).unwrap(),
            name: name.to_owned(),
            position,
        };
        let saved = store.sections().save(section).await.unwrap();
        assert_eq!(
            store.sections().find(&saved.slug).await.unwrap(),
            Some(saved)
        );
    }
    a_section("Thêm", &store).await;
    let names = store.sections().list().await.unwrap();
    let names = names.iter().map(|s| s.name.as_str()).collect::<Vec<_>>();
    assert_eq!(names, ["Trước", "Sau", "Thêm"]);
}

#[tokio::test]
async fn a_second_section_cannot_take_an_address() {
    let store = TestStore::new().await;
    let section = a_section("Đời sống", &store).await;
    let again = NewSection {
        slug: section.slug,
        name: "Đời sống khác".to_owned(),
        position: 1,
    };
    let refused = store.sections().save(again).await.unwrap_err();
    assert!(matches!(refused, StoreError::Conflict { .. }));
}

#[tokio::test]
async fn what_is_there_is_found_and_not_added_again() {
    let store = TestStore::new().await;
    let section = a_section("Đời sống", &store).await;
    assert_eq!(a_section("Đời sống", &store).await, section);
    let tag = a_tag("Y tế", &store).await;
    assert_eq!(a_tag("Y tế", &store).await, tag);
    let author = an_author("Lan Anh", &store).await;
    assert_eq!(an_author("Lan Anh", &store).await, author);
    assert_eq!(store.tags().find(&tag.slug).await.unwrap(), Some(tag));
    assert_eq!(
        store.authors().find(&author.slug).await.unwrap(),
        Some(author)
    );
    assert_eq!(store.sections().find(&slug("y-te")).await.unwrap(), None);
    assert_eq!(store.tags().find(&slug("doi-song")).await.unwrap(), None);
    assert_eq!(store.authors().find(&slug("ai-do")).await.unwrap(), None);
}
