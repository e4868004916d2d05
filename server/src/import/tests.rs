use std::{cell::RefCell, io::Write};

use chrono::{DateTime, Utc};
use document::Document;
use domain::{Slug, article::Article};
use store::{
    Store,
    testing::{TestStore, a_section, an_article},
};
use tempfile::NamedTempFile;

use super::{Counts, ImportError, ImportOptions, ImportReport, import_wxr};

/// The export of a ward that does not exist.
const AN_BINH: &str = include_str!("../../../crates/wordpress/tests/fixtures/an-binh.xml");

fn now() -> DateTime<Utc> {
    "2024-05-09T05:00:00Z".parse().unwrap()
}

async fn import(
    store: &Store,
    xml: &str,
    options: ImportOptions,
) -> Result<ImportReport, ImportError> {
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(xml.as_bytes()).unwrap();
    import_wxr(store, file.path(), options, now(), &|_, _| {}).await
}

async fn imported(store: &Store) -> ImportReport {
    let options = ImportOptions::default();
    import(store, AN_BINH, options).await.unwrap()
}

async fn find(store: &Store, slug: &str) -> Option<(Article, Document)> {
    let slug = Slug::parse(slug).unwrap();
    store.articles().find_published(&slug, now()).await.unwrap()
}

async fn article(store: &Store, slug: &str) -> (Article, String) {
    let (article, body) = find(store, slug).await.unwrap();
    (article, document::render_html(&body))
}

async fn redirect(store: &Store, old_path: &str) -> Option<String> {
    store.redirects().find(old_path).await.unwrap()
}

fn notes_of<'a>(report: &'a ImportReport, title: &str) -> &'a [String] {
    let item = report.notes.iter().find(|item| item.title == title);
    &item.unwrap_or_else(|| panic!("no notes on {title}")).notes
}

#[tokio::test]
async fn a_post_can_be_read_as_an_article() {
    let store = TestStore::new().await;
    imported(&store).await;
    let (article, html) = article(&store, "ra-quan-don-ve-sinh").await;
    let summary = article.summary;
    assert_eq!(summary.title, "Ra quân dọn vệ sinh khu phố 3");
    assert_eq!(summary.lead, "Hơn 120 người dân cùng dọn hẻm.");
    assert_eq!(summary.section.slug.as_str(), "tin-tuc");
    assert_eq!(summary.section.name, "Tin tức");
    let date: DateTime<Utc> = "2024-05-01T01:00:00Z".parse().unwrap();
    assert_eq!(summary.published_at, date);
    let picture = summary.picture.unwrap();
    assert!(picture.src.ends_with("/hem-sach.jpg"), "{}", picture.src);
    assert_eq!(picture.alt, "Hẻm sạch bóng");
    assert_eq!(article.byline, "Nguyễn Lan Anh");
    assert_eq!(article.author.unwrap().slug.as_str(), "nguyen-lan-anh");
    assert_eq!(article.tags[0].name, "Môi trường");
    assert!(html.contains("Hẻm 25 sau buổi sáng"), "{html}");
    assert!(!html.contains("wp:"), "{html}");
}

#[tokio::test]
async fn a_post_with_two_categories_stands_in_the_first_and_carries_the_other() {
    let store = TestStore::new().await;
    let report = imported(&store).await;
    let (article, _) = article(&store, "lich-tiep-dan").await;
    assert_eq!(article.summary.section.slug.as_str(), "van-hoa");
    let tags: Vec<_> = article.tags.iter().map(|tag| tag.name.as_str()).collect();
    assert_eq!(tags, ["Tin tức"]);
    let notes = notes_of(&report, "Lịch tiếp dân & giải đáp thắc mắc");
    assert!(
        notes.contains(&"Chuyên mục “Tin tức” trở thành thẻ".to_owned()),
        "{notes:?}"
    );
}

#[tokio::test]
async fn the_report_counts_every_kind() {
    let store = TestStore::new().await;
    let report = imported(&store).await;
    let articles = Counts {
        new: 9,
        unchanged: 0,
        skipped: 1,
    };
    assert_eq!(report.articles, articles);
    assert_eq!(report.pages.new, 2);
    assert_eq!(
        (report.sections_new, report.tags_new, report.authors_new),
        (3, 2, 2)
    );
    assert_eq!(report.attachments, 2);
    assert_eq!(report.others["nav_menu_item"], 1);
    let notes = notes_of(&report, "Ra quân dọn vệ sinh khu phố 3");
    assert!(notes[0].contains("latest-posts"), "{notes:?}");
    let text = report.to_string();
    for part in [
        "9 mới, 0 đã có từ trước, 1 bỏ qua",
        "latest-posts",
        "1 nav_menu_item",
    ] {
        assert!(text.contains(part), "{text}");
    }
}

