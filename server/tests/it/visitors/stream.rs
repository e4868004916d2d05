//! The live numbers: sent at once and at every change, until the reader leaves or the portal stops.

use std::time::{Duration, Instant};

use axum::{body::BodyDataStream, http::Method};
use futures::StreamExt as _;
use serde_json::{Value, json};
use server::live::keep_counting;
use store::testing::at;
use tokio::time::timeout;

use crate::{portal::TestPortal, visitor::Visitor};

/// An open stream of server-sent events.
struct Events {
    body: BodyDataStream,
    read: String,
}

impl Events {
    async fn open(reader: &Visitor) -> Self {
        let response = reader.ask(Method::GET, "/live/visitors").open().await;
        assert_eq!(response.status(), 200);
        let header = |name: &str| response.headers()[name].to_str().unwrap().to_owned();
        assert_eq!(header("content-type"), "text/event-stream");
        assert_eq!(header("cache-control"), "no-store");
        Self {
            body: response.into_body().into_data_stream(),
            read: String::new(),
        }
    }

    /// The next message; none when the stream has ended.
    async fn next(&mut self) -> Option<Value> {
        loop {
            if let Some((event, rest)) = self.read.split_once("\n\n") {
                let data = event.lines().find_map(|line| line.strip_prefix("data:"));
                let message = data.map(|data| serde_json::from_str(data.trim()).unwrap());
                self.read = rest.to_owned();
                if message.is_some() {
                    return message;
                }
                continue;
            }
            let chunk = timeout(Duration::from_secs(5), self.body.next()).await;
            let chunk = chunk.expect("something comes within five seconds")?;
            self.read
                .push_str(std::str::from_utf8(&chunk.unwrap()).unwrap());
        }
    }

    /// True when nothing comes for a while.
    async fn is_silent(&mut self) -> bool {
        timeout(Duration::from_millis(300), self.body.next())
            .await
            .is_err()
    }
}

fn numbers(total: i64, online: i64, today: i64, yesterday: i64) -> Option<Value> {
    Some(json!({ "total": total, "online": online, "today": today, "yesterday": yesterday }))
}

#[tokio::test]
async fn the_numbers_come_at_once_and_again_when_somebody_comes() {
    let portal = TestPortal::with(|settings| settings.visits_carried_over = 1_000).await;
    let first = portal.visitor();
    first.get("/").await;
    portal.tick().await;
    let mut events = Events::open(&first).await;
    assert_eq!(events.next().await, numbers(1_001, 1, 1, 0));

    portal.visitor().get("/").await;
    portal.tick().await;
    assert_eq!(events.next().await, numbers(1_002, 2, 2, 0));

    portal.tick().await;
    assert!(
        events.is_silent().await,
        "nothing is sent while nothing changes"
    );
}

#[tokio::test]
async fn a_second_browser_is_seen_within_two_seconds() {
    let portal = TestPortal::new().await;
    let counting = tokio::spawn(keep_counting(portal.state.clone(), portal.stop.clone()));
    let first = portal.visitor();
    first.get("/").await;
    let mut events = Events::open(&first).await;
    assert_eq!(events.next().await, numbers(1, 1, 1, 0));

    portal.visitor().get("/").await;
    let came = Instant::now();
    while events.next().await != numbers(2, 2, 2, 0) {}
    assert!(
        came.elapsed() < Duration::from_secs(2),
        "{:?}",
        came.elapsed()
    );
    portal.stop.cancel();
    counting.await.unwrap().unwrap();
}

#[tokio::test]
async fn open_streams_end_when_the_portal_stops() {
    let portal = TestPortal::new().await;
    let mut events = Events::open(&portal.visitor()).await;
    assert!(events.next().await.is_some());
    portal.stop.cancel();
    assert_eq!(events.next().await, None);
}

#[tokio::test]
async fn an_open_stream_keeps_its_reader_online() {
    let portal = TestPortal::new().await;
    let mut events = Events::open(&portal.visitor()).await;
    portal.state.clock.set(at("2024-05-09T12:06:00+07:00"));
    assert!(events.next().await.is_some());
    assert!(events.is_silent().await);
    portal.tick().await;
    assert_eq!(portal.state.counter.numbers().online, 1);
}

#[tokio::test]
async fn a_stream_that_is_open_at_midnight_tells_its_reader_by_the_new_days_salt() {
    let portal = TestPortal::new().await;
    portal.state.clock.set(at("2024-05-09T23:59:00+07:00"));
    let reader = portal.visitor();
    let mut events = Events::open(&reader).await;
    portal.tick().await;
    portal.state.clock.set(at("2024-05-10T00:05:00+07:00"));
    portal.tick().await;
    assert!(events.next().await.is_some());
    assert!(events.is_silent().await);
    reader.get("/").await;
    portal.tick().await;
    let numbers = portal.state.counter.numbers();
    assert_eq!((numbers.online, numbers.today), (1, 1));
}

#[tokio::test]
async fn a_crawler_that_listens_is_not_counted() {
    let portal = TestPortal::new().await;
    let ask = portal.visitor().ask(Method::GET, "/live/visitors");
    let response = ask.header("user-agent", "Googlebot/2.1").open().await;
    let mut body = response.into_body().into_data_stream();
    let first = timeout(Duration::from_secs(5), body.next())
        .await
        .unwrap()
        .unwrap()
        .unwrap();
    assert!(
        std::str::from_utf8(&first)
            .unwrap()
            .contains("\"online\":0")
    );
    portal.tick().await;
    assert_eq!(portal.state.counter.numbers().online, 0);
}
