//! The desk's lists and what they count.

use domain::revision::DeskCounts;

use super::*;
use crate::{DeskFilter, DeskPlace, Waiting, testing::an_article};

async fn titles(
    room: &Newsroom,
    who: &Staff,
    filter: DeskFilter,
    now: DateTime<Utc>,
) -> Vec<String> {
    let listed = room.store.desk().list(who, &filter, None, 50, now).await;
    listed
        .unwrap()
        .into_iter()
        .map(|entry| entry.title)
        .collect()
}

#[tokio::test]
async fn everyone_sees_what_is_theirs_last_change_first() {
    let room = Newsroom::new().await;
    let other = a_section("Mục khác", &room.store).await;
    let hoa = a_staff("hoa", Role::Writer, &[], &room.store).await;
    let (first, second) = (room.begun("Một").await, room.begun("Hai").await);
    an_article("Bài cũ")
        .in_section(&other)
        .save(&room.store)
        .await;
    let text = room.retitled(first, "Một").await;
    let text = RevisionText {
        lead: "Sửa".to_owned(),
        ..text
    };
    room.save(&room.lan, first, text, later(9)).await;
    let all = DeskFilter::default;
    assert_eq!(
        titles(&room, &room.lan, all(), noon()).await,
        ["Một", "Hai"]
    );
    assert_eq!(
        titles(&room, &room.editor, all(), noon()).await,
        ["Một", "Hai"]
    );
    assert_eq!(
        titles(&room, &room.chief, all(), noon()).await,
        ["Một", "Hai", "Bài cũ"]
    );
    assert_eq!(titles(&room, &hoa, all(), noon()).await, [""; 0]);
    room.go(&room.lan, second, Move::Bin, later(20)).await;
    assert_eq!(titles(&room, &room.lan, all(), noon()).await, ["Một"]);
    let binned = DeskFilter {
        state: Some(ArticleState::Binned),
        ..all()
    };
    assert_eq!(titles(&room, &room.lan, binned, noon()).await, ["Hai"]);
}

#[tokio::test]
async fn an_own_article_in_an_own_section_comes_once() {
    let room = Newsroom::new().await;
    let other = a_section("Mục khác", &room.store).await;
    let desk = room.store.desk();
    for (title, section) in [("Trong", room.section.id), ("Ngoài", other.id)] {
        desk.create(&room.editor, title, section, noon())
            .await
            .unwrap();
    }
    let all = titles(&room, &room.editor, DeskFilter::default(), noon()).await;
    assert_eq!(all, ["Ngoài", "Trong"]);
    let words = DeskFilter {
        words: "o".to_owned(),
        ..DeskFilter::default()
    };
    assert_eq!(
        titles(&room, &room.editor, words.clone(), noon()).await,
        ["Ngoài", "Trong"]
    );
    let mine = DeskFilter {
        is_mine: true,
        ..words.clone()
    };
    assert_eq!(titles(&room, &room.lan, mine, noon()).await, [""; 0]);
    assert_eq!(titles(&room, &room.lan, words, noon()).await, [""; 0]);
    let there = DeskFilter {
        section: Some(other.id),
        ..DeskFilter::default()
    };
    assert_eq!(titles(&room, &room.editor, there, noon()).await, ["Ngoài"]);
}

