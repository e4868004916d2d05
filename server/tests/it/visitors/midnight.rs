//! The day changes at the portal's own midnight.

use axum::http::Method;
use store::testing::at;

use super::shown;
use crate::portal::TestPortal;

#[tokio::test]
async fn at_midnight_today_becomes_yesterday() {
    let portal = TestPortal::new().await;
    portal.state.clock.set(at("2024-05-09T23:59:00+07:00"));
    portal.visitor().get("/").await;
    portal.visitor().get("/").await;
    portal.tick().await;
    assert_eq!(
        shown(&portal.visitor().get("/").await),
        ["3", "3", "3", "0"]
    );
    portal.tick().await;

    portal.state.clock.set(at("2024-05-10T00:00:01+07:00"));
    portal.tick().await;
    let page = portal.visitor().get("/").await;
    assert_eq!(shown(&page), ["4", "4", "1", "3"]);
    assert_eq!(page.the_text(".site-header__today"), "Thứ sáu, 10/05/2024");

    portal.tick().await;
    portal.state.clock.set(at("2024-05-11T08:00:00+07:00"));
    portal.tick().await;
    assert_eq!(
        shown(&portal.visitor().get("/").await),
        ["5", "1", "1", "1"]
    );
}

#[tokio::test]
async fn a_visitor_of_yesterday_is_a_stranger_today() {
    let portal = TestPortal::new().await;
    let reader = portal.visitor();
    reader.get("/").await;
    portal.tick().await;
    let salt = portal.state.counter.salt();
    portal.state.clock.set(at("2024-05-10T00:00:01+07:00"));
    portal.tick().await;
    assert_ne!(
        portal.state.counter.salt(),
        salt,
        "yesterday's salt is thrown away"
    );
    reader.get("/").await;
    portal.tick().await;
    let numbers = portal.state.counter.numbers();
    assert_eq!((numbers.today, numbers.yesterday, numbers.total), (1, 1, 2));
}

#[tokio::test]
async fn the_statistics_page_shows_each_day_by_itself() {
    let portal = TestPortal::new().await;
    for (moment, visitors) in [
        ("2024-05-07T09:00:00+07:00", 2),
        ("2024-05-09T09:00:00+07:00", 1),
    ] {
        portal.state.clock.set(at(moment));
        portal.tick().await;
        for _ in 0..visitors {
            portal.visitor().get("/").await;
        }
        portal.tick().await;
    }
    let ask = portal.visitor().ask(Method::GET, "/thong-ke");
    let page = ask
        .header("user-agent", "curl/8.5.0")
        .send()
        .await
        .with_status(200);
    let days = page.texts(".day-table tbody tr");
    assert_eq!(days.len(), 30);
    assert_eq!(
        days[..4],
        ["09/05/20241", "08/05/20240", "07/05/20242", "06/05/20240"]
    );
    assert_eq!(page.texts(".day-chart rect").len(), 30);
}
