//! What stands around an article.

use super::{hours_ago, save_hidden_articles, titles};
use crate::testing::{TestStore, a_section, a_tag, an_article, noon};

#[tokio::test]
async fn the_neighbours_are_the_next_in_the_same_section() {
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
    let newest = store.articles().newest(10, noon()).await.unwrap();
    let in_section = |title: &str| newest.iter().find(|a| a.title == title).unwrap();
    let around = |title: &str| {
        let article = in_section(title).clone();
        let store = &store;
        async move { store.articles().neighbours(&article, noon()).await.unwrap() }
    };

    let middle = around("Tin 2").await;
    assert_eq!(middle.newer.unwrap().title, "Tin 1");
    assert_eq!(middle.older.unwrap().title, "Tin 3");
    let first = around("Tin 0").await;
    assert_eq!(first.newer, None);
    assert_eq!(first.older.unwrap().title, "Tin 1");
    let last = around("Tin 4").await;
    assert_eq!(last.newer.unwrap().title, "Tin 3");
    assert_eq!(last.older, None);
}

#[tokio::test]
async fn neighbours_of_one_moment_are_told_apart() {
    let store = TestStore::new().await;
    for title in ["Một", "Hai", "Ba"] {
        an_article(title).save(&store).await;
    }
    let newest = store.articles().newest(3, noon()).await.unwrap();
    assert_eq!(titles(&newest), ["Ba", "Hai", "Một"]);
    let middle = store
        .articles()
        .neighbours(&newest[1], noon())
        .await
        .unwrap();
    assert_eq!(middle.newer.as_ref(), Some(&newest[0]));
    assert_eq!(middle.older.as_ref(), Some(&newest[2]));
}

#[tokio::test]
async fn related_are_those_with_most_tags_shared_then_the_newest_of_the_section() {
    let store = TestStore::new().await;
    let section = a_section("Đời sống", &store).await;
    let other = a_section("Văn hoá", &store).await;
    let health = a_tag("Y tế", &store).await;
    let school = a_tag("Giáo dục", &store).await;
    save_hidden_articles(&store).await;
    let asked = an_article("Bài gốc")
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

    let related = store.articles().related(asked, 10, noon()).await.unwrap();
    let expected = [
        "Chung hai thẻ",
        "Chung một thẻ, mới",
        "Chung một thẻ, cũ",
        "Cùng mục, mới",
        "Cùng mục, cũ",
    ];
    assert_eq!(titles(&related), expected);
    let fewer = store.articles().related(asked, 2, noon()).await.unwrap();
    assert_eq!(titles(&fewer), expected[..2]);
}

#[tokio::test]
async fn an_article_without_tags_is_related_to_its_section() {
    let store = TestStore::new().await;
    let asked = an_article("Bài gốc").save(&store).await;
    an_article("Cùng mục").save(&store).await;
    let related = store.articles().related(asked, 1, noon()).await.unwrap();
    assert_eq!(titles(&related), ["Cùng mục"]);
}
