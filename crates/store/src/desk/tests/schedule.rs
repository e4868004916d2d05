//! Time: what is scheduled comes at its moment, once, whoever looks after it.

use domain::{audit::Act, revision::MoveFlaw};

use super::*;
use crate::{
    Shelf,
    testing::{a_tag, an_article},
};

async fn scheduled(room: &Newsroom, title: &str, moment: DateTime<Utc>) -> ArticleId {
    let id = room.begun(title).await;
    let moved = room
        .go_with(&room.editor, id, Move::Schedule, &at(moment), noon())
        .await;
    assert_eq!(moved, done(ArticleState::Scheduled));
    id
}

#[tokio::test]
async fn a_moment_lies_in_the_future_and_before_the_end() {
    let room = Newsroom::new().await;
    let id = room.begun("Tin hẹn").await;
    let none = room.go(&room.editor, id, Move::Schedule, noon()).await;
    assert_eq!(none, MoveOutcome::Flawed(MoveFlaw::MomentMissing));
    let past = room
        .go_with(&room.editor, id, Move::Schedule, &at(noon()), noon())
        .await;
    assert_eq!(past, MoveOutcome::Flawed(MoveFlaw::MomentPast));
    let ended = MoveDetails {
        at: Some(later(60)),
        ..ending(later(60))
    };
    let ended = room
        .go_with(&room.editor, id, Move::Schedule, &ended, noon())
        .await;
    assert_eq!(ended, MoveOutcome::Flawed(MoveFlaw::ExpiryPast));
    assert_eq!(room.open(id).await.standing.state, ArticleState::Draft);
}

#[tokio::test]
async fn readers_see_it_at_its_moment_even_if_nobody_looks_after_it() {
    let room = Newsroom::new().await;
    let id = scheduled(&room, "Tin hẹn", later(60)).await;
    assert_eq!(room.seen("tin-hen", later(59)).await, None);
    assert!(room.seen("tin-hen", later(60)).await.is_some());
    // An editor's later words were not read by whoever set the moment.
    let text = room.retitled(id, "Câu dở").await;
    room.save(&room.editor, id, text, later(30)).await;
    assert_eq!(
        room.seen("tin-hen", later(60)).await.as_deref(),
        Some("Tin hẹn")
    );
    let moved = room.go(&room.editor, id, Move::Withdraw, later(61)).await;
    assert_eq!(moved, done(ArticleState::Withdrawn));
    assert!(room.open(id).await.was_public, "it had come due meanwhile");
}

#[tokio::test]
async fn two_instances_publish_what_is_due_once() {
    let room = Newsroom::new().await;
    let ids = [
        scheduled(&room, "Tin một", later(10)).await,
        scheduled(&room, "Tin hai", later(20)).await,
    ];
    let last = scheduled(&room, "Tin ba", later(30)).await;
    assert_eq!(room.store.desk().next_due().await.unwrap(), Some(later(10)));
    assert_eq!(room.store.desk().publish_due(later(9)).await.unwrap(), []);
    let other = room.store.second_instance().await;
    let (here, there) = (room.store.desk(), other.desk());
    let (one, two) = tokio::join!(here.publish_due(later(20)), there.publish_due(later(20)),);
    let mut published = [one.unwrap(), two.unwrap()].concat();
    published.sort_unstable();
    assert_eq!(published, ids);
    assert_eq!(room.noted(Act::Publish).await, 2);
    for (id, moment) in ids.into_iter().zip([later(10), later(20)]) {
        let opened = room.open(id).await;
        assert_eq!(opened.standing.state, ArticleState::Published);
        assert_eq!(opened.published_at, Some(moment));
        assert!(opened.was_public && opened.updated_at.is_none());
    }
    assert_eq!(
        room.open(last).await.standing.state,
        ArticleState::Scheduled
    );
    assert_eq!(room.store.desk().next_due().await.unwrap(), Some(later(30)));
}

