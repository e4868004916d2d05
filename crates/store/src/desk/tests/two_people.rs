//! Two people, and one person with two tabs, on one article.

use domain::revision::Origin;

use super::*;

/// An article of three paragraphs, and the number of its latest revision.
async fn shared_article(room: &Newsroom) -> (ArticleId, RevisionId) {
    let id = room.begun("Chung").await;
    let text = RevisionText {
        body: paragraphs(&["Một", "Hai", "Ba"]),
        ..room.retitled(id, "Chung").await
    };
    let base = room.save(&room.lan, id, text, later(1)).await;
    (id, base)
}

async fn with_body(room: &Newsroom, id: ArticleId, lines: &[&str]) -> RevisionText {
    RevisionText {
        body: paragraphs(lines),
        ..room.open(id).await.head.text
    }
}

#[tokio::test]
async fn the_second_of_two_people_to_save_gets_both_versions_and_a_suggestion() {
    let room = Newsroom::new().await;
    let (id, base) = shared_article(&room).await;
    let hers = with_body(&room, id, &["Một của Lan", "Hai", "Ba"]).await;
    let his = with_body(&room, id, &["Một", "Hai", "Ba của Bình"]).await;
    let desk = room.store.desk();
    let saved = desk
        .save(&room.lan, id, base, hers.clone(), false, later(2))
        .await;
    let SaveOutcome::Saved { revision } = saved.unwrap() else {
        panic!("the first is saved");
    };
    let before = room.open(id).await;
    let outcome = desk
        .save(&room.editor, id, base, his.clone(), true, later(3))
        .await;
    let SaveOutcome::Conflict {
        base: from,
        theirs,
        suggestion,
        is_clean,
    } = outcome.unwrap()
    else {
        panic!("the second is asked");
    };
    assert_eq!((from.summary.id, theirs.summary.id), (base, revision));
    assert_eq!(theirs.text, hers);
    assert!(is_clean);
    let both = paragraphs(&["Một của Lan", "Hai", "Ba của Bình"]);
    assert_eq!(suggestion.body, both);
    assert_eq!(room.open(id).await, before, "nothing was changed");
    let settled = desk
        .save(&room.editor, id, revision, *suggestion, false, later(4))
        .await;
    assert!(matches!(settled.unwrap(), SaveOutcome::Saved { .. }));
    assert_eq!(room.open(id).await.head.text.body, both);
    let kept = desk.revision(&room.lan, id, revision).await.unwrap();
    assert_eq!(kept.text, hers, "what she wrote stays in the history");
}

#[tokio::test]
async fn a_suggestion_that_contradicts_itself_keeps_the_words_of_both() {
    let room = Newsroom::new().await;
    let (id, base) = shared_article(&room).await;
    let hers = with_body(&room, id, &["Một", "Hai của Lan", "Ba"]).await;
    let his = with_body(&room, id, &["Một", "Hai của Bình", "Ba"]).await;
    let desk = room.store.desk();
    desk.save(&room.lan, id, base, hers, false, later(2))
        .await
        .unwrap();
    let outcome = desk
        .save(&room.editor, id, base, his, false, later(3))
        .await;
    let SaveOutcome::Conflict {
        suggestion,
        is_clean,
        ..
    } = outcome.unwrap()
    else {
        panic!("the second is asked");
    };
    assert!(!is_clean);
    let words = document::render_text(&suggestion.body);
    assert!(
        words.contains("Hai của Lan") && words.contains("Hai của Bình"),
        "{words}"
    );
}

#[tokio::test]
async fn two_tabs_of_one_person_are_put_together_without_alarm() {
    let room = Newsroom::new().await;
    let (id, base) = shared_article(&room).await;
    let one = with_body(&room, id, &["Một ở thẻ một", "Hai", "Ba"]).await;
    let other = with_body(&room, id, &["Một", "Hai", "Ba ở thẻ hai"]).await;
    let desk = room.store.desk();
    desk.save(&room.lan, id, base, one, true, later(2))
        .await
        .unwrap();
    let outcome = desk.save(&room.lan, id, base, other, true, later(3)).await;
    let SaveOutcome::Merged { revision } = outcome.unwrap() else {
        panic!("it is put together");
    };
    assert_eq!(revision.summary.origin, Origin::Merged);
    let both = paragraphs(&["Một ở thẻ một", "Hai", "Ba ở thẻ hai"]);
    assert_eq!(revision.text.body, both);
    assert_eq!(room.open(id).await.head, *revision);
}

