//! Ballots that break a rule: each is refused with the right status and a sentence that says what to do.

use app::AppError;
use domain::{ChoiceId, survey::Survey};
use serde_json::Value;
use store::testing::{a_survey, at};

use super::check_nothing_counted;
use crate::{content::a_ward, portal::TestPortal};

async fn check_invalid(portal: &TestPortal, survey: &Survey, picked: &[ChoiceId], sentence: &str) {
    let answer = portal.visitor().vote(survey, picked).await.with_status(400);
    assert!(matches!(answer.error(), AppError::Invalid(_)));
    let said = answer.error().to_string();
    assert!(said.contains(sentence), "{said}");
    check_nothing_counted(portal, survey, &answer).await;
}

async fn check_conflict(portal: &TestPortal, survey: &Survey, sentence: &str) {
    let answer = portal
        .visitor()
        .vote(survey, &[survey.choices[0].id])
        .await
        .with_status(409);
    assert!(matches!(answer.error(), AppError::Conflict(_)));
    let said = answer.error().to_string();
    assert!(said.contains(sentence), "{said}");
    check_nothing_counted(portal, survey, &answer).await;
}

#[tokio::test]
async fn a_choice_that_the_survey_does_not_offer_is_refused() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let other = a_survey("Có cần thêm cây xanh?").save(&portal.store).await;
    for stranger in [ChoiceId(9_999), ChoiceId(-1), other.choices[0].id] {
        check_invalid(
            &portal,
            &survey,
            &[stranger],
            "Khảo sát không có phương án này.",
        )
        .await;
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
    let all = several
        .choices
        .iter()
        .map(|choice| choice.id)
        .collect::<Vec<_>>();
    check_invalid(&portal, &several, &all, "Chỉ được chọn tối đa 2 phương án.").await;
}

#[tokio::test]
async fn a_ballot_after_the_end_is_refused() {
    let portal = TestPortal::new().await;
    let survey = a_survey("Đã xong?")
        .closing_at(at("2024-05-09T12:00:00+07:00"))
        .save(&portal.store)
        .await;
    check_conflict(
        &portal,
        &survey,
        "Khảo sát đã kết thúc nên không nhận thêm phiếu.",
    )
    .await;
    let page = portal
        .visitor()
        .get("/khao-sat/da-xong")
        .await
        .with_status(200);
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
    portal
        .visitor()
        .vote(&survey, &[survey.choices[0].id])
        .await
        .with_status(200);
}

#[tokio::test]
async fn a_ballot_in_an_unknown_survey_is_not_found() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let ask = portal
        .visitor()
        .ballot("khong-co", "", &[survey.choices[0].id]);
    assert_eq!(ask.send().await.with_status(404).json(), "NotFound");
}

#[tokio::test]
async fn a_refusal_of_a_script_is_data() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let answer = portal.visitor().vote(&survey, &[]).await;
    assert!(
        answer
            .header("content-type")
            .starts_with("application/json")
    );
    assert_ne!(answer.json(), Value::Null);
}
