//! The address of an article.

use super::*;
use crate::{StoreError, testing::an_article};

async fn slug_of(room: &Newsroom, id: ArticleId) -> String {
    room.open(id).await.slug.to_string()
}

#[tokio::test]
async fn an_address_follows_the_headline_until_readers_know_it() {
    let room = Newsroom::new().await;
    an_article("Tin hay")
        .in_section(&room.section)
        .save(&room.store)
        .await;
    let id = room.begun("").await;
    assert_eq!(slug_of(&room, id).await, "bai-viet");
    let text = room.retitled(id, "Tin hay").await;
    room.save(&room.lan, id, text, later(1)).await;
    assert_eq!(slug_of(&room, id).await, "tin-hay-2");
    room.go(&room.editor, id, Move::Publish, later(2)).await;
    let text = room.retitled(id, "Tin khác").await;
    room.save(&room.lan, id, text, later(3)).await;
    room.go(&room.editor, id, Move::Publish, later(4)).await;
    room.go(&room.editor, id, Move::Withdraw, later(5)).await;
    let text = room.retitled(id, "Tin khác nữa").await;
    room.save(&room.lan, id, text, later(6)).await;
    assert_eq!(slug_of(&room, id).await, "tin-hay-2");
}

#[tokio::test]
async fn a_chosen_address_no_longer_follows() {
    let room = Newsroom::new().await;
    let id = room.begun("Tin hay").await;
    let chosen = Slug::parse("dia-chi-rieng").unwrap();
    let desk = room.store.desk();
    desk.set_slug(&room.lan, id, &chosen, later(1))
        .await
        .unwrap();
    let text = room.retitled(id, "Tin khác").await;
    room.save(&room.lan, id, text, later(2)).await;
    assert_eq!(slug_of(&room, id).await, "dia-chi-rieng");
    let old = room.store.redirects().find("/tin/tin-hay").await.unwrap();
    assert_eq!(old, None, "no reader knew it");
}

#[tokio::test]
async fn readers_are_sent_on_from_every_address_that_they_knew() {
    let room = Newsroom::new().await;
    let id = room.published("Mot").await;
    let desk = room.store.desk();
    for slug in ["hai", "ba"] {
        let slug = Slug::parse(slug).unwrap();
        desk.set_slug(&room.editor, id, &slug, later(1))
            .await
            .unwrap();
    }
    let redirects = room.store.redirects();
    for old in ["/tin/mot", "/tin/hai"] {
        let target = redirects.find(old).await.unwrap();
        assert_eq!(target.as_deref(), Some("/tin/ba"));
    }
    let back = Slug::parse("mot").unwrap();
    desk.set_slug(&room.editor, id, &back, later(2))
        .await
        .unwrap();
    assert_eq!(redirects.find("/tin/mot").await.unwrap(), None);
    for old in ["/tin/hai", "/tin/ba"] {
        let target = redirects.find(old).await.unwrap();
        assert_eq!(target.as_deref(), Some("/tin/mot"));
    }
    let answer = desk
        .set_slug(&room.lan, id, &Slug::parse("bon").unwrap(), later(3))
        .await;
    assert!(matches!(answer, Err(StoreError::Denied)));
}

#[tokio::test]
async fn an_address_that_another_article_has_or_had_is_taken() {
    let room = Newsroom::new().await;
    let first = room.published("Mot").await;
    let desk = room.store.desk();
    desk.set_slug(&room.editor, first, &Slug::parse("hai").unwrap(), later(1))
        .await
        .unwrap();
    let second = room.begun("Mot").await;
    assert_eq!(slug_of(&room, second).await, "mot-2");
    for taken in ["mot", "hai"] {
        let slug = Slug::parse(taken).unwrap();
        let answer = desk.set_slug(&room.lan, second, &slug, later(2)).await;
        assert!(
            matches!(answer, Err(StoreError::Conflict { .. })),
            "{taken}: {answer:?}"
        );
    }
    assert_eq!(slug_of(&room, second).await, "mot-2");
}
