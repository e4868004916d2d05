//! Sections and tags, from the form to the reader.

use app::{AppError, Field, Refusal, Wrong};
use domain::{Slug, account::Role};
use store::testing::{a_section, a_tag, an_article};

use super::{portal_of_lan, send};

#[tokio::test]
async fn a_section_is_found_at_its_old_address_with_its_pages_and_what_lies_below() {
    let (portal, lan) = portal_of_lan().await;
    let section = a_section("Đời sống", &portal.store).await;
    let id = section.id.0.to_string();
    let fields = [
        ("id", id.as_str()),
        ("name", "Nếp sống"),
        ("slug", "nep-song"),
    ];
    send(&lan, "/api/shelves/rename_section", &fields)
        .await
        .with_status(200);
    let reader = portal.visitor();
    for (old, new) in [
        ("/chuyen-muc/doi-song", "/chuyen-muc/nep-song"),
        (
            "/chuyen-muc/doi-song?trang=2",
            "/chuyen-muc/nep-song?trang=2",
        ),
        (
            "/chuyen-muc/doi-song/rss.xml",
            "/chuyen-muc/nep-song/rss.xml",
        ),
    ] {
        let answer = reader.get(old).await.with_status(301);
        assert_eq!(answer.header("location"), new);
    }
    let page = reader.get("/chuyen-muc/nep-song").await.with_status(200);
    assert_eq!(page.the_text("h1"), "Nếp sống");
    assert!(
        page.texts(".section-menu__link")
            .contains(&"Nếp sống".to_owned())
    );
}

#[tokio::test]
async fn a_wrong_form_says_at_each_field_what_to_do() {
    let (portal, lan) = portal_of_lan().await;
    a_section("Văn hoá", &portal.store).await;
    let add = async |name: &str, slug: &str| {
        let fields = [("name", name), ("slug", slug)];
        send(&lan, "/api/shelves/add_section", &fields).await
    };
    let long = "a".repeat(10_000);
    let long = add(&long, "").await.with_status(400).error();
    assert_eq!(
        long.flaw_of(Field::Name),
        Some(Wrong::TooLong { chars_max: 80 }.sentence())
    );
    let taken = add("Văn hoá", "").await.with_status(400).error();
    assert_eq!(taken, AppError::field(Field::Slug, Wrong::Taken));
    let both = add(" ", "Văn hoá").await.with_status(400).error();
    for field in [Field::Name, Field::Slug] {
        assert!(both.flaw_of(field).is_some(), "{field:?}");
    }
    assert_eq!(portal.store.sections().list().await.unwrap().len(), 2);
}

#[tokio::test]
async fn a_section_is_deleted_once_its_articles_stand_elsewhere() {
    let (portal, lan) = portal_of_lan().await;
    let full = a_section("Đời sống", &portal.store).await;
    let other = a_section("Văn hoá", &portal.store).await;
    an_article("Bài cũ")
        .in_section(&full)
        .save(&portal.store)
        .await;
    let (id, target) = (full.id.0.to_string(), other.id.0.to_string());
    let path = "/api/shelves/delete_section";
    let refused = send(&lan, path, &[("id", &id)]).await.with_status(409);
    assert_eq!(refused.error(), AppError::refused(Refusal::SectionNotEmpty));
    let fields = [("id", id.as_str()), ("articles_to", &target)];
    send(&lan, path, &fields).await.with_status(200);
    send(&lan, path, &fields).await.with_status(404);
    let moved = portal
        .visitor()
        .get("/chuyen-muc/doi-song")
        .await
        .with_status(301);
    assert_eq!(moved.header("location"), "/chuyen-muc/van-hoa");
    let page = portal
        .visitor()
        .get("/chuyen-muc/van-hoa")
        .await
        .with_status(200);
    assert_eq!(page.texts(".article-card__title"), ["Bài cũ"]);
}

#[tokio::test]
async fn an_editor_merges_tags_and_readers_of_the_old_one_find_the_other() {
    let (portal, _lan) = portal_of_lan().await;
    let minh = portal.colleague("minh", Role::Editor, &[]).await;
    let wrong = a_tag("Ytế", &portal.store).await;
    let right = a_tag("Y tế", &portal.store).await;
    an_article("Tiêm chủng")
        .tagged(&wrong)
        .save(&portal.store)
        .await;
    let id = wrong.id.0.to_string();
    let missing = [("id", id.as_str()), ("into", "Không có")];
    let refused = send(&minh, "/api/shelves/merge_tag", &missing)
        .await
        .with_status(400);
    assert_eq!(refused.error(), AppError::field(Field::Slug, Wrong::Gone));
    let fields = [("id", id.as_str()), ("into", right.name.as_str())];
    send(&minh, "/api/shelves/merge_tag", &fields)
        .await
        .with_status(200);
    let moved = portal.visitor().get("/the/yte").await.with_status(301);
    assert_eq!(moved.header("location"), "/the/y-te");
    let page = portal.visitor().get("/the/y-te").await.with_status(200);
    assert_eq!(page.texts(".article-card__title"), ["Tiêm chủng"]);
    let gone = portal.store.tags().find(&Slug::parse("yte").unwrap()).await;
    assert_eq!(gone.unwrap(), None);
}

#[tokio::test]
async fn the_pages_of_the_shelves_are_shown_to_those_who_keep_them() {
    let (portal, lan) = portal_of_lan().await;
    a_tag("Y tế", &portal.store).await;
    for (address, title) in [
        ("/toa-soan/chuyen-muc", "Chuyên mục"),
        ("/toa-soan/the", "Thẻ"),
        ("/toa-soan/trang", "Trang"),
        ("/toa-soan/trang/moi", "Trang mới"),
        ("/toa-soan/trang-chu", "Trang chủ"),
        ("/toa-soan/menu", "Menu, liên kết và banner"),
        ("/toa-soan/thiet-lap", "Thiết lập"),
    ] {
        let page = lan.get(address).await.with_status(200);
        assert_eq!(page.the_text("h1"), title, "{address}");
    }
    let page = lan.get("/toa-soan/chuyen-muc").await;
    let up = page.attributes(".step-buttons button", "aria-label");
    assert_eq!(up, ["Chuyển “Đời sống” lên", "Chuyển “Đời sống” xuống"]);
    let minh = portal.colleague("minh", Role::Editor, &[]).await;
    minh.get("/toa-soan/the").await.with_status(200);
    minh.get("/toa-soan/chuyen-muc").await.with_status(403);
}
