//! What stands around the news, on a real database.

use chrono::TimeDelta;
use domain::{
    Slug,
    account::Role,
    arrange::Shift,
    article::ArticleState,
    site::{SitePlace, SiteSettings},
};

use super::{MenuTarget, NewBanner, NewMenuTarget, PINNED_MAX};
use crate::{
    NewPicture, Staff, StoreError, Variant,
    shelves::tests::deeds,
    testing::{TestStore, a_section, a_staff, an_article, noon},
};

async fn lan(store: &TestStore) -> Staff {
    a_staff("lan", Role::Administrator, &[], store).await
}

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

#[tokio::test]
async fn settings_are_set_changed_and_taken_back() {
    let store = TestStore::new().await;
    let staff = lan(&store).await;
    let who = staff.administrator().unwrap();
    let site = store.site();
    assert_eq!(site.settings().await.unwrap(), SiteSettings::default());
    let mut settings = SiteSettings {
        name: Some("Phường Đông Thành".to_owned()),
        office: Some(vec!["12 Lê Lợi".to_owned(), "Điện thoại 024".to_owned()]),
        ..SiteSettings::default()
    };
    let save = async |settings: &SiteSettings| {
        let seen = site.settings().await.unwrap();
        let saved = site.save_settings(who, &seen, settings, noon()).await;
        saved.unwrap();
        assert_eq!(site.settings().await.unwrap(), *settings);
    };
    save(&settings).await;
    save(&settings).await;
    settings.name = None;
    settings.time_zone = Some("+08:00".to_owned());
    save(&settings).await;
    assert_eq!(deeds(&store).await, ["lan save site Thiết lập"; 2]);
    let nothing = SiteSettings::default();
    let late = site.save_settings(who, &nothing, &nothing, noon()).await;
    assert!(matches!(late, Err(StoreError::Conflict { .. })), "{late:?}");
    assert_eq!(site.settings().await.unwrap(), settings);
}

#[tokio::test]
async fn a_menu_entry_leads_to_where_its_section_stands_and_goes_with_it() {
    let store = TestStore::new().await;
    let staff = lan(&store).await;
    let who = staff.administrator().unwrap();
    let section = a_section("Đời sống", &store).await;
    let site = store.site();
    for (label, target) in [
        ("Đời sống", NewMenuTarget::Section(section.id)),
        (
            "Dịch vụ công",
            NewMenuTarget::Link("https://dichvucong.gov.vn".to_owned()),
        ),
    ] {
        site.add_menu_entry(who, label, target, noon())
            .await
            .unwrap();
    }
    let missing = NewMenuTarget::Page(domain::PageId(9));
    let missing = site.add_menu_entry(who, "Không có", missing, noon()).await;
    assert!(matches!(missing, Err(StoreError::NotFound)));
    let sections = store.sections();
    let renamed = sections.rename(who, section.id, "Đời sống", slug("nep-song"), noon());
    renamed.await.unwrap();
    let menu = site.menu().await.unwrap();
    assert_eq!(menu[0].target, MenuTarget::Section(slug("nep-song")));
    site.shift_menu_entry(who, menu[1].id, Shift::Up, noon())
        .await
        .unwrap();
    let labels = site.menu().await.unwrap();
    let labels = labels
        .iter()
        .map(|entry| entry.label.as_str())
        .collect::<Vec<_>>();
    assert_eq!(labels, ["Dịch vụ công", "Đời sống"]);
    sections
        .delete(who, section.id, None, noon())
        .await
        .unwrap();
    assert_eq!(site.menu().await.unwrap().len(), 1);
    site.delete_menu_entry(who, menu[1].id, noon())
        .await
        .unwrap();
    assert_eq!(site.menu().await.unwrap(), []);
}

#[tokio::test]
async fn links_stand_in_order_each_at_its_place() {
    let store = TestStore::new().await;
    let staff = lan(&store).await;
    let who = staff.administrator().unwrap();
    let site = store.site();
    for (place, label) in [
        (SitePlace::Aside, "Một"),
        (SitePlace::Footer, "Chân"),
        (SitePlace::Aside, "Hai"),
    ] {
        let added = site.add_link(who, place, (label, "https://example.vn"), noon());
        added.await.unwrap();
    }
    let links = site.links().await.unwrap();
    let two = links.iter().find(|link| link.label == "Hai").unwrap();
    site.shift_link(who, two.id, Shift::Up, noon())
        .await
        .unwrap();
    site.shift_link(who, two.id, Shift::Up, noon())
        .await
        .unwrap();
    let labels = site.links().await.unwrap().into_iter();
    let beside = labels
        .filter(|link| link.place == SitePlace::Aside)
        .map(|link| link.label);
    assert_eq!(beside.collect::<Vec<_>>(), ["Hai", "Một"]);
    site.delete_link(who, two.id, noon()).await.unwrap();
    let again = site.delete_link(who, two.id, noon()).await;
    assert!(matches!(again, Err(StoreError::NotFound)));
}

