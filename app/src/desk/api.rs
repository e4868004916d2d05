//! The server functions of the writing desk. What a person may do with an article is checked by the store, in the
//! transaction that does it.

use domain::{ArticleId, RevisionId, article::ArticleState};
use leptos::prelude::*;
use server_fn::codec::{GetUrl, Json};

use super::{
    history::{ComparisonView, HistoryView},
    preview_wire::{PreviewView, SharedLink},
    wire::{DeskView, MoveOrder, SaveAnswer, Standing, Typed},
};
use crate::error::AppError;

/// Brings an article to the desk, and notes that the person is there.
///
/// For its writer and the editors of its section; some eight short queries and one short write.
#[server(prefix = "/api", endpoint = "desk/open", input = GetUrl)]
pub(crate) async fn open_article(id: ArticleId) -> Result<DeskView, AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::open(&state, &staff, id).await
}

/// Saves what was typed on top of a revision; sent a second time it changes nothing.
///
/// For its writer while it is a draft or before readers, and for the editors of its section; one short write. What is
/// sent has a limit of its own, see the refusals of the server.
#[server(prefix = "/api", endpoint = "desk/save", input = Json)]
pub(crate) async fn save_article(
    id: ArticleId,
    based_on: RevisionId,
    typed: Typed,
    is_autosave: bool,
) -> Result<SaveAnswer, AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::save(&state, &staff, id, based_on, typed, is_autosave).await
}

/// Makes a move in the article's life, as it stood before the person who decides; made already, it changes nothing.
///
/// For those whom the rules of the article's life let make it; one short write.
#[server(prefix = "/api", endpoint = "desk/move", input = Json)]
pub(crate) async fn move_article(
    id: ArticleId,
    seen: ArticleState,
    head: RevisionId,
    order: MoveOrder,
) -> Result<Standing, AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::make_move(&state, &staff, id, (seen, head), &order).await
}

/// Says where the article stands and what the person may do. For its writer and the editors of its section; three
/// short queries.
#[server(prefix = "/api", endpoint = "desk/standing", input = GetUrl)]
pub(crate) async fn read_standing(id: ArticleId) -> Result<Standing, AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::standing(&state, &staff, id).await
}

/// Gives the article another address; readers of the old one are sent on.
///
/// For its writer until readers see it, from then on for editors of its section; one short write.
#[server(prefix = "/api", endpoint = "desk/set-slug", input = Json)]
pub(crate) async fn set_slug(id: ArticleId, slug: String) -> Result<Standing, AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::set_slug(&state, &staff, id, &slug).await
}

/// Notes that the person has the article open, and names who else has.
///
/// For its writer and the editors of its section; one short write, asked for every 20 seconds.
#[server(prefix = "/api", endpoint = "desk/here", input = Json)]
pub(crate) async fn note_presence(id: ArticleId) -> Result<Vec<String>, AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::here(&state, &staff, id).await
}

/// Lists the article's revisions, the latest first, from behind one of them on, and the preview links that still work.
///
/// For its writer and the editors of its section; some ten short queries.
#[server(prefix = "/api", endpoint = "desk/revisions", input = GetUrl)]
pub(crate) async fn list_revisions(
    id: ArticleId,
    #[server(default)] after: Option<RevisionId>,
) -> Result<HistoryView, AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::history(&state, &staff, id, after).await
}

/// Compares two revisions of an article.
///
/// For its writer and the editors of its section; four queries and the time of comparing two texts.
#[server(prefix = "/api", endpoint = "desk/compare", input = GetUrl)]
pub(crate) async fn compare_revisions(
    id: ArticleId,
    from: RevisionId,
    to: RevisionId,
) -> Result<ComparisonView, AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::compare(&state, &staff, id, from, to).await
}

/// Brings an earlier revision back as the latest one; that one already, it changes nothing.
///
/// For those who may save the article; one short write.
#[server(prefix = "/api", endpoint = "desk/restore")]
pub(crate) async fn restore_revision(id: ArticleId, revision: RevisionId) -> Result<(), AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::restore(&state, &staff, id, revision).await
}

/// Makes a link that shows one revision to whoever has it, for some days.
///
/// For the article's writer and the editors of its section; one short write.
#[server(prefix = "/api", endpoint = "desk/share")]
pub(crate) async fn share_revision(
    id: ArticleId,
    revision: RevisionId,
) -> Result<SharedLink, AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::share(&state, &staff, id, revision).await
}

/// Ends a preview link before its time; ended already, it stays so.
///
/// For the article's writer and the editors of its section; one short write.
#[server(prefix = "/api", endpoint = "desk/unshare")]
pub(crate) async fn unshare_revision(id: ArticleId, link: i64) -> Result<(), AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    let (desk, now) = (state.store.desk(), state.clock.now());
    Ok(desk.unshare(&staff, id, link, now).await?)
}

/// Brings the revision that a link shows. Open to whoever has the link, until it ends; counts no view; three queries.
#[server(prefix = "/api", endpoint = "desk/shared", input = GetUrl)]
pub(crate) async fn read_shared(token: String) -> Result<PreviewView, AppError> {
    super::ssr::shared(&crate::ssr::state()?, &token).await
}
