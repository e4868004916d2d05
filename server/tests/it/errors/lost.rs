//! A database that fails: readers hear that, and nothing of the portal's inside.

use axum::http::Method;
use futures::future::join_all;
use store::{Store, StoreOptions};

use super::{check_error_page, ward};
use crate::{answer::Answer, content::a_ward, database::lose_table, portal::TestPortal};

/// Words that only those who run the portal should read.
const INTERNAL: [&str; 12] = [
    "SELECT", "select ", "sqlite", "sqlx", "SeaORM", "postgres", "table", "lost_", ".rs", "/tmp",
    "panicked", "DbErr",
];

/// Nothing of the portal's inside is told to a reader.
fn check_tight_lipped(answer: &Answer) {
    let text = answer.text();
    for word in INTERNAL {
        assert!(!text.contains(word), "{word} in {text}");
    }
}

#[tokio::test]
async fn a_page_whose_data_is_lost_says_so_and_nothing_more() {
    let portal = ward().await;
    lose_table(&portal.store, "article").await;
    for address in [
        "/",
        "/tin",
        "/chuyen-muc/chinh-quyen",
        "/tin/dai-hoi-chi-bo-to-dan-pho-so-5",
    ] {
        let page = portal.visitor().get(address).await;
        let sentence = "Hệ thống gặp lỗi khi trả lời. Xin thử lại sau ít phút";
        check_error_page(&page, address, 500, "Có lỗi xảy ra", sentence);
        check_tight_lipped(&page);
    }
}

#[tokio::test]
async fn a_part_whose_data_is_lost_leaves_the_page_as_it_is() {
    let portal = ward().await;
    lose_table(&portal.store, "survey").await;
    let page = portal.visitor().get("/tin").await.with_status(200);
    assert_eq!(page.the_text("h1"), "Tin mới");
    assert!(
        page.the_text("aside .widget__error")
            .contains("Hệ thống gặp lỗi")
    );
    check_tight_lipped(&page);
}

#[tokio::test]
async fn data_that_is_lost_is_an_error_without_a_cause() {
    let portal = ward().await;
    lose_table(&portal.store, "article").await;
    let reader = portal.visitor();
    for address in ["/api/articles/front", "/api/articles/read?slug=dai-hoi"] {
        let answer = reader
            .ask(Method::GET, address)
            .send()
            .await
            .with_status(500);
        assert_eq!(answer.json(), "Unexpected", "{address}");
    }
}

#[tokio::test]
async fn a_database_that_is_held_by_another_is_worth_a_second_try() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let reader = portal.visitor();
    // All connections that write are taken; on SQLite that is one.
    let mut taken = Vec::new();
    let held = portal.store.transaction();
    taken.push(held.await.unwrap());
    if !portal.store.options().url.starts_with("sqlite:") {
        for _ in 0..portal.store.options().readers {
            taken.push(portal.store.transaction().await.unwrap());
        }
    }
    let answer = reader
        .vote(&survey, &[survey.choices[0].id])
        .await
        .with_status(503);
    assert_eq!(answer.json(), "Busy");
    drop(taken);
    reader
        .vote(&survey, &[survey.choices[0].id])
        .await
        .with_status(200);
}

#[tokio::test]
async fn a_page_whose_database_is_gone_asks_to_come_again() {
    let portal = ward().await;
    let options = StoreOptions {
        readers: 16,
        ..portal.store.options().clone()
    };
    let Some(file) = options.url.strip_prefix("sqlite://") else {
        return;
    };
    let portal = portal.on(Store::connect(&options).await.unwrap());
    // What is open stays open; whoever needs one more connection finds nothing to connect to.
    std::fs::rename(file, format!("{file}.gone")).unwrap();
    let readers = (0..16).map(|_| portal.visitor()).collect::<Vec<_>>();
    let pages = join_all(readers.iter().map(|reader| reader.get("/tin"))).await;
    let busy = pages
        .iter()
        .filter(|page| page.status != 200)
        .collect::<Vec<_>>();
    assert!(!busy.is_empty());
    for page in busy {
        let sentence = "Hệ thống đang bận. Xin đợi một phút rồi thử lại.";
        check_error_page(page, "/tin", 503, "Chưa kết nối được", sentence);
        check_tight_lipped(page);
    }
}
