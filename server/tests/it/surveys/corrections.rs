//! Corrections that readers are told of.

use domain::account::Role;
use store::testing::a_survey;

use super::send;
use crate::portal::TestPortal;

#[tokio::test]
async fn a_correction_is_told_to_every_reader_with_its_day_and_what_stood_there() {
    let portal = TestPortal::new().await;
    let survey = a_survey("Có hài lòn không?").save(&portal.store).await;
    let vote = [survey.choices[1].id];
    portal.visitor().vote(&survey, &vote).await.with_status(200);
    let lan = portal.colleague("lan", Role::Editor, &[]).await;
    let (id, choice) = (survey.id.0.to_string(), survey.choices[1].id.0.to_string());
    let question = [("id", id.as_str()), ("wording", "Có hài lòng không?")];
    send(&lan, "correct", &question).await.with_status(200);
    let label = [
        ("id", id.as_str()),
        ("choice", &choice),
        ("wording", "Chưa"),
    ];
    send(&lan, "correct", &label).await.with_status(200);

    for address in ["/", "/khao-sat/co-hai-lon-khong"] {
        let page = portal.visitor().get(address).await.with_status(200);
        let told = page.texts(".survey__corrections li");
        let expected = [
            "Đã đính chính ngày 09/05/2024: câu hỏi trước đó viết là “Có hài lòn không?”.",
            "Đã đính chính ngày 09/05/2024: phương án “Chưa” trước đó viết là “Không”.",
        ];
        assert_eq!(told, expected, "{address}");
        assert_eq!(page.texts(".survey__choice"), ["Có", "Chưa"]);
    }
    let kept = portal
        .store
        .surveys()
        .get(survey.id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((kept.choices[1].votes, kept.ballots), (1, 1));
}

#[tokio::test]
async fn a_correction_that_a_survey_cannot_have_is_refused() {
    let portal = TestPortal::new().await;
    let survey = a_survey("Có nên không?").save(&portal.store).await;
    let lan = portal.colleague("lan", Role::Editor, &[]).await;
    let (id, choice) = (survey.id.0.to_string(), survey.choices[1].id.0.to_string());
    for wording in ["", "CÓ", &"a".repeat(201)] {
        let fields = [
            ("id", id.as_str()),
            ("choice", &choice),
            ("wording", wording),
        ];
        send(&lan, "correct", &fields).await.with_status(400);
    }
    let foreign = [("id", id.as_str()), ("choice", "999"), ("wording", "Khác")];
    send(&lan, "correct", &foreign).await.with_status(400);
    let kept = portal.store.surveys().get(survey.id).await.unwrap();
    assert_eq!(kept, Some(survey));
}
