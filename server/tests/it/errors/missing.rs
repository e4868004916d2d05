//! What is not there, and addresses that make no sense.

use app::AppError;
use axum::http::Method;
use store::testing::{a_survey, at};

use super::{check_error_page, ward};
use crate::portal::TestPortal;

async fn check_not_found(portal: &TestPortal, address: &str) {
    let page = portal.visitor().get(address).await;
    let sentence = "Không tìm thấy nội dung này. Địa chỉ có thể đã thay đổi";
    check_error_page(&page, address, 404, "Không tìm thấy trang", sentence);
}

#[tokio::test]
async fn an_unknown_address_is_not_found() {
    let portal = ward().await;
    for address in ["/khong-co", "/tin/a/b", "/index.php", "/%20", "/.env"] {
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
            "%C4%90", "a--b", "..%2f", "-a", "A", "a%20b", "%ff", "%00", "a'--", "%25", "a%3Fb",
            &long,
        ] {
            check_not_found(&portal, &format!("/{shelf}/{slug}")).await;
        }
    }
}

#[tokio::test]
async fn a_page_beyond_the_last_is_not_found() {
    let portal = ward().await;
    for list in [
        "/tin",
        "/chuyen-muc/chinh-quyen",
        "/the/chi-bo",
        "/tac-gia/le-thi-hoa",
    ] {
        for number in ["2", "1000000"] {
            check_not_found(&portal, &format!("{list}?trang={number}")).await;
        }
    }
}

#[tokio::test]
async fn a_page_number_that_is_none_is_refused_with_a_sentence() {
    let portal = ward().await;
    for list in [
        "/tin",
        "/chuyen-muc/chinh-quyen",
        "/the/chi-bo",
        "/tac-gia/le-thi-hoa",
    ] {
        for number in [
            "abc",
            "0",
            "-1",
            "",
            "1.5",
            "%2B2",
            "99999999999999999999",
            "2%27",
        ] {
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
        .opening_at(at("2024-05-10T00:00:00+07:00"))
        .save(&portal.store)
        .await;
    check_not_found(&portal, "/khao-sat/bao-gio-hop").await;
    let archive = portal.visitor().get("/khao-sat").await.with_status(200);
    assert!(!archive.text().contains("Bao giờ họp?"));
}

#[tokio::test]
async fn data_that_is_not_there_is_an_error_of_the_same_status() {
    let portal = ward().await;
    let ask = |address: &str| portal.visitor().ask(Method::GET, address).send();
    for address in [
        "/api/articles/read?slug=khong-co",
        "/api/pages/read?slug=a--b",
        "/api/survey/read?slug=",
    ] {
        assert_eq!(ask(address).await.with_status(404).json(), "NotFound");
    }
    for address in [
        "/api/articles/read",
        "/api/articles/list?shelf=nothing",
        "/api/articles/list?shelf=All&page=0",
    ] {
        let refused = ask(address).await.with_status(400).error();
        assert!(
            matches!(refused, AppError::Invalid(_)),
            "{address} {refused}"
        );
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
        assert!(
            matches!(answer.status.as_u16(), 404 | 405),
            "{address} {}",
            answer.text()
        );
        assert!(
            !answer.text().contains("server function"),
            "{}",
            answer.text()
        );
    }
}