#[tokio::test]
async fn two_tabs_that_contradict_each_other_are_shown_side_by_side() {
    let room = Newsroom::new().await;
    let (id, base) = shared_article(&room).await;
    let one = room.retitled(id, "Thẻ một").await;
    let other = room.retitled(id, "Thẻ hai").await;
    let desk = room.store.desk();
    desk.save(&room.lan, id, base, one, true, later(2))
        .await
        .unwrap();
    let outcome = desk.save(&room.lan, id, base, other, true, later(3)).await;
    let SaveOutcome::Conflict { suggestion, .. } = outcome.unwrap() else {
        panic!("she is asked");
    };
    assert_eq!(suggestion.title, "Thẻ hai");
}

#[tokio::test]
async fn who_changed_nothing_is_given_what_the_other_saved_and_no_alarm() {
    let room = Newsroom::new().await;
    let (id, base) = shared_article(&room).await;
    let untouched = room.open(id).await.head.text;
    let hers = room.retitled(id, "Của Lan").await;
    let desk = room.store.desk();
    desk.save(&room.lan, id, base, hers.clone(), false, later(2))
        .await
        .unwrap();
    let outcome = desk
        .save(&room.editor, id, base, untouched, true, later(3))
        .await;
    let SaveOutcome::Merged { revision } = outcome.unwrap() else {
        panic!("there is nothing to ask");
    };
    assert_eq!(revision.text, hers);
    let history = desk.revisions(&room.lan, id, None, 10).await.unwrap();
    assert_eq!(history.len(), 3);
}

#[tokio::test]
async fn saves_at_the_same_moment_lose_no_word() {
    let room = Newsroom::new().await;
    let (id, base) = shared_article(&room).await;
    let other_instance = room.store.second_instance().await;
    let hers = with_body(&room, id, &["Một của Lan", "Hai", "Ba"]).await;
    let his = with_body(&room, id, &["Một", "Hai", "Ba của Bình"]).await;
    let (here, there) = (room.store.desk(), other_instance.desk());
    let (one, two) = tokio::join!(
        here.save(&room.lan, id, base, hers.clone(), false, later(2)),
        there.save(&room.editor, id, base, his.clone(), false, later(2)),
    );
    let outcomes = [one.unwrap(), two.unwrap()];
    let is_saved = |outcome: &&SaveOutcome| matches!(outcome, SaveOutcome::Saved { .. });
    let is_asked = |outcome: &&SaveOutcome| matches!(outcome, SaveOutcome::Conflict { .. });
    assert_eq!(outcomes.iter().filter(is_saved).count(), 1, "{outcomes:?}");
    assert_eq!(outcomes.iter().filter(is_asked).count(), 1, "{outcomes:?}");
}

#[tokio::test]
async fn each_sees_the_others_name_and_nobody_who_left() {
    let room = Newsroom::new().await;
    let (id, _) = shared_article(&room).await;
    let desk = room.store.desk();
    assert_eq!(desk.here(&room.lan, id, noon()).await.unwrap(), []);
    let seen = desk.here(&room.editor, id, later(44)).await.unwrap();
    assert_eq!(seen[0].name, "lan");
    let seen = desk.here(&room.lan, id, later(45)).await.unwrap();
    assert_eq!(seen[0].name, "binh");
    let opened = desk.open(&room.chief, id, later(88)).await.unwrap();
    let names: Vec<_> = opened.here.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["binh", "lan"]);
    assert_eq!(desk.here(&room.chief, id, later(90)).await.unwrap(), []);
}
