//! The moves: what readers see after each, and that a second click or a late one does no harm.

use domain::{audit::Act, revision::MoveFlaw};

use super::*;

#[tokio::test]
async fn an_article_goes_from_draft_to_reader_and_away_again() {
    let room = Newsroom::new().await;
    let id = room.begun("Tin hay").await;
    let steps = [
        (&room.lan, Move::Submit, ArticleState::InReview, None),
        (&room.lan, Move::TakeBack, ArticleState::Draft, None),
        (&room.lan, Move::Submit, ArticleState::InReview, None),
        (
            &room.editor,
            Move::Publish,
            ArticleState::Published,
            Some("Tin hay"),
        ),
        (&room.editor, Move::Withdraw, ArticleState::Withdrawn, None),
        (
            &room.editor,
            Move::Publish,
            ArticleState::Published,
            Some("Tin hay"),
        ),
        (&room.editor, Move::Withdraw, ArticleState::Withdrawn, None),
        (&room.editor, Move::Bin, ArticleState::Binned, None),
        (&room.lan, Move::TakeOut, ArticleState::Draft, None),
    ];
    for (number, (who, step, state, seen)) in (1..).zip(steps) {
        let moved = room.go(who, id, step, later(number)).await;
        assert_eq!(moved, done(state), "{step:?}");
        let title = room.seen("tin-hay", later(number)).await;
        assert_eq!(title.as_deref(), seen, "{step:?}");
    }
    assert_eq!(room.noted(Act::Submit).await, 2);
    assert_eq!(room.noted(Act::Withdraw).await, 2);
}

#[tokio::test]
async fn a_returned_article_carries_the_note_until_it_is_handed_in_again() {
    let room = Newsroom::new().await;
    let id = room.begun("Tin hay").await;
    room.go(&room.lan, id, Move::Submit, later(1)).await;
    let silent = room
        .go_with(&room.editor, id, Move::Return, &with_note("  "), later(2))
        .await;
    assert_eq!(silent, MoveOutcome::Flawed(MoveFlaw::NoteMissing));
    let long = with_note(&"a".repeat(2_001));
    let long = room
        .go_with(&room.editor, id, Move::Return, &long, later(2))
        .await;
    assert_eq!(long, MoveOutcome::Flawed(MoveFlaw::NoteTooLong));
    let note = with_note("Thiếu ảnh.");
    let moved = room
        .go_with(&room.editor, id, Move::Return, &note, later(3))
        .await;
    assert_eq!(moved, done(ArticleState::Draft));
    let note = room
        .store
        .desk()
        .open(&room.lan, id, later(4))
        .await
        .unwrap()
        .note;
    let note = note.unwrap();
    assert_eq!(
        (note.text.as_str(), note.by.as_str()),
        ("Thiếu ảnh.", "binh")
    );
    let counts = room.store.desk().counts(&room.lan, later(4)).await.unwrap();
    assert_eq!((counts.own_drafts, counts.returned), (1, 1));
    room.go(&room.lan, id, Move::Submit, later(5)).await;
    assert_eq!(room.open(id).await.note, None);
}

#[tokio::test]
async fn readers_see_the_published_revision_until_the_correction_is_published() {
    let room = Newsroom::new().await;
    let id = room.published("Tin hay").await;
    let text = room.retitled(id, "Tin hay, đã sửa").await;
    room.save(&room.lan, id, text, later(60)).await;
    let title = room.seen("tin-hay", later(61)).await;
    assert_eq!(title.as_deref(), Some("Tin hay"));
    let opened = room.open(id).await;
    assert_ne!(opened.published_revision, Some(opened.head.summary.id));
    let moved = room.go(&room.editor, id, Move::Publish, later(120)).await;
    assert_eq!(moved, done(ArticleState::Published));
    let title = room.seen("tin-hay", later(121)).await;
    assert_eq!(title.as_deref(), Some("Tin hay, đã sửa"));
    let opened = room.open(id).await;
    assert_eq!(opened.published_at, Some(noon()));
    assert_eq!(opened.updated_at, Some(later(120)));
}

#[tokio::test]
async fn a_second_click_writes_nothing() {
    let room = Newsroom::new().await;
    let id = room.begun("Tin hay").await;
    let expected = room.expected(id).await;
    let desk = room.store.desk();
    let details = MoveDetails::default();
    let click = |seconds| {
        let made = desk.make_move(
            &room.editor,
            id,
            Move::Publish,
            expected,
            &details,
            later(seconds),
        );
        async { made.await.unwrap() }
    };
    assert_eq!(click(1).await, done(ArticleState::Published));
    let before = room.open(id).await;
    assert_eq!(click(2).await, done(ArticleState::Published));
    assert_eq!(room.open(id).await, before);
    assert_eq!(room.noted(Act::Publish).await, 1);
}

#[tokio::test]
async fn two_clicks_at_once_on_two_instances_publish_once() {
    let room = Newsroom::new().await;
    let id = room.begun("Tin hay").await;
    let expected = room.expected(id).await;
    let other = room.store.second_instance().await;
    let details = MoveDetails::default();
    let (here, there) = (room.store.desk(), other.desk());
    let (one, two) = tokio::join!(
        here.make_move(
            &room.editor,
            id,
            Move::Publish,
            expected,
            &details,
            later(1)
        ),
        there.make_move(
            &room.editor,
            id,
            Move::Publish,
            expected,
            &details,
            later(1)
        ),
    );
    assert_eq!(one.unwrap(), done(ArticleState::Published));
    assert_eq!(two.unwrap(), done(ArticleState::Published));
    assert_eq!(room.noted(Act::Publish).await, 1);
}

