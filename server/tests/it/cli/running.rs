//! The commands that do something and end.

use std::fs;

use super::{PROGRAM, Place};

#[test]
fn the_settings_in_force_are_printed_without_the_password() {
    let place = Place::new();
    fs::write(
        place.path().join("dinh.toml"),
        "site_name = \"Phường Thử\"\nvisits_carried_over = 7",
    )
    .unwrap();
    let variables = [
        ("DINH_DATABASE_URL", "postgres://dinh:bimat@db.example/dinh"),
        ("DINH_VISITS_CARRIED_OVER", "120000"),
        ("DINH_TRUSTED_PROXIES", "10.0.0.1|10.0.0.2"),
    ];
    let output = place.run(&["config"], &variables);
    let printed = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0));
    for line in [
        "site_name = \"Phường Thử\"",
        "visits_carried_over = 120000",
        "database_url = \"postgres://dinh:***@db.example/dinh\"",
        "trusted_proxies = [\"10.0.0.1\", \"10.0.0.2\"]",
        "time_zone = \"+07:00\"",
    ] {
        assert!(
            printed.replace(",\n]", "]").contains(line),
            "{line} in {printed}"
        );
    }
    assert!(!printed.contains("bimat"));
    assert!(output.stderr.is_empty());
}

#[test]
fn what_is_printed_is_a_settings_file() {
    let place = Place::new();
    let printed = place.run(&["config"], &[]).stdout;
    fs::write(place.path().join("mine.toml"), &printed).unwrap();
    let again = place.run(&["--config", "mine.toml", "config"], &[]);
    assert_eq!(again.status.code(), Some(0));
    assert_eq!(again.stdout, printed);
}

#[test]
fn migrating_twice_does_nothing_the_second_time() {
    let place = Place::new();
    let first = place.run(&["migrate"], &[]);
    let said = String::from_utf8(first.stdout).unwrap();
    assert!(first.status.success());
    assert!(
        said.lines().count() > 0
            && said
                .lines()
                .all(|line| line.starts_with("Đã thực hiện bước m")),
        "{said}"
    );
    let second = place.run(&["migrate"], &[]);
    assert!(second.status.success());
    assert_eq!(
        String::from_utf8(second.stdout).unwrap(),
        "Cơ sở dữ liệu đã ở phiên bản mới nhất.\n"
    );
}

#[test]
fn the_demo_fills_an_empty_portal_once() {
    let place = Place::new();
    let first = place.run(&["seed", "demo", "--if-empty"], &[]);
    assert!(
        first.status.success(),
        "{}",
        String::from_utf8_lossy(&first.stderr)
    );
    let second = place.run(&["seed", "demo", "--if-empty"], &[]);
    assert!(second.status.success());
    assert!(String::from_utf8_lossy(&second.stdout).contains("đã có nội dung"));
    let portal = place.serve();
    let front = portal.get("/", PROGRAM);
    assert!(front.starts_with("HTTP/1.0 200"), "{front}");
    assert!(front.contains("article-card--lead") && front.contains("Bình chọn"));
}

#[test]
fn a_portal_serves_from_an_empty_folder() {
    let place = Place::new();
    let portal = place.serve();
    assert!(portal.get("/healthz", PROGRAM).ends_with("\r\n\r\nok"));
    assert!(portal.get("/readyz", PROGRAM).ends_with("\r\n\r\nok"));
    assert!(portal.get("/", PROGRAM).contains("Chưa có bài viết nào."));
    assert!(place.database().exists());
}
