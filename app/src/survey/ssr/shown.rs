//! What of a survey leaves for one reader's browser: no count that the reader may not see.

use domain::survey::{Choice, ChoiceOrder, Correction, ResultVisibility, Survey, SurveyPhase};
use store::VoterHash;

use crate::{
    error::AppError,
    ssr::{AppState, Voter},
    survey::wire::{ChoiceEntry, SurveyView, Tally},
};

/// The survey for the reader of the request under way.
pub(super) async fn shown_to_reader(
    state: &AppState,
    survey: Survey,
) -> Result<SurveyView, AppError> {
    let Some(voter) = Voter::from_request(state) else {
        let voter = Voter::unknown();
        let is_open = survey.phase(state.clock.now()) == SurveyPhase::Open;
        let ticket = if is_open {
            voter.ticket(state)
        } else {
            String::new()
        };
        let hash = voter.hash(state, survey.id);
        return shown(state, survey, false, &hash, ticket).await;
    };
    let hash = voter.hash(state, survey.id);
    let has_voted = state
        .store
        .surveys()
        .has_taken_part(survey.id, &hash)
        .await?;
    shown(state, survey, has_voted, &hash, String::new()).await
}

/// The survey for a reader of whom is known whether the ballot was counted.
pub(super) async fn shown(
    state: &AppState,
    survey: Survey,
    has_voted: bool,
    voter: &VoterHash,
    ticket: String,
) -> Result<SurveyView, AppError> {
    let phase = survey.phase(state.clock.now());
    let corrections = if survey.is_corrected {
        corrections(state, &state.store.surveys().corrections(survey.id).await?)
    } else {
        Vec::new()
    };
    let is_votable = phase == SurveyPhase::Open && !has_voted;
    let shows_counts = survey.results.shows_counts(phase, has_voted);
    Ok(SurveyView {
        phase,
        closes: survey.closes_at.map(|end| state.time_and_date(end)),
        notice: if shows_counts {
            String::new()
        } else {
            notice(state, &survey)
        },
        choices: if is_votable {
            in_readers_order(survey.order, &survey.choices, voter)
        } else {
            Vec::new()
        },
        tally: shows_counts.then_some(Tally {
            ballots: survey.ballots,
            choices: survey.choices,
        }),
        slug: survey.slug,
        question: survey.question,
        kind: survey.kind,
        has_voted,
        corrections,
        ticket,
    })
}

/// When the result of a survey is shown, to readers who may not see it yet; nothing when everyone always may.
pub(crate) fn notice(state: &AppState, survey: &Survey) -> String {
    match (survey.results, survey.closes_at) {
        (ResultVisibility::Always, _) => String::new(),
        (ResultVisibility::AfterVote, _) => "Kết quả hiện ra sau khi bạn bình chọn.".to_owned(),
        (ResultVisibility::AfterClose, Some(end)) => {
            let end = state.time_and_date(end).text;
            format!("Kết quả được công bố khi khảo sát kết thúc, lúc {end}.")
        }
        (ResultVisibility::AfterClose, None) => {
            "Kết quả được công bố khi khảo sát kết thúc.".to_owned()
        }
        (ResultVisibility::StaffOnly, _) => {
            "Kết quả chỉ dành cho ban biên tập, không công bố.".to_owned()
        }
    }
}

/// What readers are told of the corrections.
pub(crate) fn corrections(state: &AppState, corrections: &[Correction]) -> Vec<String> {
    let sentence = |one: &Correction| {
        let day = state.short_date(one.at).text;
        let (old, new) = (&one.old, &one.new);
        if one.is_question {
            format!("Đã đính chính ngày {day}: câu hỏi trước đó viết là “{old}”.")
        } else {
            format!("Đã đính chính ngày {day}: phương án “{new}” trước đó viết là “{old}”.")
        }
    };
    corrections.iter().map(sentence).collect()
}

/// The choices to pick; shuffled ones stand for the same reader in the same order whenever the reader comes back.
fn in_readers_order(order: ChoiceOrder, choices: &[Choice], voter: &VoterHash) -> Vec<ChoiceEntry> {
    let mut entries: Vec<_> = choices
        .iter()
        .map(|choice| ChoiceEntry {
            id: choice.id,
            label: choice.label.clone(),
        })
        .collect();
    if order == ChoiceOrder::Shuffled {
        entries.sort_by_cached_key(|entry| {
            *blake3::keyed_hash(&voter.0, &entry.id.0.to_le_bytes()).as_bytes()
        });
    }
    entries
}
