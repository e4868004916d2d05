//! Visits and views: people are counted, programs are not, and only a trusted proxy says who asks.

use std::net::IpAddr;

use axum::http::Method;
use store::testing::{an_article, at};

use super::shown;
use crate::{content::a_ward, portal::TestPortal, visitor::Ask};

const ARTICLE: &str = "/tin/dai-hoi-chi-bo-to-dan-pho-so-5";
const ARTICLE_AS_DATA: &str = "/api/articles/read?slug=dai-hoi-chi-bo-to-dan-pho-so-5";

async fn ward() -> TestPortal {
    let portal = TestPortal::new().await;
    a_ward(&portal.store).await;
    portal
}

/// What a program sees that is not counted itself: visits and views so far.
async fn counted(portal: &TestPortal) -> (i64, String) {
    portal.tick().await;
    let ask = portal.visitor().ask(Method::GET, ARTICLE);
    let page = ask.header("user-agent", "curl/8.5.0").send().await.with_status(200);
    (portal.state.counter.numbers().total, page.the_text(".article__views"))
}

#[tokio::test]
async fn opening_an_article_is_a_visit_and_a_view() {
    let portal = ward().await;
    assert_eq!(counted(&portal).await, (0, "Đã xem: 0".to_owned()));
    let page = portal.visitor().get(ARTICLE).await;
    assert_eq!(page.the_text(".article__views"), "Đã xem: 1", "its own view included");
    assert_eq!(shown(&page), ["1", "1", "1", "0"], "its own visit included");
    assert_eq!(counted(&portal).await, (1, "Đã xem: 1".to_owned()));
}

#[tokio::test]
async fn views_are_as_many_before_and_after_they_are_written() {
    let portal = ward().await;
    let reader = portal.visitor();
    for expected in ["Đã xem: 1", "Đã xem: 2"] {
        assert_eq!(reader.get(ARTICLE).await.the_text(".article__views"), expected);
    }
    portal.tick().await;
    assert_eq!(reader.get(ARTICLE).await.the_text(".article__views"), "Đã xem: 3");
}

#[tokio::test]
async fn reading_on_inside_the_app_is_a_view() {
    let portal = ward().await;
    let reader = portal.visitor();
    reader.get("/").await;
    let data = reader.ask(Method::GET, ARTICLE_AS_DATA).send().await.with_status(200);
    assert_eq!(data.json()["views"], 1);
    assert_eq!(counted(&portal).await, (1, "Đã xem: 1".to_owned()));
}

#[tokio::test]
async fn a_list_is_a_visit_and_no_view() {
    let portal = ward().await;
    let reader = portal.visitor();
    for address in ["/", "/tin", "/khao-sat", "/thong-ke", "/trang/gioi-thieu"] {
        reader.get(address).await.with_status(200);
    }
    assert_eq!(counted(&portal).await, (1, "Đã xem: 0".to_owned()));
}

