//! The labels of the article on the desk.

use domain::TagId;
use leptos::prelude::*;

use super::{fields::FORM, wire::Pick};
use crate::{platform, ui::FieldFlawText};

/// The labels to tick.
#[component]
pub(super) fn Tags(
    /// The tags to choose from.
    tags: Vec<Pick>,
    /// Those that are ticked.
    picked: RwSignal<Vec<TagId>>,
    /// What is wrong with the choice.
    flaw: FieldFlawText,
) -> impl IntoView {
    let is_offered = |id: &TagId| tags.iter().any(|tag| tag.id == id.0);
    // A form without script would lose what has no box of its own.
    let others = picked
        .get_untracked()
        .into_iter()
        .filter(|id| !is_offered(id))
        .map(|id| view! { <input type="hidden" name="tag" value=id.0 /> })
        .collect_view();
    let boxes = tags
        .into_iter()
        .map(|tag| view! { <TagBox tag picked /> })
        .collect_view();
    view! {
        <fieldset class="desk__tags">
            <legend class="field__label">"Thẻ" <span class="field__optional">" (không bắt buộc)"</span></legend>
            <div class="desk__tag-list">{boxes} {others}</div>
            <p class="field__flaw" role="alert">
                {move || flaw.get()}
            </p>
        </fieldset>
    }
}

/// One label to tick.
#[component]
fn TagBox(
    /// The tag.
    tag: Pick,
    /// Those that are ticked.
    picked: RwSignal<Vec<TagId>>,
) -> impl IntoView {
    let id = TagId(tag.id);
    let box_id = format!("{FORM}-tag-{}", tag.id);
    if let Some(is_ticked) = platform::ticked_in(&box_id) {
        picked.update_untracked(|picked| tick(picked, id, is_ticked));
    }
    view! {
        <label class="desk__tag">
            <input
                type="checkbox"
                id=box_id
                name="tag"
                value=tag.id
                checked=picked.read_untracked().contains(&id)
                prop:checked=move || picked.read().contains(&id)
                on:change:target=move |event| {
                    let is_ticked = event.target().checked();
                    picked.update(|picked| tick(picked, id, is_ticked));
                }
            />
            <span>{tag.name}</span>
        </label>
    }
}

/// Tags stay in the order of their numbers, as they are saved, so that ticking back and forth changes nothing.
fn tick(picked: &mut Vec<TagId>, tag: TagId, is_ticked: bool) {
    picked.retain(|other| *other != tag);
    if is_ticked {
        picked.push(tag);
        picked.sort_unstable();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticking_back_and_forth_changes_nothing() {
        let mut picked = vec![TagId(2), TagId(5)];
        tick(&mut picked, TagId(3), true);
        assert_eq!(picked, [TagId(2), TagId(3), TagId(5)]);
        tick(&mut picked, TagId(3), true);
        tick(&mut picked, TagId(3), false);
        assert_eq!(picked, [TagId(2), TagId(5)]);
    }
}
