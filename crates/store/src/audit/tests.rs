//! The log tells what was done, in order and by filter, and nobody takes anything out of it.

use chrono::TimeDelta;
use domain::{
    account::Role,
    audit::{Act, Subject, SubjectKind},
};
use sea_orm::{ConnectionTrait, DbBackend, QueryTrait, Statement};

use super::{AuditFilter, AuditPlace, list::listed, note};
use crate::{
    Staff,
    testing::{TestStore, a_staff, noon},
};

fn article(id: i64) -> Subject {
    Subject {
        kind: SubjectKind::Article,
        id,
        title: format!("Tin {id}"),
    }
}

/// A log of ten saves and two publications by one person, a minute apart, and one deed of the portal itself.
async fn a_log(store: &TestStore) -> Staff {
    let lan = a_staff("lan", Role::Administrator, &[], store).await;
    let db = store.connection();
    for minute in 0..12 {
        let act = if minute % 6 == 5 {
            Act::Publish
        } else {
            Act::Save
        };
        let at = noon() + TimeDelta::minutes(minute);
        note(&db, Some(&lan), act, &article(minute % 3), "", at)
            .await
            .unwrap();
    }
    let at = noon() + TimeDelta::minutes(12);
    note(&db, None, Act::Publish, &article(9), "Đến giờ đã hẹn", at)
        .await
        .unwrap();
    lan
}

async fn count(store: &TestStore, lan: &Staff, filter: AuditFilter) -> usize {
    let administrator = lan.administrator().unwrap();
    let log = store.audit_log();
    let entries = log.list(administrator, &filter, None, 100).await.unwrap();
    entries.len()
}

#[tokio::test]
async fn the_log_is_read_in_parts_from_the_newest_on() {
    let store = TestStore::new().await;
    let lan = a_log(&store).await;
    let administrator = lan.administrator().unwrap();
    let (mut after, mut read) = (None::<AuditPlace>, Vec::new());
    loop {
        let log = store.audit_log();
        let filter = AuditFilter::default();
        let part = log.list(administrator, &filter, after, 5).await.unwrap();
        let Some(last) = part.last() else { break };
        after = Some(last.place());
        read.extend(part);
    }
    assert_eq!(read.len(), 13);
    assert!(read.is_sorted_by(|one, next| one.place() > next.place()));
    assert_eq!(read[0].account, None);
    assert_eq!(read[0].detail, "Đến giờ đã hẹn");
    assert_eq!(read[1].account_name, "lan");
}

#[tokio::test]
async fn a_filter_narrows_the_log() {
    let store = TestStore::new().await;
    let lan = a_log(&store).await;
    let all = AuditFilter::default;
    let check = async |filter, expected| assert_eq!(count(&store, &lan, filter).await, expected);
    check(all(), 13).await;
    check(
        AuditFilter {
            account: Some(lan.id()),
            ..all()
        },
        12,
    )
    .await;
    check(
        AuditFilter {
            act: Some(Act::Publish),
            ..all()
        },
        3,
    )
    .await;
    check(
        AuditFilter {
            kind: Some(SubjectKind::Survey),
            ..all()
        },
        0,
    )
    .await;
    let of_second = AuditFilter {
        kind: Some(SubjectKind::Article),
        subject: Some(1),
        ..all()
    };
    check(of_second, 4).await;
    let minute = |minute| Some(noon() + TimeDelta::minutes(minute));
    let two_minutes = AuditFilter {
        from: minute(3),
        to: minute(5),
        ..all()
    };
    check(two_minutes, 2).await;
}

#[tokio::test]
async fn every_filter_walks_an_index_in_order() {
    let store = TestStore::new().await;
    let db = store.connection();
    if db.get_database_backend() != DbBackend::Sqlite {
        return;
    }
    let all = AuditFilter::default;
    let article = Some(SubjectKind::Article);
    let account = Some(domain::AccountId(1));
    for (filter, index) in [
        (all(), "audit_newest"),
        (AuditFilter { account, ..all() }, "audit_by_account"),
        (
            AuditFilter {
                act: Some(Act::Save),
                ..all()
            },
            "audit_by_act",
        ),
        (
            AuditFilter {
                kind: article,
                ..all()
            },
            "audit_by_kind",
        ),
        (
            AuditFilter {
                kind: article,
                subject: Some(1),
                ..all()
            },
            "audit_by_subject",
        ),
    ] {
        let after = Some(AuditPlace { at: noon(), id: 1 });
        let query = listed(&filter, after, 10).into_query();
        let Statement { sql, values, .. } = DbBackend::Sqlite.build(&query);
        let explain = Statement {
            sql: format!("EXPLAIN QUERY PLAN {sql}"),
            values,
            db_backend: DbBackend::Sqlite,
        };
        let steps = db.query_all_raw(explain).await.unwrap();
        let plan = steps
            .iter()
            .map(|step| step.try_get::<String>("", "detail").unwrap())
            .collect::<String>();
        assert!(plan.contains(index), "{filter:?}: {plan}");
        assert!(!plan.contains("TEMP B-TREE"), "{filter:?}: {plan}");
    }
}

#[tokio::test]
async fn the_database_itself_refuses_to_change_or_delete_an_entry() {
    let store = TestStore::new().await;
    let lan = a_log(&store).await;
    let db = store.connection();
    let attempts = [
        "DELETE FROM audit",
        "UPDATE audit SET account_name = 'ai đó'",
        "UPDATE audit SET at = at",
    ];
    for attempt in attempts {
        let refused = db.execute_unprepared(attempt).await.unwrap_err();
        assert!(refused.to_string().contains("only added to"), "{refused}");
    }
    if db.get_database_backend() == DbBackend::Postgres {
        let refused = db.execute_unprepared("TRUNCATE audit").await.unwrap_err();
        assert!(refused.to_string().contains("only added to"), "{refused}");
    }
    assert_eq!(count(&store, &lan, AuditFilter::default()).await, 13);
}

#[tokio::test]
async fn taking_the_log_out_stands_in_the_log() {
    let store = TestStore::new().await;
    let lan = a_log(&store).await;
    let administrator = lan.administrator().unwrap();
    let log = store.audit_log();
    log.note_export(administrator, noon()).await.unwrap();
    let exports = AuditFilter {
        act: Some(Act::Export),
        ..AuditFilter::default()
    };
    assert_eq!(count(&store, &lan, exports).await, 1);
}
