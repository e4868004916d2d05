//! From what was typed to a survey that keeps the rules, or to what is wrong at each field.

use chrono::{DateTime, Utc};
use domain::{
    ArticleId, Slug,
    survey::{
        CHOICE_CHARS_MAX, CHOICES_MAX, CHOICES_MIN, CheckedSurvey, Placement, QUESTION_CHARS_MAX,
        Survey, SurveyDraft, SurveyFlaw, SurveyKind, SurveyRules,
    },
};
use store::Editor;

use super::text::moment_text;
use crate::{
    error::{AppError, Field, FieldFlaw, Wrong},
    newsroom::surveys::wire::SurveyText,
    paths,
    ssr::AppState,
};

/// The checked survey that was typed; what the form does not let be changed comes from the one that is `kept`.
pub(super) async fn checked(
    state: &AppState,
    editor: Editor<'_>,
    text: SurveyText,
    kept: Option<&Survey>,
) -> Result<CheckedSurvey, AppError> {
    let mut flaws = Vec::new();
    let placement = placement(state, editor, &text, &mut flaws).await?;
    let kept_end = kept.and_then(|kept| kept.closes_at);
    let closes_at = moment(state, &text.closes, kept_end, Field::ExpiresAt, &mut flaws);
    let rules = SurveyRules {
        order: text.order,
        results: text.results,
        placement,
    };
    let draft = match kept.filter(|_| text.is_locked) {
        Some(kept) => SurveyDraft {
            question: kept.question.clone(),
            choices: kept.choices.iter().map(|one| one.label.clone()).collect(),
            kind: kept.kind,
            opens_at: kept.opens_at,
            closes_at,
            rules,
        },
        None => {
            let kept_opening = kept.and_then(|kept| kept.opens_at);
            SurveyDraft {
                kind: kind(&text, &mut flaws),
                opens_at: moment(
                    state,
                    &text.opens,
                    kept_opening,
                    Field::PublishAt,
                    &mut flaws,
                ),
                question: text.question,
                choices: text.choices,
                closes_at,
                rules,
            }
        }
    };
    match draft.check(kept_end, state.clock.now()) {
        Ok(survey) if flaws.is_empty() => Ok(survey),
        Ok(_) => Err(AppError::fields(flaws)),
        Err(broken) => {
            flaws.extend(broken.into_iter().map(field_flaw));
            Err(AppError::fields(flaws))
        }
    }
}

/// The error of a survey with these flaws.
pub(super) fn flaw_error(flaws: &[SurveyFlaw]) -> AppError {
    AppError::fields(flaws.iter().copied().map(field_flaw).collect())
}

fn field_flaw(flaw: SurveyFlaw) -> FieldFlaw {
    let choice = |place: usize| Field::Choice {
        place: number(place),
    };
    let too_long = |chars_max: usize| Wrong::TooLong {
        chars_max: number(chars_max),
    };
    let (field, wrong) = match flaw {
        SurveyFlaw::QuestionEmpty => (Field::Question, Wrong::Empty),
        SurveyFlaw::QuestionTooLong => (Field::Question, too_long(QUESTION_CHARS_MAX)),
        SurveyFlaw::QuestionWithoutWords => (Field::Question, Wrong::Malformed),
        SurveyFlaw::TooFewChoices => (
            Field::Choices,
            Wrong::TooFew {
                entries_min: number(CHOICES_MIN),
            },
        ),
        SurveyFlaw::TooManyChoices => (
            Field::Choices,
            Wrong::TooMany {
                entries_max: number(CHOICES_MAX),
            },
        ),
        SurveyFlaw::ChoiceEmpty { place } => (choice(place), Wrong::Empty),
        SurveyFlaw::ChoiceTooLong { place } => (choice(place), too_long(CHOICE_CHARS_MAX)),
        SurveyFlaw::ChoiceTwice { place } => (choice(place), Wrong::Taken),
        SurveyFlaw::UnknownChoice => (Field::Choices, Wrong::Gone),
        SurveyFlaw::Maximum => (Field::ChoicesMax, Wrong::Malformed),
        SurveyFlaw::ClosesBeforeItOpens => (Field::ExpiresAt, Wrong::EndsBeforeItBegins),
        SurveyFlaw::ClosesInPast => (Field::ExpiresAt, Wrong::InPast),
    };
    FieldFlaw::new(field, wrong)
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// How many choices a ballot may carry; what is no number cannot lie between 2 and the number of choices either.
fn kind(text: &SurveyText, flaws: &mut Vec<FieldFlaw>) -> SurveyKind {
    if !text.is_multiple {
        return SurveyKind::Single;
    }
    match text.choices_max.trim().parse() {
        Ok(choices_max) => SurveyKind::Multiple { choices_max },
        Err(_) => {
            flaws.push(FieldFlaw::new(Field::ChoicesMax, Wrong::Malformed));
            SurveyKind::Single
        }
    }
}

/// The moment that was typed; the form shows minutes, so that an unchanged one keeps its seconds.
fn moment(
    state: &AppState,
    typed: &str,
    kept: Option<DateTime<Utc>>,
    field: Field,
    flaws: &mut Vec<FieldFlaw>,
) -> Option<DateTime<Utc>> {
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    if typed == moment_text(state, kept) {
        return kept;
    }
    let read = state.site.time_zone.read_local(typed);
    if read.is_none() {
        flaws.push(FieldFlaw::new(field, Wrong::Malformed));
    }
    read
}

async fn placement(
    state: &AppState,
    editor: Editor<'_>,
    text: &SurveyText,
    flaws: &mut Vec<FieldFlaw>,
) -> Result<Placement, AppError> {
    let sections = if text.sections.is_empty() {
        Vec::new()
    } else {
        state.store.sections().list().await?
    };
    let is_there = |id| sections.iter().any(|section| section.id == id);
    if text.sections.iter().any(|id| !is_there(*id)) {
        flaws.push(FieldFlaw::new(Field::Section, Wrong::Gone));
    }
    Ok(Placement {
        everywhere: text.everywhere,
        front_page: text.front_page,
        sections: text.sections.clone(),
        articles: articles(state, editor, &text.articles, flaws).await?,
    })
}

/// The articles at the typed addresses, with or without the portal's own in front.
async fn articles(
    state: &AppState,
    editor: Editor<'_>,
    typed: &str,
    flaws: &mut Vec<FieldFlaw>,
) -> Result<Vec<ArticleId>, AppError> {
    let prefix = format!("{}/", paths::ARTICLES);
    let slug = |line: &str| {
        let path = line.strip_prefix(&state.site.base_url).unwrap_or(line);
        Slug::parse(path.strip_prefix(&prefix).unwrap_or(path)).ok()
    };
    let lines = typed.lines().map(str::trim).filter(|line| !line.is_empty());
    let Some(slugs) = lines.map(slug).collect::<Option<Vec<_>>>() else {
        flaws.push(FieldFlaw::new(Field::Articles, Wrong::Malformed));
        return Ok(Vec::new());
    };
    if slugs.is_empty() {
        return Ok(Vec::new());
    }
    let found = state.store.surveys().articles_at(editor, &slugs).await?;
    let is_found = |slug: &Slug| found.iter().any(|(other, _)| other == slug);
    if !slugs.iter().all(is_found) {
        flaws.push(FieldFlaw::new(Field::Articles, Wrong::Gone));
    }
    Ok(found.into_iter().map(|(_, id)| id).collect())
}
