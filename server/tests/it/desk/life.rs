//! An article's way from a draft to its readers and back.

use app::{AppError, Conflict, Field};
use store::testing::at;

use super::{Newsroom, SLUG_PAGE};

const UPDATED: &str = ".article__updated";

#[tokio::test]
async fn an_article_is_written_submitted_returned_corrected_and_published() {
    let newsroom = Newsroom::new().await;
    let (lan, minh) = (&newsroom.lan, &newsroom.minh);
    newsroom.save(lan, "Họp tổ dân phố", "Bản đầu.").await;
    newsroom.step(lan, "submit").await.with_status(200);
    let order = newsroom
        .order(minh, "return", ["Thiếu ngày họp.", "", ""])
        .await;
    let returned = order.send().await.with_status(200).json();
    assert_eq!(returned["state"], "draft");
    let desk = newsroom.open(lan).await;
    assert_eq!(desk["standing"]["note"]["text"], "Thiếu ngày họp.");
    assert_eq!(desk["standing"]["note"]["by"], "minh");
    newsroom.save(lan, "Họp tổ dân phố", "Họp ngày 12.").await;
    newsroom.step(lan, "submit").await.with_status(200);
    let reader = newsroom.portal.visitor();
    reader.get(SLUG_PAGE).await.with_status(404);
    newsroom.step(minh, "publish").await.with_status(200);
    let page = reader.get(SLUG_PAGE).await.with_status(200);
    assert_eq!(page.the_text(".rich-text"), "Họp ngày 12.");
    assert!(page.texts(UPDATED).is_empty(), "nothing was corrected yet");
}

#[tokio::test]
async fn readers_see_the_published_revision_until_a_correction_is_published() {
    let newsroom = Newsroom::new().await;
    let (lan, minh) = (&newsroom.lan, &newsroom.minh);
    newsroom.save(lan, "Họp tổ dân phố", "Bản đầu.").await;
    newsroom.step(minh, "publish").await.with_status(200);
    newsroom
        .portal
        .state
        .clock
        .set(at("2024-05-09T14:05:00+07:00"));
    newsroom.save(lan, "Họp tổ dân phố", "Bản sửa.").await;
    let reader = newsroom.portal.visitor();
    let page = reader.get(SLUG_PAGE).await;
    assert_eq!(page.the_text(".rich-text"), "Bản đầu.");
    assert!(page.texts(UPDATED).is_empty());
    assert_eq!(
        newsroom.open(minh).await["standing"]["has_correction"],
        true
    );
    newsroom.step(minh, "publish").await.with_status(200);
    let page = reader.get(SLUG_PAGE).await;
    assert_eq!(page.the_text(".rich-text"), "Bản sửa.");
    assert_eq!(page.the_text(UPDATED), "Cập nhật lúc 14:05, 09/05/2024");
}

#[tokio::test]
async fn a_scheduled_article_shows_from_its_minute_on() {
    let newsroom = Newsroom::new().await;
    newsroom
        .save(&newsroom.lan, "Họp tổ dân phố", "Bản đầu.")
        .await;
    let details = ["", "2024-05-10T08:00", "2024-05-11T08:00"];
    let order = newsroom.order(&newsroom.minh, "schedule", details).await;
    let scheduled = order.send().await.with_status(200).json();
    assert_eq!(scheduled["state"], "scheduled");
    assert_eq!(scheduled["published"]["text"], "08:00, 10/05/2024");
    let reader = newsroom.portal.visitor();
    let clock = &newsroom.portal.state.clock;
    for (moment, status) in [
        ("2024-05-10T07:59:59+07:00", 404),
        ("2024-05-10T08:00:00+07:00", 200),
        ("2024-05-11T07:59:59+07:00", 200),
        ("2024-05-11T08:00:00+07:00", 404),
    ] {
        clock.set(at(moment));
        reader.get(SLUG_PAGE).await.with_status(status);
    }
}

