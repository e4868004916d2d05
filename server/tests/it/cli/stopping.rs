//! Being told to stop, and being killed: nothing that was confirmed is lost.

use std::{
    io::{Read as _, Write as _},
    net::TcpStream,
    time::{Duration, Instant},
};

use domain::survey::Survey;
use scraper::{Html, Selector};
use store::{
    Store, StoreOptions,
    testing::{a_survey, an_article},
};

use super::{BROWSER, PROGRAM, Place, Serving, read};

const STATISTICS: &str = "/api/visitors/statistics";

/// Opens the database that the binary will serve.
async fn store(place: &Place) -> Store {
    let folder = place.path().join("data");
    std::fs::create_dir_all(folder).unwrap();
    let options = StoreOptions {
        url: format!("sqlite://{}", place.database().display()),
        readers: 1,
    };
    let store = Store::connect(&options).await.unwrap();
    store.migrate().await.unwrap();
    store
}

fn place_with_a_survey() -> (Place, Survey) {
    let place = Place::new();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let survey = runtime.block_on(async {
        let store = store(&place).await;
        a_survey("Có cần thêm cây xanh?").save(&store).await
    });
    (place, survey)
}

fn place_with_an_article() -> (Place, String) {
    let place = Place::new();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let store = store(&place).await;
        an_article("Họp tổ dân phố").save(&store).await;
    });
    (place, "/tin/hop-to-dan-pho".to_owned())
}

/// How often an article was opened, as its page says.
fn views(portal: &Serving, address: &str) -> String {
    let page = Html::parse_document(&portal.get(address, PROGRAM));
    let shown = Selector::parse(".article__views").unwrap();
    page.select(&shown).flat_map(|views| views.text()).collect()
}

#[test]
fn a_portal_that_is_told_to_stop_ends_its_streams_and_writes_its_counts() {
    let place = Place::new();
    let portal = place.serve();
    assert!(portal.get("/", BROWSER).starts_with("HTTP/1.0 200"));
    let headers = format!("User-Agent: {BROWSER}\r\n");
    let mut stream = portal.open("GET /live/visitors", &headers, "");
    let mut read_so_far = String::new();
    while !read_so_far.contains("\"total\"") {
        let mut chunk = [0; 1_024];
        let length = stream.read(&mut chunk).unwrap();
        assert!(length > 0, "the stream ended: {read_so_far}");
        read_so_far.push_str(std::str::from_utf8(&chunk[..length]).unwrap());
    }
    let told = Instant::now();
    portal.signal("TERM");
    read(stream);
    assert!(
        told.elapsed() < Duration::from_secs(3),
        "the stream ends at once"
    );
    assert_eq!(portal.exit_code(), Some(0));
    assert!(
        told.elapsed() < Duration::from_secs(5),
        "{:?}",
        told.elapsed()
    );

    let portal = place.serve();
    for (reader, why) in [
        (BROWSER, "who was here before is no newcomer"),
        (PROGRAM, "what was counted is kept"),
    ] {
        let numbers = portal.get(STATISTICS, reader);
        assert!(
            numbers.contains("\"total\":1,\"online\":1,\"today\":1"),
            "{why}: {numbers}"
        );
    }
}

#[test]
fn a_request_under_way_is_answered_and_counted() {
    let (place, address) = place_with_an_article();
    let portal = place.serve();
    let mut socket = TcpStream::connect(&portal.address).unwrap();
    let begun = format!("GET {address} HTTP/1.0\r\nUser-Agent: {BROWSER}\r\n");
    socket.write_all(begun.as_bytes()).unwrap();
    std::thread::sleep(Duration::from_millis(300));
    portal.signal("TERM");
    // Longer than the counting needs to write what it has.
    std::thread::sleep(Duration::from_secs(2));
    socket.write_all(b"\r\n").unwrap();
    let page = read(socket);
    assert!(page.starts_with("HTTP/1.0 200"), "{page}");
    assert_eq!(portal.exit_code(), Some(0));
    assert_eq!(views(&place.serve(), &address), "Đã xem: 1");
}

#[test]
fn a_kill_loses_no_more_than_the_last_second_of_counting() {
    let (place, address) = place_with_an_article();
    let mut portal = place.serve();
    assert!(portal.get(&address, BROWSER).starts_with("HTTP/1.0 200"));
    std::thread::sleep(Duration::from_secs(2));
    portal.child.kill().unwrap();
    portal.child.wait().unwrap();
    let portal = place.serve();
    assert_eq!(views(&portal, &address), "Đã xem: 1");
    let numbers = portal.get(STATISTICS, PROGRAM);
    assert!(numbers.contains("\"total\":1"), "{numbers}");
}

#[test]
fn a_portal_that_is_interrupted_stops_as_well() {
    let place = Place::new();
    let portal = place.serve();
    portal.signal("INT");
    assert_eq!(portal.exit_code(), Some(0));
}

#[test]
fn a_ballot_that_was_confirmed_outlives_a_kill() {
    let (place, survey) = place_with_a_survey();
    let mut portal = place.serve();
    let body = format!(
        "survey={}&choices[]={}",
        survey.slug, survey.choices[0].id.0
    );
    let headers = format!(
        "User-Agent: {BROWSER}\r\nAccept: application/json\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    );
    let answer = read(portal.open("POST /api/survey/vote", &headers, &body));
    portal.child.kill().unwrap();
    portal.child.wait().unwrap();
    assert!(answer.starts_with("HTTP/1.0 200"), "{answer}");
    assert!(answer.contains("\"ballots\":1"), "{answer}");

    let portal = place.serve();
    let address = format!("GET /api/survey/read?slug={}", survey.slug);
    // Who has voted may see the counts.
    let headers = format!(
        "Accept: application/json\r\nCookie: {}\r\n",
        cookie(&answer)
    );
    let page = read(portal.open(&address, &headers, ""));
    assert!(page.contains("\"ballots\":1"), "{page}");
}

#[test]
fn a_voter_is_known_after_a_restart() {
    let (place, survey) = place_with_a_survey();
    let body = format!(
        "survey={}&choices[]={}",
        survey.slug, survey.choices[0].id.0
    );
    let kind = "Accept: application/json\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    let first = place.serve();
    let answer = read(first.open("POST /api/survey/vote", kind, &body));
    first.signal("TERM");
    assert_eq!(first.exit_code(), Some(0));
    let second = place.serve();
    let headers = format!("{kind}Cookie: {}\r\n", cookie(&answer));
    let answer = read(second.open("POST /api/survey/vote", &headers, &body));
    assert!(answer.starts_with("HTTP/1.0 409"), "{answer}");
}

/// The cookie that came with an answer.
fn cookie(answer: &str) -> &str {
    answer
        .lines()
        .find_map(|line| line.strip_prefix("set-cookie: "))
        .and_then(|cookie| cookie.split(';').next())
        .unwrap()
}
