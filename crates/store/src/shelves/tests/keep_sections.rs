//! How the sections are kept, on a real database.

use domain::{SectionId, account::Role, arrange::Shift, paging::PageNumber, section::Section};

use super::{deeds, slug};
use crate::{
    Shelf, Staff, StoreError,
    testing::{TestStore, a_section, a_staff, a_tag, an_article, noon},
};

async fn administrator(store: &TestStore) -> Staff {
    a_staff("lan", Role::Administrator, &[], store).await
}

async fn names(store: &TestStore) -> Vec<String> {
    let sections = store.sections().list().await.unwrap();
    sections.into_iter().map(|section| section.name).collect()
}

async fn rename(section: &Section, to: &str, staff: &Staff, store: &TestStore) {
    let who = staff.administrator().unwrap();
    let sections = store.sections();
    let renamed = sections.rename(who, section.id, &section.name, slug(to), noon());
    renamed.await.unwrap();
}

#[tokio::test]
async fn a_section_moves_among_its_neighbors_and_stops_at_the_ends() {
    let store = TestStore::new().await;
    let staff = administrator(&store).await;
    let who = staff.administrator().unwrap();
    for name in ["Một", "Hai", "Ba"] {
        a_section(name, &store).await;
    }
    let three = a_section("Ba", &store).await;
    for (step, expected) in [
        (Shift::Up, ["Một", "Ba", "Hai"]),
        (Shift::Up, ["Ba", "Một", "Hai"]),
        (Shift::Up, ["Ba", "Một", "Hai"]),
        (Shift::Down, ["Một", "Ba", "Hai"]),
    ] {
        let shifted = store.sections().shift(who, three.id, step, noon()).await;
        shifted.unwrap();
        assert_eq!(names(&store).await, expected);
    }
    assert_eq!(deeds(&store).await, ["lan arrange section Ba"; 3]);
}

#[tokio::test]
async fn every_earlier_address_of_a_section_leads_to_where_it_stands() {
    let store = TestStore::new().await;
    let staff = administrator(&store).await;
    let section = a_section("Đời sống", &store).await;
    for address in ["xa-hoi", "cuoc-song", "doi-song", "nep-song"] {
        rename(&section, address, &staff, &store).await;
    }
    let redirects = store.redirects();
    for old in ["xa-hoi", "cuoc-song", "doi-song"] {
        let led = redirects.find(&format!("/chuyen-muc/{old}")).await.unwrap();
        assert_eq!(led.as_deref(), Some("/chuyen-muc/nep-song"), "{old}");
    }
    assert_eq!(redirects.find("/chuyen-muc/nep-song").await.unwrap(), None);
}

#[tokio::test]
async fn an_address_that_leads_readers_elsewhere_is_taken() {
    let store = TestStore::new().await;
    let staff = administrator(&store).await;
    let who = staff.administrator().unwrap();
    let (moved, other) = (
        a_section("Cũ", &store).await,
        a_section("Khác", &store).await,
    );
    rename(&moved, "moi", &staff, &store).await;
    let sections = store.sections();
    let added = sections.add(who, "Cũ", slug("cu"), noon()).await;
    assert!(matches!(
        added,
        Err(StoreError::Conflict {
            what: "section slug"
        })
    ));
    for taken in ["cu", "moi"] {
        let renamed = sections
            .rename(who, other.id, "Khác", slug(taken), noon())
            .await;
        assert!(matches!(
            renamed,
            Err(StoreError::Conflict {
                what: "section slug"
            })
        ));
    }
    assert_eq!(names(&store).await, ["Cũ", "Khác"]);
    assert_eq!(deeds(&store).await, ["lan save section Cũ"]);
}

#[tokio::test]
async fn a_section_with_articles_is_deleted_only_when_another_takes_them() {
    let store = TestStore::new().await;
    let staff = administrator(&store).await;
    let who = staff.administrator().unwrap();
    let (full, other) = (
        a_section("Đầy", &store).await,
        a_section("Khác", &store).await,
    );
    let tag = a_tag("Y tế", &store).await;
    an_article("Bài một")
        .in_section(&full)
        .tagged(&tag)
        .save(&store)
        .await;
    let sections = store.sections();
    let refused = sections.delete(who, full.id, None, noon()).await;
    assert!(matches!(
        refused,
        Err(StoreError::Conflict {
            what: "section with articles"
        })
    ));
    for nowhere in [full.id, SectionId(999)] {
        let refused = sections.delete(who, full.id, Some(nowhere), noon()).await;
        assert!(matches!(refused, Err(StoreError::NotFound)));
    }
    assert_eq!(sections.list_kept(who).await.unwrap()[0].articles, 1);

    sections
        .delete(who, full.id, Some(other.id), noon())
        .await
        .unwrap();
    for shelf in [Shelf::Section(other.id), Shelf::Tag(tag.id)] {
        let articles = store.articles();
        let listed = articles.list_published(shelf, PageNumber::FIRST, 5, noon());
        let listed = listed.await.unwrap().unwrap();
        assert_eq!(listed.entries.len(), 1);
        assert_eq!(listed.entries[0].section, other);
    }
    let led = store.redirects().find("/chuyen-muc/day").await.unwrap();
    assert_eq!(led.as_deref(), Some("/chuyen-muc/khac"));
    assert_eq!(deeds(&store).await, ["lan delete section Đầy"]);

    let again = sections.delete(who, full.id, None, noon()).await;
    assert!(matches!(again, Err(StoreError::NotFound)), "a second click");
    sections
        .add(who, "Trống", slug("trong"), noon())
        .await
        .unwrap();
    let empty = sections.find(&slug("trong")).await.unwrap().unwrap();
    sections.delete(who, empty.id, None, noon()).await.unwrap();
    assert_eq!(names(&store).await, ["Khác"]);
}
