//! What people read most.

use chrono::NaiveDate;
use domain::ArticleId;

use super::titles;
use crate::{
    Store, VisitBatch,
    testing::{TestStore, an_article, noon},
};

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 5, day).unwrap()
}

async fn open(store: &Store, article: ArticleId, times: i64, on: NaiveDate) {
    let batch = VisitBatch {
        views: [(article, times)].into(),
        ..VisitBatch::default()
    };
    store.visitors().flush(&batch, on, noon()).await.unwrap();
}

#[tokio::test]
async fn the_most_read_are_counted_from_a_day_on() {
    let store = TestStore::new().await;
    let often = an_article("Đọc nhiều").save(&store).await;
    let long_ago = an_article("Đọc nhiều năm ngoái").save(&store).await;
    let little = an_article("Đọc ít").save(&store).await;
    let expired = an_article("Hết hạn").expires_at(noon()).save(&store).await;
    an_article("Chưa ai đọc").save(&store).await;
    open(&store, often, 3, day(5)).await;
    open(&store, often, 4, day(9)).await;
    open(&store, long_ago, 100, day(1)).await;
    open(&store, little, 6, day(9)).await;
    open(&store, expired, 50, day(9)).await;

    let articles = store.articles();
    let since_may_5 = articles.most_read(10, day(5), noon()).await.unwrap();
    assert_eq!(titles(&since_may_5), ["Đọc nhiều", "Đọc ít"]);
    assert_eq!(since_may_5[0].views, 7);
    let since_may_1 = articles.most_read(1, day(1), noon()).await.unwrap();
    assert_eq!(titles(&since_may_1), ["Đọc nhiều năm ngoái"]);
}

#[tokio::test]
async fn of_some_named_articles_only_those_are_brought_that_are_still_shown() {
    let store = TestStore::new().await;
    let first = an_article("Một").save(&store).await;
    let expired = an_article("Hết hạn").expires_at(noon()).save(&store).await;
    let second = an_article("Hai").save(&store).await;
    an_article("Không được gọi tên").save(&store).await;

    let named = [second, expired, first];
    let shown = store.articles().still_shown(&named, noon()).await.unwrap();
    assert_eq!(titles(&shown), ["Hai", "Một"]);
    assert!(
        store
            .articles()
            .still_shown(&[], noon())
            .await
            .unwrap()
            .is_empty()
    );
}
