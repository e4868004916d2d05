//! The bin keeps for 30 days, and then nothing.

use domain::audit::Act;

use super::*;
use crate::StoreError;

#[tokio::test]
async fn the_bin_is_emptied_after_thirty_days_and_not_before() {
    let room = Newsroom::new().await;
    let (old, kept) = (room.begun("Một").await, room.begun("Hai").await);
    let revision = room.expected(old).await.head;
    let desk = room.store.desk();
    desk.share(&room.lan, old, revision, noon()).await.unwrap();
    desk.here(&room.lan, old, noon()).await.unwrap();
    room.go(&room.lan, old, Move::Bin, noon()).await;
    assert_eq!(room.open(old).await.binned_at, Some(noon()));
    let month = noon() + TimeDelta::days(30);
    assert_eq!(
        desk.empty_bin(month - TimeDelta::seconds(1)).await.unwrap(),
        0
    );
    assert_eq!(desk.empty_bin(month).await.unwrap(), 1);
    assert!(matches!(
        desk.open(&room.lan, old, month).await,
        Err(StoreError::NotFound)
    ));
    assert!(desk.open(&room.lan, kept, month).await.is_ok());
    assert_eq!(room.noted(Act::Delete).await, 1);
    assert_eq!(desk.empty_bin(month).await.unwrap(), 0);
}

#[tokio::test]
async fn what_was_taken_out_of_the_bin_stays() {
    let room = Newsroom::new().await;
    let id = room.begun("Một").await;
    room.go(&room.lan, id, Move::Bin, noon()).await;
    room.go(&room.lan, id, Move::TakeOut, later(1)).await;
    let month = noon() + TimeDelta::days(60);
    assert_eq!(room.store.desk().empty_bin(month).await.unwrap(), 0);
    let opened = room.open(id).await;
    assert_eq!(
        (opened.standing.state, opened.binned_at),
        (ArticleState::Draft, None)
    );
}

#[tokio::test]
async fn nothing_is_saved_into_the_bin() {
    let room = Newsroom::new().await;
    let id = room.begun("Một").await;
    room.go(&room.lan, id, Move::Bin, noon()).await;
    let (head, text) = (room.expected(id).await.head, room.retitled(id, "Hai").await);
    let saved = room
        .store
        .desk()
        .save(&room.lan, id, head, text, true, later(1))
        .await;
    let state = ArticleState::Binned;
    assert_eq!(saved.unwrap(), SaveOutcome::Closed { state });
}
