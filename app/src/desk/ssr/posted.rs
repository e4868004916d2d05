//! The desk's form when it was posted without JavaScript: to the page's own address, which answers with the page.

use axum::http::request::Parts;
use domain::{ArticleId, RevisionId, SectionId, TagId, article::ArticleState, life::Move};
use leptos::prelude::use_context;
use store::Staff;

use super::{moves, preview, save};
use crate::{
    desk::wire::{MoveOrder, PostAnswer, SaveAnswer, Typed},
    error::{AppError, Flaw},
    newsroom::Place,
    ssr::AppState,
};

/// The fields of a form that was posted to the address of a page of the newsroom, in the order in which they came.
#[derive(Clone, Debug)]
pub struct Posted(pub Vec<(String, String)>);

/// The button that was pressed.
enum Step {
    Save,
    Move(MoveOrder),
    SetSlug(String),
    Preview,
}

/// What the form holds.
struct DeskForm {
    based_on: RevisionId,
    seen: ArticleState,
    /// Nothing while the person may only look: a browser then sends none of the fields.
    typed: Option<Typed>,
    step: Step,
}

/// Does what a posted form asks for and sends its person on; what stops it comes back with everything that was typed.
///
/// # Errors
/// When the form has another form than the desk's.
pub(super) async fn settle(
    state: &AppState,
    staff: &Staff,
    id: ArticleId,
) -> Result<Option<(Option<Typed>, PostAnswer)>, AppError> {
    let posted =
        use_context::<Parts>().and_then(|request| request.extensions.get::<Posted>().cloned());
    let Some(posted) = posted else {
        return Ok(None);
    };
    let form = posted.read().ok_or(AppError::Invalid(Flaw::Malformed))?;
    let typed = form.typed.clone();
    match settle_form(state, staff, id, form).await {
        Ok(None) => Ok(None),
        Ok(Some(answer)) => Ok(Some((typed, answer))),
        Err(AppError::SignInRequired) => Err(AppError::SignInRequired),
        Err(error) => Ok(Some((typed, PostAnswer::Refused(error)))),
    }
}

/// Saves first, so that what is handed on is what was typed.
async fn settle_form(
    state: &AppState,
    staff: &Staff,
    id: ArticleId,
    form: DeskForm,
) -> Result<Option<PostAnswer>, AppError> {
    let may_save = state
        .store
        .desk()
        .open(staff, id, state.clock.now())
        .await?
        .may_save;
    let mut head = form.based_on;
    if may_save {
        let typed = form.typed.ok_or(AppError::Invalid(Flaw::Malformed))?;
        match save::save(state, staff, id, form.based_on, typed, false).await? {
            SaveAnswer::Conflict(clash) => return Ok(Some(PostAnswer::Clash(clash))),
            SaveAnswer::Saved { revision, .. }
            | SaveAnswer::Unchanged { revision, .. }
            | SaveAnswer::Merged { revision, .. } => head = revision,
        }
    }
    let next = match form.step {
        Step::Save => Place::Write(id).path(),
        Step::Move(order) => {
            moves::make_move(state, staff, id, (form.seen, head), &order).await?;
            Place::Write(id).path()
        }
        Step::SetSlug(slug) => {
            moves::set_slug(state, staff, id, &slug).await?;
            Place::Write(id).path()
        }
        Step::Preview => preview::share(state, staff, id, head).await?.path,
    };
    leptos_axum::redirect(&next);
    Ok(None)
}

impl Posted {
    fn read(&self) -> Option<DeskForm> {
        let step = match self.value("step") {
            "" | "save" => Step::Save,
            "slug" => Step::SetSlug(self.value("slug").to_owned()),
            "preview" => Step::Preview,
            word => Step::Move(MoveOrder {
                step: Move::ALL.into_iter().find(|step| step.as_str() == word)?,
                note: self.value("note").to_owned(),
                at: self.value("at").to_owned(),
                expires: self.value("expires").to_owned(),
            }),
        };
        Some(DeskForm {
            based_on: RevisionId(self.number("based_on")?),
            seen: ArticleState::from_word(self.value("seen"))?,
            typed: self.typed(),
            step,
        })
    }

    fn typed(&self) -> Option<Typed> {
        let tags = self.0.iter().filter(|(name, _)| name == "tag");
        Some(Typed {
            title: self.value("title").to_owned(),
            lead: self.value("lead").to_owned(),
            byline: self.value("byline").to_owned(),
            section: SectionId(self.number("section")?),
            tags: tags
                .map(|(_, value)| value.parse().map(TagId))
                .collect::<Result<_, _>>()
                .ok()?,
            text: self.value("text").to_owned(),
        })
    }

    fn number(&self, name: &str) -> Option<i64> {
        self.value(name).parse().ok()
    }

    fn value(&self, name: &str) -> &str {
        let field = self.0.iter().find(|(field, _)| field == name);
        field.map_or("", |(_, value)| value)
    }
}
