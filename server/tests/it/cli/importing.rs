//! Bringing in an export from the command line, for good and on trial.

use std::{fs, path::PathBuf};

use sea_orm::{ConnectionTrait as _, Database};

use super::{PROGRAM, Place};

/// A small export outside the folder that the binary is started from.
fn export() -> String {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let file = root.join("../crates/wordpress/tests/fixtures/an-binh.xml");
    file.to_str().unwrap().to_owned()
}

fn dry_run(place: &Place) -> (Option<i32>, String) {
    let output = place.run(&["import", "wxr", &export(), "--dry-run"], &[]);
    let said = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8(said).unwrap())
}

#[test]
fn a_dry_run_in_an_empty_folder_reports_and_leaves_nothing() {
    let place = Place::new();
    let (code, said) = dry_run(&place);
    assert_eq!(code, Some(0), "{said}");
    assert!(
        said.contains("Chạy thử") && said.contains("9 mới"),
        "{said}"
    );
    assert!(place.is_empty());
}

#[test]
fn a_dry_run_beside_a_database_leaves_it_as_it_is() {
    let place = Place::new();
    assert!(place.run(&["migrate"], &[]).status.success());
    let (code, said) = dry_run(&place);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("9 mới"), "{said}");
    let portal = place.serve();
    assert!(portal.get("/", PROGRAM).contains("Chưa có bài viết nào."));
}

#[test]
fn a_dry_run_beside_an_older_database_says_what_to_do_and_takes_no_step() {
    let place = Place::new();
    fs::create_dir(place.path().join("data")).unwrap();
    let address = format!("sqlite://{}?mode=rwc", place.database().display());
    let tables = || {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let database = Database::connect(&address).await.unwrap();
            database
                .execute_unprepared("CREATE TABLE IF NOT EXISTS other (id INTEGER)")
                .await
                .unwrap();
            crate::database::columns(&database).await
        })
    };
    let before = tables();
    let (code, said) = dry_run(&place);
    assert_eq!(code, Some(1), "{said}");
    assert!(
        said.contains("dinh migrate") && said.lines().count() == 1,
        "{said}"
    );
    assert_eq!(tables(), before);
}

#[test]
fn an_import_fills_an_empty_folder() {
    let place = Place::new();
    let output = place.run(&["import", "wxr", &export()], &[]);
    assert!(output.status.success());
    assert!(place.database().exists());
}