#[tokio::test]
async fn what_came_due_while_the_portal_was_down_is_published_after_a_restart() {
    let room = Newsroom::new().await;
    let id = scheduled(&room, "Tin hẹn", later(10)).await;
    let restarted = room.store.second_instance().await;
    assert_eq!(
        restarted.desk().publish_due(later(86_400)).await.unwrap(),
        [id]
    );
    assert_eq!(room.open(id).await.published_at, Some(later(10)));
    assert_eq!(
        restarted.desk().publish_due(later(86_401)).await.unwrap(),
        []
    );
}

#[tokio::test]
async fn an_imported_schedule_comes_due_too() {
    let room = Newsroom::new().await;
    let tag = a_tag("Bầu cử", &room.store).await;
    let article = an_article("Bài hẹn")
        .in_section(&room.section)
        .tagged(&tag)
        .in_state(ArticleState::Scheduled)
        .published_at(later(10));
    let id = article.save(&room.store).await;
    assert_eq!(
        room.store.desk().publish_due(later(10)).await.unwrap(),
        [id]
    );
    let articles = room.store.articles();
    let listed = articles.list_published(
        Shelf::Tag(tag.id),
        domain::paging::PageNumber::FIRST,
        10,
        later(10),
    );
    assert_eq!(listed.await.unwrap().unwrap().entries.len(), 1);
}

#[tokio::test]
async fn an_unscheduled_article_has_no_moment_and_keeps_the_one_that_readers_knew() {
    let room = Newsroom::new().await;
    let fresh = scheduled(&room, "Tin mới", later(60)).await;
    room.go(&room.editor, fresh, Move::Unschedule, later(1))
        .await;
    let opened = room.open(fresh).await;
    assert_eq!(
        (opened.published_at, opened.published_revision),
        (None, None)
    );
    let known = room.published("Tin cũ").await;
    let first = room.expected(known).await.head;
    room.go(&room.editor, known, Move::Withdraw, later(1)).await;
    room.go_with(
        &room.editor,
        known,
        Move::Schedule,
        &at(later(60)),
        later(2),
    )
    .await;
    room.go(&room.editor, known, Move::Withdraw, later(3)).await;
    let opened = room.open(known).await;
    assert_eq!(opened.published_at, Some(noon()));
    assert_eq!(opened.published_revision, Some(first));
}

#[tokio::test]
async fn another_moment_replaces_the_first_and_the_same_changes_nothing() {
    let room = Newsroom::new().await;
    let id = scheduled(&room, "Tin hẹn", later(60)).await;
    room.go_with(&room.editor, id, Move::Schedule, &at(later(60)), later(1))
        .await;
    assert_eq!(room.noted(Act::Schedule).await, 1);
    room.go_with(&room.editor, id, Move::Schedule, &at(later(90)), later(1))
        .await;
    assert_eq!(room.store.desk().next_due().await.unwrap(), Some(later(90)));
    assert_eq!(room.noted(Act::Schedule).await, 2);
}

#[tokio::test]
async fn the_copies_beside_the_labels_follow_every_move() {
    let room = Newsroom::new().await;
    let tag = a_tag("Bầu cử", &room.store).await;
    let id = room.begun("Tin hẹn").await;
    let text = RevisionText {
        tags: vec![tag.id],
        ..room.retitled(id, "Tin hẹn").await
    };
    room.save(&room.lan, id, text, later(1)).await;
    let entries = |now| {
        let first = domain::paging::PageNumber::FIRST;
        let articles = room.store.articles();
        async move {
            let page = articles
                .list_published(Shelf::Tag(tag.id), first, 10, now)
                .await;
            page.unwrap().unwrap().entries.len()
        }
    };
    let soon = MoveDetails {
        at: Some(later(60)),
        ..ending(later(90))
    };
    room.go_with(&room.editor, id, Move::Schedule, &soon, later(2))
        .await;
    let counts = [
        entries(later(59)).await,
        entries(later(60)).await,
        entries(later(90)).await,
    ];
    assert_eq!(counts, [0, 1, 0]);
    room.store.desk().publish_due(later(60)).await.unwrap();
    assert_eq!(entries(later(61)).await, 1);
    room.go(&room.editor, id, Move::Withdraw, later(62)).await;
    assert_eq!(entries(later(63)).await, 0);
}
