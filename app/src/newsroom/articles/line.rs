//! One article in a list of the newsroom.

use domain::{ArticleId, article::ArticleState};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    newsroom::{Place, words},
    ui::{Date, DateText},
};

/// An article in a list of the newsroom, written out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::newsroom) struct ArticleLine {
    /// The article.
    pub id: ArticleId,
    /// Its headline; may be empty.
    pub title: String,
    /// Where it stands.
    pub state: ArticleState,
    /// The name of its shelf.
    pub section: String,
    /// Who began it; empty for one that was imported.
    pub owner: String,
    /// When it was last saved or moved.
    pub changed: DateText,
    /// The moment that matters to where it stands: from when on readers see it, or no longer do.
    pub moment: Option<Moment>,
    /// True when an editor gave it back.
    pub is_returned: bool,
    /// True when a correction lies ready that readers do not see yet.
    pub has_correction: bool,
}

/// A moment of an article's life.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::newsroom) enum Moment {
    /// Readers see it from here on.
    Begins(DateText),
    /// Readers no longer see it from here on.
    Ends(DateText),
    /// Readers have not seen it since.
    Ended(DateText),
}

impl ArticleLine {
    /// The headline, or what stands in its place.
    pub(in crate::newsroom) fn name(&self) -> String {
        if self.title.is_empty() {
            "(Chưa có tiêu đề)".to_owned()
        } else {
            self.title.clone()
        }
    }
}

/// Shows an article with everything that helps to choose it.
#[component]
pub(in crate::newsroom) fn ArticleLineView(
    /// The article.
    line: ArticleLine,
    /// What the link to it is called in the document; empty where nothing looks for it.
    #[prop(optional)]
    link_id: String,
) -> impl IntoView {
    let moment = line.moment.clone().map(|moment| match moment {
        Moment::Begins(date) => view! { <span>"Hiện từ " <Date date /></span> }.into_any(),
        Moment::Ends(date) => view! { <span>"Hết hạn " <Date date /></span> }.into_any(),
        Moment::Ended(date) => {
            view! { <span class="badge badge--warning">"Đã hết hạn " <Date date /></span> }
                .into_any()
        }
    });
    let link_id = (!link_id.is_empty()).then_some(link_id);
    view! {
        <p class="article-line__head">
            <a class="article-line__title" id=link_id href=Place::Write(line.id).path()>
                {line.name()}
            </a>
        </p>
        <p class="article-line__meta">
            <span class="badge">{words::state(line.state)}</span>
            {line.is_returned.then(|| view! { <span class="badge badge--warning">"Bị trả lại"</span> })}
            {line.has_correction.then(|| view! { <span class="badge badge--warning">"Có bản sửa chưa đăng"</span> })}
            <span>{line.section}</span>
            {(!line.owner.is_empty()).then(|| view! { <span>{line.owner}</span> })}
            {moment}
            <span>"Sửa lúc " <Date date=line.changed /></span>
        </p>
    }
}
