//! Who may call which server function: each is tried as everyone, against a table that is the specification.

mod table;
mod world;

use std::collections::BTreeSet;

use leptos::server_fn::axum::server_fn_paths;

use self::{
    table::{Row, TABLE},
    world::{Asker, World},
};

#[tokio::test]
async fn every_registered_server_function_stands_in_the_table_and_no_other() {
    let registered = server_fn_paths()
        .map(|(path, method)| format!("{method} {path}"))
        .collect::<BTreeSet<_>>();
    let listed = TABLE
        .iter()
        .map(|row| format!("{} {}", row.call.method(), row.path))
        .collect::<BTreeSet<_>>();
    let missing = registered.difference(&listed).collect::<Vec<_>>();
    let gone = listed.difference(&registered).collect::<Vec<_>>();
    assert!(missing.is_empty(), "these have no row: {missing:#?}");
    assert!(gone.is_empty(), "these rows have no function: {gone:#?}");
}

#[tokio::test]
async fn every_server_function_answers_everyone_as_the_table_says() {
    let world = World::new().await;
    let mut wrong = Vec::new();
    for row in TABLE {
        for (asker, expected) in Asker::ALL.into_iter().zip(row.answers) {
            let answer = world.call(row, asker).await;
            if answer.status != expected {
                let (status, text) = (answer.status, answer.text());
                wrong.push(format!(
                    "{} as {asker:?}: {status}, not {expected}: {text}",
                    row.path
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn nothing_of_the_newsroom_is_open_to_nobody() {
    let open = |row: &&Row| row.answers[0] < 400;
    let open = TABLE.iter().filter(open).map(|row| row.path);
    let for_readers = [
        "/api/articles/",
        "/api/survey/",
        "/api/layout/",
        "/api/pages/",
        "/api/visitors/",
        "/api/session/",
    ];
    for path in open {
        let is_for_readers = for_readers.iter().any(|group| path.starts_with(group));
        assert!(is_for_readers, "{path} is open to everyone");
    }
}
