//! The store as a whole, and its small groups, on a real database.

use document::Document;
use domain::Slug;

use crate::{
    CastOutcome, NewPage, Store, StoreError, StoreOptions, VoterHash,
    testing::{TestStore, a_section, a_survey, an_article, noon},
};

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

fn page(text: &str, position: i32, is_published: bool) -> NewPage {
    NewPage {
        slug: slug(text),
        title: text.to_owned(),
        body: Document::default(),
        position,
        is_published,
        updated_at: noon(),
    }
}

#[tokio::test]
async fn a_second_migration_has_nothing_to_do() {
    let store = TestStore::new().await;
    assert_eq!(store.migrate().await.unwrap(), [] as [&str; 0]);
}

#[tokio::test]
async fn a_missing_database_is_made_with_its_folder_and_its_steps_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("data").join("new.sqlite");
    let options = StoreOptions {
        url: format!("sqlite://{}", file.display()),
        readers: 1,
    };
    let store = Store::connect(&options).await.unwrap();
    let steps = store.migrate().await.unwrap();
    assert_eq!(
        steps[..3],
        ["m0001_news", "m0002_surveys", "m0003_visitors"]
    );
    assert_eq!(store.pending_steps().await.unwrap(), [""; 0]);
    assert!(file.exists());
}

#[tokio::test]
async fn instances_that_start_at_the_same_time_migrate_once() {
    let folder = tempfile::tempdir().unwrap();
    let options = StoreOptions {
        url: format!("sqlite://{}", folder.path().join("new.sqlite").display()),
        readers: 1,
    };
    let first = Store::connect(&options).await.unwrap();
    let second = Store::connect(&options).await.unwrap();
    let (first, second) = tokio::join!(first.migrate(), second.migrate());
    let mut steps = [first.unwrap().len(), second.unwrap().len()];
    steps.sort_unstable();
    assert_eq!(steps[0], 0);
    assert!(steps[1] > 0);
}

#[tokio::test]
async fn a_database_that_cannot_be_opened_is_unreachable() {
    let folder = tempfile::tempdir().unwrap();
    for url in [
        // A folder is no database.
        format!("sqlite://{}", folder.path().display()),
        "postgres://nobody@127.0.0.1:1/nothing".to_owned(),
        "mysql://nobody@127.0.0.1:1/nothing".to_owned(),
    ] {
        let refused = Store::connect(&StoreOptions { url, readers: 1 }).await;
        assert!(matches!(refused, Err(StoreError::Unreachable(_))));
    }
}

#[tokio::test]
async fn an_article_a_page_or_a_survey_makes_the_store_not_empty() {
    let store = TestStore::new().await;
    a_section("Tin tức", &store).await;
    assert!(store.is_empty().await.unwrap());
    an_article("Một tin").save(&store).await;
    assert!(!store.is_empty().await.unwrap());

    let store = TestStore::new().await;
    a_survey("Một câu").save(&store).await;
    assert!(!store.is_empty().await.unwrap());

    let store = TestStore::new().await;
    store.pages().save(page("mot", 1, false)).await.unwrap();
    assert!(!store.is_empty().await.unwrap());
}

#[tokio::test]
async fn a_key_stays_the_same_for_all_instances_and_differs_by_purpose() {
    let store = TestStore::new().await;
    let other = store.second_instance().await;
    let key = store.key("voter").await.unwrap();
    assert_eq!(store.key("voter").await.unwrap(), key);
    assert_eq!(other.key("voter").await.unwrap(), key);
    assert_ne!(other.key("session").await.unwrap(), key);
}

#[tokio::test]
async fn a_transaction_that_is_not_committed_leaves_nothing() {
    let store = TestStore::new().await;
    let transaction = store.transaction().await.unwrap();
    let section = transaction
        .sections()
        .find_or_add("Tin tức", &slug("tin-tuc"))
        .await
        .unwrap();
    transaction
        .pages()
        .save(page("mot", 1, true))
        .await
        .unwrap();
    transaction
        .imports()
        .record("wxr", "post", "7", 1)
        .await
        .unwrap();
    let seen_inside = transaction.sections().find(&section.slug).await.unwrap();
    assert_eq!(seen_inside, Some(section.clone()));
    drop(transaction);
    assert!(store.is_empty().await.unwrap());
    assert_eq!(store.sections().find(&section.slug).await.unwrap(), None);
    let imported = store.imports().find("wxr", "post", "7").await.unwrap();
    assert_eq!(imported, None);
}

#[tokio::test]
async fn a_refused_write_does_not_spoil_the_rest_of_a_transaction() {
    let store = TestStore::new().await;
    let transaction = store.transaction().await.unwrap();
    let pages = transaction.pages();
    pages.save(page("mot", 1, true)).await.unwrap();
    let refused = pages.save(page("mot", 2, true)).await.unwrap_err();
    assert!(matches!(
        refused,
        StoreError::Conflict { what: "page slug" }
    ));
    let free = pages.free_slug(&slug("mot"), &[].into()).await.unwrap();
    assert_eq!(free.as_str(), "mot-2");
    pages.save(page("mot-2", 2, true)).await.unwrap();
    transaction.commit().await.unwrap();
    assert_eq!(store.pages().list().await.unwrap().len(), 2);
}

#[tokio::test]
async fn readers_see_published_pages_by_position() {
    let store = TestStore::new().await;
    for (text, position, is_published) in [("sau", 2, true), ("truoc", 1, true), ("kin", 0, false)]
    {
        let page = page(text, position, is_published);
        store.pages().save(page).await.unwrap();
    }
    let titles = store.pages().list().await.unwrap();
    let titles = titles.iter().map(|p| p.title.as_str()).collect::<Vec<_>>();
    assert_eq!(titles, ["truoc", "sau"]);
    let (found, body) = store.pages().find(&slug("sau")).await.unwrap().unwrap();
    assert_eq!((found.updated_at, body), (noon(), Document::default()));
    assert_eq!(store.pages().find(&slug("kin")).await.unwrap(), None);
}

/// What lies on the disk while the process still runs is what a kill would leave.
#[tokio::test]
async fn a_confirmed_ballot_survives_a_kill() {
    let store = TestStore::new().await;
    let Some(file) = store.options().url.strip_prefix("sqlite://") else {
        return;
    };
    let survey = a_survey("Một câu").save(&store).await;
    let ballot = survey.ballot(&[survey.choices[0].id], noon()).unwrap();
    let outcome = store.surveys().cast(&ballot, &VoterHash([1; 32])).await;
    let CastOutcome::Counted(counted) = outcome.unwrap() else {
        panic!("the first ballot counts");
    };

    let folder = tempfile::tempdir().unwrap();
    let left = folder.path().join("left.sqlite");
    std::fs::copy(file, &left).unwrap();
    let journal = folder.path().join("left.sqlite-wal");
    std::fs::copy(format!("{file}-wal"), journal).unwrap();
    let url = format!("sqlite://{}", left.display());
    let reopened = Store::connect(&StoreOptions { url, readers: 1 }).await;
    let found = reopened.unwrap().surveys().get(survey.id).await.unwrap();
    assert_eq!(found, Some(counted));
}
