//! Every public address: what it answers, and what it says about itself to search engines and shared links.

mod texts;

use crate::{
    answer::Answer,
    content::{SENTENCE, a_ward},
    portal::{BASE_URL, NAME, TestPortal},
};

/// What a page says about itself.
struct Expected<'a> {
    address: &'a str,
    headline: &'a str,
    title: &'a str,
    description: &'a str,
    kind: &'a str,
}

fn check_head(page: &Answer, expected: &Expected<'_>) {
    let property =
        |name: &str| page.the_attribute(&format!("meta[property='og:{name}']"), "content");
    let canonical = format!("{BASE_URL}{}", expected.address);
    assert_eq!(page.the_text("h1"), expected.headline);
    assert_eq!(page.the_text("head > title"), expected.title);
    assert_eq!(page.the_attribute("link[rel=canonical]", "href"), canonical);
    let description = page.the_attribute("meta[name=description]", "content");
    assert_eq!(description, expected.description);
    assert_eq!(property("description"), expected.description);
    assert_eq!(property("title"), expected.title);
    assert_eq!(property("url"), canonical);
    assert_eq!(property("type"), expected.kind);
    assert_eq!(property("locale"), "vi_VN");
    assert_eq!(page.attributes("html", "lang"), ["vi"]);
    assert!(page.header("content-type").starts_with("text/html"));
}

async fn check(expected: Expected<'_>) -> Answer {
    let portal = TestPortal::new().await;
    a_ward(&portal.store).await;
    let page = portal
        .visitor()
        .get(expected.address)
        .await
        .with_status(200);
    check_head(&page, &expected);
    page
}

#[tokio::test]
async fn the_front_page_says_whose_portal_it_is() {
    let page = check(Expected {
        address: "/",
        headline: NAME,
        title: NAME,
        description: "Tin tức, thông báo và khảo sát ý kiến của phường Đông Thành, thành phố Hoa Lư.",
        kind: "website",
    })
    .await;
    let stories = page.texts(".article-card--lead h2");
    assert_eq!(stories, ["Đại hội Chi bộ tổ dân phố số 5"]);
}

#[tokio::test]
async fn the_article_list_says_what_it_lists() {
    let page = check(Expected {
        address: "/tin",
        headline: "Tin mới",
        title: "Tin mới – Phường Thử",
        description: "Tất cả bài viết của Phường Thử, mới nhất trước.",
        kind: "website",
    })
    .await;
    let links = page.attributes(".article-list h2 a", "href");
    assert_eq!(links, ["/tin/dai-hoi-chi-bo-to-dan-pho-so-5"]);
}

#[tokio::test]
async fn an_article_says_who_wrote_what_and_when() {
    let page = check(Expected {
        address: "/tin/dai-hoi-chi-bo-to-dan-pho-so-5",
        headline: "Đại hội Chi bộ tổ dân phố số 5",
        title: "Đại hội Chi bộ tổ dân phố số 5 – Phường Thử",
        description: "Mở đầu: Đại hội Chi bộ tổ dân phố số 5.",
        kind: "article",
    })
    .await;
    assert_eq!(page.the_text(".article__meta time"), "Thứ năm, 09/05/2024");
    assert_eq!(page.the_text(".article__views"), "Đã xem: 1");
    assert_eq!(
        page.the_text(".article__lead"),
        "Mở đầu: Đại hội Chi bộ tổ dân phố số 5."
    );
    assert_eq!(page.the_text(".rich-text"), SENTENCE);
    assert_eq!(page.the_text(".article__byline"), "Lê Thị Hoa");
    let author = page.the_attribute(".article__byline a[rel=author]", "href");
    assert_eq!(author, "/tac-gia/le-thi-hoa");
    assert_eq!(page.attributes("a[rel=tag]", "href"), ["/the/chi-bo"]);
    let picture = page.the_attribute("meta[property='og:image']", "content");
    assert_eq!(picture, "https://old.example/dai-hoi.jpg");
}

#[tokio::test]
async fn a_section_says_what_it_lists() {
    check(Expected {
        address: "/chuyen-muc/chinh-quyen",
        headline: "Chính quyền",
        title: "Chính quyền – Phường Thử",
        description: "Bài viết trong chuyên mục Chính quyền của Phường Thử.",
        kind: "website",
    })
    .await;
}

#[tokio::test]
async fn a_tag_says_what_it_lists() {
    check(Expected {
        address: "/the/chi-bo",
        headline: "Chi bộ",
        title: "Chi bộ – Phường Thử",
        description: "Bài viết có thẻ Chi bộ trên Phường Thử.",
        kind: "website",
    })
    .await;
}

#[tokio::test]
async fn an_author_says_what_they_wrote() {
    check(Expected {
        address: "/tac-gia/le-thi-hoa",
        headline: "Lê Thị Hoa",
        title: "Lê Thị Hoa – Phường Thử",
        description: "Bài viết của Lê Thị Hoa trên Phường Thử.",
        kind: "website",
    })
    .await;
}

#[tokio::test]
async fn a_standing_page_says_what_it_holds() {
    let page = check(Expected {
        address: "/trang/gioi-thieu",
        headline: "Giới thiệu",
        title: "Giới thiệu – Phường Thử",
        description: "Phường nằm bên sông.",
        kind: "website",
    })
    .await;
    assert_eq!(page.the_text(".rich-text"), "Phường nằm bên sông.");
    assert_eq!(page.the_text(".article__updated time"), "01/05/2024");
}

#[tokio::test]
async fn the_survey_archive_lists_the_surveys() {
    let page = check(Expected {
        address: "/khao-sat",
        headline: "Khảo sát",
        title: "Khảo sát – Phường Thử",
        description: "Các cuộc khảo sát ý kiến bạn đọc, đang mở và đã kết thúc.",
        kind: "website",
    })
    .await;
    let links = page.attributes(".survey-archive__question", "href");
    assert_eq!(links, ["/khao-sat/ban-quan-tam-dieu-gi-nhat"]);
}

#[tokio::test]
async fn a_survey_asks_its_question() {
    let page = check(Expected {
        address: "/khao-sat/ban-quan-tam-dieu-gi-nhat",
        headline: "Bạn quan tâm điều gì nhất?",
        title: "Bạn quan tâm điều gì nhất? – Phường Thử",
        description: "Khảo sát ý kiến bạn đọc: chọn phương án và xem kết quả.",
        kind: "website",
    })
    .await;
    assert_eq!(
        page.the_text("fieldset legend"),
        "Bạn quan tâm điều gì nhất?"
    );
    assert_eq!(page.texts(".survey__choice"), ["Thông báo", "Lịch họp"]);
    assert_eq!(page.the_text("form button"), "Bình chọn");
}

#[tokio::test]
async fn the_statistics_page_shows_the_four_numbers() {
    let page = check(Expected {
        address: "/thong-ke",
        headline: "Thống kê truy cập",
        title: "Thống kê truy cập – Phường Thử",
        description: "Số lượt truy cập của trang thông tin theo ngày, cập nhật liên tục.",
        kind: "website",
    })
    .await;
    assert_eq!(page.texts(".figures dd"), ["1", "1", "1", "0"]);
}
