//! Shelves, page by page.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use domain::{
    article::ArticleSummary,
    paging::{PageNumber, Paged},
};

use super::{hours_ago, save_hidden_articles, titles};
use crate::{
    Shelf, Store,
    testing::{TestStore, a_section, a_tag, an_article, an_author, noon},
};

fn page(number: u32) -> PageNumber {
    PageNumber::try_from(number).unwrap()
}

async fn listed(store: &Store, shelf: Shelf, number: u32) -> Option<Paged<ArticleSummary>> {
    store
        .articles()
        .list_published(shelf, page(number), 3, noon())
        .await
        .unwrap()
}

#[tokio::test]
async fn every_shelf_turns_its_pages_newest_first() {
    let store = TestStore::new().await;
    let section = a_section("Đời sống", &store).await;
    let other = a_section("Văn hoá", &store).await;
    let tag = a_tag("Y tế", &store).await;
    let author = an_author("Lan Anh", &store).await;
    save_hidden_articles(&store).await;
    for number in 0..8 {
        an_article(&format!("Tin {number}"))
            .in_section(&section)
            .tagged(&tag)
            .by(&author)
            .published_at(hours_ago(number))
            .save(&store)
            .await;
        an_article(&format!("Chuyện khác {number}"))
            .in_section(&other)
            .published_at(hours_ago(100 + number))
            .save(&store)
            .await;
    }
    for shelf in [
        Shelf::Section(section.id),
        Shelf::Tag(tag.id),
        Shelf::Author(author.id),
    ] {
        let pages = [
            listed(&store, shelf, 1).await.unwrap(),
            listed(&store, shelf, 2).await.unwrap(),
            listed(&store, shelf, 3).await.unwrap(),
        ];
        assert_eq!(titles(&pages[0].entries), ["Tin 0", "Tin 1", "Tin 2"]);
        assert_eq!(titles(&pages[1].entries), ["Tin 3", "Tin 4", "Tin 5"]);
        assert_eq!(titles(&pages[2].entries), ["Tin 6", "Tin 7"]);
        assert!(pages.iter().all(|page| page.pages == 3), "{shelf:?}");
        assert_eq!(listed(&store, shelf, 4).await, None, "{shelf:?}");
        assert_eq!(listed(&store, shelf, 1_000_000).await, None, "{shelf:?}");
    }
    let all = listed(&store, Shelf::All, 6).await.unwrap();
    assert_eq!((all.pages, all.entries.len()), (6, 1));
}

#[tokio::test]
async fn articles_of_one_moment_come_once_each_whatever_the_page() {
    let store = TestStore::new().await;
    for number in 0..10 {
        an_article(&format!("Tin {number}")).save(&store).await;
    }
    let mut seen = BTreeSet::new();
    for number in 1..=4 {
        let page = listed(&store, Shelf::All, number).await.unwrap();
        seen.extend(page.entries.into_iter().map(|article| article.title));
    }
    assert_eq!(seen.len(), 10);
}

#[tokio::test]
async fn an_empty_shelf_has_one_empty_page() {
    let store = TestStore::new().await;
    save_hidden_articles(&store).await;
    let first = listed(&store, Shelf::All, 1).await.unwrap();
    assert_eq!((first.pages, first.entries.len()), (1, 0));
    assert_eq!(listed(&store, Shelf::All, 2).await, None);
}

#[tokio::test]
async fn hidden_articles_stand_on_no_shelf() {
    let store = TestStore::new().await;
    let tag = a_tag("Y tế", &store).await;
    save_hidden_articles(&store).await;
    an_article("Ngày mai")
        .tagged(&tag)
        .published_at(noon() + TimeDelta::days(1))
        .save(&store)
        .await;
    let articles = store.articles();
    assert_eq!(articles.newest(50, noon()).await.unwrap(), []);
    let section = a_section("Tin tức", &store).await;
    let by_section = articles.newest_by_section(vec![(section, 5)], noon());
    assert_eq!(by_section.await.unwrap(), []);
    let tagged = listed(&store, Shelf::Tag(tag.id), 1).await.unwrap();
    assert_eq!(tagged.entries, []);
}

#[tokio::test]
async fn the_newest_come_by_section_in_the_order_and_number_asked_for() {
    let store = TestStore::new().await;
    let life = a_section("Đời sống", &store).await;
    let empty = a_section("Chưa có tin", &store).await;
    let culture = a_section("Văn hoá", &store).await;
    for number in 0..3 {
        an_article(&format!("Văn hoá {number}"))
            .in_section(&culture)
            .published_at(hours_ago(number))
            .save(&store)
            .await;
        an_article(&format!("Đời sống {number}"))
            .in_section(&life)
            .published_at(hours_ago(10 + number))
            .save(&store)
            .await;
    }
    let left_out = a_section("Tin tức", &store).await;
    an_article("Không lên trang chủ")
        .in_section(&left_out)
        .save(&store)
        .await;
    let blocks = vec![
        (life.clone(), 2),
        (left_out, 0),
        (empty, 2),
        (culture.clone(), 1),
    ];
    let by_section = store
        .articles()
        .newest_by_section(blocks, noon())
        .await
        .unwrap();
    let [first, second] = by_section.as_slice() else {
        panic!("two sections have articles, not {}", by_section.len());
    };
    assert_eq!(first.0, life);
    assert_eq!(titles(&first.1), ["Đời sống 0", "Đời sống 1"]);
    assert_eq!(second.0, culture);
    assert_eq!(titles(&second.1), ["Văn hoá 0"]);
}
