//! Visits and views, from the request to the numbers.

use axum::http::Method;
use sea_orm::ConnectionTrait as _;
use store::testing::{an_article, at};

use super::{ARTICLE, ARTICLE_AS_DATA, counted, shown, ward};
use crate::{
    database::{connect, lose_table},
    portal::TestPortal,
};

#[tokio::test]
async fn opening_an_article_is_a_visit_and_a_view() {
    let portal = ward().await;
    assert_eq!(counted(&portal).await, (0, "Đã xem: 0".to_owned()));
    let page = portal.visitor().get(ARTICLE).await;
    assert_eq!(
        page.the_text(".article__views"),
        "Đã xem: 1",
        "its own view included"
    );
    assert_eq!(shown(&page), ["1", "1", "1", "0"], "its own visit included");
    assert_eq!(counted(&portal).await, (1, "Đã xem: 1".to_owned()));
}

#[tokio::test]
async fn views_are_as_many_before_and_after_they_are_written() {
    let portal = ward().await;
    let reader = portal.visitor();
    for expected in ["Đã xem: 1", "Đã xem: 2"] {
        assert_eq!(
            reader.get(ARTICLE).await.the_text(".article__views"),
            expected
        );
    }
    portal.tick().await;
    assert_eq!(
        reader.get(ARTICLE).await.the_text(".article__views"),
        "Đã xem: 3"
    );
}

#[tokio::test]
async fn reading_on_inside_the_app_is_a_view() {
    let portal = ward().await;
    let reader = portal.visitor();
    reader.get("/").await;
    let data = reader
        .ask(Method::GET, ARTICLE_AS_DATA)
        .send()
        .await
        .with_status(200);
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
        assert_eq!(
            (numbers.today, numbers.online),
            (visits, online),
            "{moment}"
        );
    }
    portal.state.clock.set(at("2024-05-09T13:08:59+07:00"));
    portal.tick().await;
    assert_eq!(
        portal.state.counter.numbers().online,
        0,
        "gone after five minutes"
    );
}

#[tokio::test]
async fn the_total_goes_on_from_the_earlier_sites_figure() {
    let portal = TestPortal::with(|settings| settings.visits_carried_over = 120_000).await;
    let page = portal.visitor().get("/").await;
    assert_eq!(shown(&page), ["120001", "1", "1", "0"]);
    portal.tick().await;
    assert_eq!(
        shown(&portal.visitor().get("/").await),
        ["120002", "2", "2", "0"]
    );
}

#[tokio::test]
async fn a_visit_that_could_not_be_written_is_not_lost() {
    let portal = ward().await;
    portal.visitor().get(ARTICLE).await;
    let database = connect(&portal.store).await;
    lose_table(&portal.store, "visit_day").await;
    assert!(server::live::count(&portal.state, &mut None).await.is_err());
    database
        .execute_unprepared("ALTER TABLE lost_visit_day RENAME TO visit_day")
        .await
        .unwrap();
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
    // The list is read once a minute.
    portal.state.clock.set(at("2024-05-09T12:01:00+07:00"));
    let most_read = reader.get("/").await.texts(".most-read a");
    assert_eq!(most_read, ["Đại hội Chi bộ tổ dân phố số 5", "Bài ít đọc"]);
}
