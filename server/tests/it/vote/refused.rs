//! Ballots that are not taken: each with the right status and a sentence that says what to do.

use axum::{body::Body, http::Method};
use domain::{ChoiceId, survey::Survey};
use serde_json::Value;
use store::testing::{a_survey, at};

use super::tally;
use crate::{
    answer::Answer,
    content::a_ward,
    portal::TestPortal,
    visitor::{Ask, HOST, ballot_fields},
};

const NOT_ALLOWED: &str = "Yêu cầu này đến từ một trang khác nên không được nhận.";
const TOO_LARGE: &str = "Nội dung gửi lên quá lớn. Hãy gửi ít hơn rồi thử lại.";

async fn check_invalid(portal: &TestPortal, survey: &Survey, picked: &[ChoiceId], sentence: &str) {
    let answer = portal.visitor().vote(survey, picked).await.with_status(400);
    let message = answer.json()["Invalid"][0]["message"].clone();
    assert!(message.as_str().unwrap().contains(sentence), "{message}");
    check_nothing_counted(portal, survey, &answer).await;
}

async fn check_conflict(portal: &TestPortal, survey: &Survey, sentence: &str) {
    let answer = portal.visitor().vote(survey, &[survey.choices[0].id]).await.with_status(409);
    let message = answer.json()["Conflict"].clone();
    assert!(message.as_str().unwrap().contains(sentence), "{message}");
    check_nothing_counted(portal, survey, &answer).await;
}

async fn check_nothing_counted(portal: &TestPortal, survey: &Survey, answer: &Answer) {
    let (votes, ballots) = tally(&portal.store, survey).await;
    assert_eq!((votes.iter().sum::<i64>(), ballots), (0, 0));
    assert_eq!(answer.header("set-cookie"), "");
}

#[tokio::test]
async fn a_choice_that_the_survey_does_not_offer_is_refused() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let other = a_survey("Có cần thêm cây xanh?").save(&portal.store).await;
    for stranger in [ChoiceId(9_999), ChoiceId(-1), other.choices[0].id] {
        check_invalid(&portal, &survey, &[stranger], "Khảo sát không có phương án này.").await;
    }
}

#[tokio::test]
async fn a_ballot_without_a_choice_is_refused() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    check_invalid(&portal, &survey, &[], "Hãy chọn một phương án").await;
}

#[tokio::test]
async fn a_ballot_with_too_many_choices_is_refused() {
    let portal = TestPortal::new().await;
    let single = a_ward(&portal.store).await;
    let both = [single.choices[0].id, single.choices[1].id];
    check_invalid(&portal, &single, &both, "Chỉ được chọn tối đa 1 phương án.").await;
    let several = a_survey("Cần gì thêm?")
        .offering(["Cây", "Ghế", "Đèn"])
        .with_up_to(2)
        .save(&portal.store)
        .await;
    let all = several.choices.iter().map(|choice| choice.id).collect::<Vec<_>>();
    check_invalid(&portal, &several, &all, "Chỉ được chọn tối đa 2 phương án.").await;
}

#[tokio::test]
async fn a_ballot_after_the_end_is_refused() {
    let portal = TestPortal::new().await;
    let survey = a_survey("Đã xong?")
        .closing_at(at("2024-05-09T12:00:00+07:00"))
        .save(&portal.store)
        .await;
    check_conflict(&portal, &survey, "Khảo sát đã kết thúc nên không nhận thêm phiếu.").await;
    let page = portal.visitor().get("/khao-sat/da-xong").await.with_status(200);
    assert_eq!(page.the_text(".survey__status"), "Khảo sát đã kết thúc.");
}

#[tokio::test]
async fn a_ballot_before_the_opening_is_refused() {
    let portal = TestPortal::new().await;
    let survey = a_survey("Chưa mở?")
        .opening_at(at("2024-05-09T12:00:01+07:00"))
        .save(&portal.store)
        .await;
    check_conflict(&portal, &survey, "Khảo sát chưa mở. Xin quay lại sau.").await;
    portal.state.clock.set(at("2024-05-09T12:00:01+07:00"));
    portal.visitor().vote(&survey, &[survey.choices[0].id]).await.with_status(200);
}

#[tokio::test]
async fn a_ballot_in_an_unknown_survey_is_not_found() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let ask = portal.visitor().ballot("khong-co", "", &[survey.choices[0].id]);
    assert_eq!(ask.send().await.with_status(404).json(), "NotFound");
}

