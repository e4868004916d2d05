//! Addresses that once were, and those with a slash too many, send a reader on for good.

use axum::http::Method;

use crate::{content::a_ward, portal::TestPortal};

async fn check_moved(portal: &TestPortal, from: &str, to: &str) {
    for method in [Method::GET, Method::HEAD] {
        let answer = portal.visitor().ask(method, from).send().await;
        assert!(
            matches!(answer.status.as_u16(), 301 | 308),
            "{from} {}",
            answer.status
        );
        assert_eq!(answer.header("location"), to, "{from}");
    }
}

#[tokio::test]
async fn a_slash_too_many_is_taken_away() {
    let portal = TestPortal::new().await;
    a_ward(&portal.store).await;
    for address in [
        "/tin",
        "/tin/dai-hoi-chi-bo-to-dan-pho-so-5",
        "/chuyen-muc/chinh-quyen",
        "/the/chi-bo",
        "/tac-gia/le-thi-hoa",
        "/trang/gioi-thieu",
        "/khao-sat",
        "/khao-sat/ban-quan-tam-dieu-gi-nhat",
        "/thong-ke",
    ] {
        check_moved(&portal, &format!("{address}/"), address).await;
    }
}

#[tokio::test]
async fn a_slash_too_many_does_not_lose_the_page_number() {
    let portal = TestPortal::new().await;
    a_ward(&portal.store).await;
    check_moved(&portal, "/tin/?trang=2", "/tin?trang=2").await;
}

#[tokio::test]
async fn an_imported_address_leads_to_its_article() {
    let portal = TestPortal::new().await;
    a_ward(&portal.store).await;
    let article = "/tin/dai-hoi-chi-bo-to-dan-pho-so-5";
    let redirects = portal.store.redirects();
    for old in ["/2019/08/30/dai-hoi/", "/?p=12", "/dai-hoi.html"] {
        redirects.save(old, article).await.unwrap();
        check_moved(&portal, old, article).await;
        portal.visitor().get(article).await.with_status(200);
    }
}

#[tokio::test]
async fn an_imported_address_is_found_whatever_a_reader_hangs_on_it() {
    let portal = TestPortal::new().await;
    let redirects = portal.store.redirects();
    redirects
        .save("/2019/08/30/dai-hoi/", "/tin/dai-hoi")
        .await
        .unwrap();
    check_moved(
        &portal,
        "/2019/08/30/dai-hoi/?utm_source=zalo",
        "/tin/dai-hoi",
    )
    .await;
}

#[tokio::test]
async fn a_page_that_is_there_is_never_sent_elsewhere() {
    let portal = TestPortal::new().await;
    a_ward(&portal.store).await;
    portal
        .store
        .redirects()
        .save("/tin", "/khao-sat")
        .await
        .unwrap();
    let reader = portal.visitor();
    reader.get("/tin").await.with_status(200);
    reader.get("/?p=999").await.with_status(200);
    reader.get("/?utm_source=zalo").await.with_status(200);
}

#[tokio::test]
async fn only_reading_is_sent_on() {
    let portal = TestPortal::new().await;
    portal.store.redirects().save("/cu", "/moi").await.unwrap();
    let answer = portal.visitor().ask(Method::POST, "/cu").send().await;
    assert!(answer.status.is_client_error(), "{}", answer.status);
    assert_eq!(answer.header("location"), "");
}

#[tokio::test]
async fn a_reader_is_never_sent_to_another_site() {
    let portal = TestPortal::new().await;
    for address in [
        "//evil.example/",
        "//evil.example/tin/",
        "/tin//evil.example/",
        "/%2f%2fevil.example/",
    ] {
        let answer = portal.visitor().get(address).await;
        let target = answer.header("location");
        assert!(
            !target.starts_with("//") && !target.contains("://"),
            "{address} {target}"
        );
    }
}
