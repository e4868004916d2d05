//! A revision by a link, for somebody without an account.

use axum::http::Method;
use store::testing::at;

use super::{Newsroom, SLUG_PAGE};

async fn link(newsroom: &Newsroom) -> String {
    let revision = newsroom.open(&newsroom.lan).await["revision"].clone();
    let fields = [
        ("id", newsroom.article.0.to_string()),
        ("revision", revision.to_string()),
    ];
    let ask = newsroom.lan.ask(Method::POST, "/api/desk/share");
    let answer = ask
        .header("accept", "application/json")
        .header("sec-fetch-site", "same-origin")
        .form(&fields)
        .send()
        .await;
    let link = answer.with_status(200).json();
    link["path"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_link_shows_the_revision_to_somebody_without_an_account() {
    let newsroom = Newsroom::new().await;
    newsroom
        .save(&newsroom.lan, "Họp tổ dân phố", "Bản đầu.")
        .await;
    let link = link(&newsroom).await;
    newsroom
        .save(&newsroom.lan, "Họp tổ dân phố", "Bản hai.")
        .await;
    let page = newsroom.portal.visitor().get(&link).await.with_status(200);
    assert_eq!(page.the_text("h1"), "Họp tổ dân phố");
    assert_eq!(page.the_text(".article .rich-text"), "Bản đầu.");
    let banner = page.the_text("[role=note]");
    assert!(
        banner.contains("Bản xem trước") && banner.contains("Hết hạn lúc"),
        "{banner}"
    );
    assert_eq!(
        page.the_attribute("meta[name=robots]", "content"),
        "noindex"
    );
}

#[tokio::test]
async fn a_form_in_the_list_of_revisions_leads_to_the_preview() {
    let newsroom = Newsroom::new().await;
    let revision = newsroom
        .save(&newsroom.lan, "Họp tổ dân phố", "Bản đầu.")
        .await;
    let list = format!("/toa-soan/bai-viet/{}/phien-ban", newsroom.article.0);
    let page = newsroom.lan.get(&list).await.with_status(200);
    let form =
        ".revisions__sitting:first-child form[action='/api/desk/share'] input[name=revision]";
    assert_eq!(page.the_attribute(form, "value"), revision.to_string());
    let fields = [
        ("id", newsroom.article.0.to_string()),
        ("revision", revision.to_string()),
    ];
    let answer = newsroom
        .lan
        .ask(Method::POST, "/api/desk/share")
        .header("accept", "text/html")
        .header("sec-fetch-site", "same-origin")
        .header("referer", &format!("{}{list}", crate::portal::BASE_URL))
        .form(&fields)
        .send()
        .await;
    assert_eq!(answer.status, 302);
    let preview = newsroom
        .portal
        .visitor()
        .get(answer.header("location"))
        .await;
    assert_eq!(
        preview.with_status(200).the_text(".article .rich-text"),
        "Bản đầu."
    );
}

#[tokio::test]
async fn a_link_ends_and_a_guessed_one_shows_nothing() {
    let newsroom = Newsroom::new().await;
    newsroom
        .save(&newsroom.lan, "Họp tổ dân phố", "Bản đầu.")
        .await;
    let link = link(&newsroom).await;
    let reader = newsroom.portal.visitor();
    newsroom
        .portal
        .state
        .clock
        .set(at("2024-05-16T11:59:59+07:00"));
    reader.get(&link).await.with_status(200);
    newsroom
        .portal
        .state
        .clock
        .set(at("2024-05-16T12:00:00+07:00"));
    let page = reader.get(&link).await.with_status(404);
    assert!(!page.text().contains("Bản đầu"));
    reader.get("/xem-truoc/abc").await.with_status(404);
}

#[tokio::test]
async fn a_link_is_listed_with_the_revisions_and_ends_when_it_is_taken_back() {
    let newsroom = Newsroom::new().await;
    let (ended, kept) = (link(&newsroom).await, link(&newsroom).await);
    let list = format!("/toa-soan/bai-viet/{}/phien-ban", newsroom.article.0);
    let page = newsroom.minh.get(&list).await.with_status(200);
    let form = "form[action='/api/desk/unshare'] input[name=link]";
    let numbers = page.attributes(form, "value");
    assert_eq!(numbers.len(), 2);
    let fields = [
        ("id", newsroom.article.0.to_string()),
        ("link", numbers[1].clone()),
    ];
    let ask = newsroom.minh.ask(Method::POST, "/api/desk/unshare");
    let ask = ask.header("accept", "application/json");
    let ask = ask.header("sec-fetch-site", "same-origin");
    ask.form(&fields).send().await.with_status(200);
    let reader = newsroom.portal.visitor();
    reader.get(&ended).await.with_status(404);
    reader.get(&kept).await.with_status(200);
    let page = newsroom.minh.get(&list).await.with_status(200);
    assert_eq!(page.attributes(form, "value"), numbers[..1]);
}

#[tokio::test]
async fn a_preview_counts_no_view() {
    let newsroom = Newsroom::new().await;
    newsroom
        .save(&newsroom.lan, "Họp tổ dân phố", "Bản đầu.")
        .await;
    newsroom
        .step(&newsroom.minh, "publish")
        .await
        .with_status(200);
    let link = link(&newsroom).await;
    newsroom.portal.visitor().get(&link).await.with_status(200);
    let page = newsroom.portal.visitor().get(SLUG_PAGE).await;
    assert_eq!(page.the_text(".article__views"), "Đã xem: 1");
}

#[tokio::test]
async fn only_a_preview_stands_inside_another_page_and_only_inside_the_newsroom() {
    let newsroom = Newsroom::new().await;
    newsroom
        .save(&newsroom.lan, "Họp tổ dân phố", "Bản đầu.")
        .await;
    let link = link(&newsroom).await;
    let preview = newsroom.portal.visitor().get(&link).await;
    let policy =
        |answer: &crate::answer::Answer| answer.header("content-security-policy").to_owned();
    assert!(policy(&preview).contains("frame-ancestors 'self'"));
    assert_eq!(preview.header("x-frame-options"), "SAMEORIGIN");
    let desk = format!("/toa-soan/bai-viet/{}", newsroom.article.0);
    let desk = newsroom.lan.get(&desk).await.with_status(200);
    assert!(
        policy(&desk).contains("frame-src 'self'"),
        "{}",
        policy(&desk)
    );
    assert!(policy(&desk).contains("frame-ancestors 'none'"));
    assert_eq!(desk.header("x-frame-options"), "DENY");
    let front = newsroom.portal.visitor().get("/").await;
    assert!(!policy(&front).contains("frame-src 'self'"));
}