#[tokio::test]
async fn the_same_file_changes_nothing_the_second_time() {
    let store = TestStore::new().await;
    let first = imported(&store).await;
    let second = imported(&store).await;
    assert_eq!(second.articles.new + second.pages.new, 0);
    assert_eq!(second.articles.unchanged, first.articles.new);
    assert_eq!(second.pages.unchanged, first.pages.new);
    assert_eq!(
        (second.sections_new, second.tags_new, second.authors_new),
        (0, 0, 0)
    );
    assert_eq!(second.redirects, 0);
    assert!(find(&store, "ra-quan-don-ve-sinh-2").await.is_none());
}

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
async fn a_dry_run_writes_nothing_and_reports_the_same() {
    let store = TestStore::new().await;
    let options = ImportOptions { dry_run: true };
    let mut dry = import(&store, AN_BINH, options).await.unwrap();
    assert!(dry.dry_run);
    assert!(store.is_empty().await.unwrap());
    assert_eq!(redirect(&store, "/?p=11").await, None);
    assert!(store.sections().list().await.unwrap().is_empty());
    dry.dry_run = false;
    assert_eq!(dry, imported(&store).await);
}

#[tokio::test]
async fn a_cut_off_file_brings_in_nothing_and_names_the_line() {
    let store = TestStore::new().await;
    let end = AN_BINH.rfind("</item>").unwrap();
    let cut = &AN_BINH[..end];
    let line = cut.matches('\n').count() + 1;
    let error = import(&store, cut, ImportOptions::default())
        .await
        .unwrap_err();
    let text = error.to_string();
    assert!(text.starts_with(&format!("Dòng {line}: ")), "{text}");
    assert!(!text.contains('\n'), "{text}");
    assert!(store.is_empty().await.unwrap());
}

#[tokio::test]
async fn a_missing_file_is_one_clear_line() {
    let store = TestStore::new().await;
    let file = std::path::Path::new("khong-co.xml");
    let options = ImportOptions::default();
    let result = import_wxr(&store, file, options, now(), &|_, _| {}).await;
    let text = result.unwrap_err().to_string();
    assert!(
        text.starts_with("Không đọc được tệp khong-co.xml"),
        "{text}"
    );
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
async fn a_future_post_is_shown_at_its_time() {
    let store = TestStore::new().await;
    imported(&store).await;
    let slug = Slug::parse("ngay-hoi-doc-sach").unwrap();
    assert!(find(&store, slug.as_str()).await.is_none());
    let after = "2030-04-21T01:00:01Z".parse().unwrap();
    let shown = store.articles().find_published(&slug, after).await.unwrap();
    assert!(shown.is_some());
}

#[tokio::test]
async fn an_untitled_post_is_called_by_its_first_words() {
    let store = TestStore::new().await;
    let report = imported(&store).await;
    let (article, _) = article(&store, "khong-ten-1").await;
    let title = article.summary.title;
    assert!(title.starts_with("Cắt điện từ 8 giờ"), "{title}");
    assert_eq!(article.summary.section.name, "Chưa phân loại");
    assert_eq!(article.summary.published_at, now());
    assert!(notes_of(&report, &title)[0].starts_with("Không có ngày đăng"));
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
    let (article, _) = article(&store, "lich-tiep-dan-2").await;
    assert!(article.summary.title.starts_with("Lịch tiếp dân &"));
    let (_, html) = self::article(&store, "ra-quan-don-ve-sinh").await;
    assert!(html.contains("\"/tin/lich-tiep-dan-2\""), "{html}");
}

#[tokio::test]
async fn progress_goes_from_nothing_to_everything() {
    let store = TestStore::new().await;
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(AN_BINH.as_bytes()).unwrap();
    let told = RefCell::new(Vec::new());
    let progress = |bytes, total| told.borrow_mut().push((bytes, total));
    let options = ImportOptions::default();
    import_wxr(&store, file.path(), options, now(), &progress)
        .await
        .unwrap();
    let told = told.into_inner();
    assert!(told.is_sorted_by_key(|(bytes, _)| *bytes));
    let total = 2 * AN_BINH.len() as u64;
    assert_eq!(told.last(), Some(&(total, total)));
}
