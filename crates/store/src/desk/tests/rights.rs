//! Who may do what is decided by the article as it stands in the same transaction.

use super::*;
use crate::StoreError;

fn denied<T: std::fmt::Debug>(answer: Result<T, StoreError>) {
    assert!(matches!(answer, Err(StoreError::Denied)), "{answer:?}");
}

#[tokio::test]
async fn a_stranger_does_nothing_with_an_article_at_all() {
    let room = Newsroom::new().await;
    let id = room.published("Tin hay").await;
    let other = a_section("Mục khác", &room.store).await;
    let strangers = [
        a_staff("mai", Role::Writer, &[room.section.id], &room.store).await,
        a_staff("hoa", Role::Editor, &[other.id], &room.store).await,
    ];
    let (expected, slug) = (room.expected(id).await, Slug::parse("khac").unwrap());
    let text = room.retitled(id, "Chen vào").await;
    let before = room.open(id).await;
    let desk = room.store.desk();
    let details = MoveDetails::default();
    for who in &strangers {
        denied(desk.open(who, id, noon()).await);
        denied(desk.here(who, id, noon()).await);
        denied(
            desk.save(who, id, expected.head, text.clone(), false, noon())
                .await,
        );
        denied(desk.set_slug(who, id, &slug, noon()).await);
        denied(desk.revisions(who, id, None, 9).await);
        denied(desk.revision(who, id, expected.head).await);
        denied(desk.restore(who, id, expected.head, noon()).await);
        denied(desk.preview(who, id, expected.head, noon()).await);
        denied(desk.share(who, id, expected.head, noon()).await);
        denied(desk.shares(who, id, noon()).await);
        denied(desk.unshare(who, id, 1, noon()).await);
        for step in Move::ALL {
            denied(
                desk.make_move(who, id, step, expected, &details, noon())
                    .await,
            );
        }
        for (_, answer) in desk
            .move_many(who, &[id], Move::Withdraw, &details, noon())
            .await
        {
            denied(answer);
        }
        for (_, answer) in desk.set_section_many(who, &[id], other.id, noon()).await {
            denied(answer);
        }
        assert_eq!(
            desk.list(who, &Default::default(), None, 9, noon())
                .await
                .unwrap(),
            []
        );
        assert_eq!(desk.counts(who, noon()).await.unwrap(), Default::default());
    }
    assert_eq!(room.open(id).await, before);
}

#[tokio::test]
async fn a_writer_never_publishes_and_waits_while_an_editor_decides() {
    let room = Newsroom::new().await;
    let id = room.begun("Tin hay").await;
    let details = MoveDetails::default();
    let expected = room.expected(id).await;
    let desk = room.store.desk();
    for step in [Move::Publish, Move::Schedule] {
        denied(
            desk.make_move(&room.lan, id, step, expected, &details, noon())
                .await,
        );
    }
    room.go(&room.lan, id, Move::Submit, later(1)).await;
    let text = room.retitled(id, "Thêm").await;
    let saved = desk
        .save(&room.lan, id, expected.head, text.clone(), true, later(2))
        .await;
    let state = ArticleState::InReview;
    assert_eq!(saved.unwrap(), SaveOutcome::Closed { state });
    let saved = desk
        .save(&room.editor, id, expected.head, text, false, later(3))
        .await;
    assert!(matches!(saved.unwrap(), SaveOutcome::Saved { .. }));
}

#[tokio::test]
async fn an_editor_publishes_into_own_sections_alone() {
    let room = Newsroom::new().await;
    let other = a_section("Mục khác", &room.store).await;
    let id = room.published("Tin hay").await;
    let text = RevisionText {
        section: other.id,
        ..room.retitled(id, "Tin hay").await
    };
    room.save(&room.editor, id, text, later(1)).await;
    let expected = room.expected(id).await;
    let details = MoveDetails::default();
    let desk = room.store.desk();
    denied(
        desk.make_move(
            &room.editor,
            id,
            Move::Publish,
            expected,
            &details,
            later(2),
        )
        .await,
    );
    let moved = desk
        .make_move(&room.chief, id, Move::Publish, expected, &details, later(3))
        .await;
    assert_eq!(moved.unwrap(), done(ArticleState::Published));
    denied(desk.open(&room.editor, id, later(4)).await);
}
