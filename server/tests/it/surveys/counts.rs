//! No count travels to a reader who may not see it, in no page and in no answer.

use axum::http::Method;
use chrono::TimeDelta;
use domain::survey::{ResultVisibility, Survey};
use store::testing::{a_survey, noon};

use crate::{answer::Answer, portal::TestPortal, visitor::Visitor};

/// Where readers meet the survey.
const PLACES: [&str; 4] = [
    "/",
    "/khao-sat/hoi-kin",
    "/api/survey/current",
    "/api/survey/read?slug=hoi-kin",
];

/// A portal with a survey in which four readers have voted: three for the first choice.
async fn asked(results: ResultVisibility) -> (TestPortal, Survey) {
    let portal = TestPortal::new().await;
    let survey = a_survey("Hỏi kín?")
        .showing(results)
        .closing_at(noon() + TimeDelta::hours(1));
    let survey = survey.save(&portal.store).await;
    for picked in [0, 0, 0, 1] {
        let vote = [survey.choices[picked].id];
        portal.visitor().vote(&survey, &vote).await.with_status(200);
    }
    (portal, survey)
}

async fn ask(reader: &Visitor, address: &str) -> Answer {
    reader
        .ask(Method::GET, address)
        .send()
        .await
        .with_status(200)
}

fn has_counts(answer: &Answer) -> bool {
    let text = answer.text();
    text.contains("votes")
        || text.contains("phiếu (")
        || text.contains("\"ballots\":")
        || text.contains("Tổng cộng")
}

async fn check_shown(reader: &Visitor, expected: bool) {
    for address in PLACES {
        let answer = ask(reader, address).await;
        assert_eq!(
            has_counts(&answer),
            expected,
            "{address}: {}",
            answer.text()
        );
    }
}

#[tokio::test]
async fn by_default_counts_come_after_the_vote() {
    let (portal, survey) = asked(ResultVisibility::AfterVote).await;
    let reader = portal.visitor();
    check_shown(&reader, false).await;
    let page = reader.get("/").await;
    let told = page.texts(".survey__hint");
    let told = told.last().map(String::as_str);
    assert_eq!(told, Some("Kết quả hiện ra sau khi bạn bình chọn."));
    let answer = reader.vote(&survey, &[survey.choices[1].id]).await;
    assert!(has_counts(&answer.with_status(200)));
    check_shown(&reader, true).await;
}

#[tokio::test]
async fn counts_that_come_at_the_end_stay_away_from_those_who_voted() {
    let (portal, survey) = asked(ResultVisibility::AfterClose).await;
    let reader = portal.visitor();
    check_shown(&reader, false).await;
    let answer = reader.vote(&survey, &[survey.choices[1].id]).await;
    let answer = answer.with_status(200);
    assert!(!has_counts(&answer), "{}", answer.text());
    check_shown(&reader, false).await;
    let page = reader.get("/").await;
    assert_eq!(
        page.the_text(".survey__hint"),
        "Kết quả được công bố khi khảo sát kết thúc, lúc 13:00, 09/05/2024."
    );
    let archive = reader.get("/khao-sat").await;
    assert!(!archive.text().contains(" phiếu"), "nor how many took part");

    portal.state.clock.set(noon() + TimeDelta::hours(1));
    let page = portal.visitor().get("/khao-sat/hoi-kin").await;
    let counts = page.texts(".survey__count");
    assert_eq!(counts, ["3 phiếu (60%)", "2 phiếu (40%)"]);
}

#[tokio::test]
async fn counts_for_the_newsroom_are_never_shown() {
    let (portal, survey) = asked(ResultVisibility::StaffOnly).await;
    let reader = portal.visitor();
    let answer = reader.vote(&survey, &[survey.choices[0].id]).await;
    assert!(!has_counts(&answer.with_status(200)));
    check_shown(&reader, false).await;
    portal.state.clock.set(noon() + TimeDelta::hours(1));
    let page = portal.visitor().get("/khao-sat/hoi-kin").await;
    assert!(!has_counts(&page));
    assert_eq!(page.the_text(".survey__status"), "Khảo sát đã kết thúc.");
    assert_eq!(
        page.the_text(".survey__hint"),
        "Kết quả chỉ dành cho ban biên tập, không công bố."
    );
    let archive = portal.visitor().get("/khao-sat").await;
    assert!(!archive.text().contains(" phiếu"));
}

#[tokio::test]
async fn counts_for_everyone_stand_below_the_form() {
    let (portal, _) = asked(ResultVisibility::Always).await;
    let page = portal.visitor().get("/").await;
    assert_eq!(page.texts("form button"), ["Bình chọn"]);
    let counts = page.texts(".survey__so-far .survey__count");
    assert_eq!(counts, ["3 phiếu (75%)", "1 phiếu (25%)"]);
}
