//! An article of the store in the words of the desk, and the way back.

use document::{Document, read_markdown, write_markdown};
use domain::article::ArticleState;
use store::{DeskArticle, RevisionText};

use crate::{
    desk::wire::{Note, Standing, Typed},
    ssr::AppState,
};

/// What a revision says, as it stands in the fields.
pub(super) fn typed(text: &RevisionText) -> Typed {
    Typed {
        title: text.title.clone(),
        lead: text.lead.clone(),
        byline: text.byline.clone(),
        section: text.section,
        tags: text.tags.clone(),
        text: write_markdown(&text.body),
    }
}

/// What was typed on top of `base`, as a revision keeps it.
///
/// The desk shows neither the picture nor the author's page, so both stay as they are; a byline in other words no longer
/// leads to the author's page. What Markdown cannot say of the text is taken from the base.
pub(super) fn revision_text(typed: Typed, base: &RevisionText) -> RevisionText {
    let text = unify_lines(&typed.text);
    let mut tags = typed.tags;
    tags.sort_unstable();
    tags.dedup();
    let byline = one_line(&typed.byline);
    RevisionText {
        title: one_line(&typed.title),
        lead: unify_lines(&typed.lead).trim().to_owned(),
        author: base.author.filter(|_| byline == base.byline),
        byline,
        section: typed.section,
        tags,
        picture: base.picture.clone(),
        body: body(&text, &base.body),
    }
}

/// Where an article stands, as the desk says it.
pub(super) fn standing(state: &AppState, article: &DeskArticle) -> Standing {
    let is_public = article.standing.state == ArticleState::Published;
    let head = article.head.summary.id;
    Standing {
        state: article.standing.state,
        moves: article.moves.clone(),
        may_save: article.may_save,
        note: article.note.as_ref().map(|note| Note {
            text: note.text.clone(),
            by: note.by.clone(),
        }),
        slug: article.slug.to_string(),
        has_correction: is_public && article.published_revision != Some(head),
        published: article
            .published_at
            .map(|moment| state.time_and_date(moment)),
        expires: article.expires_at.map(|moment| state.time_and_date(moment)),
        has_ended: article
            .expires_at
            .is_some_and(|moment| moment <= state.clock.now()),
        head,
    }
}

/// A text that is written as it was read stays the very same, whatever Markdown may leave out.
fn body(text: &str, base: &Document) -> Document {
    if *text == write_markdown(base) {
        base.clone()
    } else {
        read_markdown(text, base)
    }
}

/// A form sends its lines with other ends than a page reads them.
fn unify_lines(text: &str) -> String {
    text.replace("\r\n", "\n")
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
