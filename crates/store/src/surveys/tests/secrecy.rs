//! What the database's files tell about who picked what.

use std::{collections::HashSet, fs};

use sea_orm::{ConnectionTrait, DbBackend, Statement, TransactionTrait};

use super::{cast, voter};
use crate::{
    Store, StoreOptions,
    testing::{TestStore, a_section, a_survey},
};

/// The file of a SQLite database; nothing for one on a server.
fn file(store: &TestStore) -> Option<&str> {
    store.options().url.strip_prefix("sqlite://")
}

fn journal(file: &str) -> Vec<u8> {
    fs::read(format!("{file}-wal")).unwrap()
}

fn times(bytes: &[u8], wanted: &[u8]) -> usize {
    let windows = bytes.windows(wanted.len());
    windows.filter(|window| *window == wanted).count()
}

/// PostgreSQL tells with each row which transaction wrote it last. SQLite's rows bear no such mark; its journal tells
/// instead, and is erased.
#[tokio::test]
async fn what_was_picked_cannot_be_matched_with_who_took_part() {
    let store = TestStore::new().await;
    let survey = a_survey("Kín").save(&store).await;
    cast(&store, &survey, &[1], voter(1)).await;
    let db = store.connection();
    if db.get_database_backend() != DbBackend::Postgres {
        let columns = "SELECT name FROM pragma_table_info('participation')";
        let rows = Statement::from_string(DbBackend::Sqlite, columns);
        let rows = db.query_all_raw(rows).await.unwrap();
        let names = rows.iter().map(|row| row.try_get::<String>("", "name"));
        let names = names.collect::<Result<Vec<_>, _>>().unwrap();
        assert_eq!(names, ["survey_id", "voter"]);
        return;
    }
    let marks = Statement::from_string(
        DbBackend::Postgres,
        "SELECT CAST(xmin AS TEXT) AS mark FROM choice",
    );
    let marks = db.query_all_raw(marks).await.unwrap();
    let marks = marks
        .iter()
        .map(|row| row.try_get::<String>("", "mark").unwrap())
        .collect::<HashSet<_>>();
    assert_eq!(marks.len(), 1, "all choices bear the same mark");
}

#[tokio::test]
async fn after_three_ballots_the_files_hold_one_state_of_the_count_and_not_three() {
    let store = TestStore::new().await;
    let Some(file) = file(&store) else { return };
    let survey = a_survey("Kín").offering(["Tán thành", "Phản đối"]);
    let survey = survey.save(&store).await;
    for (number, picked) in [(1, 0), (2, 1), (3, 0)] {
        cast(&store, &survey, &[picked], voter(number)).await;
    }
    let trail = journal(file);
    assert!(times(&trail, &[1; 32]) > 1, "the journal holds each state");
    assert!(times(&trail, "Phản đối".as_bytes()) > 1);

    store.surveys().erase_trail().await.unwrap();
    assert_eq!(journal(file), [] as [u8; 0]);
    let kept = fs::read(file).unwrap();
    for number in 1..=3 {
        assert_eq!(times(&kept, &[number; 32]), 1, "voter {number}");
    }
    assert_eq!(times(&kept, "Phản đối".as_bytes()), 1);
    let counted = store.surveys().get(survey.id).await.unwrap().unwrap();
    assert_eq!(counted.ballots, 3);
}

#[tokio::test]
async fn without_a_ballot_the_journal_stays() {
    let store = TestStore::new().await;
    let Some(file) = file(&store) else { return };
    store.surveys().erase_trail().await.unwrap();
    assert!(!journal(file).is_empty());

    let survey = a_survey("Kín").save(&store).await;
    cast(&store, &survey, &[0], voter(1)).await;
    store.surveys().erase_trail().await.unwrap();
    assert!(journal(file).is_empty());
    a_section("Tin tức", &store).await;
    store.surveys().erase_trail().await.unwrap();
    assert!(!journal(file).is_empty());
}

#[tokio::test]
async fn a_reader_in_the_way_puts_it_off() {
    let store = TestStore::new().await;
    let Some(file) = file(&store) else { return };
    let survey = a_survey("Kín").save(&store).await;
    let other = store.second_instance().await;
    let reading = other.db().reader().begin().await.unwrap();
    reading
        .query_one_raw(Statement::from_string(
            DbBackend::Sqlite,
            "SELECT ballots FROM survey",
        ))
        .await
        .unwrap();
    cast(&store, &survey, &[0], voter(1)).await;
    store.surveys().erase_trail().await.unwrap();
    assert!(!journal(file).is_empty());

    reading.rollback().await.unwrap();
    store.surveys().erase_trail().await.unwrap();
    assert!(journal(file).is_empty());
    let timeout = Statement::from_string(DbBackend::Sqlite, "PRAGMA busy_timeout");
    let timeout = store.connection().query_one_raw(timeout).await.unwrap();
    let timeout: i32 = timeout.unwrap().try_get_by_index(0).unwrap();
    assert_eq!(timeout, 5000, "writers wait as long as before");
}

#[tokio::test]
async fn a_ballot_of_a_transaction_leaves_a_trail_too() {
    let store = TestStore::new().await;
    let Some(file) = file(&store) else { return };
    let survey = a_survey("Kín").save(&store).await;
    let ballot = survey.ballot(&[survey.choices[0].id], crate::testing::noon());
    let transaction = store.transaction().await.unwrap();
    let cast = transaction
        .surveys()
        .cast(&ballot.unwrap(), &voter(1))
        .await;
    cast.unwrap();
    transaction.surveys().erase_trail().await.unwrap();
    transaction.commit().await.unwrap();
    store.surveys().erase_trail().await.unwrap();
    assert!(journal(file).is_empty());
}

#[tokio::test]
async fn what_a_killed_process_left_is_erased_by_the_next() {
    let store = TestStore::new().await;
    let Some(file) = file(&store) else { return };
    let survey = a_survey("Kín").save(&store).await;
    cast(&store, &survey, &[0], voter(1)).await;
    let folder = tempfile::tempdir().unwrap();
    let left = folder.path().join("left.sqlite").display().to_string();
    fs::copy(file, &left).unwrap();
    fs::copy(format!("{file}-wal"), format!("{left}-wal")).unwrap();

    let url = format!("sqlite://{left}");
    let next = Store::connect(&StoreOptions { url, readers: 1 }).await;
    next.unwrap().surveys().erase_trail().await.unwrap();
    assert!(journal(&left).is_empty());
}