#[tokio::test]
async fn what_somebody_else_decided_or_saved_meanwhile_is_not_written_over() {
    let room = Newsroom::new().await;
    let id = room.begun("Tin hay").await;
    room.go(&room.lan, id, Move::Submit, later(1)).await;
    let seen = room.expected(id).await;
    let desk = room.store.desk();
    let details = with_note("Thiếu ảnh.");
    desk.make_move(&room.chief, id, Move::Return, seen, &details, later(2))
        .await
        .unwrap();
    let found = room.expected(id).await;
    let other_note = with_note("Thiếu nguồn.");
    for (step, details) in [
        (Move::Return, other_note),
        (Move::Publish, MoveDetails::default()),
    ] {
        let late = desk
            .make_move(&room.editor, id, step, seen, &details, later(3))
            .await;
        assert_eq!(late.unwrap(), MoveOutcome::Conflict { found }, "{step:?}");
    }
    let text = room.retitled(id, "Câu khác").await;
    room.save(&room.lan, id, text, later(4)).await;
    let details = MoveDetails::default();
    let unread = desk.make_move(&room.editor, id, Move::Publish, found, &details, later(5));
    assert!(matches!(
        unread.await.unwrap(),
        MoveOutcome::Conflict { .. }
    ));
    assert_eq!(room.seen("tin-hay", later(9)).await, None);
}

#[tokio::test]
async fn a_withdrawal_does_not_wait_for_who_saves_meanwhile() {
    let room = Newsroom::new().await;
    let id = room.published("Tin sai").await;
    let seen = room.expected(id).await;
    let text = room.retitled(id, "Tin sai, sửa dở").await;
    room.save(&room.lan, id, text, later(1)).await;
    let desk = room.store.desk();
    let details = with_note("Sai tên người.");
    let moved = desk
        .make_move(&room.editor, id, Move::Withdraw, seen, &details, later(2))
        .await;
    assert_eq!(moved.unwrap(), done(ArticleState::Withdrawn));
    let listed = desk
        .list(&room.lan, &Default::default(), None, 9, noon())
        .await
        .unwrap();
    assert_eq!(
        listed[0].title, "Tin sai, sửa dở",
        "the row is a copy of the head again"
    );
}

#[tokio::test]
async fn nothing_nameless_or_homeless_comes_before_readers() {
    use crate::entity::section;
    use sea_orm::EntityTrait;
    let room = Newsroom::new().await;
    let nameless = room.begun(" ").await;
    let moved = room
        .go(&room.editor, nameless, Move::Publish, later(1))
        .await;
    let flaw = MoveFlaw::Draft(domain::revision::DraftFlaw::TitleMissing);
    assert_eq!(moved, MoveOutcome::Flawed(flaw));
    let homeless = room.published("Tin hay").await;
    let doomed = a_section("Sắp bỏ", &room.store).await;
    let text = RevisionText {
        section: doomed.id,
        ..room.retitled(homeless, "Tin hay").await
    };
    room.save(&room.chief, homeless, text, later(1)).await;
    let deleted = section::Entity::delete_by_id(doomed.id.0);
    deleted.exec(&room.store.connection()).await.unwrap();
    let moved = room
        .go(&room.chief, homeless, Move::Publish, later(2))
        .await;
    let flaw = MoveFlaw::Draft(domain::revision::DraftFlaw::SectionGone);
    assert_eq!(moved, MoveOutcome::Flawed(flaw));
    let title = room.seen("tin-hay", later(3)).await;
    assert_eq!(title.as_deref(), Some("Tin hay"));
}

#[tokio::test]
async fn an_end_stays_with_an_article_until_another_is_given() {
    let room = Newsroom::new().await;
    let id = room.begun("Tin hay").await;
    let past = room
        .go_with(&room.editor, id, Move::Publish, &ending(later(5)), later(5))
        .await;
    assert_eq!(past, MoveOutcome::Flawed(MoveFlaw::ExpiryPast));
    room.go_with(
        &room.editor,
        id,
        Move::Publish,
        &ending(later(100)),
        later(5),
    )
    .await;
    let text = room.retitled(id, "Tin hay hơn").await;
    room.save(&room.lan, id, text, later(10)).await;
    room.go(&room.editor, id, Move::Publish, later(11)).await;
    assert_eq!(room.open(id).await.expires_at, Some(later(100)));
    assert_eq!(room.seen("tin-hay", later(100)).await, None);
    let endless = MoveDetails {
        expiry: Expiry::Never,
        ..MoveDetails::default()
    };
    let before = room.open(id).await.updated_at;
    room.go_with(&room.editor, id, Move::Publish, &endless, later(101))
        .await;
    let opened = room.open(id).await;
    assert_eq!(opened.expires_at, None);
    assert_eq!(opened.updated_at, before, "no word was corrected");
    assert!(room.seen("tin-hay", later(102)).await.is_some());
}
