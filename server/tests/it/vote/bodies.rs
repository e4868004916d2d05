//! Bodies that are no ballot: too large, or nothing that a form sends.

use app::{AppError, Flaw};
use axum::{body::Body, http::Method};
use domain::survey::Survey;

use super::check_nothing_counted;
use crate::{content::a_ward, portal::TestPortal, visitor::Ask};

const TOO_LARGE: &str = "Nội dung gửi lên quá lớn. Hãy gửi ít hơn rồi thử lại.";

fn large_ballot(portal: &TestPortal, survey: &Survey) -> Ask {
    let padding = "x".repeat(100_000);
    portal
        .visitor()
        .ballot(survey.slug.as_str(), &padding, &[survey.choices[0].id])
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
        let answer = ask
            .header("accept", "application/json")
            .form_text(body.clone())
            .send()
            .await;
        assert_eq!(answer.status, 400, "{body} {}", answer.text());
        assert_eq!(answer.error(), AppError::Invalid(Flaw::Malformed), "{body}");
        check_nothing_counted(&portal, &survey, &answer).await;
    }
}

#[tokio::test]
async fn a_body_that_is_no_text_is_refused() {
    let portal = TestPortal::new().await;
    let ask = portal
        .visitor()
        .ballot("", "", &[])
        .without("content-length");
    let answer = ask.body(Body::from(vec![0xff, 0xfe, 0x00])).send().await;
    assert_eq!(answer.status, 400, "{}", answer.text());
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
    let ask = portal
        .visitor()
        .ballot(survey.slug.as_str(), &padding, &[survey.choices[0].id]);
    ask.send().await.with_status(200);
}
