//! What stands around the newsroom's pages, and who gets to see them.

use domain::account::Role;
use store::testing::{a_section, an_article};

use crate::portal::TestPortal;

#[tokio::test]
async fn nobody_is_sent_to_log_in_and_back() {
    let portal = TestPortal::new().await;
    let reader = portal.visitor();
    for (address, next) in [
        ("/toa-soan", "%2Ftoa%2Dsoan"),
        (
            "/toa-soan/bai-viet?cua-toi=1",
            "%2Ftoa%2Dsoan%2Fbai%2Dviet%3Fcua%2Dtoi%3D1",
        ),
    ] {
        let answer = reader.get(address).await;
        assert!(answer.status.is_redirection(), "{}", answer.status);
        let expected = format!("/dang-nhap?tiep={next}");
        assert_eq!(answer.header("location"), expected);
    }
}

#[tokio::test]
async fn everyone_finds_the_places_of_their_work() {
    let portal = TestPortal::new().await;
    for (login, role, places) in [
        ("an", Role::Writer, 3),
        ("binh", Role::Editor, 5),
        ("chi", Role::Administrator, 12),
    ] {
        let person = portal.colleague(login, role, &[]).await;
        let page = person.get("/toa-soan").await.with_status(200);
        assert_eq!(page.texts(".newsroom-menu__link").len(), places);
        assert_eq!(page.the_text(".newsroom__name"), login);
        let shown = page.texts(".newsroom-menu__link[aria-current=page]");
        assert_eq!(shown, ["Bàn làm việc"]);
        assert_eq!(page.texts("button.newsroom__leave"), ["Đăng xuất"]);
    }
}

#[tokio::test]
async fn what_stands_around_readers_pages_does_not_stand_around_the_newsrooms() {
    let portal = TestPortal::new().await;
    let person = portal.colleague("an", Role::Writer, &[]).await;
    let page = person.get("/toa-soan").await.with_status(200);
    for part in [
        ".site-header",
        ".section-menu",
        ".site-aside",
        ".site-footer",
    ] {
        assert_eq!(page.texts(part).len(), 0, "{part}");
    }
    assert_eq!(page.texts("main").len(), 1);
    let target = page.the_attribute(".skip-link", "href");
    assert_eq!(page.texts(&format!("main {target}")).len(), 1);
}

#[tokio::test]
async fn only_staffs_documents_link_the_newsrooms_stylesheet() {
    let portal = TestPortal::new().await;
    let person = portal.colleague("an", Role::Writer, &[]).await;
    let linked = async |address: &str| {
        let page = person.get(address).await;
        let sheets = page.attributes("link[rel=stylesheet]", "href");
        sheets.iter().any(|sheet| sheet.ends_with("/newsroom.css"))
    };
    assert!(linked("/toa-soan").await);
    assert!(linked("/toa-soan/bai-viet").await);
    assert!(linked("/dang-nhap").await);
    assert!(!linked("/").await);
    assert!(!linked("/tin").await);
}

#[tokio::test]
async fn the_dashboard_counts_what_waits() {
    use domain::article::ArticleState;
    let portal = TestPortal::new().await;
    let here = a_section("Tin tức", &portal.store).await;
    let there = a_section("Thể thao", &portal.store).await;
    for (title, section) in [("Bài ở đây", &here), ("Bài ở kia", &there)] {
        let article = an_article(title).in_section(section);
        let article = article.in_state(ArticleState::InReview);
        article.save(&portal.store).await;
    }
    let editor = portal.colleague("binh", Role::Editor, &[here.id]).await;
    let page = editor.get("/toa-soan").await.with_status(200);
    assert_eq!(page.texts(".pile__title")[0], "Chờ duyệt (1)");
    assert_eq!(page.the_text(".article-line__title"), "Bài ở đây");
    assert!(!page.text().contains("Ổ đĩa"));
    let administrator = portal.colleague("chi", Role::Administrator, &[]).await;
    let page = administrator.get("/toa-soan").await.with_status(200);
    assert_eq!(page.texts(".pile__title")[0], "Chờ duyệt (2)");
    assert!(page.text().contains("Ổ đĩa của cổng thông tin còn trống"));
}

#[tokio::test]
async fn a_failing_timetable_is_told_to_administrators() {
    let portal = TestPortal::new().await;
    let administrator = portal.colleague("chi", Role::Administrator, &[]).await;
    let says = async || {
        let page = administrator.get("/toa-soan").await.with_status(200);
        page.text()
            .contains("bài hẹn giờ và thùng rác không được xử lý")
    };
    assert!(!says().await);
    let now = portal.state.clock.now();
    portal.state.health.note_timetable(Some(now));
    assert!(says().await);
    portal.state.health.note_timetable(None);
    assert!(!says().await);
}
