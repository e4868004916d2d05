//! What readers do not see: drafts, articles whose time has not come or is over, and those that were taken back.

use axum::http::Method;
use domain::{
    ArticleId,
    account::Role,
    article::ArticleState,
    life::Move,
    section::{Author, Section, Tag},
};
use store::{
    Expected, Expiry, MoveDetails, MoveOutcome, Staff,
    testing::{ArticleBuilder, a_section, a_staff, a_tag, an_article, an_author, at},
};

use crate::portal::TestPortal;

const BEFORE_NOON: &str = "2024-05-09T11:59:59+07:00";
const AFTER_NOON: &str = "2024-05-09T12:00:01+07:00";

/// Every surface on which an article of the test's shelves can stand.
const SURFACES: [&str; 6] = [
    "/",
    "/tin",
    "/chuyen-muc/thong-bao",
    "/the/bau-cu",
    "/tac-gia/le-van-an",
    // Its neighbors and related articles.
    "/tin/bai-hien",
];

struct Shelves {
    section: Section,
    tag: Tag,
    author: Author,
}

/// A portal in which one article is seen on all shelves.
async fn portal_with_shelves() -> (TestPortal, Shelves) {
    let portal = TestPortal::new().await;
    let shelves = Shelves {
        section: a_section("Thông báo", &portal.store).await,
        tag: a_tag("Bầu cử", &portal.store).await,
        author: an_author("Lê Văn An", &portal.store).await,
    };
    on_all(&shelves, "Bài hiện").save(&portal.store).await;
    (portal, shelves)
}

fn on_all(shelves: &Shelves, title: &str) -> ArticleBuilder {
    an_article(title)
        .in_section(&shelves.section)
        .tagged(&shelves.tag)
        .by(&shelves.author)
        .published_at(at(BEFORE_NOON))
}

/// On which surfaces the article "Bài thử" is named, its own address included.
async fn surfaces(portal: &TestPortal) -> Vec<&'static str> {
    let reader = portal.visitor();
    let mut seen = Vec::new();
    for address in SURFACES {
        let page = reader.get(address).await.with_status(200);
        assert!(
            page.text().contains("Bài hiện"),
            "{address} lists what is seen"
        );
        if page.text().contains("Bài thử") || page.text().contains("bai-thu") {
            seen.push(address);
        }
    }
    let data = reader.ask(Method::GET, "/api/articles/read?slug=bai-thu");
    let (page, data) = (reader.get("/tin/bai-thu").await, data.send().await);
    assert_eq!(page.status, data.status, "both ways answer alike");
    if page.status == 200 {
        seen.push("/tin/bai-thu");
    } else {
        assert_eq!(page.status, 404);
        assert!(!page.text().contains("Bài thử"));
    }
    seen
}

async fn check_hidden(article: impl FnOnce(ArticleBuilder) -> ArticleBuilder) {
    let (portal, shelves) = portal_with_shelves().await;
    article(on_all(&shelves, "Bài thử"))
        .save(&portal.store)
        .await;
    assert_eq!(surfaces(&portal).await, [""; 0]);
}

#[tokio::test]
async fn a_published_article_stands_on_every_surface() {
    let (portal, shelves) = portal_with_shelves().await;
    on_all(&shelves, "Bài thử").save(&portal.store).await;
    assert_eq!(surfaces(&portal).await.len(), SURFACES.len() + 1);
}

#[tokio::test]
async fn a_draft_is_seen_nowhere() {
    check_hidden(|article| article.in_state(ArticleState::Draft)).await;
}

#[tokio::test]
async fn an_article_in_review_is_seen_nowhere() {
    check_hidden(|article| article.in_state(ArticleState::InReview)).await;
}

#[tokio::test]
async fn a_withdrawn_article_is_seen_nowhere() {
    check_hidden(|article| article.in_state(ArticleState::Withdrawn)).await;
}

