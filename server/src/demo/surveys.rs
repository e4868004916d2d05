//! The demo's surveys; the one that is over got its result from ballots, cast one by one as a reader casts them.

use anyhow::{Context as _, ensure};
use chrono::{DateTime, Utc};
use domain::{
    ChoiceId,
    survey::{Survey, SurveyKind, SurveyRules},
};
use store::{CastOutcome, NewSurvey, Transaction, VoterHash};

use super::{calendar::Calendar, content::SurveyText};

/// Puts in all surveys and says how many ballots were cast.
pub(super) async fn save(
    transaction: &Transaction,
    surveys: &[SurveyText],
    calendar: &Calendar,
) -> anyhow::Result<usize> {
    let mut ballots = 0;
    for survey in surveys {
        save_one(transaction, survey, calendar)
            .await
            .with_context(|| format!("survey {} of the demo", survey.slug))?;
        ballots += survey.demo_ballots.len();
    }
    Ok(ballots)
}

async fn save_one(
    transaction: &Transaction,
    text: &SurveyText,
    calendar: &Calendar,
) -> anyhow::Result<()> {
    let opens_at = calendar.days_ago(text.opens_days_ago)?;
    let closes_at = text.closes_days_ago.map(|days| calendar.days_ago(days));
    let new = NewSurvey {
        slug: text.slug.clone(),
        question: text.question.clone(),
        kind: kind(text.choices_max),
        opens_at,
        closes_at: closes_at.transpose()?,
        choices: text.choices.clone(),
        rules: SurveyRules::default(),
    };
    let id = transaction.surveys().save(new).await?;
    let survey = transaction.surveys().get(id).await?;
    let survey = survey.context("it was not kept")?;
    for (number, picked) in text.demo_ballots.iter().enumerate() {
        cast(transaction, &survey, number, picked, opens_at).await?;
    }
    Ok(())
}

async fn cast(
    transaction: &Transaction,
    survey: &Survey,
    number: usize,
    picked: &[usize],
    opens_at: DateTime<Utc>,
) -> anyhow::Result<()> {
    let choice = |place: &usize| survey.choices.get(*place).map(|choice| choice.id);
    let picked: Option<Vec<ChoiceId>> = picked.iter().map(choice).collect();
    let picked = picked.context("a ballot picks what the survey does not offer")?;
    let ballot = survey.ballot(&picked, opens_at)?;
    let outcome = transaction.surveys().cast(&ballot, &voter(number)).await?;
    let is_counted = matches!(outcome, CastOutcome::Counted(_));
    ensure!(is_counted, "a ballot was counted before");
    Ok(())
}

/// One choice makes radio buttons, more make checkboxes.
fn kind(choices_max: u32) -> SurveyKind {
    match choices_max {
        0 | 1 => SurveyKind::Single,
        choices_max => SurveyKind::Multiple { choices_max },
    }
}

/// A voter that nobody is: readers' hashes are keyed, so that this one meets none of them.
fn voter(number: usize) -> VoterHash {
    VoterHash(*blake3::hash(format!("demo ballot {number}").as_bytes()).as_bytes())
}
