//! The file as a whole: all of it comes in, or nothing.

use std::{cell::RefCell, io::Write};

use store::testing::TestStore;
use tempfile::NamedTempFile;

use super::{AN_BINH, find, import, imported, notes_of, now, redirect};
use crate::import::{Counts, ImportOptions, import_wxr};

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
        "2 tệp đính kèm, 1 bình luận, 1 mục của trình đơn",
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

/// The export without one of an item's elements.
fn without(xml: &str, element: &str) -> String {
    let (start, end) = (format!("<{element}"), format!("</{element}>"));
    let mut parts = xml.split(&start);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| {
        kept + part.split_once(&end).map_or(part, |(_, after)| after)
    })
}

#[tokio::test]
async fn texts_without_a_number_are_told_apart_by_their_address() {
    let store = TestStore::new().await;
    let by_guid = without(AN_BINH, "wp:post_id");
    let options = ImportOptions::default();
    let report = import(&store, &by_guid, options).await.unwrap();
    assert_eq!((report.articles.new, report.articles.unchanged), (9, 0));
    assert_eq!((report.pages.new, report.pages.unchanged), (2, 0));
    let again = import(&store, &by_guid, options).await.unwrap();
    assert_eq!((again.articles.new, again.articles.unchanged), (0, 9));

    let store = TestStore::new().await;
    let (head, items) = by_guid.split_once("<item>").unwrap();
    let by_link = format!("{head}<item>{}", without(items, "guid"));
    let report = import(&store, &by_link, options).await.unwrap();
    assert_eq!((report.articles.new, report.pages.new), (9, 2));

    let store = TestStore::new().await;
    let by_nothing = format!("{head}<item>{}", without(&without(items, "guid"), "link"));
    let report = import(&store, &by_nothing, options).await.unwrap();
    assert_eq!((report.articles.new, report.articles.skipped), (0, 10));
    let notes = notes_of(&report, "Lịch tiếp dân & giải đáp thắc mắc");
    assert!(notes[0].starts_with("Không có số và địa chỉ"), "{notes:?}");
}

#[tokio::test]
async fn an_item_that_stands_twice_in_the_file_comes_in_once_and_is_told() {
    let store = TestStore::new().await;
    let start = AN_BINH.find("<item>").unwrap();
    let end = AN_BINH.find("</item>").unwrap() + "</item>".len();
    let twice = format!("{}{}", &AN_BINH[..end], &AN_BINH[start..]);
    let report = import(&store, &twice, ImportOptions::default())
        .await
        .unwrap();
    assert_eq!((report.articles.new, report.articles.skipped), (9, 2));
    let told = report.notes.iter().flat_map(|item| &item.notes);
    assert!(told.into_iter().any(|note| note.starts_with("Trùng với")));
    assert!(find(&store, "ra-quan-don-ve-sinh-2").await.is_none());
}
