//! One article by its address, and how it gets there.

use std::collections::HashSet;

use domain::{Slug, article::ArticleState, page::PictureRef};

use super::save_hidden_articles;
use crate::{
    NewPicture, NewPictureRef, StoreError, Variant,
    testing::{TestStore, a_section, a_tag, an_article, an_author, at, noon},
};

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

#[tokio::test]
async fn a_published_article_is_found_with_all_that_its_page_shows() {
    let store = TestStore::new().await;
    let section = a_section("Đời sống", &store).await;
    let author = an_author("Lan Anh", &store).await;
    let tags = [a_tag("Y tế", &store).await, a_tag("Giáo dục", &store).await];
    let id = an_article("Đại hội chi bộ")
        .in_section(&section)
        .by(&author)
        .tagged(&tags[0])
        .tagged(&tags[1])
        .published_at(at("2019-08-30T14:05:06.123456+07:00"))
        .save(&store)
        .await;

    let found = store
        .articles()
        .find_published(&slug("dai-hoi-chi-bo"), noon())
        .await;
    let (article, body) = found.unwrap().unwrap();

    assert_eq!(article.summary.id, id);
    assert_eq!(article.summary.title, "Đại hội chi bộ");
    assert_eq!(article.summary.lead, "Mở đầu: Đại hội chi bộ.");
    assert_eq!(article.summary.section, section);
    assert_eq!(
        article.summary.published_at,
        at("2019-08-30T07:05:06.123456Z")
    );
    assert_eq!(article.summary.views, 0);
    assert_eq!(article.byline, "Lan Anh");
    assert_eq!(article.author, Some(author));
    let [health, school] = tags;
    assert_eq!(article.tags, [school, health], "tags stand by name");
    assert_eq!(article.updated_at, None);
    assert!(body.to_json().contains("Đại hội chi bộ"));
}

#[tokio::test]
async fn what_readers_must_not_see_is_not_found() {
    let store = TestStore::new().await;
    save_hidden_articles(&store).await;
    for hidden in [
        "hidden-as-draft",
        "hidden-as-in-review",
        "hidden-as-withdrawn",
        "hidden-as-binned",
        "not-yet-shown",
        "published-later",
        "expired-just-then",
        "never-written",
    ] {
        let found = store.articles().find_published(&slug(hidden), noon()).await;
        assert_eq!(found.unwrap(), None, "{hidden}");
    }
}

#[tokio::test]
async fn a_scheduled_article_appears_at_its_time_by_itself() {
    let store = TestStore::new().await;
    an_article("Hẹn giờ")
        .in_state(ArticleState::Scheduled)
        .published_at(noon())
        .save(&store)
        .await;
    let found = store
        .articles()
        .find_published(&slug("hen-gio"), noon())
        .await;
    assert!(found.unwrap().is_some());
}

#[tokio::test]
async fn a_second_article_cannot_take_an_address() {
    let store = TestStore::new().await;
    an_article("Một tin").save(&store).await;
    let refused = an_article("Một tin").try_save(&store).await.unwrap_err();
    assert!(matches!(
        refused,
        StoreError::Conflict {
            what: "article slug"
        }
    ));
}

#[tokio::test]
async fn a_taken_address_is_numbered() {
    let store = TestStore::new().await;
    let wanted = slug("mot-tin");
    let free = async |promised: &HashSet<Slug>| {
        store.articles().free_slug(&wanted, promised).await.unwrap()
    };
    let nothing = HashSet::new();
    assert_eq!(free(&nothing).await, wanted);
    an_article("Một tin").save(&store).await;
    for number in 2..=40 {
        let free = free(&nothing).await;
        assert_eq!(free.as_str(), format!("mot-tin-{number}"));
        an_article(&format!("Một tin {number}")).save(&store).await;
    }
    let promised = (41..=120).map(|number| wanted.numbered(number));
    let free = free(&promised.collect()).await;
    assert_eq!(free.as_str(), "mot-tin-121");
}

#[tokio::test]
async fn an_uploaded_picture_comes_with_its_smaller_variants() {
    let store = TestStore::new().await;
    let variant = |name: &str, width, height| Variant {
        name: name.to_owned(),
        width,
        height,
    };
    let picture = store
        .pictures()
        .save(NewPicture {
            hash: "ab12".to_owned(),
            media_type: "image/png".to_owned(),
            width: 2000,
            height: 1000,
            alt: "Sân đình".to_owned(),
            variants: vec![
                variant("1280.png", 1280, 640),
                variant("320.png", 320, 160),
                variant("640.png", 640, 320),
            ],
        })
        .await
        .unwrap();
    an_article("Có ảnh")
        .with_picture(NewPictureRef::Stored(picture))
        .save(&store)
        .await;
    let newest = store.articles().newest(1, noon()).await.unwrap();
    assert_eq!(
        newest[0].picture,
        Some(PictureRef {
            src: "/media/ab12/1280.png".to_owned(),
            variants: vec![
                (320, "/media/ab12/320.png".to_owned()),
                (640, "/media/ab12/640.png".to_owned()),
            ],
            width: 1280,
            height: 640,
            alt: "Sân đình".to_owned(),
        })
    );
}

#[tokio::test]
async fn a_picture_on_another_site_stays_there() {
    let store = TestStore::new().await;
    an_article("Ảnh xa")
        .with_picture(NewPictureRef::Elsewhere {
            src: "https://example.org/a.jpg".to_owned(),
            alt: "Cổng làng".to_owned(),
            width: 800,
            height: 600,
        })
        .save(&store)
        .await;
    let newest = store.articles().newest(1, noon()).await.unwrap();
    assert_eq!(
        newest[0].picture,
        Some(PictureRef {
            src: "https://example.org/a.jpg".to_owned(),
            variants: Vec::new(),
            width: 800,
            height: 600,
            alt: "Cổng làng".to_owned(),
        })
    );
}
