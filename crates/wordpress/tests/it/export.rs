//! The file as records, and every way in which it can be broken.

use std::io::{BufReader, Read};

use wordpress::{ExportError, ExportReader, Flaw, Item, ItemKind, Record, Status};

use crate::AN_BINH;

fn records(xml: &str) -> Result<Vec<Record>, ExportError> {
    ExportReader::new(xml.as_bytes()).collect()
}

fn item(id: u64) -> Item {
    let found = records(AN_BINH)
        .unwrap()
        .into_iter()
        .find_map(|record| match record {
            Record::Item(item) if item.id == id => Some(*item),
            _ => None,
        });
    found.unwrap()
}

fn error(xml: &str) -> ExportError {
    records(xml).unwrap_err()
}

fn changed(from: &str, to: &str) -> String {
    assert!(AN_BINH.contains(from), "{from}");
    AN_BINH.replacen(from, to, 1)
}

#[test]
fn the_site_comes_first_then_its_people_and_shelves_then_its_items() {
    let records = records(AN_BINH).unwrap();
    let expected = Record::Site {
        title: "Phường An Bình".to_owned(),
        base_url: "https://anbinh.example".to_owned(),
        language: "vi".to_owned(),
    };
    assert_eq!(records[0], expected);
    let author = Record::Author {
        login: "vanhoa".to_owned(),
        name: "Ban Văn hoá & Xã hội".to_owned(),
    };
    assert_eq!(records[2], author);
    let category = Record::Category {
        slug: "van-hoa".to_owned(),
        name: "Văn hoá".to_owned(),
        parent: "tin-tuc".to_owned(),
    };
    assert_eq!(records[5], category);
    assert!(matches!(&records[6], Record::Tag { slug, .. } if slug == "moi-truong"));
    let items = records
        .iter()
        .filter(|record| matches!(record, Record::Item(_)));
    assert_eq!(items.count(), 15);
}

#[test]
fn an_item_carries_what_its_readers_saw() {
    let item = item(11);
    assert_eq!(item.kind, ItemKind::Post);
    assert_eq!(item.title, "Ra quân dọn vệ sinh khu phố 3");
    assert_eq!(item.author_login, "lananh");
    assert_eq!(item.status, Status::Publish);
    assert_eq!(
        item.published_at,
        Some("2024-05-01T01:00:00Z".parse().unwrap())
    );
    assert_eq!(
        item.updated_at,
        Some("2024-05-02T03:00:00Z".parse().unwrap())
    );
    assert_eq!(item.categories[0].slug, "tin-tuc");
    assert_eq!(item.tags[0].name, "Môi trường");
    assert_eq!(item.thumbnail_id, Some(31));
    assert!(item.is_sticky);
    assert_eq!(item.comment_count, 1);
    assert_eq!(item.password, None);
    assert!(item.body.starts_with("<!-- wp:paragraph -->"));
}

#[test]
fn what_wordpress_escapes_is_read_as_it_was_meant() {
    let item = item(12);
    assert_eq!(item.title, "Lịch tiếp dân & giải đáp thắc mắc");
    assert!(
        item.body.ends_with("ký hiệu ]]> đóng một đoạn."),
        "{}",
        item.body
    );
}

#[test]
fn pages_files_and_states_are_told_apart() {
    assert_eq!(item(13).status, Status::Draft);
    assert_eq!(
        item(13).published_at,
        Some("2024-04-20T08:00:00Z".parse().unwrap())
    );
    assert_eq!(item(14).status, Status::Pending);
    assert_eq!(item(15).status, Status::Private);
    assert_eq!(item(16).password.as_deref(), Some("anbinh"));
    assert_eq!(item(17).status, Status::Future);
    assert_eq!(item(18).status, Status::Trash);
    assert_eq!(item(19).published_at, None);
    assert_eq!(item(20).slug, "lớp-bơi");
    assert_eq!(
        (item(22).kind, item(22).parent_id),
        (ItemKind::Page, Some(21))
    );
    assert_eq!(item(31).kind, ItemKind::Attachment);
    assert_eq!(item(31).alt_text, "Hẻm sạch bóng");
    assert_eq!(item(40).kind, ItemKind::Other("nav_menu_item".to_owned()));
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

#[test]
fn the_bytes_read_end_at_the_files_length() {
    let mut reader = ExportReader::new(AN_BINH.as_bytes());
    let mut last = 0;
    while let Some(record) = reader.next() {
        record.unwrap();
        assert!(reader.bytes_read() >= last);
        last = reader.bytes_read();
    }
    assert_eq!(reader.bytes_read(), AN_BINH.len() as u64);
}

#[test]
fn version_1_0_names_each_term_once() {
    let terms = "<category><![CDATA[Tin tức]]></category><category domain=\"category\" nicename=\"tin-tuc\"><![CDATA[Tin tức]]></category><category domain=\"tag\"><![CDATA[Hè]]></category><category domain=\"tag\" nicename=\"he\"><![CDATA[Hè]]></category>";
    let xml = format!(
        "<rss><channel><wp:wxr_version>1.0</wp:wxr_version><item>{terms}<title>a</title></item></channel></rss>"
    );
    let records = records(&xml).unwrap();
    let Record::Item(item) = &records[1] else {
        panic!("{records:?}");
    };
    assert_eq!(item.categories.len(), 1);
    assert_eq!(item.tags.len(), 1);
    assert_eq!(item.tags[0].slug, "he");
}
