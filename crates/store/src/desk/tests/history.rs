//! Looking back, and thinning out what nobody looks back at.

use domain::revision::Origin;

use super::*;

#[tokio::test]
async fn an_earlier_revision_comes_back_as_the_latest_and_nothing_is_lost() {
    let room = Newsroom::new().await;
    let id = room.begun("Một").await;
    let first = room.expected(id).await.head;
    let text = room.retitled(id, "Hai").await;
    let second = room.save(&room.lan, id, text, later(1)).await;
    let desk = room.store.desk();
    let restored = desk
        .restore(&room.editor, id, first, later(2))
        .await
        .unwrap();
    let SaveOutcome::Saved { revision } = restored else {
        panic!("{restored:?}");
    };
    let opened = room.open(id).await;
    assert_eq!(opened.head.summary.id, revision);
    assert_eq!(opened.head.summary.origin, Origin::Restored);
    assert_eq!(opened.head.text.title, "Một");
    assert_eq!(
        desk.revision(&room.lan, id, second)
            .await
            .unwrap()
            .text
            .title,
        "Hai"
    );
    let again = desk
        .restore(&room.editor, id, first, later(3))
        .await
        .unwrap();
    assert_eq!(again, SaveOutcome::Unchanged { revision });
}

#[tokio::test]
async fn the_history_is_turned_over_page_by_page() {
    let room = Newsroom::new().await;
    let id = room.begun("Lần 0").await;
    for number in 1..5 {
        let text = room.retitled(id, &format!("Lần {number}")).await;
        room.save(&room.lan, id, text, later(number)).await;
    }
    let desk = room.store.desk();
    let mut titles = Vec::new();
    let mut after = None;
    loop {
        let page = desk.revisions(&room.lan, id, after, 2).await.unwrap();
        let Some(last) = page.last() else { break };
        after = Some(last.id);
        titles.extend(page.into_iter().map(|one| one.title));
    }
    assert_eq!(titles, ["Lần 4", "Lần 3", "Lần 2", "Lần 1", "Lần 0"]);
}

#[tokio::test]
async fn a_revision_of_another_article_is_not_shown() {
    let room = Newsroom::new().await;
    let (one, other) = (room.begun("Một").await, room.begun("Hai").await);
    let foreign = room.expected(other).await.head;
    let shown = room.store.desk().revision(&room.lan, one, foreign).await;
    assert!(matches!(shown, Err(crate::StoreError::NotFound)));
}

#[tokio::test]
async fn of_a_sitting_long_ago_the_last_automatic_save_and_what_is_needed_stay() {
    let room = Newsroom::new().await;
    let id = room.begun("Lần 0").await;
    let desk = room.store.desk();
    let mut made = Vec::new();
    for number in 1..=4 {
        let base = room.expected(id).await.head;
        let text = room.retitled(id, &format!("Lần {number}")).await;
        let saved = desk
            .save(&room.lan, id, base, text, true, later(number))
            .await;
        let SaveOutcome::Saved { revision } = saved.unwrap() else {
            panic!("it is saved");
        };
        made.push(revision);
        if number == 2 {
            room.go(&room.editor, id, Move::Publish, later(number))
                .await;
        }
    }
    let old = later(4) + TimeDelta::days(29);
    assert_eq!(desk.prune_autosaves(old).await.unwrap(), 0);
    let older = later(4) + TimeDelta::days(30);
    assert_eq!(desk.prune_autosaves(older).await.unwrap(), 2);
    let kept = desk.revisions(&room.lan, id, None, 9).await.unwrap();
    let titles: Vec<_> = kept.iter().map(|one| one.title.as_str()).collect();
    assert_eq!(
        titles,
        ["Lần 4", "Lần 2", "Lần 0"],
        "the head, the published and the first"
    );
    // A device that was away for a month still has its text based on one that is gone.
    let mine = room.retitled(id, "Từ máy cũ").await;
    let late = desk
        .save(&room.lan, id, made[2], mine, false, older)
        .await
        .unwrap();
    let SaveOutcome::Conflict { base, .. } = late else {
        panic!("{late:?}");
    };
    assert_eq!(base.text.title, "Lần 2", "the nearest one that is kept");
    assert_eq!(desk.prune_autosaves(older).await.unwrap(), 0);
}
