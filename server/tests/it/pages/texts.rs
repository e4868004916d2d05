//! What stands on the pages, and how often.

use axum::http::Method;
use store::testing::{a_section, an_article, at};

use crate::{
    content::{SENTENCE, a_page, a_ward},
    portal::{BASE_URL, NAME, TestPortal},
};

#[tokio::test]
async fn an_articles_text_stands_in_the_document_once() {
    let portal = TestPortal::new().await;
    a_ward(&portal.store).await;
    let page = portal
        .visitor()
        .get("/tin/dai-hoi-chi-bo-to-dan-pho-so-5")
        .await;
    assert_eq!(page.text().matches(SENTENCE).count(), 1);
}

#[tokio::test]
async fn a_standing_text_stands_in_the_document_once() {
    let portal = TestPortal::new().await;
    // Behind the start of the text, which search engines are told too.
    let text = format!("{} {SENTENCE}", "Giới thiệu phường. ".repeat(20));
    a_page("Lịch sử", &text, &portal.store).await;
    let page = portal.visitor().get("/trang/lich-su").await;
    assert_eq!(page.text().matches(SENTENCE).count(), 1);
}

#[tokio::test]
async fn a_navigation_brings_an_articles_text_as_data() {
    let portal = TestPortal::new().await;
    a_ward(&portal.store).await;
    let ask = portal.visitor().ask(
        Method::GET,
        "/api/articles/read?slug=dai-hoi-chi-bo-to-dan-pho-so-5",
    );
    let article = ask.send().await.with_status(200).json();
    assert_eq!(article["title"], "Đại hội Chi bộ tổ dân phố số 5");
    assert!(article["body_html"].as_str().unwrap().contains(SENTENCE));
}

#[tokio::test]
async fn the_pages_of_a_list_follow_each_other() {
    let portal = TestPortal::new().await;
    let section = a_section("Chính quyền", &portal.store).await;
    for number in 10..35 {
        an_article(&format!("Bài {number}"))
            .in_section(&section)
            .published_at(at(&format!("2024-05-08T10:{number}:00+07:00")))
            .save(&portal.store)
            .await;
    }
    let reader = portal.visitor();
    let mut titles = Vec::new();
    for (address, title) in [
        ("/chuyen-muc/chinh-quyen", "Chính quyền – Phường Thử"),
        (
            "/chuyen-muc/chinh-quyen?trang=2",
            "Chính quyền – trang 2 – Phường Thử",
        ),
        (
            "/chuyen-muc/chinh-quyen?trang=3",
            "Chính quyền – trang 3 – Phường Thử",
        ),
    ] {
        let page = reader.get(address).await.with_status(200);
        assert_eq!(page.the_text("head > title"), title);
        let canonical = page.the_attribute("link[rel=canonical]", "href");
        assert_eq!(canonical, format!("{BASE_URL}{address}"));
        titles.extend(page.texts(".article-list h2"));
    }
    let expected = (10..35).rev().map(|number| format!("Bài {number}"));
    assert_eq!(titles, expected.collect::<Vec<_>>());
    let first = reader.get("/chuyen-muc/chinh-quyen?trang=1").await;
    let canonical = first.the_attribute("link[rel=canonical]", "href");
    assert_eq!(canonical, format!("{BASE_URL}/chuyen-muc/chinh-quyen"));
}

#[tokio::test]
async fn an_empty_portal_says_so() {
    let portal = TestPortal::new().await;
    let reader = portal.visitor();
    for (address, sentence) in [
        ("/", "Chưa có bài viết nào. Mời bạn quay lại sau."),
        ("/tin", "Chưa có bài viết nào ở đây."),
        ("/khao-sat", "Chưa có khảo sát nào."),
    ] {
        let page = reader.get(address).await.with_status(200);
        assert!(page.the_text("main").contains(sentence), "{address}");
    }
}

#[tokio::test]
async fn a_headline_is_never_markup() {
    let headline = "</title><script>alert(1)</script> &amp; \"><b>đậm</b>";
    let portal = TestPortal::new().await;
    an_article(headline).save(&portal.store).await;
    let reader = portal.visitor();
    let address = "/tin/title-script-alert-1-script-amp-b-dam-b";
    for address in ["/", "/tin", address] {
        let page = reader.get(address).await.with_status(200);
        assert!(!page.text().contains("<script>alert"), "{address}");
        assert!(!page.text().contains("<b>"), "{address}");
    }
    let page = reader.get(address).await;
    assert_eq!(page.the_text("h1"), headline);
    assert_eq!(
        page.the_text("head > title"),
        format!("{headline} – {NAME}")
    );
    let shared = page.the_attribute("meta[property='og:title']", "content");
    assert_eq!(shared, format!("{headline} – {NAME}"));
}

#[tokio::test]
async fn every_page_carries_the_office_the_menu_and_the_day() {
    let portal = TestPortal::new().await;
    a_ward(&portal.store).await;
    let page = portal.visitor().get("/thong-ke").await;
    assert_eq!(page.the_text(".site-header__name"), NAME);
    assert_eq!(page.the_text(".site-header__today"), "Thứ năm, 09/05/2024");
    let menu = page.texts("nav[aria-label='Chuyên mục'] a");
    assert_eq!(menu, ["Trang chủ", "Chính quyền", "Khảo sát"]);
    assert!(page.the_text("address").contains("Số 1 đường Cây Đa"));
    assert_eq!(page.attributes("footer a", "href")[0], "/trang/gioi-thieu");
}
