//! What stands around an article.

use domain::Slug;

use super::{hours_ago, save_hidden_articles, titles};
use crate::{
    Around, Headline,
    testing::{TestStore, a_section, a_tag, an_article, noon},
};

async fn around(store: &TestStore, title: &str, limit: u32) -> Around {
    let slug = Slug::from_title(title).unwrap();
    let articles = store.articles();
    let (article, _) = articles
        .find_published(&slug, noon())
        .await
        .unwrap()
        .unwrap();
    articles.around(&article, limit, noon()).await.unwrap()
}

async fn related(store: &TestStore, title: &str, limit: u32) -> Vec<String> {
    let around = around(store, title, limit).await;
    let titles = around.related.into_iter().map(|headline| headline.title);
    titles.collect()
}

#[tokio::test]
async fn the_neighbors_are_the_next_in_the_same_section() {
    let store = TestStore::new().await;
    let section = a_section("Đời sống", &store).await;
    let other = a_section("Văn hoá", &store).await;
    save_hidden_articles(&store).await;
    for number in 0..5 {
        an_article(&format!("Tin {number}"))
            .in_section(&section)
            .published_at(hours_ago(2 * number))
            .save(&store)
            .await;
        an_article(&format!("Chuyện khác {number}"))
            .in_section(&other)
            .published_at(hours_ago(2 * number + 1))
            .save(&store)
            .await;
    }
    let check = async |title: &str, newer: Option<&str>, older: Option<&str>| {
        let around = around(&store, title, 0).await;
        let title = |headline: Option<Headline>| headline.map(|headline| headline.title);
        assert_eq!(title(around.newer).as_deref(), newer);
        assert_eq!(title(around.older).as_deref(), older);
    };
    check("Tin 2", Some("Tin 1"), Some("Tin 3")).await;
    check("Tin 0", None, Some("Tin 1")).await;
    check("Tin 4", Some("Tin 3"), None).await;
}

#[tokio::test]
async fn neighbors_of_one_moment_are_told_apart() {
    let store = TestStore::new().await;
    for title in ["Một", "Hai", "Ba"] {
        an_article(title).save(&store).await;
    }
    let newest = store.articles().newest(3, noon()).await.unwrap();
    assert_eq!(titles(&newest), ["Ba", "Hai", "Một"]);
    let middle = around(&store, "Hai", 0).await;
    assert_eq!(middle.newer, Some(newest[0].clone().into()));
    assert_eq!(middle.older, Some(newest[2].clone().into()));
}

#[tokio::test]
async fn related_are_those_with_most_tags_shared_then_the_newest_of_the_section() {
    let store = TestStore::new().await;
    let section = a_section("Đời sống", &store).await;
    let other = a_section("Văn hoá", &store).await;
    let health = a_tag("Y tế", &store).await;
    let school = a_tag("Giáo dục", &store).await;
    save_hidden_articles(&store).await;
    an_article("Bài gốc")
        .in_section(&section)
        .tagged(&health)
        .tagged(&school)
        .save(&store)
        .await;
    let shared_both = an_article("Chung hai thẻ").tagged(&health).tagged(&school);
    shared_both
        .in_section(&other)
        .published_at(hours_ago(900))
        .save(&store)
        .await;
    an_article("Chung một thẻ, cũ")
        .in_section(&other)
        .tagged(&health)
        .published_at(hours_ago(500))
        .save(&store)
        .await;
    an_article("Chung một thẻ, mới")
        .in_section(&section)
        .tagged(&school)
        .published_at(hours_ago(400))
        .save(&store)
        .await;
    an_article("Cùng mục, cũ")
        .in_section(&section)
        .published_at(hours_ago(300))
        .save(&store)
        .await;
    an_article("Cùng mục, mới")
        .in_section(&section)
        .published_at(hours_ago(200))
        .save(&store)
        .await;
    an_article("Không liên quan")
        .in_section(&other)
        .save(&store)
        .await;

    let related = related(&store, "Bài gốc", 10).await;
    let expected = [
        "Chung hai thẻ",
        "Chung một thẻ, mới",
        "Chung một thẻ, cũ",
        "Cùng mục, mới",
        "Cùng mục, cũ",
    ];
    assert_eq!(related, expected);
    assert_eq!(self::related(&store, "Bài gốc", 2).await, expected[..2]);
}

#[tokio::test]
async fn an_article_without_tags_is_related_to_its_section() {
    let store = TestStore::new().await;
    an_article("Bài gốc").save(&store).await;
    an_article("Cùng mục").save(&store).await;
    assert_eq!(related(&store, "Bài gốc", 1).await, ["Cùng mục"]);
}
