//! The revisions of an article.

use serde_json::{Value, json};

use super::Newsroom;

async fn lines(newsroom: &Newsroom) -> Vec<Value> {
    let address = format!("/api/desk/revisions?id={}", newsroom.article.0);
    let history = newsroom
        .lan
        .get_json(&address)
        .await
        .with_status(200)
        .json();
    history["sittings"].as_array().unwrap().clone()
}

async fn autosave(newsroom: &Newsroom, text: &str) {
    let desk = newsroom.open(&newsroom.lan).await;
    let body = json!({
        "id": newsroom.article.0, "based_on": desk["revision"],
        "typed": newsroom.typed("Họp tổ dân phố", text), "is_autosave": true,
    });
    let saved = newsroom.lan.post_json("/api/desk/save", &body).send().await;
    saved.with_status(200);
}

#[tokio::test]
async fn what_the_desk_saved_by_itself_is_folded_under_what_was_saved_last() {
    let newsroom = Newsroom::new().await;
    for text in ["Một.", "Một hai.", "Một hai ba."] {
        autosave(&newsroom, text).await;
    }
    newsroom
        .save(&newsroom.lan, "Họp tổ dân phố", "Xong.")
        .await;
    let sittings = lines(&newsroom).await;
    assert_eq!(
        sittings.len(),
        2,
        "the sitting and the beginning: {sittings:?}"
    );
    assert_eq!(sittings[0]["last"]["what"], "Lưu");
    assert_eq!(sittings[0]["last"]["by"], "lan");
    assert_eq!(sittings[0]["earlier"].as_array().unwrap().len(), 3);
    assert_eq!(sittings[1]["last"]["what"], "Bắt đầu bài");
}

#[tokio::test]
async fn a_comparison_shows_words_and_structure() {
    let newsroom = Newsroom::new().await;
    let first = newsroom
        .save(&newsroom.lan, "Họp tổ dân phố", "Họp lúc tám giờ.")
        .await;
    let text = "Họp lúc chín giờ.\n\n## Nội dung";
    let second = newsroom
        .save(&newsroom.lan, "Họp tổ dân phố số 5", text)
        .await;
    let address = format!(
        "/toa-soan/bai-viet/{}/so-sanh?tu={first}&den={second}",
        newsroom.article.0
    );
    let page = newsroom.lan.get(&address).await.with_status(200);
    let removed = page.texts(".difference del");
    let added = page.texts(".difference ins");
    assert!(
        removed.iter().any(|text| text == "[bỏ] tám [hết phần bỏ]"),
        "{removed:?}"
    );
    assert!(
        added
            .iter()
            .any(|text| text == "[thêm] chín [hết phần thêm]"),
        "{added:?}"
    );
    assert!(
        added.iter().any(|text| text.contains("Nội dung")),
        "{added:?}"
    );
    assert!(added.iter().any(|text| text.contains("số 5")), "{added:?}");
    assert!(
        !page.texts("main").concat().contains('{'),
        "no data shows through"
    );
}

#[tokio::test]
async fn a_comparison_of_what_is_not_there_is_not_found() {
    let newsroom = Newsroom::new().await;
    let address = format!("/toa-soan/bai-viet/{}/so-sanh", newsroom.article.0);
    newsroom.lan.get(&address).await.with_status(404);
    newsroom
        .lan
        .get(&format!("{address}?tu=99&den=100"))
        .await
        .with_status(404);
}

#[tokio::test]
async fn an_earlier_revision_comes_back_as_a_new_one() {
    let newsroom = Newsroom::new().await;
    let first = newsroom
        .save(&newsroom.lan, "Họp tổ dân phố", "Bản đầu.")
        .await;
    newsroom
        .save(&newsroom.lan, "Họp tổ dân phố", "Bản hai.")
        .await;
    let fields = [
        ("id", newsroom.article.0.to_string()),
        ("revision", first.to_string()),
    ];
    let restore = || {
        let ask = newsroom
            .lan
            .ask(axum::http::Method::POST, "/api/desk/restore");
        ask.header("accept", "application/json")
            .header("sec-fetch-site", "same-origin")
            .form(&fields)
    };
    restore().send().await.with_status(200);
    let desk = newsroom.open(&newsroom.lan).await;
    assert_eq!(desk["saved"]["text"], "Bản đầu.");
    assert_ne!(desk["revision"], first);
    restore().send().await.with_status(200);
    let again = newsroom.open(&newsroom.lan).await;
    assert_eq!(again["revision"], desk["revision"], "once is enough");
    let sittings = lines(&newsroom).await;
    assert_eq!(sittings[0]["last"]["what"], "Khôi phục bản cũ");
}