#[tokio::test]
async fn programs_are_not_counted() {
    let portal = ward().await;
    let get = |address: &str| portal.visitor().ask(Method::GET, address);
    let asks: Vec<Ask> = vec![
        get(ARTICLE).header("user-agent", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"),
        get(ARTICLE).header("user-agent", "facebookexternalhit/1.1"),
        get(ARTICLE_AS_DATA).header("user-agent", "python-requests/2.32"),
        get(ARTICLE).header("user-agent", ""),
        get(ARTICLE).without("user-agent"),
        get(ARTICLE).header("sec-purpose", "prefetch"),
        get(ARTICLE).header("sec-purpose", "prefetch;prerender"),
        get(ARTICLE_AS_DATA).header("purpose", "prefetch"),
        portal.visitor().ask(Method::HEAD, ARTICLE),
    ];
    for ask in asks {
        ask.send().await.with_status(200);
    }
    assert_eq!(counted(&portal).await, (0, "Đã xem: 0".to_owned()));
}

#[tokio::test]
async fn a_name_that_is_no_text_breaks_nothing() {
    let portal = ward().await;
    let ask = portal.visitor().ask(Method::GET, ARTICLE);
    ask.header("user-agent", "Trình duyệt").send().await.with_status(200);
}

#[tokio::test]
async fn a_visitor_counts_once_and_again_after_the_pause() {
    let portal = ward().await;
    let reader = portal.visitor();
    for (moment, visits, online) in [
        ("2024-05-09T12:00:00+07:00", 1, 1),
        ("2024-05-09T12:04:00+07:00", 1, 1),
        ("2024-05-09T12:33:59+07:00", 1, 1),
        ("2024-05-09T13:03:59+07:00", 2, 1),
    ] {
        portal.state.clock.set(at(moment));
        reader.get("/").await;
        portal.tick().await;
        let numbers = portal.state.counter.numbers();
        assert_eq!((numbers.today, numbers.online), (visits, online), "{moment}");
    }
    portal.state.clock.set(at("2024-05-09T13:08:59+07:00"));
    portal.tick().await;
    assert_eq!(portal.state.counter.numbers().online, 0, "gone after five minutes");
}

#[tokio::test]
async fn two_browsers_at_one_address_are_two_visitors() {
    let portal = ward().await;
    let home = portal.visitor();
    home.get("/").await;
    let phone = home.ask(Method::GET, "/").header("user-agent", "Mozilla/5.0 (iPhone) Safari/604.1");
    phone.send().await;
    portal.tick().await;
    assert_eq!(portal.state.counter.numbers().online, 2);
}

/// How many visitors are seen when one peer says that three different addresses ask.
async fn visitors_behind(peer: &str, trusted: &[&str]) -> i64 {
    let address = |text: &str| text.parse::<IpAddr>().unwrap();
    let portal = TestPortal::with(|settings| {
        settings.trusted_proxies = trusted.iter().map(|text| address(text)).collect();
    })
    .await;
    let proxy = portal.visitor_from(address(peer));
    for forwarded in ["198.51.100.1", "198.51.100.2", "6.6.6.6, 198.51.100.3"] {
        let ask = proxy.ask(Method::GET, "/").header("x-forwarded-for", forwarded);
        ask.send().await.with_status(200);
    }
    portal.tick().await;
    portal.state.counter.numbers().online
}

#[tokio::test]
async fn only_a_trusted_proxy_says_who_asks() {
    assert_eq!(visitors_behind("10.0.0.1", &["10.0.0.1"]).await, 3);
    assert_eq!(visitors_behind("::ffff:10.0.0.1", &["10.0.0.1"]).await, 3);
    assert_eq!(visitors_behind("203.0.113.7", &["10.0.0.1"]).await, 1);
    assert_eq!(visitors_behind("203.0.113.7", &[]).await, 1);
}

#[tokio::test]
async fn the_total_goes_on_from_the_earlier_sites_figure() {
    let portal = TestPortal::with(|settings| settings.visits_carried_over = 120_000).await;
    let page = portal.visitor().get("/").await;
    assert_eq!(shown(&page), ["120001", "1", "1", "0"]);
    portal.tick().await;
    assert_eq!(shown(&portal.visitor().get("/").await), ["120002", "2", "2", "0"]);
}

#[tokio::test]
async fn a_visit_that_could_not_be_written_is_not_lost() {
    let portal = ward().await;
    portal.visitor().get(ARTICLE).await;
    use sea_orm::ConnectionTrait as _;
    let database = crate::database::connect(&portal.store).await;
    crate::database::lose_table(&portal.store, "visit_day").await;
    assert!(server::live::count(&portal.state, &mut None).await.is_err());
    database.execute_unprepared("ALTER TABLE lost_visit_day RENAME TO visit_day").await.unwrap();
    assert_eq!(counted(&portal).await, (1, "Đã xem: 1".to_owned()));
}

#[tokio::test]
async fn what_is_read_most_stands_on_the_front_page() {
    let portal = ward().await;
    an_article("Bài ít đọc").save(&portal.store).await;
    let reader = portal.visitor();
    assert_eq!(reader.get("/").await.texts(".most-read a").len(), 0);
    for address in [ARTICLE, ARTICLE, "/tin/bai-it-doc"] {
        reader.get(address).await.with_status(200);
    }
    portal.tick().await;
    let most_read = reader.get("/").await.texts(".most-read a");
    assert_eq!(most_read, ["Đại hội Chi bộ tổ dân phố số 5", "Bài ít đọc"]);
}

#[tokio::test]
async fn neither_address_nor_name_of_a_visitor_is_kept() {
    let portal = ward().await;
    let reader = portal.visitor_from("198.51.100.77".parse().unwrap());
    reader.get(ARTICLE).await;
    portal.tick().await;
    let Some(file) = portal.store.options().url.strip_prefix("sqlite://") else {
        return;
    };
    for file in [file.to_owned(), format!("{file}-wal")] {
        let bytes = std::fs::read(&file).unwrap();
        let holds = |secret: &[u8]| bytes.windows(secret.len()).any(|window| window == secret);
        assert!(!holds(b"198.51.100.77") && !holds(b"Firefox"), "{file}");
    }
}
