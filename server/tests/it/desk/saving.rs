//! Saving what is typed.

use app::{AppError, Field, Refusal};

use super::Newsroom;

#[tokio::test]
async fn what_is_typed_comes_back_as_it_was_typed() {
    let newsroom = Newsroom::new().await;
    let text = "Mở đầu **đậm**.\n\n## Phần một\n\n- một\n- hai";
    newsroom.save(&newsroom.lan, "Họp tổ dân phố", text).await;
    let desk = newsroom.open(&newsroom.lan).await;
    assert_eq!(desk["saved"]["text"], text);
    assert_eq!(desk["saved"]["byline"], "Lan");
    assert_eq!(desk["typed"], desk["saved"]);
}

#[tokio::test]
async fn a_save_says_when_on_the_portals_clocks() {
    let newsroom = Newsroom::new().await;
    let desk = newsroom.open(&newsroom.lan).await;
    let typed = newsroom.typed("Họp tổ dân phố", "Một.");
    let answer = newsroom
        .send(&newsroom.lan, &desk["revision"], &typed)
        .await;
    assert_eq!(answer.with_status(200).json()["Saved"]["at"], "12:00");
}

#[tokio::test]
async fn a_replayed_save_makes_no_second_revision() {
    let newsroom = Newsroom::new().await;
    let desk = newsroom.open(&newsroom.lan).await;
    let typed = newsroom.typed("Họp tổ dân phố", "Một.");
    let first = newsroom
        .send(&newsroom.lan, &desk["revision"], &typed)
        .await;
    let first = first.with_status(200).json();
    let again = newsroom
        .send(&newsroom.lan, &desk["revision"], &typed)
        .await;
    let again = again.with_status(200).json();
    assert_eq!(again["Unchanged"]["revision"], first["Saved"]["revision"]);
}

#[tokio::test]
async fn nobody_saves_without_being_logged_in() {
    let newsroom = Newsroom::new().await;
    let desk = newsroom.open(&newsroom.lan).await;
    let typed = newsroom.typed("Họp tổ dân phố", "Một.");
    let stranger = newsroom.portal.visitor();
    let answer = newsroom.send(&stranger, &desk["revision"], &typed).await;
    assert_eq!(answer.with_status(401).error(), AppError::SignInRequired);
    assert_eq!(
        newsroom.open(&newsroom.lan).await["revision"],
        desk["revision"]
    );
}

#[tokio::test]
async fn a_title_of_ten_thousand_characters_is_told_at_its_field() {
    let newsroom = Newsroom::new().await;
    let desk = newsroom.open(&newsroom.lan).await;
    let typed = newsroom.typed(&"đ".repeat(10_000), "Một.");
    let answer = newsroom
        .send(&newsroom.lan, &desk["revision"], &typed)
        .await;
    let told = answer.with_status(400).error().flaw_of(Field::Title);
    let sentence = "Ô này chứa nhiều nhất 300 ký tự. Hãy rút ngắn lại.";
    assert_eq!(told.as_deref(), Some(sentence));
    let after = newsroom.open(&newsroom.lan).await;
    assert_eq!(after["saved"], desk["saved"], "nothing was saved of it");
}

#[tokio::test]
async fn a_long_article_is_not_too_large_a_body() {
    let newsroom = Newsroom::new().await;
    let text = "Câu dài của bài viết. ".repeat(10_000);
    newsroom.save(&newsroom.lan, "Họp tổ dân phố", &text).await;
    let desk = newsroom.open(&newsroom.lan).await;
    assert_eq!(desk["saved"]["text"], text.trim());
}

#[tokio::test]
async fn what_waits_for_a_decision_is_not_changed_by_its_writer() {
    let newsroom = Newsroom::new().await;
    newsroom.save(&newsroom.lan, "Họp tổ dân phố", "Một.").await;
    newsroom
        .step(&newsroom.lan, "submit")
        .await
        .with_status(200);
    let desk = newsroom.open(&newsroom.lan).await;
    assert_eq!(desk["standing"]["may_save"], false);
    let typed = newsroom.typed("Họp tổ dân phố", "Hai.");
    let answer = newsroom
        .send(&newsroom.lan, &desk["revision"], &typed)
        .await;
    let refused = AppError::refused(Refusal::NotFromHere);
    assert_eq!(answer.with_status(409).error(), refused);
}
