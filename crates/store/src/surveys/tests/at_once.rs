//! Ballots that come while an editor changes or deletes the survey.

use domain::account::Role;

use super::{
    newsroom::{checked, draft_of},
    voter, votes,
};
use crate::{
    ChangeOutcome, DeleteOutcome,
    testing::{TestStore, a_staff, a_survey, noon},
};

const ROUNDS: u8 = 12;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_ballot_is_counted_for_what_it_was_cast_for_or_not_at_all() {
    let store = TestStore::new().await;
    let lan = a_staff("lan", Role::Editor, &[], &store).await;
    for round in 0..ROUNDS {
        let kept = a_survey(&format!("Câu {round}")).save(&store).await;
        let ballot = kept.ballot(&[kept.choices[0].id], noon()).unwrap();
        let mut to = draft_of(&kept);
        to.question = format!("Câu khác {round}");
        let to = checked(to);
        let other = store.second_instance().await;
        let casting = tokio::spawn(async move { other.surveys().cast(&ballot, &voter(1)).await });
        let changing = store.surveys();
        let changing = changing.change(lan.editor().unwrap(), kept.id, &to, noon());
        let changed = changing.await.unwrap() == ChangeOutcome::Kept;
        let counted = casting.await.unwrap().is_ok();
        assert_ne!(changed, counted, "round {round}");
        let after = store.surveys().get(kept.id).await.unwrap().unwrap();
        let expected = if counted {
            (kept.question, vec![1, 0], 1)
        } else {
            (format!("Câu khác {round}"), vec![0, 0], 0)
        };
        let votes = votes(&after);
        assert_eq!((after.question, votes, after.ballots), expected);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_survey_is_deleted_or_answered_but_not_both() {
    let store = TestStore::new().await;
    let lan = a_staff("lan", Role::Editor, &[], &store).await;
    for round in 0..ROUNDS {
        let kept = a_survey(&format!("Câu {round}")).save(&store).await;
        let ballot = kept.ballot(&[kept.choices[0].id], noon()).unwrap();
        let other = store.second_instance().await;
        let casting = tokio::spawn(async move { other.surveys().cast(&ballot, &voter(1)).await });
        let deleting = store.surveys();
        let deleting = deleting.delete(lan.editor().unwrap(), kept.id, noon());
        let deleted = deleting.await.unwrap() == DeleteOutcome::Deleted;
        let counted = casting.await.unwrap().is_ok();
        assert_ne!(deleted, counted, "round {round}");
        let after = store.surveys().get(kept.id).await.unwrap();
        assert_eq!(after.map(|survey| survey.ballots), counted.then_some(1));
    }
}
