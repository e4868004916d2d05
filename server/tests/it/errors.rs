//! What the portal answers when there is nothing to show: the right status and a sentence that says what to do.

use axum::http::Method;
use store::testing::a_survey;

use crate::{
    answer::Answer,
    content::a_ward,
    database::{connect, lose_table},
    portal::TestPortal,
};

/// Words that only those who run the portal should read.
const INTERNAL: [&str; 12] = [
    "SELECT", "select ", "sqlite", "sqlx", "SeaORM", "postgres", "table", "lost_", ".rs", "/tmp",
    "panicked", "DbErr",
];

async fn ward() -> TestPortal {
    let portal = TestPortal::new().await;
    a_ward(&portal.store).await;
    portal
}

fn check_error_page(page: &Answer, address: &str, status: u16, headline: &str, sentence: &str) {
    assert_eq!(page.status.as_u16(), status, "{address}");
    assert_eq!(page.texts("h1"), [headline], "{address}");
    assert!(page.the_text(".error-page").contains(sentence), "{address}");
    assert_eq!(page.the_attribute("meta[name=robots]", "content"), "noindex");
    assert!(page.attributes("main a", "href").contains(&"/".to_owned()));
    assert_eq!(page.attributes("link[rel=canonical]", "href"), [""; 0]);
}

async fn check_not_found(portal: &TestPortal, address: &str) {
    let page = portal.visitor().get(address).await;
    let sentence = "Không tìm thấy nội dung này. Địa chỉ có thể đã thay đổi";
    check_error_page(&page, address, 404, "Không tìm thấy trang", sentence);
}

/// Nothing of the portal's inside is told to a reader.
fn check_tight_lipped(answer: &Answer) {
    // Paths of the browser's files and class names of a table in a text are no secrets; the head holds none.
    let text = answer.text().replace("day-table", "");
    for word in INTERNAL {
        assert!(!text.contains(word), "{word} in {text}");
    }
}

#[tokio::test]
async fn an_unknown_address_is_not_found() {
    let portal = ward().await;
    for address in ["/khong-co", "/tin/a/b", "/toa-soan", "/index.php", "/%20", "/.env"] {
        check_not_found(&portal, address).await;
    }
}

#[tokio::test]
async fn an_unknown_slug_is_not_found() {
    let portal = ward().await;
    for shelf in ["tin", "chuyen-muc", "the", "tac-gia", "trang", "khao-sat"] {
        check_not_found(&portal, &format!("/{shelf}/khong-co")).await;
    }
}

#[tokio::test]
async fn a_malformed_slug_is_not_found() {
    let portal = ward().await;
    let long = "a".repeat(5000);
    for shelf in ["tin", "chuyen-muc", "the", "tac-gia", "trang", "khao-sat"] {
        for slug in [
            "%C4%90", "a--b", "..%2f", "-a", "A", "a%20b", "%ff", "%00", "a'--", "%25", "a%3Fb", &long,
        ] {
            check_not_found(&portal, &format!("/{shelf}/{slug}")).await;
        }
    }
}

#[tokio::test]
async fn a_page_beyond_the_last_is_not_found() {
    let portal = ward().await;
    for list in ["/tin", "/chuyen-muc/chinh-quyen", "/the/chi-bo", "/tac-gia/le-thi-hoa"] {
        for number in ["2", "1000000"] {
            check_not_found(&portal, &format!("{list}?trang={number}")).await;
        }
    }
}

#[tokio::test]
async fn a_page_number_that_is_none_is_refused_with_a_sentence() {
    let portal = ward().await;
    for list in ["/tin", "/chuyen-muc/chinh-quyen", "/the/chi-bo", "/tac-gia/le-thi-hoa"] {
        for number in ["abc", "0", "-1", "", "1.5", "%2B2", "99999999999999999999", "2%27"] {
            let address = format!("{list}?trang={number}");
            let page = portal.visitor().get(&address).await;
            let sentence = "Số trang phải là một số nguyên từ 1 trở lên";
            check_error_page(&page, &address, 400, "Địa chỉ không hợp lệ", sentence);
        }
    }
}