#[tokio::test]
async fn a_body_that_is_no_ballot_is_refused() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let slug = survey.slug.as_str();
    for body in [
        String::new(),
        "{\"survey\":1}".to_owned(),
        "choices[]=1".to_owned(),
        "survey=".to_owned(),
        "survey=%C4%90&choices[]=1".to_owned(),
        format!("survey={slug}&choices[]=abc"),
        format!("survey={slug}&choices[]=1.5"),
        format!("survey={slug}&choices[]=99999999999999999999"),
        format!("survey={slug}&choices[a][b][c][d]=1"),
        format!("survey={slug}&choices[]=%ff"),
        "&&&===%%%".to_owned(),
    ] {
        let ask = portal.visitor().ask(Method::POST, "/api/survey/vote");
        let answer = ask.header("accept", "application/json").form_text(body.clone()).send().await;
        assert_eq!(answer.status, 400, "{body} {}", answer.text());
        assert!(answer.json()["Invalid"].is_array(), "{body}");
        check_nothing_counted(&portal, &survey, &answer).await;
    }
}

#[tokio::test]
async fn a_body_that_is_no_text_is_refused() {
    let portal = TestPortal::new().await;
    let ask = portal.visitor().ballot("", "", &[]).without("content-length");
    let answer = ask.body(Body::from(vec![0xff, 0xfe, 0x00])).send().await;
    assert_eq!(answer.status, 400, "{}", answer.text());
}

fn large_ballot(portal: &TestPortal, survey: &Survey) -> Ask {
    let padding = "x".repeat(100_000);
    portal.visitor().ballot(survey.slug.as_str(), &padding, &[survey.choices[0].id])
}

#[tokio::test]
async fn a_body_that_says_it_is_too_large_is_refused() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let answer = large_ballot(&portal, &survey).send().await.with_status(413);
    assert!(answer.text().contains(TOO_LARGE), "{}", answer.text());
    check_nothing_counted(&portal, &survey, &answer).await;
}

#[tokio::test]
async fn a_body_that_turns_out_too_large_is_refused() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let chunks = std::iter::once(format!("survey={}&ticket=", survey.slug))
        .chain(std::iter::repeat_n("x".repeat(1_000), 100))
        .map(Ok::<_, std::io::Error>);
    let ask = large_ballot(&portal, &survey).without("content-length");
    let body = Body::from_stream(futures::stream::iter(chunks.collect::<Vec<_>>()));
    let answer = ask.body(body).send().await.with_status(413);
    assert!(answer.text().contains(TOO_LARGE), "{}", answer.text());
    check_nothing_counted(&portal, &survey, &answer).await;
}

#[tokio::test]
async fn a_body_within_the_limit_is_read() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let padding = "x".repeat(60_000);
    let ask = portal.visitor().ballot(survey.slug.as_str(), &padding, &[survey.choices[0].id]);
    ask.send().await.with_status(200);
}

/// A vote as a plain form of a browser sends it.
fn plain_form(portal: &TestPortal, survey: &Survey) -> Ask {
    portal
        .visitor()
        .ask(Method::POST, "/api/survey/vote")
        .header("accept", "text/html,application/xhtml+xml")
        .form(&ballot_fields(survey.slug.as_str(), "", &[survey.choices[0].id]))
}

#[tokio::test]
async fn a_form_on_another_site_cannot_vote() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("origin", "https://phuong.example.evil.example"),
    ] {
        let answer = plain_form(&portal, &survey).header(name, value).send().await;
        assert_eq!(answer.status, 403, "{name}: {value}");
        assert!(answer.text().contains(NOT_ALLOWED), "{}", answer.text());
        check_nothing_counted(&portal, &survey, &answer).await;
    }
}

#[tokio::test]
async fn a_form_of_the_portals_own_votes() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let own = format!("https://{HOST}");
    for (name, value) in [("sec-fetch-site", "same-origin"), ("origin", own.as_str())] {
        let answer = plain_form(&portal, &survey).header(name, value).send().await;
        assert!(answer.status.is_redirection(), "{name}: {}", answer.status);
    }
    assert_eq!(tally(&portal.store, &survey).await.1, 2);
}

#[tokio::test]
async fn a_ballot_is_not_cast_by_reading() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let address = format!("/api/survey/vote?survey={}&choices[]={}", survey.slug, survey.choices[0].id.0);
    let answer = portal.visitor().get(&address).await;
    assert!(answer.status.is_client_error());
    check_nothing_counted(&portal, &survey, &answer).await;
}

#[tokio::test]
async fn a_refusal_of_a_script_is_data() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let answer = portal.visitor().vote(&survey, &[]).await;
    assert!(answer.header("content-type").starts_with("application/json"));
    assert_ne!(answer.json(), Value::Null);
}
