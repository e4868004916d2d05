//! The state machine, by example and by chance.

use proptest::{prelude::*, sample::select};

use super::*;

const OWN: SectionId = SectionId(1);
const OTHER: SectionId = SectionId(2);
const LAN: AccountId = AccountId(7);

fn person(role: Role) -> Person<'static> {
    Person {
        account: LAN,
        role,
        sections: &[OWN],
    }
}

fn article(state: ArticleState, section: SectionId, owner: Option<AccountId>) -> Standing {
    Standing {
        state,
        section,
        owner,
    }
}

#[test]
fn a_writer_hands_in_but_never_publishes() {
    let writer = person(Role::Writer);
    let own = article(ArticleState::Draft, OWN, Some(LAN));
    assert_eq!(writer.moves(&own), [Move::Submit, Move::Bin]);
    let handed_in = article(ArticleState::InReview, OWN, Some(LAN));
    assert_eq!(writer.moves(&handed_in), [Move::TakeBack]);
    assert!(writer.may_save(&own) && !writer.may_save(&handed_in));
    let foreign = article(ArticleState::Draft, OWN, Some(AccountId(8)));
    assert!(writer.moves(&foreign).is_empty() && !writer.may_read(&foreign));
}

#[test]
fn an_editor_decides_in_the_sections_given_alone() {
    let editor = person(Role::Editor);
    let here = article(ArticleState::InReview, OWN, None);
    let there = article(ArticleState::InReview, OTHER, None);
    assert!(editor.may_move(&here, Move::Publish) && editor.may_move(&here, Move::Return));
    assert!(editor.moves(&there).is_empty() && !editor.may_read(&there));
    assert!(person(Role::Administrator).may_move(&there, Move::Publish));
}

#[test]
fn what_readers_see_is_withdrawn_before_it_is_thrown_away() {
    let published = article(ArticleState::Published, OWN, None);
    let moves = person(Role::Administrator).moves(&published);
    assert_eq!(moves, [Move::Publish, Move::Withdraw]);
}

proptest! {
    #[test]
    fn nobody_may_what_the_state_does_not_allow(
        role in select(&Role::ALL[..]),
        state in select(&ArticleState::ALL[..]),
        step in select(&Move::ALL[..]),
        section in select(&[OWN, OTHER][..]),
        owner in select(&[None, Some(LAN), Some(AccountId(8))][..]),
    ) {
        let (person, article) = (person(role), article(state, section, owner));
        let may = person.may_move(&article, step);
        prop_assert!(!may || step.from_state(state).is_some());
        prop_assert!(!may || person.may_read(&article));
        prop_assert!(!person.may_save(&article) || person.may_read(&article));
    }

    #[test]
    fn a_writer_alone_never_brings_an_article_before_readers(
        steps in prop::collection::vec(select(&Move::ALL[..]), 0..40),
    ) {
        let writer = person(Role::Writer);
        let mut standing = article(ArticleState::Draft, OWN, Some(LAN));
        for step in steps {
            if writer.may_move(&standing, step) {
                standing.state = step.from_state(standing.state).unwrap();
            }
            prop_assert!(!matches!(
                standing.state,
                ArticleState::Published | ArticleState::Scheduled
            ));
        }
    }

    #[test]
    fn an_administrator_brings_every_article_to_every_state(
        state in select(&ArticleState::ALL[..]),
        goal in select(&ArticleState::ALL[..]),
    ) {
        let mut reached = vec![state];
        for _ in 0..ArticleState::ALL.len() {
            let next: Vec<_> = reached.iter()
                .flat_map(|state| Move::ALL.iter().filter_map(|step| step.from_state(*state)))
                .collect();
            reached.extend(next);
            reached.sort_by_key(|state| state.as_str());
            reached.dedup();
        }
        prop_assert!(reached.contains(&goal));
    }
}
