//! How SQLite goes about the lists: along an index, never by sorting what it has gathered.

use domain::{
    ArticleId, AuthorId, SectionId, Slug, TagId,
    article::{Article, ArticleSummary},
    section::{Section, Tag},
};
use sea_orm::{ConnectionTrait, DbBackend, QueryTrait, Statement, sea_query::SelectStatement};

use super::super::{
    Shelf,
    around::around_of,
    by_section::newest_of_each,
    find::published,
    lists::{boundary, count, listed},
    shelf::{Part, Place},
};
use crate::testing::{TestStore, noon};

const SHELVES: [(Shelf, &str); 4] = [
    (Shelf::All, "article_newest"),
    (Shelf::Section(SectionId(1)), "article_by_section"),
    (Shelf::Tag(TagId(1)), "article_tag_newest"),
    (Shelf::Author(AuthorId(1)), "article_by_author"),
];

/// The steps that SQLite takes for a statement; nothing on PostgreSQL, which plans by what the tables hold.
async fn plan(store: &TestStore, select: &SelectStatement) -> Option<String> {
    let db = store.connection();
    if db.get_database_backend() != DbBackend::Sqlite {
        return None;
    }
    let Statement { sql, values, .. } = DbBackend::Sqlite.build(select);
    let explain = Statement {
        sql: format!("EXPLAIN QUERY PLAN {sql}"),
        values,
        db_backend: DbBackend::Sqlite,
    };
    let steps = db.query_all_raw(explain).await.unwrap();
    let steps = steps
        .iter()
        .map(|step| step.try_get::<String>("", "detail").unwrap());
    Some(steps.collect::<Vec<_>>().join("\n"))
}

#[tokio::test]
async fn a_list_comes_out_of_its_index_in_order() {
    let store = TestStore::new().await;
    let place = Place {
        published_at: noon(),
        id: ArticleId(1),
    };
    for (shelf, index) in SHELVES {
        for part in [Part::Whole, Part::From(place)] {
            let select = listed(shelf, part, 10, noon()).into_query();
            let Some(plan) = plan(&store, &select).await else {
                return;
            };
            assert!(plan.contains(index), "{shelf:?} {part:?}:\n{plan}");
            assert!(!plan.contains("TEMP B-TREE"), "{shelf:?} {part:?}:\n{plan}");
            assert!(!plan.contains("SCAN"), "{shelf:?} {part:?}:\n{plan}");
        }
    }
}

#[tokio::test]
async fn counting_and_skipping_read_the_index_alone() {
    let store = TestStore::new().await;
    for (shelf, index) in SHELVES {
        for select in [count(shelf, noon()), boundary(shelf, 100, noon())] {
            let Some(plan) = plan(&store, &select).await else {
                return;
            };
            let covering = format!("USING COVERING INDEX {index}");
            assert!(plan.contains(&covering), "{shelf:?}:\n{plan}");
            assert!(!plan.contains("TEMP B-TREE"), "{shelf:?}:\n{plan}");
        }
    }
}

#[tokio::test]
async fn an_article_is_found_by_its_slug_and_what_is_around_it_by_indexes_alone() {
    let store = TestStore::new().await;
    let slug = Slug::parse("mot-tin").unwrap();
    let tag = |id| Tag {
        id: TagId(id),
        slug: slug.clone(),
        name: String::new(),
    };
    let article = Article {
        summary: ArticleSummary {
            id: ArticleId(1),
            slug: slug.clone(),
            title: String::new(),
            lead: String::new(),
            section: Section {
                id: SectionId(1),
                slug: slug.clone(),
                name: String::new(),
            },
            picture: None,
            published_at: noon(),
            views: 0,
        },
        byline: String::new(),
        author: None,
        tags: vec![tag(1), tag(2)],
        updated_at: None,
    };
    let around = around_of(&article, 5, noon()).unwrap();
    let Some(around) = plan(&store, &around).await else {
        return;
    };
    for (index, times) in [("article_by_section", 3), ("article_tag_newest", 2)] {
        let covering = format!("COVERING INDEX {index}");
        assert_eq!(around.matches(&covering).count(), times, "{around}");
    }
    assert!(!around.contains("SCAN article"), "{around}");
    let found = plan(
        &store,
        &published(&slug, noon(), DbBackend::Sqlite).into_query(),
    )
    .await
    .unwrap();
    assert!(found.contains("(slug=?)"), "{found}");
    assert!(!found.contains("SCAN"), "{found}");
}

#[tokio::test]
async fn the_front_page_reads_no_more_of_a_section_than_it_shows() {
    let store = TestStore::new().await;
    let select = newest_of_each([(SectionId(1), 4), (SectionId(2), 4)], noon()).unwrap();
    let Some(plan) = plan(&store, &select.into_query()).await else {
        return;
    };
    assert_eq!(
        plan.matches("COVERING INDEX article_by_section").count(),
        2,
        "{plan}"
    );
    assert!(!plan.contains("SCAN article"), "{plan}");
}