#[tokio::test]
async fn every_filter_narrows_the_list() {
    let room = Newsroom::new().await;
    let (draft, shown) = (
        room.begun("Đại hội Chi bộ").await,
        room.published("Họp dân 100%").await,
    );
    let text = RevisionText {
        lead: "Sửa".to_owned(),
        ..room.open(shown).await.head.text
    };
    room.save(&room.lan, shown, text, later(60)).await;
    let check = |filter: DeskFilter, expected: &'static [&'static str]| {
        let room = &room;
        async move {
            assert_eq!(
                titles(room, &room.chief, filter.clone(), noon()).await,
                expected,
                "{filter:?}"
            );
        }
    };
    let all = DeskFilter::default;
    let words = |words: &str| DeskFilter {
        words: words.to_owned(),
        ..all()
    };
    check(words("dai CHI"), &["Đại hội Chi bộ"]).await;
    check(words("chi dân"), &[]).await;
    check(words("100%"), &["Họp dân 100%"]).await;
    check(words("%"), &["Họp dân 100%"]).await;
    check(words("_"), &[]).await;
    check(
        DeskFilter {
            state: Some(ArticleState::Draft),
            ..all()
        },
        &["Đại hội Chi bộ"],
    )
    .await;
    check(
        DeskFilter {
            owner: Some(room.lan.id()),
            ..all()
        },
        &["Họp dân 100%", "Đại hội Chi bộ"],
    )
    .await;
    check(
        DeskFilter {
            is_mine: true,
            ..all()
        },
        &[],
    )
    .await;
    check(
        DeskFilter {
            from: Some(later(60)),
            ..all()
        },
        &["Họp dân 100%"],
    )
    .await;
    check(
        DeskFilter {
            to: Some(later(60)),
            ..all()
        },
        &["Đại hội Chi bộ"],
    )
    .await;
    check(
        DeskFilter {
            author: Some(domain::AuthorId(1)),
            ..all()
        },
        &[],
    )
    .await;
    check(
        DeskFilter {
            waiting: Some(Waiting::Correction),
            ..all()
        },
        &["Họp dân 100%"],
    )
    .await;
    check(
        DeskFilter {
            waiting: Some(Waiting::Expiry),
            ..all()
        },
        &[],
    )
    .await;
    let soon = noon() + TimeDelta::days(7);
    room.go_with(&room.editor, shown, Move::Publish, &ending(soon), later(61))
        .await;
    check(
        DeskFilter {
            waiting: Some(Waiting::Expiry),
            ..all()
        },
        &["Họp dân 100%"],
    )
    .await;
    check(
        DeskFilter {
            waiting: Some(Waiting::Correction),
            ..all()
        },
        &[],
    )
    .await;
    assert_eq!(room.open(draft).await.changed_at, noon());
}

#[tokio::test]
async fn a_long_list_is_turned_over_by_key() {
    let room = Newsroom::new().await;
    for number in 0..7 {
        room.begun(&format!("Tin {number}")).await;
    }
    let desk = room.store.desk();
    let mut seen = Vec::new();
    let mut after: Option<DeskPlace> = None;
    loop {
        let page = desk
            .list(&room.editor, &DeskFilter::default(), after, 3, noon())
            .await
            .unwrap();
        let Some(last) = page.last() else { break };
        after = Some(last.place());
        seen.extend(page.into_iter().map(|entry| entry.title));
    }
    let expected: Vec<_> = (0..7).rev().map(|number| format!("Tin {number}")).collect();
    assert_eq!(seen, expected);
}

#[tokio::test]
async fn the_dashboard_counts_what_waits_for_whom() {
    let room = Newsroom::new().await;
    let returned = room.begun("Trả lại").await;
    room.go(&room.lan, returned, Move::Submit, later(1)).await;
    room.go_with(
        &room.editor,
        returned,
        Move::Return,
        &with_note("Thiếu."),
        later(2),
    )
    .await;
    room.begun("Nháp").await;
    let waiting = room.begun("Chờ").await;
    room.go(&room.lan, waiting, Move::Submit, later(3)).await;
    let scheduled = room.begun("Hẹn").await;
    room.go_with(
        &room.editor,
        scheduled,
        Move::Schedule,
        &at(later(99)),
        later(4),
    )
    .await;
    let corrected = room.published("Sửa").await;
    let text = room.retitled(corrected, "Đã sửa").await;
    room.save(&room.lan, corrected, text, later(5)).await;
    let ending_soon = room.begun("Sắp hết").await;
    let soon = ending(noon() + TimeDelta::days(3));
    room.go_with(&room.editor, ending_soon, Move::Publish, &soon, later(6))
        .await;
    let desk = room.store.desk();
    let shared = DeskCounts {
        in_review: 1,
        scheduled: 1,
        expiring: 1,
        corrections: 1,
        ..DeskCounts::default()
    };
    let own = DeskCounts {
        own_drafts: 2,
        returned: 1,
        ..shared
    };
    assert_eq!(desk.counts(&room.lan, later(7)).await.unwrap(), own);
    assert_eq!(desk.counts(&room.editor, later(7)).await.unwrap(), shared);
    assert_eq!(desk.counts(&room.chief, later(7)).await.unwrap(), shared);
}
