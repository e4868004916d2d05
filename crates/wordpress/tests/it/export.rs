//! The file as records.

use wordpress::{ExportError, ExportReader, Item, ItemKind, Record, Status};

use crate::AN_BINH;

fn records(xml: &str) -> Result<Vec<Record>, ExportError> {
    ExportReader::new(xml.as_bytes()).collect()
}

fn item(id: u64) -> Item {
    let found = records(AN_BINH)
        .unwrap()
        .into_iter()
        .find_map(|record| match record {
            Record::Item(item) if item.id == Some(id) => Some(*item),
            _ => None,
        });
    found.unwrap()
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
        id: Some(2),
        login: "vanhoa".to_owned(),
        name: "Ban Văn hoá & Xã hội".to_owned(),
    };
    assert_eq!(records[2], author);
    let category = Record::Category {
        id: Some(3),
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
fn an_item_is_told_apart_by_its_number_or_else_by_its_address() {
    let key = |fields: &str| {
        let xml = format!(
            "<rss><channel><wp:wxr_version>1.2</wp:wxr_version><item>{fields}</item></channel></rss>"
        );
        match &records(&xml).unwrap()[1] {
            Record::Item(item) => item.key(),
            other => panic!("{other:?}"),
        }
    };
    let number = "<wp:post_id>7</wp:post_id>";
    let guid = "<guid>https://a.example/?p=7</guid>";
    let link = "<link>https://a.example/tin/</link>";
    let check = |fields: &str, expected: Option<&str>| {
        assert_eq!(key(fields).as_deref(), expected, "{fields}");
    };
    check(&format!("{number}{guid}{link}"), Some("7"));
    check(&format!("{guid}{link}"), Some("https://a.example/?p=7"));
    check(link, Some("https://a.example/tin/"));
    check("<wp:post_id>0</wp:post_id>", None);
    check("<wp:post_id>bảy</wp:post_id><title>a</title>", None);
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
