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

#[tokio::test]
async fn texts_of_one_name_get_an_address_each() {
    let store = TestStore::new().await;
    let name = "<wp:post_name><![CDATA[lich-tiep-dan]]>";
    let same = "<wp:post_name><![CDATA[ra-quan-don-ve-sinh]]>";
    let xml = AN_BINH.replace(name, same);
    let report = import(&store, &xml, ImportOptions::default())
        .await
        .unwrap();
    assert_eq!(report.articles.new, 9);
    let (numbered, _) = article(&store, "ra-quan-don-ve-sinh-2").await;
    assert!(numbered.summary.title.starts_with("Lịch tiếp dân &"));
}

async fn check_moved(store: &TestStore, old_paths: &[&str], expected: Option<&str>) {
    for old_path in old_paths {
        let found = redirect(store, old_path).await;
        assert_eq!(found.as_deref(), expected, "{old_path}");
    }
}

#[tokio::test]
async fn old_shelves_lead_to_the_new_ones() {
    let store = TestStore::new().await;
    imported(&store).await;
    let section = ["/category/tin-tuc/", "/category/tin-tuc", "/?cat=2"];
    check_moved(&store, &section, Some("/chuyen-muc/tin-tuc")).await;
    let nested = [
        "/category/tin-tuc/van-hoa/",
        "/category/tin-tuc/van-hoa",
        "/category/van-hoa/",
        "/?cat=3",
    ];
    check_moved(&store, &nested, Some("/chuyen-muc/van-hoa")).await;
    let unsorted = ["/category/uncategorized/", "/?cat=1"];
    check_moved(&store, &unsorted, Some("/chuyen-muc/chua-phan-loai")).await;
    let tag = ["/tag/moi-truong/", "/tag/moi-truong", "/?tag=moi-truong"];
    check_moved(&store, &tag, Some("/the/moi-truong")).await;
    let author = ["/author/lananh/", "/author/lananh", "/?author=1"];
    check_moved(&store, &author, Some("/tac-gia/nguyen-lan-anh")).await;
    let nowhere = ["/category/tin-tuc/feed/", "/tag/tin-tuc/", "/?cat=9"];
    check_moved(&store, &nowhere, None).await;
}

#[tokio::test]
async fn a_category_leads_to_the_tag_that_it_became_or_nowhere_when_nothing_stands_in_it() {
    let store = TestStore::new().await;
    let tag = "<category domain=\"post_tag\" nicename=\"moi-truong\">";
    let second = "<category domain=\"category\" nicename=\"l%e1%bb%85-h%e1%bb%99i\"><![CDATA[Lễ hội]]></category>";
    let empty = "<wp:category><wp:term_id>8</wp:term_id><wp:category_nicename>trong</wp:category_nicename><wp:cat_name>Trống</wp:cat_name></wp:category>";
    let xml = AN_BINH
        .replacen(tag, &format!("{second}{tag}"), 1)
        .replacen("<wp:tag>", &format!("{empty}<wp:tag>"), 1);
    import(&store, &xml, ImportOptions::default())
        .await
        .unwrap();
    let became_a_tag = [
        "/category/l%e1%bb%85-h%e1%bb%99i/",
        "/category/l%E1%BB%85-h%E1%BB%99i",
    ];
    check_moved(&store, &became_a_tag, Some("/the/le-hoi")).await;
    check_moved(&store, &["/category/trong/", "/?cat=8"], None).await;
}

#[tokio::test]
async fn links_to_old_shelves_stay_within_the_portal() {
    let store = TestStore::new().await;
    let xml = AN_BINH.replace(
        "<a href=\"/?p=11\">bài dọn vệ sinh</a>",
        "<a href=\"/?cat=3&amp;orderby=date\">a</a> <a href=\"https://www.anbinh.example/tag/moi-truong/\">b</a> <a href=\"/author/vanhoa\">c</a>",
    );
    import(&store, &xml, ImportOptions::default())
        .await
        .unwrap();
    let (_, html) = article(&store, "lop-hoc-boi-he").await;
    for new in [
        "/chuyen-muc/van-hoa",
        "/the/moi-truong",
        "/tac-gia/ban-van-hoa-xa-hoi",
    ] {
        assert!(html.contains(&format!("\"{new}\"")), "{html}");
    }
}
