//! How SQLite goes about the desk's lists: along an index, and never through all articles.

use domain::AccountId;
use sea_orm::{ConnectionTrait, DbBackend, Statement, sea_query::SelectStatement};

use super::{super::list::keys, *};
use crate::{DeskFilter, DeskPlace, Waiting};

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
async fn a_list_reads_keys_from_one_index_alone() {
    let room = Newsroom::new().await;
    let all = DeskFilter::default;
    let after = DeskPlace {
        changed_at: noon(),
        id: ArticleId(9),
    };
    let checks = [
        (all(), "COVERING INDEX article_changed"),
        (
            DeskFilter {
                state: Some(ArticleState::InReview),
                ..all()
            },
            "COVERING INDEX article_changed_by_state",
        ),
        (
            DeskFilter {
                section: Some(room.section.id),
                ..all()
            },
            "COVERING INDEX article_changed_by_section",
        ),
        (
            DeskFilter {
                owner: Some(AccountId(1)),
                ..all()
            },
            "COVERING INDEX article_changed_by_owner",
        ),
        (
            DeskFilter {
                words: "họp dân".to_owned(),
                ..all()
            },
            "COVERING INDEX article_changed ",
        ),
        (
            DeskFilter {
                words: "họp".to_owned(),
                state: Some(ArticleState::Draft),
                ..all()
            },
            "COVERING INDEX article_changed ",
        ),
        (
            DeskFilter {
                waiting: Some(Waiting::Correction),
                ..all()
            },
            "INDEX article_corrected",
        ),
        (
            DeskFilter {
                waiting: Some(Waiting::Expiry),
                ..all()
            },
            "INDEX article_expiring",
        ),
    ];
    for (filter, index) in checks {
        for after in [None, Some(after)] {
            let select = keys(&room.chief, &filter, after, 50, noon()).unwrap();
            let Some(plan) = plan(&room.store, &select).await else {
                return;
            };
            assert!(
                format!("{plan}\n").replace('\n', " \n").contains(index),
                "{filter:?}:\n{plan}"
            );
        }
    }
}

#[tokio::test]
async fn an_editors_list_walks_the_index_of_each_section() {
    let room = Newsroom::new().await;
    let select = keys(&room.editor, &DeskFilter::default(), None, 50, noon()).unwrap();
    let Some(plan) = plan(&room.store, &select).await else {
        return;
    };
    for index in ["article_changed_by_section", "article_changed_by_owner"] {
        let covering = format!("COVERING INDEX {index}");
        assert_eq!(plan.matches(&covering).count(), 1, "{plan}");
    }
    assert!(!plan.contains("SCAN article"), "{plan}");
}
