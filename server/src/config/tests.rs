//! What is read from where, and what is refused.

use super::*;

fn load(toml: &str) -> anyhow::Result<Settings> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("dinh.toml");
    std::fs::write(&file, toml)?;
    Settings::load(Some(&file))
}

#[test]
fn a_file_overrides_only_what_it_names() {
    let settings = load("site_name = \"Phường Thử\"\nbase_url = \"https://thu.example/\"").unwrap();
    assert_eq!(settings.site_name, "Phường Thử");
    assert_eq!(settings.base_url, "https://thu.example");
    assert_eq!(settings.listen.port(), 3000);
}

#[test]
fn an_unknown_setting_is_refused_by_name() {
    let error = format!("{:#}", load("site_nmae = \"Phường Thử\"").unwrap_err());
    assert!(error.contains("site_nmae"), "{error}");
}

#[test]
fn a_value_that_makes_no_sense_is_refused_by_name() {
    for (toml, name) in [
        ("time_zone = \"Asia/Ho_Chi_Minh\"", "time_zone"),
        ("base_url = \"thu.example\"", "base_url"),
        ("listen = \"nowhere\"", "listen"),
        ("visits_carried_over = -1", "visits_carried_over"),
        ("database_url = \"dinh.db\"", "database_url"),
    ] {
        let error = format!("{:#}", load(toml).unwrap_err());
        assert!(error.contains(name), "{error}");
    }
}

#[test]
fn a_missing_named_file_is_an_error() {
    assert!(Settings::load(Some(Path::new("/nowhere/dinh.toml"))).is_err());
}

#[test]
fn the_database_password_is_never_printed() {
    let printed = load("database_url = \"postgres://dinh:bi:mat@db/dinh\"")
        .unwrap()
        .printed()
        .unwrap();
    assert!(printed.contains("postgres://dinh:***@db/dinh"), "{printed}");
}

#[test]
fn the_database_password_is_in_no_complaint() {
    for toml in [
        "database_url = \"mysql://u:s3cret@h/d\"",
        "database_url = \"postgres://u:s3cret@h/d",
        "site_name = \"A\"\ndatabase_url = postgres://u:s3cret@h/d",
        "database_ulr = \"postgres://u:s3cret@h/d\"",
    ] {
        let error = format!("{:?}", load(toml).unwrap_err());
        assert!(!error.contains("s3cret"), "{error}");
    }
}

#[test]
fn a_file_that_is_written_wrong_is_refused_with_its_line() {
    let error = load("site_name = \"Phường Thử\"\nlisten = ").unwrap_err();
    assert!(error.to_string().contains("dòng 2"), "{error}");
}
