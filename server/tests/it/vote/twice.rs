//! One ballot a voter and survey, however often it is sent.

use app::{AppError, Conflict};
use store::testing::a_survey;

use super::{tally, ticket};
use crate::{content::a_ward, portal::TestPortal};

#[tokio::test]
async fn a_second_vote_is_not_counted_and_says_so() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let reader = portal.visitor();
    reader
        .vote(&survey, &[survey.choices[0].id])
        .await
        .with_status(200);
    for choice in &survey.choices {
        let again = reader.vote(&survey, &[choice.id]).await.with_status(409);
        let refusal = again.error();
        assert_eq!(refusal, AppError::Conflict(Conflict::AlreadyVoted));
        let sentence = refusal.to_string();
        assert!(
            sentence.contains("Bạn đã bình chọn khảo sát này rồi"),
            "{sentence}"
        );
    }
    assert_eq!(tally(&portal.store, &survey).await, (vec![1, 0], 1));
}

#[tokio::test]
async fn a_form_that_is_sent_twice_is_one_ballot() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let ticket = ticket(&portal.visitor()).await;
    let slug = survey.slug.as_str();
    let choice = [survey.choices[0].id];
    // A browser without cookies, so only the ticket tells that it is the same form.
    portal
        .visitor()
        .ballot(slug, &ticket, &choice)
        .send()
        .await
        .with_status(200);
    portal
        .visitor()
        .ballot(slug, &ticket, &choice)
        .send()
        .await
        .with_status(409);
    assert_eq!(tally(&portal.store, &survey).await, (vec![1, 0], 1));
}

#[tokio::test]
async fn a_form_that_is_sent_twice_at_once_is_one_ballot() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let ticket = ticket(&portal.visitor()).await;
    let send = || {
        let reader = portal.visitor();
        reader
            .ballot(survey.slug.as_str(), &ticket, &[survey.choices[0].id])
            .send()
    };
    let answers = tokio::join!(send(), send(), send(), send());
    let mut statuses =
        [answers.0, answers.1, answers.2, answers.3].map(|answer| answer.status.as_u16());
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409, 409, 409]);
    assert_eq!(tally(&portal.store, &survey).await, (vec![1, 0], 1));
}

#[tokio::test]
async fn every_page_hands_out_another_ticket() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let (first, second) = (
        ticket(&portal.visitor()).await,
        ticket(&portal.visitor()).await,
    );
    assert_ne!(first, second);
    let slug = survey.slug.as_str();
    for ticket in [&first, &second] {
        let ask = portal
            .visitor()
            .ballot(slug, ticket, &[survey.choices[0].id]);
        ask.send().await.with_status(200);
    }
    assert_eq!(tally(&portal.store, &survey).await.1, 2);
}

#[tokio::test]
async fn a_voter_has_a_ballot_in_each_survey() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let other = a_survey("Có cần thêm cây xanh?").save(&portal.store).await;
    let reader = portal.visitor();
    reader
        .vote(&survey, &[survey.choices[0].id])
        .await
        .with_status(200);
    reader
        .vote(&other, &[other.choices[0].id])
        .await
        .with_status(200);
    reader
        .vote(&other, &[other.choices[0].id])
        .await
        .with_status(409);
}
