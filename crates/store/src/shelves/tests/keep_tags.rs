//! How the tags are kept, on a real database.

use domain::{account::Role, paging::PageNumber};

use super::{deeds, slug};
use crate::{
    Shelf, StoreError,
    testing::{TestStore, a_staff, a_tag, an_article, noon},
};

#[tokio::test]
async fn a_merged_tag_leaves_its_articles_once_and_its_address_to_the_other() {
    let store = TestStore::new().await;
    let staff = a_staff("minh", Role::Editor, &[], &store).await;
    let who = staff.editor().unwrap();
    let (wrong, right) = (a_tag("Y tê", &store).await, a_tag("Y tế", &store).await);
    assert_eq!(wrong, right, "both spell one address");
    let wrong = a_tag("Ytế", &store).await;
    let tags = store.tags();
    an_article("Cả hai")
        .tagged(&wrong)
        .tagged(&right)
        .save(&store)
        .await;
    an_article("Chỉ sai").tagged(&wrong).save(&store).await;
    an_article("Chỉ đúng").tagged(&right).save(&store).await;

    let itself = tags.merge(who, right.id, right.id, noon()).await;
    assert!(matches!(itself, Err(StoreError::NotFound)));
    tags.merge(who, wrong.id, right.id, noon()).await.unwrap();

    let shelf = Shelf::Tag(right.id);
    let articles = store.articles();
    let listed = articles.list_published(shelf, PageNumber::FIRST, 9, noon());
    let mut titles = listed.await.unwrap().unwrap().entries;
    titles.sort_by(|one, other| one.title.cmp(&other.title));
    let titles = titles
        .iter()
        .map(|article| article.title.as_str())
        .collect::<Vec<_>>();
    assert_eq!(titles, ["Chỉ sai", "Chỉ đúng", "Cả hai"]);
    assert_eq!(tags.find(&wrong.slug).await.unwrap(), None);
    let led = store.redirects().find("/the/yte").await.unwrap();
    assert_eq!(led.as_deref(), Some("/the/y-te"));
    assert_eq!(deeds(&store).await, ["minh merge tag Ytế"]);
    let again = tags.merge(who, wrong.id, right.id, noon()).await;
    assert!(matches!(again, Err(StoreError::NotFound)), "a second click");
}

#[tokio::test]
async fn a_renamed_tag_is_found_at_its_old_address_too() {
    let store = TestStore::new().await;
    let staff = a_staff("minh", Role::Editor, &[], &store).await;
    let who = staff.editor().unwrap();
    let (tag, other) = (a_tag("Y tế", &store).await, a_tag("Văn hoá", &store).await);
    let tags = store.tags();
    let taken = tags.rename(who, tag.id, "Y tế", other.slug, noon()).await;
    assert!(matches!(
        taken,
        Err(StoreError::Conflict { what: "tag slug" })
    ));
    tags.rename(who, tag.id, "Sức khoẻ", slug("suc-khoe"), noon())
        .await
        .unwrap();
    let renamed = tags.find(&slug("suc-khoe")).await.unwrap().unwrap();
    assert_eq!((renamed.id, renamed.name.as_str()), (tag.id, "Sức khoẻ"));
    let led = store.redirects().find("/the/y-te").await.unwrap();
    assert_eq!(led.as_deref(), Some("/the/suc-khoe"));
    assert_eq!(deeds(&store).await, ["minh save tag Y tế"]);
}

#[tokio::test]
async fn tags_are_listed_by_address_a_page_at_a_time_with_what_carries_them() {
    let store = TestStore::new().await;
    let staff = a_staff("minh", Role::Editor, &[], &store).await;
    let who = staff.editor().unwrap();
    for name in ["An ninh", "Bầu cử", "Y tế", "Y tế xã"] {
        a_tag(name, &store).await;
    }
    let health = a_tag("Y tế", &store).await;
    an_article("Bài").tagged(&health).save(&store).await;
    let tags = store.tags();
    let list = async |words: &str, after: Option<&str>| {
        let after = after.map(slug);
        let listed = tags.list_kept(who, words, after.as_ref(), 2).await.unwrap();
        let told = |kept: crate::KeptTag| format!("{} {}", kept.tag.name, kept.articles);
        listed.into_iter().map(told).collect::<Vec<_>>()
    };
    assert_eq!(list("", None).await, ["An ninh 0", "Bầu cử 0"]);
    assert_eq!(list("", Some("bau-cu")).await, ["Y tế 1", "Y tế xã 0"]);
    assert_eq!(list("Tế X", None).await, ["Y tế xã 0"]);
}

#[tokio::test]
async fn a_deleted_tag_leaves_its_articles() {
    let store = TestStore::new().await;
    let staff = a_staff("lan", Role::Administrator, &[], &store).await;
    let who = staff.administrator().unwrap();
    let tag = a_tag("Y tế", &store).await;
    an_article("Bài").tagged(&tag).save(&store).await;
    store.tags().delete(who, tag.id, noon()).await.unwrap();
    assert_eq!(store.tags().find(&tag.slug).await.unwrap(), None);
    assert_eq!(store.articles().newest(5, noon()).await.unwrap().len(), 1);
    assert_eq!(deeds(&store).await, ["lan delete tag Y tế"]);
}
