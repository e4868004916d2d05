//! Nothing that is kept joins a voter with what they picked.

use domain::survey::Survey;
use sea_orm::{ConnectionTrait as _, DbBackend};

use crate::{
    content::a_ward,
    database::{columns, connect, texts},
    portal::TestPortal,
};

/// Two voters vote in this order for these choices.
async fn two_vote(portal: &TestPortal, survey: &Survey, picked: [usize; 2]) {
    for index in picked {
        let voter = portal.visitor();
        voter
            .vote(survey, &[survey.choices[index].id])
            .await
            .with_status(200);
    }
}

#[tokio::test]
async fn who_took_part_and_what_was_picked_share_no_table() {
    let portal = TestPortal::new().await;
    let database = connect(&portal.store).await;
    let columns = columns(&database).await;
    let of = |table: &str| {
        let prefix = format!("{table}.");
        columns
            .iter()
            .filter_map(|column| column.strip_prefix(&prefix))
            .collect::<Vec<_>>()
    };
    assert_eq!(of("participation"), ["survey_id", "voter"]);
    assert_eq!(
        of("choice"),
        ["id", "label", "position", "survey_id", "votes"]
    );
    assert_eq!(
        of("survey"),
        [
            "ballots",
            "choices_max",
            "closes_at",
            "id",
            "is_corrected",
            "is_scheduled",
            "is_shuffled",
            "opens_at",
            "question",
            "results",
            "slug"
        ]
    );
    let named = columns
        .iter()
        .filter(|column| {
            ["voter", "ballot", "choice_id"]
                .iter()
                .any(|word| column.contains(word))
        })
        .collect::<Vec<_>>();
    assert_eq!(named, ["participation.voter", "survey.ballots"]);
}

#[tokio::test]
async fn the_order_of_coming_is_not_kept() {
    let portal = TestPortal::new().await;
    let database = connect(&portal.store).await;
    if database.get_database_backend() != DbBackend::Sqlite {
        return;
    }
    let survey = a_ward(&portal.store).await;
    two_vote(&portal, &survey, [0, 1]).await;
    assert_eq!(
        texts(&database, "SELECT hex(voter) FROM participation")
            .await
            .len(),
        2
    );
    // A table by key alone has no row numbers that would tell who came first.
    let numbers = "SELECT CAST(rowid AS TEXT) FROM participation";
    assert!(database.execute_unprepared(numbers).await.is_err());
}

#[tokio::test]
async fn the_same_counts_remain_whoever_picked_what() {
    let mut remains = Vec::new();
    for picked in [[0, 1], [1, 0]] {
        let portal = TestPortal::new().await;
        let survey = a_ward(&portal.store).await;
        two_vote(&portal, &survey, picked).await;
        let database = connect(&portal.store).await;
        let mut kept = texts(
            &database,
            "SELECT label || ' ' || votes FROM choice ORDER BY id",
        )
        .await;
        kept.extend(texts(&database, "SELECT question || ' ' || ballots FROM survey").await);
        kept.extend(
            texts(
                &database,
                "SELECT 'took part in ' || survey_id FROM participation",
            )
            .await,
        );
        remains.push(kept);
    }
    assert_eq!(remains[0], remains[1]);
    assert_eq!(remains[0].len(), 5);
}

#[tokio::test]
async fn the_cookie_is_not_kept() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let voter = portal.visitor();
    voter
        .vote(&survey, &[survey.choices[0].id])
        .await
        .with_status(200);
    let cookie = voter.cookie("dinh_voter").unwrap();
    let id = &cookie[cookie.len() - 32..];
    let Some(file) = portal.store.options().url.strip_prefix("sqlite://") else {
        return;
    };
    for file in [file.to_owned(), format!("{file}-wal")] {
        let bytes = std::fs::read(&file).unwrap();
        let raw = (0..32)
            .step_by(2)
            .map(|at| u8::from_str_radix(&id[at..at + 2], 16).unwrap());
        let raw = raw.collect::<Vec<_>>();
        assert!(
            !bytes.windows(32).any(|window| window == id.as_bytes()),
            "{file}"
        );
        assert!(!bytes.windows(16).any(|window| window == raw), "{file}");
    }
}
