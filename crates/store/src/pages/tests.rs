//! How the standing pages are kept, on a real database.

use document::{Block, Document, Inline, Paragraph};
use domain::{PageId, Slug, account::Role, arrange::Shift};

use super::{PageDraft, PageSaved};
use crate::{
    NewPage, Staff, StoreError,
    shelves::tests::deeds,
    testing::{TestStore, a_staff, noon},
};

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

fn text(words: &str) -> Document {
    Document::new(vec![Block::Paragraph(Paragraph {
        content: vec![Inline::plain(words)],
        ..Paragraph::default()
    })])
}

fn draft(words: &str, seen: i32) -> PageDraft {
    PageDraft {
        title: "Giới thiệu".to_owned(),
        body: text(words),
        seen,
    }
}

async fn a_page(store: &TestStore) -> (Staff, PageId) {
    let staff = a_staff("lan", Role::Administrator, &[], store).await;
    let who = staff.administrator().unwrap();
    let pages = store.pages();
    let page = pages.add(
        who,
        slug("gioi-thieu"),
        "Giới thiệu".to_owned(),
        text("Một"),
        noon(),
    );
    let id = page.await.unwrap();
    (staff, id)
}

#[tokio::test]
async fn readers_see_a_page_from_its_publication_to_its_hiding() {
    let store = TestStore::new().await;
    let (staff, id) = a_page(&store).await;
    let who = staff.administrator().unwrap();
    let pages = store.pages();
    assert_eq!(pages.find(&slug("gioi-thieu")).await.unwrap(), None);
    for (is_published, listed) in [(true, 1), (true, 1), (false, 0)] {
        let set = pages.set_published(who, id, is_published, noon()).await;
        set.unwrap();
        assert_eq!(pages.list().await.unwrap().len(), listed);
    }
    assert_eq!(
        deeds(&store).await,
        [
            "lan create page Giới thiệu",
            "lan publish page Giới thiệu",
            "lan withdraw page Giới thiệu"
        ]
    );
}

#[tokio::test]
async fn the_second_to_save_is_told_and_nothing_is_lost() {
    let store = TestStore::new().await;
    let (staff, id) = a_page(&store).await;
    let who = staff.administrator().unwrap();
    let pages = store.pages();
    let save = async |words, seen| {
        let saved = pages.save_revision(who, id, draft(words, seen), noon());
        saved.await.unwrap()
    };
    assert_eq!(save("Hai", 1).await, PageSaved::Saved(2));
    assert_eq!(save("Khác", 1).await, PageSaved::Overtaken(2));
    assert_eq!(save("Hai", 1).await, PageSaved::Saved(2), "a second click");
    assert_eq!(save("Khác", 2).await, PageSaved::Saved(3));
    let numbers = pages.revisions(who, id, None, 9).await.unwrap();
    let numbers = numbers.iter().map(|one| one.number).collect::<Vec<_>>();
    assert_eq!(numbers, [3, 2, 1]);
    for (number, words) in [(1, "Một"), (2, "Hai"), (3, "Khác")] {
        let found = pages.revision(who, id, number).await.unwrap();
        assert_eq!(found.unwrap().1, text(words));
    }
}

#[tokio::test]
async fn an_earlier_revision_comes_back_as_the_next_one() {
    let store = TestStore::new().await;
    let (staff, id) = a_page(&store).await;
    let who = staff.administrator().unwrap();
    let pages = store.pages();
    pages
        .save_revision(who, id, draft("Hai", 1), noon())
        .await
        .unwrap();
    pages.set_published(who, id, true, noon()).await.unwrap();
    assert_eq!(pages.restore(who, id, 1, noon()).await.unwrap(), 3);
    assert_eq!(
        pages.restore(who, id, 1, noon()).await.unwrap(),
        3,
        "a second click"
    );
    let (_, body) = pages.find(&slug("gioi-thieu")).await.unwrap().unwrap();
    assert_eq!(body, text("Một"));
    let latest = pages.revisions(who, id, None, 1).await.unwrap();
    assert_eq!(
        (latest[0].restored_from, latest[0].account_name.as_str()),
        (Some(1), "lan")
    );
    let earlier = pages.revisions(who, id, Some(3), 1).await.unwrap();
    assert_eq!((earlier[0].number, earlier[0].restored_from), (2, None));
    let missing = pages.restore(who, id, 9, noon()).await;
    assert!(matches!(missing, Err(StoreError::NotFound)));
}

#[tokio::test]
async fn a_page_is_found_at_its_old_address_too() {
    let store = TestStore::new().await;
    let (staff, id) = a_page(&store).await;
    let who = staff.administrator().unwrap();
    let pages = store.pages();
    pages
        .set_slug(who, id, slug("ve-chung-toi"), noon())
        .await
        .unwrap();
    let led = store.redirects().find("/trang/gioi-thieu").await.unwrap();
    assert_eq!(led.as_deref(), Some("/trang/ve-chung-toi"));
    let taken = pages
        .add(
            who,
            slug("gioi-thieu"),
            "Khác".to_owned(),
            text("x"),
            noon(),
        )
        .await;
    assert!(matches!(
        taken,
        Err(StoreError::Conflict { what: "page slug" })
    ));
}

#[tokio::test]
async fn an_imported_page_has_its_text_as_first_revision_and_its_place_in_the_footer() {
    let store = TestStore::new().await;
    let (staff, own) = a_page(&store).await;
    let who = staff.administrator().unwrap();
    let pages = store.pages();
    let imported = NewPage {
        slug: slug("lien-he"),
        title: "Liên hệ".to_owned(),
        body: text("Phòng 1"),
        position: 5,
        is_published: true,
        updated_at: noon(),
    };
    let imported = pages.save(imported).await.unwrap();
    let (revision, body) = pages.revision(who, imported, 1).await.unwrap().unwrap();
    assert_eq!(
        (revision.account_name.as_str(), body),
        ("", text("Phòng 1"))
    );
    pages.shift(who, imported, Shift::Up, noon()).await.unwrap();
    let ids = pages.list_kept(who).await.unwrap();
    let ids = ids.iter().map(|kept| kept.page.id).collect::<Vec<_>>();
    assert_eq!(ids, [imported, own]);
}
