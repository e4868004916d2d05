//! Where the dashboard comes from.

use chrono::{DateTime, Utc};
use domain::{
    account::Role,
    article::{ArticleState, ArticleSummary},
    revision::DeskCounts,
};
use store::{DeskFilter, Staff, Waiting};

use super::{
    super::articles::ssr::line,
    wire::{DashboardView, Pile, PileKind, Troubles},
};
use crate::{error::AppError, paths, ssr::AppState};

/// Articles of a pile that the dashboard names.
const PER_PILE: u32 = 5;
/// Articles among the most read.
const MOST_READ: u32 = 5;

/// What waits for this person.
pub(super) async fn dashboard(state: &AppState, staff: &Staff) -> Result<DashboardView, AppError> {
    let now = state.clock.now();
    let role = staff.account().role;
    let counts = state.store.desk().counts(staff, now).await?;
    let mut piles = Vec::new();
    for kind in [
        PileKind::Review,
        PileKind::Drafts,
        PileKind::Scheduled,
        PileKind::Expiring,
    ] {
        let count = count(kind, &counts);
        if count > 0 || kind == PileKind::Drafts {
            piles.push(pile(state, staff, kind, count, now).await?);
        }
    }
    let most_read = most_read_today(state, now).await?;
    let numbers = state.counter.numbers();
    Ok(DashboardView {
        piles,
        corrections: counts.corrections,
        visits: (numbers.today, numbers.yesterday, numbers.online),
        most_read: most_read
            .into_iter()
            .map(|article| (paths::article(&article.slug), article.title, article.views))
            .collect(),
        troubles: (role == Role::Administrator).then(|| troubles(state)),
    })
}

/// What was read most today; the counting goes over everything that was read, so it is kept for a while.
async fn most_read_today(
    state: &AppState,
    now: DateTime<Utc>,
) -> Result<Vec<ArticleSummary>, AppError> {
    let articles = state.store.articles();
    let count = async {
        let today = state.site.time_zone.day(now);
        let counted = articles.most_read(MOST_READ, today, now).await?;
        Ok(counted.iter().map(|article| article.id).collect())
    };
    let ranked = state.kept.most_read_today.get(now, count).await?;
    Ok(articles.still_shown(&ranked, now).await?)
}

async fn pile(
    state: &AppState,
    staff: &Staff,
    kind: PileKind,
    count: u32,
    now: DateTime<Utc>,
) -> Result<Pile, AppError> {
    let all = DeskFilter::default();
    let filter = match kind {
        PileKind::Review => DeskFilter {
            state: Some(ArticleState::InReview),
            ..all
        },
        PileKind::Drafts => DeskFilter {
            state: Some(ArticleState::Draft),
            is_mine: true,
            ..all
        },
        PileKind::Scheduled => DeskFilter {
            state: Some(ArticleState::Scheduled),
            ..all
        },
        PileKind::Expiring => DeskFilter {
            waiting: Some(Waiting::Expiry),
            ..all
        },
    };
    let desk = state.store.desk();
    let entries = desk.list(staff, &filter, None, PER_PILE, now).await?;
    let lines = entries.into_iter().map(|entry| line(state, entry));
    Ok(Pile {
        kind,
        count,
        lines: lines.collect(),
    })
}

fn count(kind: PileKind, counts: &DeskCounts) -> u32 {
    match kind {
        PileKind::Review => counts.in_review,
        PileKind::Drafts => counts.own_drafts,
        PileKind::Scheduled => counts.scheduled,
        PileKind::Expiring => counts.expiring,
    }
}

fn troubles(state: &AppState) -> Troubles {
    let health = &state.health;
    Troubles {
        room: health
            .room()
            .map(|room| (gigabytes(room.free), room.is_scarce())),
        timetable_failed: health
            .timetable_failed_at()
            .map(|at| state.time_and_date(at)),
    }
}

/// Bytes as people read them, "12,5 GB".
fn gigabytes(bytes: u64) -> String {
    let tenths = bytes / 100_000_000;
    format!("{},{} GB", tenths / 10, tenths % 10)
}
