//! The demo as a reader meets it: everything can be read, every link leads somewhere, every picture is there.

use document::Document;
use domain::{
    page::PictureRef,
    paging::PageNumber,
    survey::{Survey, SurveyPhase},
};
use store::{
    Shelf, Store,
    testing::{TestStore, noon},
};
use tempfile::TempDir;

use super::*;

struct Demo {
    store: TestStore,
    media: TempDir,
    report: DemoReport,
}

impl Demo {
    async fn seed() -> Self {
        let (store, media) = (TestStore::new().await, TempDir::new().unwrap());
        let report = seed(&store, &media).await.unwrap();
        Self {
            store,
            media,
            report,
        }
    }

    fn assert_has_picture(&self, address: &str) {
        let file = address.strip_prefix("/media/").unwrap();
        let bytes = std::fs::read(self.media.path().join(file)).unwrap();
        assert_eq!(&bytes[8..12], b"WEBP", "{address}");
    }
}

async fn seed(store: &Store, media: &TempDir) -> anyhow::Result<DemoReport> {
    seed_demo(store, media.path(), noon(), TimeZone::default()).await
}

async fn texts(store: &Store) -> Vec<Document> {
    let mut texts = Vec::new();
    for article in content::articles().unwrap() {
        let slug = articles::slug(&article.name).unwrap();
        let found = store.articles().find_published(&slug, noon()).await;
        texts.push(found.unwrap().unwrap().1);
    }
    for page in content::pages().unwrap() {
        let found = store.pages().find(&page.head.slug).await;
        texts.push(found.unwrap().unwrap().1);
    }
    texts
}

async fn leads_somewhere(store: &Store, address: &str) -> bool {
    let parts: Vec<_> = address.split('/').skip(1).collect();
    let slug = |text: &str| domain::Slug::parse(text).unwrap();
    match parts[..] {
        ["khao-sat" | "thong-ke"] => true,
        ["tin", last] => {
            let found = store.articles().find_published(&slug(last), noon()).await;
            found.unwrap().is_some()
        }
        ["trang", last] => store.pages().find(&slug(last)).await.unwrap().is_some(),
        ["chuyen-muc", last] => store.sections().find(&slug(last)).await.unwrap().is_some(),
        _ => false,
    }
}

#[tokio::test]
async fn every_article_can_be_read_and_the_newest_comes_first() {
    let demo = Demo::seed().await;
    assert_eq!((demo.report.articles, demo.report.pages), (36, 6));
    let listed = demo.store.articles().newest(100, noon()).await.unwrap();
    let listed: Vec<_> = listed.into_iter().map(|article| article.slug).collect();
    let files: Vec<_> = content::articles()
        .unwrap()
        .iter()
        .map(|article| articles::slug(&article.name).unwrap())
        .collect();
    assert_eq!(listed, files);
    for text in texts(&demo.store).await {
        assert!(text.blocks().len() >= 3);
    }
}

#[tokio::test]
async fn every_section_holds_at_least_five_articles() {
    let demo = Demo::seed().await;
    let sections = demo.store.sections().list().await.unwrap();
    assert_eq!(sections.len(), 5);
    for section in sections {
        let shelf = Shelf::Section(section.id);
        let articles = demo.store.articles();
        let page = articles.list_published(shelf, PageNumber::FIRST, 5, noon());
        assert_eq!(page.await.unwrap().unwrap().entries.len(), 5, "{section:?}");
    }
}

#[tokio::test]
async fn every_link_leads_somewhere() {
    let demo = Demo::seed().await;
    let mut links = 0;
    for text in texts(&demo.store).await {
        let html = document::render_html(&text);
        for rest in html.split("href=\"").skip(1) {
            let address = rest.split('"').next().unwrap();
            assert!(leads_somewhere(&demo.store, address).await, "{address}");
            links += 1;
        }
    }
    assert!(links > 20, "{links}");
}

#[tokio::test]
async fn every_picture_lies_in_the_media_folder_in_three_widths() {
    let demo = Demo::seed().await;
    let mut shown = 0;
    for mut text in texts(&demo.store).await {
        text.change_pictures(|picture| {
            assert_eq!((picture.width, picture.height), (Some(1600), Some(1000)));
            assert_eq!(picture.variants.len(), 2);
            demo.assert_has_picture(&picture.src);
            shown += 1;
        });
    }
    assert!(shown >= 4, "{shown}");
    for article in demo.store.articles().newest(100, noon()).await.unwrap() {
        let Some(PictureRef {
            src, variants, alt, ..
        }) = article.picture
        else {
            continue;
        };
        assert!(!alt.is_empty(), "{}", article.slug);
        demo.assert_has_picture(&src);
        for (_, variant) in variants {
            demo.assert_has_picture(&variant);
        }
    }
}

#[tokio::test]
async fn readers_are_asked_one_survey_and_see_the_result_of_another() {
    let demo = Demo::seed().await;
    let surveys = demo.store.surveys().list(noon()).await.unwrap();
    let [open, closed]: [Survey; 2] = surveys.try_into().unwrap();
    assert_eq!((open.choices.len(), open.ballots), (5, 0));
    assert_eq!(closed.phase(noon()), SurveyPhase::Closed);
    assert_eq!(closed.ballots, 42);
    let votes: Vec<_> = closed.choices.iter().map(|choice| choice.votes).collect();
    assert_eq!(votes, [28, 17, 10, 4]);
}

#[tokio::test]
async fn a_portal_with_content_refuses_the_demo_and_stays_as_it_is() {
    let demo = Demo::seed().await;
    let error = seed(&demo.store, &demo.media).await.unwrap_err();
    assert_eq!(error.downcast_ref(), Some(&NotEmpty));
    assert_eq!(demo.store.pages().list().await.unwrap().len(), 6);
}
