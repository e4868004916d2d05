//! What becomes of the texts.

use chrono::{DateTime, Utc};
use domain::Slug;
use store::testing::TestStore;

use super::{AN_BINH, article, find, import, imported, notes_of, now};
use crate::import::ImportOptions;

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
        notes.contains(&"Chuyên mục khác trở thành thẻ: Tin tức".to_owned()),
        "{notes:?}"
    );
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
async fn an_address_alone_in_its_paragraph_is_shown_or_led_to() {
    let store = TestStore::new().await;
    let other = "https://www.facebook.com/anbinh/posts/1";
    let xml = AN_BINH.replace("Chỉ lưu hành nội bộ.", other);
    let xml = xml.replacen("<![CDATA[private]]>", "<![CDATA[publish]]>", 1);
    import(&store, &xml, ImportOptions::default())
        .await
        .unwrap();
    let (_, html) = article(&store, "lop-hoc-boi-he").await;
    assert!(html.contains("<iframe"), "{html}");
    let (_, html) = article(&store, "bien-ban").await;
    assert!(html.contains(&format!("href=\"{other}\"")), "{html}");
}
