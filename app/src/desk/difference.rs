//! A readable difference of two versions of an article, in words and not in data.

use document::{Change, Words};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::changes::{Changes, WordRun};

/// How one version of an article differs from another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Difference {
    /// The fields that differ, but for the text.
    pub fields: Vec<FieldDifference>,
    /// The text, block by block; empty when it is the same.
    pub text: Vec<Change>,
}

/// How one field differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FieldDifference {
    /// What the field is called.
    pub label: String,
    /// Its words, those that went before those that came.
    pub words: Vec<Words>,
}

/// Which of the two versions is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// Both in one, what went before what came.
    Both,
    /// The first, with what the second lacks marked.
    First,
    /// The second, with what the first lacks marked.
    Second,
}

/// Shows a difference.
#[component]
pub(crate) fn DifferenceView(
    /// The difference.
    difference: Difference,
    /// Which of the two versions is shown.
    #[prop(default = Side::Both)]
    side: Side,
) -> impl IntoView {
    let is_same = difference.fields.is_empty() && difference.text.is_empty();
    let fields = difference
        .fields
        .into_iter()
        .map(|field| {
            view! {
                <dt>{field.label}</dt>
                <dd>
                    <WordRun words=field.words side />
                </dd>
            }
        })
        .collect_view();
    let text = difference.text;
    view! {
        <div class="difference">
            {is_same.then(|| view! { <p>"Hai bản giống hệt nhau."</p> })}
            <dl class="difference__fields">{fields}</dl>
            {(!text.is_empty()).then(|| view! { <Changes changes=text side /> })}
        </div>
    }
}

impl Side {
    /// True when the side shows what stood only in the first version.
    pub(super) fn shows_removed(self) -> bool {
        self != Self::Second
    }

    /// True when the side shows what stands only in the second version.
    pub(super) fn shows_added(self) -> bool {
        self != Self::First
    }
}
