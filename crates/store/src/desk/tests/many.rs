//! Many articles at once: each by itself.

use super::*;
use crate::{StoreError, testing::a_tag};

#[tokio::test]
async fn one_that_fails_does_not_keep_the_others_from_it() {
    let room = Newsroom::new().await;
    let (good, gone) = (room.begun("Một").await, ArticleId(999));
    let (shown, nameless) = (room.published("Hai").await, room.begun("").await);
    let ids = [good, gone, shown, nameless];
    let details = MoveDetails::default();
    let desk = room.store.desk();
    let outcomes = desk
        .move_many(&room.editor, &ids, Move::Publish, &details, later(1))
        .await;
    assert_eq!(outcomes.iter().map(|(id, _)| *id).collect::<Vec<_>>(), ids);
    let published = |outcome: &Result<MoveOutcome, StoreError>| {
        matches!(
            outcome,
            Ok(MoveOutcome::Done {
                state: ArticleState::Published
            })
        )
    };
    assert!(published(&outcomes[0].1) && published(&outcomes[2].1));
    assert!(matches!(outcomes[1].1, Err(StoreError::NotFound)));
    assert!(matches!(outcomes[3].1, Ok(MoveOutcome::Flawed(_))));
    let impossible = desk
        .move_many(
            &room.editor,
            &[nameless],
            Move::Withdraw,
            &details,
            later(2),
        )
        .await;
    assert!(matches!(impossible[0].1, Ok(MoveOutcome::Conflict { .. })));
}

#[tokio::test]
async fn readers_find_an_article_in_its_next_section_and_no_word_of_it_changed() {
    let room = Newsroom::new().await;
    let other = a_section("Mục khác", &room.store).await;
    let id = room.published("Tin hay").await;
    let waiting = room.retitled(id, "Tin hay, sửa dở").await;
    room.save(&room.lan, id, waiting, later(1)).await;
    let desk = room.store.desk();
    let outcomes = desk
        .set_section_many(&room.chief, &[id], other.id, later(2))
        .await;
    assert!(matches!(outcomes[0].1, Ok(SaveOutcome::Saved { .. })));
    let article = room.shown("tin-hay", later(3)).await.unwrap();
    assert_eq!(article.summary.section, other);
    assert_eq!(
        (article.summary.title.as_str(), article.updated_at),
        ("Tin hay", None)
    );
    let opened = room.open(id).await;
    assert_eq!(opened.head.text.title, "Tin hay, sửa dở");
    assert_eq!(opened.head.text.section, other.id);
    assert_ne!(opened.published_revision, Some(opened.head.summary.id));
}

#[tokio::test]
async fn what_a_writer_moves_waits_for_an_editor() {
    let room = Newsroom::new().await;
    let other = a_section("Mục khác", &room.store).await;
    let (shown, draft) = (room.published("Tin hay").await, room.begun("Nháp").await);
    let desk = room.store.desk();
    let outcomes = desk
        .set_section_many(&room.lan, &[shown, draft], other.id, later(1))
        .await;
    assert!(
        outcomes
            .iter()
            .all(|(_, outcome)| matches!(outcome, Ok(SaveOutcome::Saved { .. })))
    );
    assert_eq!(room.open(shown).await.standing.section, room.section.id);
    assert_eq!(room.open(draft).await.standing.section, other.id);
}

#[tokio::test]
async fn a_label_is_added_once_and_readers_see_it() {
    let room = Newsroom::new().await;
    let tag = a_tag("Bầu cử", &room.store).await;
    let id = room.published("Tin hay").await;
    let desk = room.store.desk();
    for _ in 0..2 {
        desk.add_tag_many(&room.editor, &[id], tag.id, later(1))
            .await[0]
            .1
            .as_ref()
            .unwrap();
    }
    let article = room.shown("tin-hay", later(3)).await.unwrap();
    assert_eq!(article.tags, [tag]);
    assert_eq!(
        desk.revisions(&room.lan, id, None, 9).await.unwrap().len(),
        2
    );
    let opened = room.open(id).await;
    assert_eq!(opened.published_revision, Some(opened.head.summary.id));
}