#[tokio::test]
async fn a_withdrawn_article_is_gone_for_readers_and_comes_back() {
    let newsroom = Newsroom::new().await;
    newsroom
        .save(&newsroom.lan, "Họp tổ dân phố", "Bản đầu.")
        .await;
    newsroom
        .step(&newsroom.minh, "publish")
        .await
        .with_status(200);
    newsroom
        .step(&newsroom.minh, "withdraw")
        .await
        .with_status(200);
    let reader = newsroom.portal.visitor();
    reader.get(SLUG_PAGE).await.with_status(404);
    newsroom
        .step(&newsroom.minh, "publish")
        .await
        .with_status(200);
    reader.get(SLUG_PAGE).await.with_status(200);
}

#[tokio::test]
async fn a_writer_does_not_publish() {
    let newsroom = Newsroom::new().await;
    newsroom
        .save(&newsroom.lan, "Họp tổ dân phố", "Bản đầu.")
        .await;
    let answer = newsroom.step(&newsroom.lan, "publish").await;
    assert_eq!(answer.with_status(403).error(), AppError::Forbidden);
    newsroom
        .portal
        .visitor()
        .get(SLUG_PAGE)
        .await
        .with_status(404);
}

#[tokio::test]
async fn two_clicks_on_publish_are_one_publication() {
    let newsroom = Newsroom::new().await;
    newsroom
        .save(&newsroom.lan, "Họp tổ dân phố", "Bản đầu.")
        .await;
    let order = || newsroom.order(&newsroom.minh, "publish", ["", "", ""]);
    let (first, second) = (order().await, order().await);
    let (first, second) = tokio::join!(first.send(), second.send());
    assert_eq!(first.with_status(200).json()["state"], "published");
    assert_eq!(second.with_status(200).json()["state"], "published");
    let page = newsroom.portal.visitor().get(SLUG_PAGE).await;
    assert!(
        page.texts(UPDATED).is_empty(),
        "the second click corrected nothing"
    );
}

#[tokio::test]
async fn what_was_saved_after_the_look_is_not_published_by_the_way() {
    let newsroom = Newsroom::new().await;
    newsroom
        .save(&newsroom.lan, "Họp tổ dân phố", "Bản đầu.")
        .await;
    let order = newsroom
        .order(&newsroom.minh, "publish", ["", "", ""])
        .await;
    newsroom
        .save(&newsroom.lan, "Họp tổ dân phố", "Chưa ai đọc.")
        .await;
    let answer = order.send().await.with_status(409);
    assert_eq!(answer.error(), AppError::Conflict(Conflict::Changed));
    newsroom
        .portal
        .visitor()
        .get(SLUG_PAGE)
        .await
        .with_status(404);
}

#[tokio::test]
async fn a_move_that_lacks_something_says_so_at_its_field() {
    let newsroom = Newsroom::new().await;
    newsroom
        .save(&newsroom.lan, "Họp tổ dân phố", "Bản đầu.")
        .await;
    newsroom
        .step(&newsroom.lan, "submit")
        .await
        .with_status(200);
    let cases = [
        ("return", ["", "", ""], Field::Note),
        ("schedule", ["", "", ""], Field::PublishAt),
        ("schedule", ["", "2024-05-09T11:59", ""], Field::PublishAt),
        ("schedule", ["", "mai", ""], Field::PublishAt),
        (
            "schedule",
            ["", "2024-05-10T08:00", "2024-05-10T07:00"],
            Field::ExpiresAt,
        ),
    ];
    for (step, details, field) in cases {
        let order = newsroom.order(&newsroom.minh, step, details).await;
        let error = order.send().await.with_status(400).error();
        assert!(
            error.flaw_of(field).is_some(),
            "{step} {details:?} {error:?}"
        );
        let desk = newsroom.open(&newsroom.minh).await;
        assert_eq!(desk["standing"]["state"], "in_review");
    }
}
