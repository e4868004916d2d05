//! Addresses that are taken, sections that are gone, and articles that are somebody else's.

use app::{AppError, Field};
use domain::account::Role;
use serde_json::json;
use store::testing::{a_section, an_article};

use super::{Newsroom, SLUG_PAGE};
use crate::answer::Answer;

async fn set_slug(newsroom: &Newsroom, slug: &str) -> Answer {
    let body = json!({ "id": newsroom.article.0, "slug": slug });
    let ask = newsroom.minh.post_json("/api/desk/set-slug", &body);
    ask.send().await
}

#[tokio::test]
async fn a_taken_or_malformed_address_is_told_at_its_field() {
    let newsroom = Newsroom::new().await;
    an_article("Ngày hội").save(&newsroom.portal.store).await;
    for slug in ["ngay-hoi", "Ngày hội", "", "a--b"] {
        let error = set_slug(&newsroom, slug).await.with_status(400).error();
        assert!(error.flaw_of(Field::Slug).is_some(), "{slug}");
    }
    let desk = newsroom.open(&newsroom.minh).await;
    assert_eq!(desk["standing"]["slug"], "hop-to-dan-pho");
}

#[tokio::test]
async fn readers_of_an_old_address_are_sent_on() {
    let newsroom = Newsroom::new().await;
    newsroom
        .save(&newsroom.lan, "Họp tổ dân phố", "Bản đầu.")
        .await;
    newsroom
        .step(&newsroom.minh, "publish")
        .await
        .with_status(200);
    set_slug(&newsroom, "hop-to-5").await.with_status(200);
    let reader = newsroom.portal.visitor();
    reader.get("/tin/hop-to-5").await.with_status(200);
    let moved = reader.get(SLUG_PAGE).await;
    assert!(moved.status.is_redirection(), "{}", moved.status);
    assert_eq!(moved.header("location"), "/tin/hop-to-5");
}

#[tokio::test]
async fn a_section_that_was_just_deleted_is_told_at_its_field() {
    let newsroom = Newsroom::new().await;
    let gone = a_section("Tạm", &newsroom.portal.store).await;
    let admin = newsroom
        .portal
        .colleague("hoa", Role::Administrator, &[])
        .await;
    let desk = newsroom.open(&newsroom.lan).await;
    let sections = newsroom.portal.store.sections();
    let deleted = sections
        .delete(
            admin.staff.administrator().unwrap(),
            gone.id,
            None,
            newsroom.portal.state.clock.now(),
        )
        .await;
    deleted.unwrap();
    let mut typed = newsroom.typed("Họp tổ dân phố", "Một.");
    typed["section"] = json!(gone.id.0);
    let answer = newsroom
        .send(&newsroom.lan, &desk["revision"], &typed)
        .await;
    let error = answer.with_status(400).error();
    assert!(error.flaw_of(Field::Section).is_some(), "{error:?}");
    assert_eq!(newsroom.open(&newsroom.lan).await["saved"], desk["saved"]);
}

#[tokio::test]
async fn nobody_opens_what_is_none_of_theirs() {
    let newsroom = Newsroom::new().await;
    let other = a_section("Văn hoá", &newsroom.portal.store).await;
    let portal = &newsroom.portal;
    let writer = portal.colleague("hung", Role::Writer, &[]).await;
    let editor = portal.colleague("mai", Role::Editor, &[other.id]).await;
    for person in [&writer, &editor] {
        let address = format!("/api/desk/open?id={}", newsroom.article.0);
        let answer = person.get_json(&address).await.with_status(403);
        assert_eq!(answer.error(), AppError::Forbidden);
        let page = person
            .get(&format!("/toa-soan/bai-viet/{}", newsroom.article.0))
            .await;
        assert_eq!(page.status, 403);
        assert!(!page.text().contains("Họp tổ dân phố"));
    }
}
