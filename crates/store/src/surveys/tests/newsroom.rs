//! What editors do with surveys, what is refused once a ballot was cast, and what the log says of it.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    SurveyId,
    account::Role,
    audit::Act,
    survey::{
        BallotError, CheckedSurvey, Placement, Survey, SurveyDraft, SurveyKind, SurveyPhase,
        SurveyRules, Wording,
    },
};
use sea_orm::EntityTrait;

use super::{cast, voter, votes};
use crate::{
    ChangeOutcome, DeleteOutcome, Staff, Store, StoreError,
    entity::audit,
    testing::{TestStore, a_staff, a_survey, noon},
};

pub(super) fn draft(question: &str, choices: &[&str]) -> SurveyDraft {
    SurveyDraft {
        question: question.to_owned(),
        choices: choices.iter().map(|label| (*label).to_owned()).collect(),
        kind: SurveyKind::Single,
        opens_at: None,
        closes_at: None,
        rules: SurveyRules::default(),
    }
}

pub(super) fn checked(draft: SurveyDraft) -> CheckedSurvey {
    draft.check(None, noon()).unwrap()
}

/// The draft that says about a kept survey what is kept.
pub(super) fn draft_of(survey: &Survey) -> SurveyDraft {
    SurveyDraft {
        question: survey.question.clone(),
        choices: survey.choices.iter().map(|c| c.label.clone()).collect(),
        kind: survey.kind,
        opens_at: survey.opens_at,
        closes_at: survey.closes_at,
        rules: SurveyRules::default(),
    }
}

async fn newsroom() -> (TestStore, Staff) {
    let store = TestStore::new().await;
    let lan = a_staff("lan", Role::Editor, &[], &store).await;
    (store, lan)
}

async fn read(store: &Store, id: SurveyId) -> Survey {
    store.surveys().get(id).await.unwrap().unwrap()
}

/// What the log says was done to surveys, the oldest first.
async fn acts(store: &TestStore) -> Vec<String> {
    let rows = audit::Entity::find().all(&store.connection()).await;
    rows.unwrap().into_iter().map(|row| row.act).collect()
}

fn later(minutes: i64) -> DateTime<Utc> {
    noon() + TimeDelta::minutes(minutes)
}

#[tokio::test]
async fn a_writer_runs_no_survey() {
    let store = TestStore::new().await;
    let writer = a_staff("minh", Role::Writer, &[], &store).await;
    assert!(matches!(writer.editor(), Err(StoreError::Denied)));
}

#[tokio::test]
async fn a_survey_is_made_opened_closed_and_opened_again() {
    let (store, lan) = newsroom().await;
    let (surveys, lan) = (store.surveys(), lan.editor().unwrap());
    let survey = checked(draft("Một câu?", &["Có", "Không"]));
    let id = surveys.create(lan, &survey, noon()).await.unwrap();
    let second = surveys.create(lan, &survey, noon()).await.unwrap();
    assert_eq!(read(&store, second).await.slug.as_str(), "mot-cau-2");
    assert_eq!(
        read(&store, id).await.phase(later(9)),
        SurveyPhase::Upcoming
    );
    let early = surveys.close(lan, id, later(1)).await;
    assert!(matches!(early, Err(StoreError::Conflict { .. })));

    for _ in 0..2 {
        surveys.open(lan, id, later(1)).await.unwrap();
    }
    assert_eq!(read(&store, id).await.opens_at, Some(later(1)));
    for minute in [2, 3] {
        surveys.close(lan, id, later(minute)).await.unwrap();
    }
    assert_eq!(read(&store, id).await.closes_at, Some(later(2)));
    surveys.open(lan, id, later(4)).await.unwrap();
    let opened = read(&store, id).await;
    assert_eq!((opened.opens_at, opened.closes_at), (Some(later(1)), None));
    let done = [Act::Create, Act::Create, Act::Open, Act::Close, Act::Open];
    assert_eq!(acts(&store).await, done.map(Act::as_str), "each once");
}

