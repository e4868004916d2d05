//! A ballot, from the form to the result.

mod counted;
mod form;
mod refused;
mod secrecy;

use domain::survey::Survey;
use store::Store;

/// The votes of each choice and the number of ballots, as the store has them.
async fn tally(store: &Store, survey: &Survey) -> (Vec<i64>, i64) {
    let survey = store.surveys().get(survey.id).await;
    let survey = survey.expect("the database answers").expect("the survey is there");
    let votes = survey.choices.iter().map(|choice| choice.votes).collect();
    (votes, survey.ballots)
}