#[tokio::test]
async fn a_banner_is_shown_between_its_dates_and_only_with_a_picture_that_is_there() {
    let store = TestStore::new().await;
    let staff = lan(&store).await;
    let who = staff.administrator().unwrap();
    let site = store.site();
    let banner = NewBanner {
        place: SitePlace::Aside,
        picture: "/media/abc/640.jpg".to_owned(),
        alt: "Bầu cử".to_owned(),
        url: "https://example.vn".to_owned(),
        shown_from: Some(noon()),
        shown_until: Some(noon() + TimeDelta::days(1)),
    };
    let missing = site.add_banner(who, banner.clone(), noon()).await;
    assert!(matches!(missing, Err(StoreError::NotFound)));
    let picture = NewPicture {
        hash: "abc".to_owned(),
        media_type: "image/jpeg".to_owned(),
        width: 640,
        height: 320,
        alt: String::new(),
        variants: vec![Variant {
            name: "640.jpg".to_owned(),
            width: 640,
            height: 320,
        }],
    };
    store.pictures().save(picture).await.unwrap();
    site.add_banner(who, banner.clone(), noon()).await.unwrap();
    let kept = site.banners().await.unwrap();
    assert_eq!(kept[0].content, banner);
    for (moment, is_shown) in [
        (noon() - TimeDelta::seconds(1), false),
        (noon(), true),
        (noon() + TimeDelta::days(1), false),
    ] {
        assert_eq!(banner.is_shown(moment), is_shown, "{moment}");
    }
    site.delete_banner(who, kept[0].id, noon()).await.unwrap();
    assert_eq!(site.banners().await.unwrap(), []);
}

#[tokio::test]
async fn only_what_readers_see_is_given_a_place_on_the_front_page() {
    let store = TestStore::new().await;
    let staff = lan(&store).await;
    let who = staff.administrator().unwrap();
    let site = store.site();
    an_article("Nháp")
        .in_state(ArticleState::Draft)
        .save(&store)
        .await;
    for is_lead in [true, false] {
        let refused = site.place_story(who, &slug("nhap"), is_lead, noon()).await;
        assert!(matches!(refused, Err(StoreError::NotFound)));
    }
    let (one, two) = (
        an_article("Một").save(&store).await,
        an_article("Hai").save(&store).await,
    );
    for address in ["mot", "hai"] {
        site.place_story(who, &slug(address), false, noon())
            .await
            .unwrap();
    }
    assert_eq!(site.front_plan().await.unwrap().pinned, [one, two]);
    site.shift_story(who, two, Shift::Up, noon()).await.unwrap();
    assert_eq!(site.front_plan().await.unwrap().pinned, [two, one]);
    for (address, lead, pinned) in [("hai", two, one), ("mot", one, two)] {
        site.place_story(who, &slug(address), true, noon())
            .await
            .unwrap();
        let plan = site.front_plan().await.unwrap();
        assert_eq!(plan.lead, Some(lead));
        assert!(
            !plan.pinned.contains(&lead) && (plan.pinned.is_empty() || plan.pinned == [pinned])
        );
    }
    let stories = site.front_stories(who, noon()).await.unwrap();
    assert_eq!(stories.len(), 1);
    assert!(stories[0].is_lead && stories[0].is_shown);
    let before = site
        .front_stories(who, noon() - TimeDelta::days(9))
        .await
        .unwrap();
    assert!(!before[0].is_shown);
    site.release_story(who, one, noon()).await.unwrap();
    assert_eq!(site.front_plan().await.unwrap().lead, None);
}

#[tokio::test]
async fn as_many_stories_are_pinned_as_there_is_room_for() {
    let store = TestStore::new().await;
    let staff = lan(&store).await;
    let who = staff.administrator().unwrap();
    let site = store.site();
    for number in 0..=PINNED_MAX {
        an_article(&format!("Bài {number}")).save(&store).await;
        let placed = site
            .place_story(who, &slug(&format!("bai-{number}")), false, noon())
            .await;
        assert_eq!(placed.is_ok(), number < PINNED_MAX, "{number}");
    }
    let again = site.place_story(who, &slug("bai-0"), false, noon()).await;
    assert!(again.is_ok(), "a second click takes no second place");
}

#[tokio::test]
async fn sections_stand_on_the_front_page_as_arranged_and_others_behind() {
    let store = TestStore::new().await;
    let staff = lan(&store).await;
    let who = staff.administrator().unwrap();
    let site = store.site();
    let one = a_section("Một", &store).await;
    let two = a_section("Hai", &store).await;
    let told = async || {
        let plan = site.front_plan().await.unwrap();
        let told = |block: &super::FrontBlock| format!("{} {}", block.section.name, block.stories);
        plan.blocks.iter().map(told).collect::<Vec<_>>()
    };
    assert_eq!(told().await, ["Một 4", "Hai 4"]);
    site.shift_block(who, two.id, Shift::Up, noon())
        .await
        .unwrap();
    site.set_block(who, one.id, 0, noon()).await.unwrap();
    a_section("Ba", &store).await;
    assert_eq!(told().await, ["Hai 4", "Một 0", "Ba 4"]);
    let missing = site.set_block(who, domain::SectionId(99), 1, noon()).await;
    assert!(matches!(missing, Err(StoreError::NotFound)));
}
