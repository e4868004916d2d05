//! Every way in which a file can be broken.

use std::io::{BufReader, Read};

use wordpress::{ExportError, ExportReader, Flaw};

use crate::AN_BINH;

fn error(xml: &str) -> ExportError {
    let records = ExportReader::new(xml.as_bytes()).collect::<Result<Vec<_>, _>>();
    records.unwrap_err()
}

fn changed(from: &str, to: &str) -> String {
    assert!(AN_BINH.contains(from), "{from}");
    AN_BINH.replacen(from, to, 1)
}

#[test]
fn an_export_cut_off_anywhere_names_its_last_line() {
    let items_start = AN_BINH.find("<item>").unwrap();
    let cuts = AN_BINH.char_indices().map(|(at, _)| at);
    for cut in cuts.filter(|at| *at > items_start).step_by(37) {
        let kept = &AN_BINH[..cut];
        let error = error(kept);
        let line = kept.matches('\n').count() as u64 + 1;
        assert_eq!(error.line(), line, "{error}");
        assert!(
            matches!(error, ExportError::CutOff { .. }),
            "at {cut}: {error}"
        );
    }
}

#[test]
fn a_flaw_is_named_with_its_line() {
    let line = |needle: &str| {
        let at = AN_BINH.find(needle).unwrap();
        AN_BINH[..at].matches('\n').count() as u64 + 1
    };
    let check = |from: &str, to: &str, expected: Flaw| {
        let error = error(&changed(from, to));
        let ExportError::Malformed { flaw, .. } = &error else {
            panic!("{error}");
        };
        assert_eq!((flaw, error.line()), (&expected, line(from)), "{error}");
    };
    let wrong = Flaw::WrongEnd {
        expected: "wp:post_id".to_owned(),
        found: "wp:id".to_owned(),
    };
    check(
        "<wp:post_id>14</wp:post_id>",
        "<wp:post_id>14</wp:id>",
        wrong,
    );
    check("&nbsp;", "&khong;", Flaw::Reference("khong;".to_owned()));
    check(
        "dân &amp; giải",
        "dân & giải",
        Flaw::Reference(String::new()),
    );
    check(
        " isPermaLink=\"false\"",
        " isPermaLink=\"a\" isPermaLink=\"b\"",
        Flaw::Attribute,
    );
    check("encoding=\"UTF-8\"", "encoding=\"UTF-16\"", Flaw::Encoding);
}

#[test]
fn two_exports_in_one_file_are_refused() {
    let error = error(&format!("{AN_BINH}{AN_BINH}"));
    assert!(matches!(error, ExportError::Malformed { .. }), "{error}");
}

#[test]
fn another_file_is_no_export() {
    for text in [
        "",
        "Xin chào",
        "{\"a\": 1}",
        "<html><body>x</body></html>",
        "<rss version=\"2.0\"><channel><title>Tin</title><item><title>a</title></item></channel></rss>",
        "<rss version=\"2.0\"><channel><title>Tin</title></channel></rss>",
    ] {
        let error = error(text);
        assert!(
            matches!(error, ExportError::NotAnExport { .. }),
            "{text}: {error}"
        );
    }
}

#[test]
fn an_unknown_version_is_refused() {
    let error = error(&changed("<wp:wxr_version>1.2", "<wp:wxr_version>9.9"));
    assert!(
        matches!(error, ExportError::UnsupportedVersion { .. }),
        "{error}"
    );
}

#[test]
fn nothing_follows_an_error() {
    let mut reader = ExportReader::new(&AN_BINH.as_bytes()[..9000]);
    assert!(reader.by_ref().any(|record| record.is_err()));
    assert!(reader.next().is_none());
}

#[test]
fn an_endless_record_is_refused_before_it_fills_the_memory() {
    let (before, _) = AN_BINH.split_once("<content:encoded><![CDATA[").unwrap();
    let start = format!("{before}<content:encoded><![CDATA[");
    let endless = start.as_bytes().chain(std::io::repeat(b'a'));
    let reader = ExportReader::with_record_limit(BufReader::new(endless), 100_000);
    let error = reader.collect::<Result<Vec<_>, _>>().unwrap_err();
    assert!(
        matches!(
            error,
            ExportError::TooLarge {
                limit_bytes: 100_000,
                ..
            }
        ),
        "{error}"
    );
}