#[tokio::test]
async fn a_binned_article_is_seen_nowhere() {
    check_hidden(|article| article.in_state(ArticleState::Binned)).await;
}

#[tokio::test]
async fn an_expired_article_is_seen_nowhere() {
    check_hidden(|article| article.expires_at(at(BEFORE_NOON))).await;
}

#[tokio::test]
async fn a_published_article_is_seen_nowhere_before_its_time() {
    check_hidden(|article| article.published_at(at(AFTER_NOON))).await;
}

#[tokio::test]
async fn a_scheduled_article_appears_at_its_time_and_goes_at_its_end() {
    let (portal, shelves) = portal_with_shelves().await;
    on_all(&shelves, "Bài thử")
        .in_state(ArticleState::Scheduled)
        .published_at(at(AFTER_NOON))
        .expires_at(at("2024-05-09T13:00:00+07:00"))
        .save(&portal.store)
        .await;
    assert_eq!(surfaces(&portal).await, [""; 0]);
    portal.state.clock.set(at(AFTER_NOON));
    assert_eq!(surfaces(&portal).await.len(), SURFACES.len() + 1);
    portal.state.clock.set(at("2024-05-09T13:00:00+07:00"));
    assert_eq!(surfaces(&portal).await, [""; 0]);
}

/// Makes a move on the desk with the article as it stands.
async fn go(portal: &TestPortal, chief: &Staff, id: ArticleId, step: Move, details: MoveDetails) {
    let (desk, now) = (portal.store.desk(), portal.state.clock.now());
    let article = desk.open(chief, id, now).await.unwrap();
    let expected = Expected {
        state: article.standing.state,
        head: article.head.summary.id,
    };
    let moved = desk.make_move(chief, id, step, expected, &details, now);
    let moved = moved.await.unwrap();
    assert!(matches!(moved, MoveOutcome::Done { .. }), "{moved:?}");
}

#[tokio::test]
async fn what_is_withdrawn_on_the_desk_leaves_every_surface_at_once() {
    let (portal, shelves) = portal_with_shelves().await;
    let chief = a_staff("an", Role::Administrator, &[], &portal.store).await;
    let article = on_all(&shelves, "Bài thử");
    let id = article.save(&portal.store).await;
    assert_eq!(surfaces(&portal).await.len(), SURFACES.len() + 1);
    go(&portal, &chief, id, Move::Withdraw, MoveDetails::default()).await;
    assert_eq!(surfaces(&portal).await, [""; 0]);
    go(&portal, &chief, id, Move::Publish, MoveDetails::default()).await;
    assert_eq!(surfaces(&portal).await.len(), SURFACES.len() + 1);
    go(&portal, &chief, id, Move::Withdraw, MoveDetails::default()).await;
    go(&portal, &chief, id, Move::Bin, MoveDetails::default()).await;
    assert_eq!(surfaces(&portal).await, [""; 0]);
}

#[tokio::test]
async fn what_the_desk_schedules_comes_and_goes_with_the_clock_alone() {
    let (portal, shelves) = portal_with_shelves().await;
    let chief = a_staff("an", Role::Administrator, &[], &portal.store).await;
    let draft = on_all(&shelves, "Bài thử").in_state(ArticleState::Draft);
    let id = draft.save(&portal.store).await;
    let details = MoveDetails {
        at: Some(at(AFTER_NOON)),
        expiry: Expiry::At(at("2024-05-09T13:00:00+07:00")),
        ..MoveDetails::default()
    };
    go(&portal, &chief, id, Move::Schedule, details).await;
    assert_eq!(surfaces(&portal).await, [""; 0]);
    portal.state.clock.set(at(AFTER_NOON));
    assert_eq!(surfaces(&portal).await.len(), SURFACES.len() + 1);
    portal.state.clock.set(at("2024-05-09T13:00:00+07:00"));
    assert_eq!(surfaces(&portal).await, [""; 0]);
}
