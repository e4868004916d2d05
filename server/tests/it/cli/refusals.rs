//! What cannot be done is said in one clear line, with exit code 1.

use std::{fs, net::TcpListener, process::Output};

use super::Place;

fn check_refused(output: &Output, words: &[&str]) {
    let said = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    let lines = said.lines().collect::<Vec<_>>();
    assert_eq!(lines.len(), 1, "{said}");
    assert!(lines[0].starts_with("dinh: "), "{said}");
    for word in words {
        assert!(said.contains(word), "{word} in {said}");
    }
    for word in ["backtrace", "panicked", "Error {", "\u{1b}["] {
        assert!(!said.contains(word), "{word} in {said}");
    }
}

#[test]
fn an_unknown_setting_is_refused_by_name() {
    let place = Place::new();
    fs::write(place.path().join("dinh.toml"), "site_nmae = \"Phường Thử\"").unwrap();
    for arguments in [&[][..], &["migrate"], &["config"]] {
        check_refused(&place.run(arguments, &[]), &["site_nmae"]);
    }
}

#[test]
fn a_file_that_is_no_settings_file_is_refused() {
    let place = Place::new();
    fs::write(place.path().join("dinh.toml"), "site_name = ").unwrap();
    check_refused(&place.run(&["config"], &[]), &["dinh.toml"]);
}

#[test]
fn a_settings_file_that_is_not_there_is_refused() {
    let place = Place::new();
    let output = place.run(&["--config", "khong-co.toml", "config"], &[]);
    check_refused(&output, &["khong-co.toml"]);
}

#[test]
fn an_unknown_variable_is_refused_by_name() {
    let place = Place::new();
    check_refused(
        &place.run(&[], &[("DINH_SITE_NMAE", "Phường Thử")]),
        &["site_nmae"],
    );
}

#[test]
fn a_variable_that_makes_no_sense_is_refused_by_name() {
    let place = Place::new();
    check_refused(
        &place.run(&["config"], &[("DINH_LISTEN", "nowhere")]),
        &["listen"],
    );
    check_refused(
        &place.run(&["config"], &[("DINH_TIME_ZONE", "Hanoi")]),
        &["time_zone"],
    );
    check_refused(&place.run(&["config"], &[("DINH_LOG", "===")]), &["log"]);
}

#[test]
fn a_database_that_does_not_answer_is_refused() {
    let place = Place::new();
    let nowhere = [("DINH_DATABASE_URL", "postgres://dinh:bimat@127.0.0.1:1/x")];
    for arguments in [&[][..], &["migrate"]] {
        let output = place.run(arguments, &nowhere);
        let words = ["postgres://dinh:***@127.0.0.1:1/x", "database_url"];
        check_refused(&output, &words);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!said.contains("bimat"), "{said}");
        assert_eq!(said.matches("không trả lời").count(), 1, "{said}");
        assert!(!said.contains("pool"), "{said}");
    }
}

#[test]
fn a_database_of_an_unknown_kind_is_refused() {
    let place = Place::new();
    for command in ["migrate", "config"] {
        let output = place.run(&[command], &[("DINH_DATABASE_URL", "mysql://u:bimat@h/d")]);
        check_refused(&output, &["database_url", "sqlite:", "postgres://"]);
        assert!(!String::from_utf8_lossy(&output.stderr).contains("bimat"));
    }
}

#[test]
fn a_file_that_is_no_database_is_refused() {
    let place = Place::new();
    fs::create_dir(place.path().join("data")).unwrap();
    fs::write(place.database(), "x".repeat(4_096)).unwrap();
    check_refused(&place.run(&[], &[]), &["data/dinh.db"]);
}

#[test]
fn a_port_that_another_program_holds_is_refused() {
    let place = Place::new();
    let held = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = held.local_addr().unwrap().to_string();
    let output = place.run(&["serve"], &[("DINH_LISTEN", &address)]);
    check_refused(&output, &[&address, "listen"]);
}

#[test]
fn a_data_folder_that_cannot_be_written_is_refused() {
    let place = Place::new();
    fs::write(place.path().join("data"), "a file in its place").unwrap();
    for arguments in [&[][..], &["migrate"], &["seed", "demo"]] {
        check_refused(
            &place.run(arguments, &[]),
            &["thư mục dữ liệu data", "data_folder"],
        );
    }
}

#[test]
fn an_export_that_is_not_there_is_refused() {
    let place = Place::new();
    for more in [&[][..], &["--dry-run"]] {
        let arguments = [&["import", "wxr", "khong-co.xml"], more].concat();
        check_refused(&place.run(&arguments, &[]), &["khong-co.xml"]);
        assert!(place.is_empty(), "no database is made for it");
    }
}

#[test]
fn an_unknown_command_is_refused_with_the_way_to_the_help() {
    let place = Place::new();
    let output = place.run(&["sreve"], &[]);
    assert!(!output.status.success());
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("sreve") && said.contains("--help"), "{said}");
}
