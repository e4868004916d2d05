//! Saving alone: every save is a revision, and none too many.

use domain::{
    audit::Act,
    revision::{DraftFlaw, Origin, TITLE_CHARS_MAX},
};

use super::*;
use crate::{StoreError, testing::an_article};

#[tokio::test]
async fn every_save_is_a_revision_and_lists_show_its_headline() {
    let room = Newsroom::new().await;
    let id = room.begun("Một").await;
    let text = room.retitled(id, "Hai").await;
    let second = room.save(&room.lan, id, text, later(1)).await;
    let opened = room.open(id).await;
    assert_eq!(opened.head.summary.id, second);
    assert_eq!(opened.head.summary.account_name, "lan");
    assert_eq!(opened.changed_at, later(1));
    let history = room.store.desk().revisions(&room.lan, id, None, 10).await;
    let history = history.unwrap();
    let titles: Vec<_> = history.iter().map(|one| one.title.as_str()).collect();
    assert_eq!(titles, ["Hai", "Một"]);
    assert_eq!(history[1].origin, Origin::Begun);
    let listed = room
        .store
        .desk()
        .list(&room.lan, &Default::default(), None, 9, noon())
        .await;
    assert_eq!(listed.unwrap()[0].title, "Hai");
}

#[tokio::test]
async fn saving_the_same_again_makes_no_revision() {
    let room = Newsroom::new().await;
    let id = room.begun("Một").await;
    let opened = room.open(id).await;
    let (revision, text) = (opened.head.summary.id, opened.head.text);
    let saved = room
        .store
        .desk()
        .save(&room.lan, id, revision, text, false, later(1))
        .await;
    assert_eq!(saved.unwrap(), SaveOutcome::Unchanged { revision });
    assert_eq!(room.noted(Act::Save).await, 0);
}

#[tokio::test]
async fn a_replayed_save_changes_nothing() {
    let room = Newsroom::new().await;
    let id = room.begun("Một").await;
    let base = room.expected(id).await.head;
    let text = room.retitled(id, "Hai").await;
    let desk = room.store.desk();
    let first = desk
        .save(&room.lan, id, base, text.clone(), false, later(1))
        .await;
    let SaveOutcome::Saved { revision } = first.unwrap() else {
        panic!("it is saved");
    };
    let again = desk.save(&room.lan, id, base, text, false, later(2)).await;
    assert_eq!(again.unwrap(), SaveOutcome::Unchanged { revision });
}

#[tokio::test]
async fn what_is_too_long_or_gone_is_refused_by_name_and_changes_nothing() {
    let room = Newsroom::new().await;
    let id = room.begun("Một").await;
    let before = room.open(id).await;
    let text = RevisionText {
        title: "đ".repeat(10_000),
        section: domain::SectionId(999),
        picture: Some(crate::NewPictureRef::Stored(domain::PictureId(999))),
        ..before.head.text.clone()
    };
    let desk = room.store.desk();
    let base = before.head.summary.id;
    let saved = desk
        .save(&room.lan, id, base, text, true, later(1))
        .await
        .unwrap();
    let flaws = vec![
        DraftFlaw::TitleTooLong,
        DraftFlaw::SectionGone,
        DraftFlaw::PictureGone,
    ];
    assert_eq!(saved, SaveOutcome::Flawed(flaws));
    assert_eq!(room.open(id).await, before);
    let long = "đ".repeat(TITLE_CHARS_MAX + 1);
    let created = desk.create(&room.lan, &long, room.section.id, noon()).await;
    let too_long = CreateOutcome::Flawed(vec![DraftFlaw::TitleTooLong]);
    assert_eq!(created.unwrap(), too_long);
}

#[tokio::test]
async fn a_character_that_no_database_keeps_is_left_out() {
    let room = Newsroom::new().await;
    let id = room.begun("Một").await;
    let text = room.retitled(id, "H\0ai").await;
    room.save(&room.lan, id, text, later(1)).await;
    assert_eq!(room.open(id).await.head.text.title, "Hai");
}

#[tokio::test]
async fn an_article_from_before_the_desk_begins_its_history_with_what_it_said() {
    let room = Newsroom::new().await;
    let tag = crate::testing::a_tag("Bầu cử", &room.store).await;
    let old = an_article("Bài cũ").in_section(&room.section).tagged(&tag);
    let id = old.save(&room.store).await;
    let opened = room.open(id).await;
    assert_eq!(opened.head.summary.origin, Origin::Imported);
    assert_eq!(opened.head.summary.account, None);
    assert_eq!(opened.head.text.title, "Bài cũ");
    assert_eq!(opened.head.text.tags, [tag.id]);
    assert_eq!(opened.published_revision, Some(opened.head.summary.id));
    assert!(opened.was_public && opened.head.summary.was_published);
    assert_eq!(
        room.open(id).await,
        opened,
        "opening it again makes no other"
    );
}

#[tokio::test]
async fn the_audit_log_has_one_entry_for_a_sitting_and_the_history_every_save() {
    let room = Newsroom::new().await;
    let id = room.begun("Một").await;
    let desk = room.store.desk();
    for (number, seconds) in [(1, 3600), (2, 3601), (3, 3602), (4, 7200)] {
        let base = room.expected(id).await.head;
        let text = room.retitled(id, &format!("Lần {number}")).await;
        let saved = desk
            .save(&room.lan, id, base, text, true, later(seconds))
            .await;
        assert!(matches!(saved.unwrap(), SaveOutcome::Saved { .. }));
    }
    assert_eq!(room.noted(Act::Save).await, 2);
    let history = desk.revisions(&room.lan, id, None, 10).await.unwrap();
    assert_eq!(history.iter().filter(|one| one.is_autosave).count(), 4);
}

#[tokio::test]
async fn a_text_is_there_after_a_restart() {
    let room = Newsroom::new().await;
    let id = room.begun("Một").await;
    let text = RevisionText {
        body: paragraphs(&["Xin chào", "Tạm biệt"]),
        ..room.retitled(id, "Hai").await
    };
    room.save(&room.lan, id, text.clone(), later(1)).await;
    let second = room.store.second_instance().await;
    let opened = second.desk().open(&room.lan, id, later(2)).await.unwrap();
    assert_eq!(opened.head.text, text);
}

#[tokio::test]
async fn an_article_that_is_gone_is_not_found() {
    let room = Newsroom::new().await;
    let id = room.begun("Một").await;
    let text = room.retitled(id, "Hai").await;
    let nowhere = ArticleId(id.0 + 1);
    let desk = room.store.desk();
    let saved = desk.save(&room.lan, nowhere, RevisionId(1), text, true, noon());
    assert!(matches!(saved.await, Err(StoreError::NotFound)));
}
