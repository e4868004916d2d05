//! Surveys and ballots on a real database.

mod at_once;
mod newsroom;
mod rules;
mod secrecy;

use chrono::TimeDelta;
use domain::{ChoiceId, Slug, SurveyId, survey::Survey};

use crate::{
    Beside, CastOutcome, Store, StoreError, VoterHash,
    testing::{TestStore, a_survey, noon},
};

fn voter(number: u8) -> VoterHash {
    VoterHash([number; 32])
}

async fn cast(store: &Store, survey: &Survey, picked: &[usize], by: VoterHash) -> CastOutcome {
    let picked = picked
        .iter()
        .map(|index| survey.choices[*index].id)
        .collect::<Vec<ChoiceId>>();
    let ballot = survey.ballot(&picked, noon()).unwrap();
    store.surveys().cast(&ballot, &by).await.unwrap()
}

fn votes(survey: &Survey) -> Vec<i64> {
    survey.choices.iter().map(|choice| choice.votes).collect()
}

#[tokio::test]
async fn a_survey_comes_back_as_it_was_saved() {
    let store = TestStore::new().await;
    let saved = a_survey("Bạn quan tâm điều gì?")
        .offering(["Tin tức", "Thủ tục", "Lịch họp"])
        .with_up_to(2)
        .closing_at(noon())
        .save(&store)
        .await;
    let labels = saved.choices.iter().map(|choice| choice.label.as_str());
    assert_eq!(
        labels.collect::<Vec<_>>(),
        ["Tin tức", "Thủ tục", "Lịch họp"]
    );
    let surveys = store.surveys();
    assert_eq!(
        surveys.find(&saved.slug).await.unwrap(),
        Some(saved.clone())
    );
    assert_eq!(surveys.get(saved.id).await.unwrap(), Some(saved));
    assert_eq!(surveys.get(SurveyId(999)).await.unwrap(), None);
    let other = Slug::parse("khac").unwrap();
    assert_eq!(surveys.find(&other).await.unwrap(), None);
}

#[tokio::test]
async fn a_ballot_counts_once_for_each_voter() {
    let store = TestStore::new().await;
    let survey = a_survey("Bạn có hài lòng không?").save(&store).await;
    assert!(
        !store
            .surveys()
            .has_taken_part(survey.id, &voter(1))
            .await
            .unwrap()
    );

    let CastOutcome::Counted(counted) = cast(&store, &survey, &[0], voter(1)).await else {
        panic!("the first ballot counts");
    };
    assert_eq!((votes(&counted), counted.ballots), (vec![1, 0], 1));

    let CastOutcome::AlreadyCounted(same) = cast(&store, &survey, &[1], voter(1)).await else {
        panic!("the second ballot of a voter does not count");
    };
    assert_eq!(same, counted);
    let taken = store.surveys().has_taken_part(survey.id, &voter(1)).await;
    assert!(taken.unwrap());
    let other = store.surveys().has_taken_part(survey.id, &voter(2)).await;
    assert!(!other.unwrap());
}

#[tokio::test]
async fn a_voter_may_take_part_in_every_survey() {
    let store = TestStore::new().await;
    let first = a_survey("Câu hỏi một").save(&store).await;
    let second = a_survey("Câu hỏi hai").save(&store).await;
    cast(&store, &first, &[0], voter(1)).await;
    let outcome = cast(&store, &second, &[1], voter(1)).await;
    assert!(matches!(outcome, CastOutcome::Counted(survey) if votes(&survey) == [0, 1]));
    let untouched = store.surveys().get(first.id).await.unwrap().unwrap();
    assert_eq!(votes(&untouched), [1, 0]);
}

#[tokio::test]
async fn a_ballot_with_several_choices_is_one_ballot() {
    let store = TestStore::new().await;
    let survey = a_survey("Chọn hai").offering(["A", "B", "C"]).with_up_to(2);
    let survey = survey.save(&store).await;
    let outcome = cast(&store, &survey, &[0, 2], voter(1)).await;
    let CastOutcome::Counted(counted) = outcome else {
        panic!("the first ballot counts");
    };
    assert_eq!((votes(&counted), counted.ballots), (vec![1, 0, 1], 1));
    let ids = |survey: &Survey| survey.choices.iter().map(|c| c.id).collect::<Vec<_>>();
    assert_eq!(ids(&counted), ids(&survey), "counting keeps the order");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_ballots_of_one_voter_at_the_same_time_count_once() {
    let store = TestStore::new().await;
    let instances = [store.clone(), store.second_instance().await];
    let survey = a_survey("Cùng lúc").save(&store).await;
    let [first, second] = instances.map(|instance| {
        let survey = survey.clone();
        tokio::spawn(async move { cast(&instance, &survey, &[0], voter(1)).await })
    });
    let outcomes = [first.await.unwrap(), second.await.unwrap()];
    let counted = outcomes
        .iter()
        .filter(|outcome| matches!(outcome, CastOutcome::Counted(_)));
    assert_eq!(counted.count(), 1);
    let survey = store.surveys().get(survey.id).await.unwrap().unwrap();
    assert_eq!((votes(&survey), survey.ballots), (vec![1, 0], 1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn twenty_voters_at_the_same_time_count_twenty() {
    let store = TestStore::new().await;
    let instances = [store.clone(), store.second_instance().await];
    let survey = a_survey("Cùng lúc").save(&store).await;
    let casting = (0..20_u8).map(|number| {
        let instance = instances[usize::from(number % 2)].clone();
        let survey = survey.clone();
        let picked = usize::from(number % 2);
        tokio::spawn(async move { cast(&instance, &survey, &[picked], voter(number)).await })
    });
    for one in casting.collect::<Vec<_>>() {
        assert!(matches!(one.await.unwrap(), CastOutcome::Counted(_)));
    }
    let survey = store.surveys().get(survey.id).await.unwrap().unwrap();
    assert_eq!((votes(&survey), survey.ballots), (vec![10, 10], 20));
}

#[tokio::test]
async fn the_current_survey_is_the_open_one_that_opened_last() {
    let store = TestStore::new().await;
    let front = Beside::FrontPage;
    assert_eq!(store.surveys().current(front, noon()).await.unwrap(), None);
    let hour = TimeDelta::hours(1);
    let long_open = a_survey("Đang mở lâu").opening_at(noon() - hour * 9);
    let long_open = long_open.save(&store).await;
    let just_opened = a_survey("Vừa mở").opening_at(noon());
    let just_opened = just_opened.save(&store).await;
    let upcoming = a_survey("Sắp mở").opening_at(noon() + hour);
    upcoming.save(&store).await;
    let closed = a_survey("Đã đóng").opening_at(noon() - hour);
    let closed = closed.closing_at(noon()).save(&store).await;

    let current = store.surveys().current(front, noon()).await.unwrap();
    assert_eq!(current, Some(just_opened.clone()));
    let listed = store.surveys().list(noon()).await.unwrap();
    assert_eq!(listed, [just_opened, long_open, closed]);
}

#[tokio::test]
async fn a_second_survey_cannot_take_an_address() {
    let store = TestStore::new().await;
    a_survey("Một câu").save(&store).await;
    let refused = a_survey("Một câu").try_save(&store).await.unwrap_err();
    assert!(matches!(refused, StoreError::Conflict { .. }));
}
