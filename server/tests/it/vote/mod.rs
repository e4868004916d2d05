//! A ballot, from the form to the result.

mod bodies;
mod counted;
mod cross_site;
mod forged;
mod form;
mod refused;
mod secrecy;
mod twice;

use domain::survey::Survey;
use store::Store;

use crate::{answer::Answer, portal::TestPortal, visitor::Visitor};

/// The cookie by which a voter is known.
const COOKIE: &str = "dinh_voter";

/// The votes of each choice and the number of ballots, as the store has them.
async fn tally(store: &Store, survey: &Survey) -> (Vec<i64>, i64) {
    let survey = store.surveys().get(survey.id).await;
    let survey = survey
        .expect("the database answers")
        .expect("the survey is there");
    let votes = survey.choices.iter().map(|choice| choice.votes).collect();
    (votes, survey.ballots)
}

/// The ticket that a page carries in its form.
async fn ticket(reader: &Visitor) -> String {
    let page = reader.get("/khao-sat/ban-quan-tam-dieu-gi-nhat").await;
    page.the_attribute("input[name=ticket]", "value")
}

/// A refused ballot leaves no trace.
async fn check_nothing_counted(portal: &TestPortal, survey: &Survey, answer: &Answer) {
    let (votes, ballots) = tally(&portal.store, survey).await;
    assert_eq!((votes.iter().sum::<i64>(), ballots), (0, 0));
    assert_eq!(answer.header("set-cookie"), "");
}
