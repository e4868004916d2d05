//! Who counts: people and not programs, and only a trusted proxy says who asks.

use std::net::IpAddr;

use axum::http::Method;

use super::{ARTICLE, ARTICLE_AS_DATA, counted, ward};
use crate::{portal::TestPortal, visitor::Ask};

#[tokio::test]
async fn programs_are_not_counted() {
    let portal = ward().await;
    let get = |address: &str| portal.visitor().ask(Method::GET, address);
    let asks: Vec<Ask> = vec![
        get(ARTICLE).header(
            "user-agent",
            "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        ),
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
    ask.header("user-agent", "Trình duyệt")
        .send()
        .await
        .with_status(200);
}

#[tokio::test]
async fn two_browsers_at_one_address_are_two_visitors() {
    let portal = ward().await;
    let home = portal.visitor();
    home.get("/").await;
    let phone = home
        .ask(Method::GET, "/")
        .header("user-agent", "Mozilla/5.0 (iPhone) Safari/604.1");
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
        let ask = proxy
            .ask(Method::GET, "/")
            .header("x-forwarded-for", forwarded);
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
