//! Old addresses, new addresses, and what an address must not give away.

use store::testing::{TestStore, a_section, an_article};

use super::{AN_BINH, article, find, import, imported, notes_of, redirect};
use crate::import::ImportOptions;

#[tokio::test]
async fn a_later_export_brings_only_what_is_new_and_links_to_what_is_here() {
    let store = TestStore::new().await;
    let (before, after) = AN_BINH.split_once("<item>").unwrap();
    let (_, later_items) = after.split_once("</item>").unwrap();
    let earlier = format!("{before}{later_items}");
    import(&store, &earlier, ImportOptions::default())
        .await
        .unwrap();
    let report = imported(&store).await;
    assert_eq!(report.articles.new, 1);
    let (_, html) = article(&store, "ra-quan-don-ve-sinh").await;
    assert!(html.contains("\"/tin/lich-tiep-dan\""), "{html}");
}

#[tokio::test]
async fn old_addresses_lead_to_the_new_ones() {
    let store = TestStore::new().await;
    imported(&store).await;
    for old_path in [
        "/2024/05/01/ra-quan-don-ve-sinh/",
        "/2024/05/01/ra-quan-don-ve-sinh",
        "/?p=11",
    ] {
        let expected = Some("/tin/ra-quan-don-ve-sinh".to_owned());
        assert_eq!(redirect(&store, old_path).await, expected, "{old_path}");
    }
    for old_path in [
        "/gioi-thieu/lich-su/",
        "/gioi-thieu/lich-su",
        "/?page_id=22",
    ] {
        let expected = Some("/trang/lich-su".to_owned());
        assert_eq!(redirect(&store, old_path).await, expected, "{old_path}");
    }
}

#[tokio::test]
async fn what_was_not_public_is_not_readable_and_its_number_tells_nothing() {
    let store = TestStore::new().await;
    let report = imported(&store).await;
    for slug in [
        "ke-hoach-hoi-xuan-ban-nhap",
        "thu-ngo",
        "bien-ban",
        "danh-sach-ho",
        "thong-bao-cu-trashed",
    ] {
        assert!(find(&store, slug).await.is_none(), "{slug}");
    }
    for number in 13..=18 {
        let old_path = format!("/?p={number}");
        assert_eq!(redirect(&store, &old_path).await, None, "{old_path}");
    }
    for title in [
        "Kế hoạch hội xuân (bản nháp)",
        "Thư ngỏ chờ duyệt",
        "Biên bản nội bộ",
        "Danh sách hộ khó khăn",
    ] {
        let notes = notes_of(&report, title);
        assert!(notes[0].ends_with("nhập thành bản nháp"), "{notes:?}");
    }
}

#[tokio::test]
async fn links_between_imported_texts_stay_within_the_portal() {
    let store = TestStore::new().await;
    let report = imported(&store).await;
    let (article, html) = article(&store, "lop-hoc-boi-he").await;
    assert!(html.contains("\"/tin/ra-quan-don-ve-sinh\""), "{html}");
    assert!(html.contains("\"/trang/lich-su#dau\""), "{html}");
    assert!(!html.contains("alert"), "{html}");
    let notes = notes_of(&report, &article.summary.title);
    assert!(
        notes.iter().any(|note| note.contains("script")),
        "{notes:?}"
    );
}

#[tokio::test]
async fn a_taken_address_is_numbered_and_links_follow() {
    let store = TestStore::new().await;
    let section = a_section("Tin tức", &store).await;
    an_article("Lịch tiếp dân")
        .in_section(&section)
        .save(&store)
        .await;
    imported(&store).await;
    let (numbered, _) = article(&store, "lich-tiep-dan-2").await;
    assert!(numbered.summary.title.starts_with("Lịch tiếp dân &"));
    let (_, html) = article(&store, "ra-quan-don-ve-sinh").await;
    assert!(html.contains("\"/tin/lich-tiep-dan-2\""), "{html}");
}