#[tokio::test]
async fn before_the_first_ballot_everything_can_become_other() {
    let (store, lan) = newsroom().await;
    let (surveys, lan) = (store.surveys(), lan.editor().unwrap());
    let old = a_survey("Cũ").save(&store).await;
    let mut to = draft("Mới", &["A", "B", "C"]);
    to.kind = SurveyKind::Multiple { choices_max: 2 };
    to.opens_at = Some(later(5));
    to.rules.placement = Placement::nowhere();
    let outcome = surveys.change(lan, old.id, &checked(to), noon()).await;
    assert_eq!(outcome.unwrap(), ChangeOutcome::Kept);
    let whole = surveys.read_whole(lan, old.id).await.unwrap();
    assert_eq!(whole.survey.question, "Mới");
    assert_eq!(whole.survey.slug, old.slug, "the address stays");
    assert_eq!(votes(&whole.survey), [0, 0, 0]);
    assert_eq!(whole.survey.opens_at, Some(later(5)));
    assert_eq!(whole.placement, Placement::nowhere());
    assert_eq!(acts(&store).await, [Act::Save.as_str()]);
}

#[tokio::test]
async fn a_ballot_for_an_earlier_wording_is_not_counted() {
    let (store, lan) = newsroom().await;
    let (surveys, lan) = (store.surveys(), lan.editor().unwrap());
    let old = a_survey("Cũ").save(&store).await;
    let ballot = old.ballot(&[old.choices[0].id], noon()).unwrap();
    let mut to = draft_of(&old);
    to.question = "Mới".to_owned();
    let outcome = surveys.change(lan, old.id, &checked(to), noon()).await;
    assert_eq!(outcome.unwrap(), ChangeOutcome::Kept);
    let cast = surveys.cast(&ballot, &voter(1)).await;
    assert!(matches!(cast, Err(StoreError::Conflict { .. })));
    let reworded = read(&store, old.id).await;
    assert_eq!((votes(&reworded), reworded.ballots), (vec![0, 0], 0));
    let refused = reworded.ballot(ballot.choices(), noon());
    assert_eq!(refused.err(), Some(BallotError::UnknownChoice));
    let took_part = surveys.has_taken_part(old.id, &voter(1)).await;
    assert!(!took_part.unwrap(), "and the voter can vote again");
}

#[tokio::test]
async fn after_the_first_ballot_wording_kind_and_opening_stand() {
    let (store, lan) = newsroom().await;
    let lan = lan.editor().unwrap();
    let kept = a_survey("Câu hỏi").offering(["A", "B", "C"]);
    let kept = kept.save(&store).await;
    cast(&store, &kept, &[0], voter(1)).await;
    let check = async |change: &dyn Fn(&mut SurveyDraft), expected| {
        let mut to = draft_of(&kept);
        change(&mut to);
        let (surveys, to) = (store.surveys(), checked(to));
        let outcome = surveys.change(lan, kept.id, &to, noon()).await;
        assert_eq!(outcome.unwrap(), expected);
    };
    use ChangeOutcome::{HasBallots, Kept};
    check(&|to| to.question = "Khác".to_owned(), HasBallots).await;
    check(&|to| to.choices[1] = "Khác".to_owned(), HasBallots).await;
    check(&|to| to.choices.push("D".to_owned()), HasBallots).await;
    check(&|to| drop(to.choices.pop()), HasBallots).await;
    check(&|to| to.choices.swap(0, 1), HasBallots).await;
    check(&|to| to.opens_at = None, HasBallots).await;
    let several = SurveyKind::Multiple { choices_max: 2 };
    check(&|to| to.kind = several, HasBallots).await;
    assert_eq!(acts(&store).await, [""; 0]);
    check(&|to| to.closes_at = Some(later(60)), Kept).await;
    let after = read(&store, kept.id).await;
    assert_eq!((votes(&after), after.ballots), (vec![1, 0, 0], 1));
    assert_eq!(after.closes_at, Some(later(60)));
}

