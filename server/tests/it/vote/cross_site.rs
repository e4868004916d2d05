//! Only the portal's own pages cast ballots.

use axum::http::Method;
use domain::survey::Survey;

use super::{check_nothing_counted, tally};
use crate::{
    content::a_ward,
    portal::TestPortal,
    visitor::{Ask, HOST, ballot_fields},
};

const NOT_ALLOWED: &str = "Yêu cầu này đến từ một trang khác nên không được nhận.";

/// A vote as a plain form of a browser sends it.
fn plain_form(portal: &TestPortal, survey: &Survey) -> Ask {
    portal
        .visitor()
        .ask(Method::POST, "/api/survey/vote")
        .header("accept", "text/html,application/xhtml+xml")
        .form(&ballot_fields(
            survey.slug.as_str(),
            "",
            &[survey.choices[0].id],
        ))
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
        let answer = plain_form(&portal, &survey)
            .header(name, value)
            .send()
            .await;
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
        let answer = plain_form(&portal, &survey)
            .header(name, value)
            .send()
            .await;
        assert!(answer.status.is_redirection(), "{name}: {}", answer.status);
    }
    assert_eq!(tally(&portal.store, &survey).await.1, 2);
}

#[tokio::test]
async fn a_ballot_is_not_cast_by_reading() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let address = format!(
        "/api/survey/vote?survey={}&choices[]={}",
        survey.slug, survey.choices[0].id.0
    );
    let answer = portal.visitor().get(&address).await;
    assert!(answer.status.is_client_error());
    check_nothing_counted(&portal, &survey, &answer).await;
}
