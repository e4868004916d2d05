//! How the log is asked and written out.

use domain::{
    AccountId,
    audit::{Act, SubjectKind},
};
use futures::stream;
use server_fn::codec::TextStream;
use store::{AuditEntry, AuditFilter, AuditPlace, Staff};

use super::{
    super::{asked, words},
    wire::{AuditLine, AuditQuery, AuditView},
};
use crate::{
    FieldFlaw,
    error::{AppError, Flaw},
    ssr::{AppState, CSV_START, answer_with_csv, csv_row},
};

/// Entries on one page.
const PER_PAGE: u32 = 50;
/// Entries that a file asks for at once.
const PER_PART: u32 = 500;

/// One page of the log.
pub(super) async fn list(
    state: &AppState,
    staff: &Staff,
    query: AuditQuery,
    after: &str,
) -> Result<AuditView, AppError> {
    let administrator = staff.administrator()?;
    let log = state.store.audit_log();
    let people = log.people(administrator).await?;
    let (flaws, entries) = match filter(state, &query)? {
        Err(flaws) => (flaws, Vec::new()),
        Ok(filter) => {
            let after = asked::place(after)?.map(|(at, id)| AuditPlace { at, id });
            let entries = log
                .list(administrator, &filter, after, PER_PAGE + 1)
                .await?;
            (Vec::new(), entries)
        }
    };
    let shown = entries.iter().take(PER_PAGE as usize);
    let next = entries
        .get(PER_PAGE as usize)
        .and(shown.clone().next_back());
    Ok(AuditView {
        query,
        flaws,
        people: people.into_iter().map(|(id, name)| (id.0, name)).collect(),
        next: next.map(|entry| asked::place_text(entry.at, entry.place().id)),
        lines: shown.map(|entry| line(state, entry)).collect(),
    })
}

/// The log as a file.
pub(super) async fn export(
    state: &AppState,
    staff: &Staff,
    query: &AuditQuery,
) -> Result<TextStream<AppError>, AppError> {
    let administrator = staff.administrator()?;
    let filter = filter(state, query)?.map_err(AppError::fields)?;
    let now = state.clock.now();
    state
        .store
        .audit_log()
        .note_export(administrator, now)
        .await?;
    answer_with_csv("nhat-ky");
    let (state, staff) = (state.clone(), staff.clone());
    let parts = stream::try_unfold(Some(None::<AuditPlace>), move |next| {
        let (state, staff, filter) = (state.clone(), staff.clone(), filter.clone());
        async move {
            let Some(after) = next else { return Ok(None) };
            part(&state, &staff, &filter, after).await.map(Some)
        }
    });
    Ok(TextStream::new(parts))
}

/// One part of the file, and where the next begins if there is one.
async fn part(
    state: &AppState,
    staff: &Staff,
    filter: &AuditFilter,
    after: Option<AuditPlace>,
) -> Result<(String, Option<Option<AuditPlace>>), AppError> {
    let log = state.store.audit_log();
    let entries = log
        .list(staff.administrator()?, filter, after, PER_PART)
        .await?;
    let mut text = String::new();
    if after.is_none() {
        text.push_str(CSV_START);
        let heads = [
            "Thời điểm",
            "Người",
            "Việc",
            "Loại",
            "Số",
            "Tên",
            "Chi tiết",
        ];
        text.push_str(&csv_row(heads));
    }
    for entry in &entries {
        text.push_str(&csv_row([
            state.time_and_date(entry.at).iso.as_str(),
            &entry.account_name,
            words::act(entry.act),
            words::subject_kind(entry.subject.kind),
            &entry.subject.id.to_string(),
            &entry.subject.title,
            &entry.detail,
        ]));
    }
    let is_last = entries.len() < PER_PART as usize;
    let next = entries.last().filter(|_| !is_last);
    Ok((text, next.map(|entry| Some(entry.place()))))
}

fn line(state: &AppState, entry: &AuditEntry) -> AuditLine {
    AuditLine {
        at: state.time_and_date(entry.at),
        who: entry.account_name.clone(),
        act: entry.act,
        kind: entry.subject.kind,
        subject: entry.subject.id,
        title: entry.subject.title.clone(),
        detail: entry.detail.clone(),
    }
}

/// What the fields ask for, or what is wrong with those that a person fills in by hand.
fn filter(
    state: &AppState,
    query: &AuditQuery,
) -> Result<Result<AuditFilter, Vec<FieldFlaw>>, AppError> {
    let malformed = || AppError::Invalid(Flaw::Malformed);
    let picked = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let act = picked(&query.act).map(|word| Act::from_word(&word).ok_or_else(malformed));
    let kind = picked(&query.kind).map(|word| SubjectKind::from_word(&word).ok_or_else(malformed));
    let (from, to) = match asked::days(state, &query.from, &query.to) {
        Ok(span) => span,
        Err(flaws) => return Ok(Err(flaws)),
    };
    Ok(Ok(AuditFilter {
        account: asked::number(&query.account)?.map(AccountId),
        act: act.transpose()?,
        kind: kind.transpose()?,
        subject: asked::number(&query.subject)?,
        from,
        to,
    }))
}