#[tokio::test]
async fn a_correction_keeps_the_counts_and_what_stood_there() {
    let (store, lan) = newsroom().await;
    let (surveys, lan) = (store.surveys(), lan.editor().unwrap());
    let kept = a_survey("Câu hõi").save(&store).await;
    cast(&store, &kept, &[1], voter(1)).await;
    let (question, choice) = (Wording::Question, Wording::Choice(kept.choices[1].id));
    for (wording, new) in [(question, "Câu hỏi"), (choice, "Không nên")] {
        let correction = kept.correction(wording, new).unwrap().unwrap();
        surveys.correct(lan, &correction, later(1)).await.unwrap();
        let again = surveys.correct(lan, &correction, later(2)).await;
        assert!(matches!(again, Err(StoreError::Conflict { .. })));
    }
    let whole = surveys.read_whole(lan, kept.id).await.unwrap();
    assert_eq!(whole.survey.question, "Câu hỏi");
    assert_eq!(whole.survey.choices[1].label, "Không nên");
    assert_eq!(whole.survey.choices[1].id, kept.choices[1].id);
    assert_eq!(
        (votes(&whole.survey), whole.survey.ballots),
        (vec![0, 1], 1)
    );
    assert!(whole.survey.is_corrected);
    let told = whole.corrections.iter();
    let told = told.map(|one| (one.is_question, one.old.as_str(), one.at));
    let expected = [(true, "Câu hõi", later(1)), (false, "Không", later(1))];
    assert_eq!(told.collect::<Vec<_>>(), expected);
}

#[tokio::test]
async fn only_a_survey_without_ballots_is_deleted() {
    let (store, lan) = newsroom().await;
    let (surveys, lan) = (store.surveys(), lan.editor().unwrap());
    let answered = a_survey("Có phiếu").save(&store).await;
    cast(&store, &answered, &[0], voter(1)).await;
    let outcome = surveys.delete(lan, answered.id, noon()).await;
    assert_eq!(outcome.unwrap(), DeleteOutcome::HasBallots);

    let empty = a_survey("Chưa có phiếu").save(&store).await;
    let ballot = empty.ballot(&[empty.choices[0].id], noon()).unwrap();
    let outcome = surveys.delete(lan, empty.id, noon()).await;
    assert_eq!(outcome.unwrap(), DeleteOutcome::Deleted);
    let late = surveys.cast(&ballot, &voter(2)).await;
    assert!(matches!(late, Err(StoreError::NotFound)), "{late:?}");
    let again = surveys.delete(lan, empty.id, noon()).await;
    assert!(matches!(again, Err(StoreError::NotFound)));
    assert_eq!(acts(&store).await, [Act::Delete.as_str()]);
}

#[tokio::test]
async fn the_newsrooms_list_goes_on_behind_its_last_survey() {
    let (store, lan) = newsroom().await;
    let lan = lan.editor().unwrap();
    let mut made = Vec::new();
    for question in ["Một", "Hai", "Ba"] {
        made.push(a_survey(question).save(&store).await.id);
    }
    made.reverse();
    let page = async |before| {
        let page = store.surveys().list_all(lan, before, 2).await.unwrap();
        page.iter().map(|survey| survey.id).collect::<Vec<_>>()
    };
    assert_eq!(page(None).await, made[..2]);
    assert_eq!(page(Some(made[1])).await, made[2..]);
}

#[tokio::test]
async fn taking_the_counts_out_is_noted() {
    let (store, lan) = newsroom().await;
    let kept = a_survey("Câu hỏi").save(&store).await;
    let lan = lan.editor().unwrap();
    let exported = store.surveys().export(lan, kept.id, noon()).await;
    assert_eq!(exported.unwrap(), kept);
    assert_eq!(acts(&store).await, [Act::Export.as_str()]);
}
