//! Forms that cannot be taken, and forms that come too late.

use app::AppError;
use domain::account::Role;
use store::testing::{a_survey, an_article};

use super::send;
use crate::{answer::Answer, portal::TestPortal};

/// A form with a well-formed question and choices, and these fields besides.
async fn save(portal: &TestPortal, fields: &[(&str, &str)]) -> Answer {
    let lan = portal.colleague("lan", Role::Editor, &[]).await;
    let mut all = vec![
        ("text[question]", "Câu hỏi?"),
        ("text[choices][]", "Có"),
        ("text[choices][]", "Không"),
    ];
    all.extend_from_slice(fields);
    send(&lan, "save", &all).await
}

#[tokio::test]
async fn what_is_wrong_is_told_at_its_field_and_nothing_is_kept() {
    for (fields, flaw) in [
        (
            vec![("text[choices][]", "KHÔNG")],
            r#"{"Choice":{"place":2}}"#,
        ),
        (vec![("text[closes]", "2024-05-09T11:59")], r#""InPast""#),
        (
            vec![("text[closes]", "9/5/2024")],
            r#""ExpiresAt","flaw":"Malformed""#,
        ),
        (
            vec![
                ("text[opens]", "2024-05-10T08:00"),
                ("text[closes]", "2024-05-10T08:00"),
            ],
            r#""EndsBeforeItBegins""#,
        ),
        (
            vec![("text[is_multiple]", "true"), ("text[choices_max]", "3")],
            r#""ChoicesMax""#,
        ),
        (
            vec![("text[is_multiple]", "true"), ("text[choices_max]", "hai")],
            r#""ChoicesMax""#,
        ),
        (
            vec![("text[sections][]", "99")],
            r#""Section","flaw":"Gone""#,
        ),
        (
            vec![("text[articles]", "/tin/khong-co")],
            r#""Articles","flaw":"Gone""#,
        ),
        (
            vec![("text[articles]", "đâu đó")],
            r#""Articles","flaw":"Malformed""#,
        ),
    ] {
        let portal = TestPortal::new().await;
        let answer = save(&portal, &fields).await.with_status(400);
        assert!(matches!(answer.error(), AppError::Fields(_)));
        let told = answer.text().replace('\\', "");
        assert!(told.contains(flaw), "{fields:?}: {told}");
        assert!(portal.store.is_empty().await.unwrap(), "{fields:?}");
    }
}

#[tokio::test]
async fn an_article_is_named_by_any_form_of_its_address() {
    let portal = TestPortal::new().await;
    an_article("Lễ hội").save(&portal.store).await;
    let articles = "https://phuong.example/tin/le-hoi\n\n/tin/le-hoi\nle-hoi";
    let fields = [
        ("text[articles]", articles),
        ("text[opens]", "2024-05-09T11:00"),
    ];
    save(&portal, &fields).await.with_status(200);
    let reader = portal.visitor();
    let page = reader.get("/tin/le-hoi").await;
    assert_eq!(page.the_text(".survey__question"), "Câu hỏi?");
    assert!(reader.get("/").await.texts(".survey").is_empty());
}

#[tokio::test]
async fn a_form_from_before_the_first_ballot_is_refused_whole() {
    let portal = TestPortal::new().await;
    let survey = a_survey("Có nên không?").save(&portal.store).await;
    let vote = [survey.choices[0].id];
    portal.visitor().vote(&survey, &vote).await.with_status(200);
    let id = survey.id.0.to_string();
    let closes = ("text[closes]", "2024-05-20T08:00");
    let late = save(&portal, &[("id", &id), closes]).await.with_status(409);
    assert!(matches!(late.error(), AppError::Refused(_)));
    let kept = portal
        .store
        .surveys()
        .get(survey.id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (kept.question.as_str(), kept.closes_at),
        ("Có nên không?", None)
    );

    let mai = portal.colleague("mai", Role::Editor, &[]).await;
    let locked = [("id", id.as_str()), ("text[is_locked]", "true"), closes];
    send(&mai, "save", &locked).await.with_status(200);
    let kept = portal
        .store
        .surveys()
        .get(survey.id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((kept.question.as_str(), kept.ballots), ("Có nên không?", 1));
    assert!(kept.closes_at.is_some());
    send(&mai, "delete", &[("id", &id)]).await.with_status(409);
}

#[tokio::test]
async fn a_vote_for_what_was_reworded_meanwhile_is_not_counted() {
    let portal = TestPortal::new().await;
    let survey = a_survey("Có nên không?").save(&portal.store).await;
    let reader = portal.visitor();
    reader.get("/").await.with_status(200);
    let id = survey.id.0.to_string();
    let opens = ("text[opens]", "2024-05-01T00:00");
    save(&portal, &[("id", &id), opens]).await.with_status(200);
    let vote = reader.vote(&survey, &[survey.choices[0].id]).await;
    vote.with_status(400);
    let kept = portal
        .store
        .surveys()
        .get(survey.id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((kept.question.as_str(), kept.ballots), ("Câu hỏi?", 0));
}
