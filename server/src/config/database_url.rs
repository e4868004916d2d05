//! The address of the database, and what of it may be shown.

use std::path::PathBuf;

use percent_encoding::percent_decode_str;

/// What a server's address may say after the question mark that is no secret.
const SHOWN: [&str; 7] = [
    "application_name",
    "dbname",
    "host",
    "hostaddr",
    "port",
    "sslmode",
    "user",
];

/// True for the two kinds of database that the portal works with.
pub(super) fn is_known(url: &str) -> bool {
    is_file(url) || url.starts_with("postgres://") || url.starts_with("postgresql://")
}

/// The file of a SQLite database.
pub(super) fn file(url: &str) -> Option<PathBuf> {
    let path = url
        .strip_prefix("sqlite://")
        .or_else(|| url.strip_prefix("sqlite:"))?;
    let path = path.split_once('?').map_or(path, |(path, _)| path);
    let path = percent_decode_str(path).decode_utf8_lossy();
    Some(path.into_owned().into())
}

/// The address with its password hidden, wherever it stands; of what cannot be told for sure nothing is shown.
pub(super) fn without_password(url: &str) -> String {
    if is_file(url) {
        return url.to_owned();
    }
    let Some((scheme, rest)) = url.split_once("://") else {
        return "***".to_owned();
    };
    let (place, query) = rest
        .split_once('?')
        .map_or((rest, None), |(place, query)| (place, Some(query)));
    // A sign that the password should have had in its coded form makes its end uncertain.
    if rest.contains('#') || query.is_some_and(|query| query.contains('@')) {
        return format!("{scheme}://***");
    }
    let place = match place.rsplit_once('@') {
        None => place.to_owned(),
        Some((account, host)) => match account.split_once(':') {
            None => format!("{account}@{host}"),
            Some((user, _)) => format!("{user}:***@{host}"),
        },
    };
    let query = query.map(|query| format!("?{}", shown_query(query)));
    format!("{scheme}://{place}{}", query.unwrap_or_default())
}

fn is_file(url: &str) -> bool {
    url.starts_with("sqlite:")
}

fn shown_query(query: &str) -> String {
    let pairs = query.split('&').map(|pair| match pair.split_once('=') {
        Some((name, value)) if SHOWN.contains(&name) && is_plain(value) => pair.to_owned(),
        Some((name, _)) => format!("{name}=***"),
        None => "***".to_owned(),
    });
    pairs.collect::<Vec<_>>().join("&")
}

fn is_plain(value: &str) -> bool {
    value
        .chars()
        .all(|sign| sign.is_alphanumeric() || "-_./:".contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_hidden_wherever_it_stands() {
        let check = |url: &str, shown: &str| assert_eq!(without_password(url), shown);
        check("postgres://u:s3cret@h/d", "postgres://u:***@h/d");
        check("postgres://u:s3:cr@et@h/d", "postgres://u:***@h/d");
        check("postgres://u:s3/cret@h/d", "postgres://u:***@h/d");
        check("postgres://u:s3?cret@h/d", "postgres://***");
        check("postgres://u:s3#cret@h/d", "postgres://***");
        check(
            "postgres://h/d?user=u&password=s3cret&sslmode=require",
            "postgres://h/d?user=u&password=***&sslmode=require",
        );
        check("postgres://h/d?password=s3@cret", "postgres://***");
        check(
            "postgres://u:s3cret@h:5432/d?p%61ssword=s3cret&s3cret",
            "postgres://u:***@h:5432/d?p%61ssword=***&***",
        );
        check(
            "postgres://h/d?user=u;password=s3cret",
            "postgres://h/d?user=***",
        );
        check("postgresql://h/d", "postgresql://h/d");
        check("sqlite://data/a:b@c.db", "sqlite://data/a:b@c.db");
    }

    #[test]
    fn only_the_two_kinds_of_database_are_known() {
        for url in [
            "sqlite://a.db",
            "sqlite:a.db",
            "postgres://h/d",
            "postgresql://h/d",
        ] {
            assert!(is_known(url), "{url}");
        }
        for url in [
            "mysql://u:s3cret@h/d",
            "oracle://h",
            "postgres:h",
            "dinh.db",
            " ",
        ] {
            assert!(!is_known(url), "{url}");
        }
    }

    #[test]
    fn a_file_is_found_in_its_address() {
        let check = |url: &str, path: Option<&str>| assert_eq!(file(url), path.map(PathBuf::from));
        check("sqlite://data/dinh.db", Some("data/dinh.db"));
        check("sqlite:///var/dinh.db?mode=rwc", Some("/var/dinh.db"));
        check("sqlite:dinh.db", Some("dinh.db"));
        check("sqlite:hai%20ba.db", Some("hai ba.db"));
        check("postgres://h/d", None);
    }
}
