//! Preview, and links that need no account.

use super::*;
use crate::testing::a_tag;

#[tokio::test]
async fn a_preview_shows_a_revision_as_readers_would_see_it() {
    let room = Newsroom::new().await;
    let tag = a_tag("Bầu cử", &room.store).await;
    let id = room.begun("Tin hay").await;
    let text = RevisionText {
        tags: vec![tag.id],
        body: paragraphs(&["Xin chào"]),
        ..room.retitled(id, "Tin hay").await
    };
    let revision = room.save(&room.lan, id, text.clone(), later(1)).await;
    let preview = room
        .store
        .desk()
        .preview(&room.lan, id, revision, later(2))
        .await
        .unwrap();
    assert_eq!(preview.body, text.body);
    assert_eq!(preview.article.tags, [tag]);
    assert_eq!(preview.article.summary.section, room.section);
    assert_eq!(preview.article.summary.published_at, later(2));
}

#[tokio::test]
async fn a_link_shows_its_one_revision_for_a_week() {
    let room = Newsroom::new().await;
    let id = room.begun("Tin hay").await;
    let revision = room.expected(id).await.head;
    let desk = room.store.desk();
    let token = desk.share(&room.lan, id, revision, noon()).await.unwrap();
    let text = room.retitled(id, "Khác").await;
    room.save(&room.lan, id, text, later(1)).await;
    let shown = desk.shared(&token, later(2)).await.unwrap().unwrap();
    assert_eq!(shown.article.summary.title, "Tin hay");
    let week = noon() + TimeDelta::days(7);
    assert_eq!(shown.ends_at, Some(week));
    assert!(
        desk.shared(&token, week - TimeDelta::seconds(1))
            .await
            .unwrap()
            .is_some()
    );
    assert_eq!(desk.shared(&token, week).await.unwrap(), None);
    assert_eq!(desk.shared("", noon()).await.unwrap(), None);
    let other = desk.share(&room.lan, id, revision, noon()).await.unwrap();
    assert_ne!(other, token);
}

#[tokio::test]
async fn a_link_ends_when_it_is_taken_back_or_the_article_thrown_away() {
    let room = Newsroom::new().await;
    let id = room.begun("Tin hay").await;
    let revision = room.expected(id).await.head;
    let desk = room.store.desk();
    let first = desk.share(&room.lan, id, revision, noon()).await.unwrap();
    let second = desk
        .share(&room.editor, id, revision, noon())
        .await
        .unwrap();
    let shares = desk.shares(&room.lan, id, noon()).await.unwrap();
    let names: Vec<_> = shares
        .iter()
        .map(|share| share.account_name.as_str())
        .collect();
    assert_eq!(names, ["binh", "lan"]);
    assert_eq!(shares[0].made_at, noon());
    desk.unshare(&room.lan, id, shares[1].id, later(1))
        .await
        .unwrap();
    assert_eq!(desk.shared(&first, later(2)).await.unwrap(), None);
    assert!(desk.shared(&second, later(2)).await.unwrap().is_some());
    room.go(&room.lan, id, Move::Bin, later(3)).await;
    assert_eq!(desk.shared(&second, later(4)).await.unwrap(), None);
    assert_eq!(room.noted(domain::audit::Act::Share).await, 3);
}