#[tokio::test]
async fn a_survey_that_has_not_opened_is_not_found() {
    let portal = TestPortal::new().await;
    a_survey("Bao giờ họp?")
        .opening_at(store::testing::at("2024-05-10T00:00:00+07:00"))
        .save(&portal.store)
        .await;
    check_not_found(&portal, "/khao-sat/bao-gio-hop").await;
    let archive = portal.visitor().get("/khao-sat").await.with_status(200);
    assert!(!archive.text().contains("Bao giờ họp?"));
}

#[tokio::test]
async fn a_page_whose_data_is_lost_says_so_and_nothing_more() {
    let portal = ward().await;
    lose_table(&portal.store, "article").await;
    for address in ["/", "/tin", "/chuyen-muc/chinh-quyen", "/tin/dai-hoi-chi-bo-to-dan-pho-so-5"] {
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
    assert!(page.the_text("aside .widget__error").contains("Hệ thống gặp lỗi"));
    check_tight_lipped(&page);
}

#[tokio::test]
async fn data_that_is_lost_is_an_error_without_a_cause() {
    let portal = ward().await;
    lose_table(&portal.store, "article").await;
    let reader = portal.visitor();
    for address in ["/api/articles/front", "/api/articles/read?slug=dai-hoi"] {
        let answer = reader.ask(Method::GET, address).send().await.with_status(500);
        assert_eq!(answer.json(), "Unexpected", "{address}");
    }
}

#[tokio::test]
async fn data_that_is_not_there_is_an_error_of_the_same_status() {
    let portal = ward().await;
    let ask = |address: &str| portal.visitor().ask(Method::GET, address).send();
    for address in ["/api/articles/read?slug=khong-co", "/api/pages/read?slug=a--b", "/api/survey/read?slug="] {
        assert_eq!(ask(address).await.with_status(404).json(), "NotFound");
    }
    for address in ["/api/articles/read", "/api/articles/list?shelf=nothing", "/api/articles/list?shelf=All&page=0"] {
        let refused = ask(address).await.with_status(400).json();
        assert!(refused["Invalid"].is_array(), "{address} {refused}");
    }
}

#[tokio::test]
async fn an_unknown_server_function_is_not_found() {
    let portal = ward().await;
    for (method, address) in [
        (Method::GET, "/api/articles/delete"),
        (Method::POST, "/api/articles/read"),
        (Method::GET, "/api/survey/vote"),
    ] {
        let answer = portal.visitor().ask(method, address).send().await;
        assert!(matches!(answer.status.as_u16(), 404 | 405), "{address} {}", answer.text());
        assert!(!answer.text().contains("server function"), "{}", answer.text());
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
    let answer = reader.vote(&survey, &[survey.choices[0].id]).await.with_status(503);
    assert_eq!(answer.json(), "Busy");
    drop(taken);
    reader.vote(&survey, &[survey.choices[0].id]).await.with_status(200);
}

#[tokio::test]
async fn a_page_says_when_the_database_does_not_answer() {
    let portal = ward().await;
    let Some(file) = portal.store.options().url.strip_prefix("sqlite://") else {
        eprintln!("skipped: only a SQLite file can be held so that nobody reads it");
        return;
    };
    // A reader that finds the index of the journal spoilt must rebuild it, and waits for the writer who holds the file.
    use sea_orm::ConnectionTrait as _;
    let writer = connect(&portal.store).await;
    writer.execute_unprepared("BEGIN IMMEDIATE").await.unwrap();
    spoil(&format!("{file}-shm"));
    let page = portal.visitor().get("/tin").await;
    let sentence = "Hệ thống đang bận. Xin đợi một phút rồi thử lại.";
    check_error_page(&page, "/tin", 503, "Chưa kết nối được", sentence);
    check_tight_lipped(&page);
    let ready = portal.visitor().get("/readyz").await;
    assert_eq!(ready.status, 503, "{}", ready.text());
}

fn spoil(file: &str) {
    use std::io::Write as _;
    let mut opened = std::fs::OpenOptions::new().write(true).open(file).unwrap();
    opened.write_all(&[0; 136]).unwrap();
}
