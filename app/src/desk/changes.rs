//! What came and what went, marked for the eye and for a screen reader.

use document::{Change, How, Note, Passage, Words};
use leptos::prelude::*;

use super::difference::Side;

/// The blocks of two texts in the order of reading.
#[component]
pub(super) fn Changes(
    /// The blocks.
    changes: Vec<Change>,
    /// Which of the two versions is shown.
    side: Side,
) -> impl IntoView {
    let blocks = changes
        .into_iter()
        .map(|change| block(change, side))
        .collect_view();
    view! { <div class="difference__text">{blocks}</div> }
}

/// Words of which some came and some went.
#[component]
pub(super) fn WordRun(
    /// The words.
    words: Vec<Words>,
    /// Which of the two versions is shown.
    side: Side,
) -> impl IntoView {
    words
        .into_iter()
        .map(|words| match words.how {
            How::Same => view! { <span>{words.text}</span> }.into_any(),
            How::Added if side.shows_added() => added(words.text),
            How::Removed if side.shows_removed() => removed(words.text),
            How::Added | How::Removed => ().into_any(),
        })
        .collect_view()
}

fn block(change: Change, side: Side) -> AnyView {
    match change {
        Change::Same(passage) => {
            whole(passage, "", |text| view! { <span>{text}</span> }.into_any())
        }
        Change::Added(passage) if side.shows_added() => {
            whole(passage, "difference__block--added", added)
        }
        Change::Removed(passage) if side.shows_removed() => {
            whole(passage, "difference__block--removed", removed)
        }
        Change::Added(_) | Change::Removed(_) => ().into_any(),
        Change::Changed { kind, words, notes } => view! {
            <div class="difference__block difference__block--changed">
                <p class="difference__kind">{format!("Sửa {}{}", kind.name(), noted(&notes))}</p>
                <p class="difference__words">
                    <WordRun words side />
                </p>
            </div>
        }
        .into_any(),
    }
}

/// A block that stands in one of the texts, or in both as it was.
fn whole(passage: Passage, modifier: &'static str, words: fn(String) -> AnyView) -> AnyView {
    let kind = passage.kind.name();
    let text = if passage.text.is_empty() {
        format!("({kind})")
    } else {
        passage.text
    };
    view! {
        <div class=format!("difference__block {modifier}")>
            <p class="difference__words">{words(text)}</p>
        </div>
    }
    .into_any()
}

fn added(text: String) -> AnyView {
    view! {
        <ins>
            <span class="visually-hidden">"[thêm] "</span>
            {text}
            <span class="visually-hidden">" [hết phần thêm]"</span>
        </ins>
    }
    .into_any()
}

fn removed(text: String) -> AnyView {
    view! {
        <del>
            <span class="visually-hidden">"[bỏ] "</span>
            {text}
            <span class="visually-hidden">" [hết phần bỏ]"</span>
        </del>
    }
    .into_any()
}

/// What changed in a block besides its words.
fn noted(notes: &[Note]) -> String {
    let names = notes.iter().map(|note| match note {
        Note::Marks => "kiểu chữ",
        Note::Links => "đường dẫn",
        Note::Files => "ảnh hoặc tệp",
        Note::Form => "cách trình bày",
    });
    let names = names.collect::<Vec<_>>();
    if names.is_empty() {
        String::new()
    } else {
        format!(": {}", names.join(", "))
    }
}
