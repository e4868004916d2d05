//! The buttons that move an entry up and down or take it away; each is a form of its own and works without script.

use domain::arrange::Shift;
use leptos::{html::Button, prelude::*};

use super::{
    Arranged, Outcome, Removed,
    api::{Arrange, Remove},
    refresh_after,
};
use crate::page_data::{PageData, Travels};

/// The deeds on the entries of one list, and which button was pressed last.
#[derive(Clone, Copy)]
pub(in crate::newsroom) struct Arranging {
    arrange: ServerAction<Arrange>,
    remove: ServerAction<Remove>,
    pressed: RwSignal<Option<(Arranged, i64, Shift)>>,
}

impl Arranging {
    /// Lets a person arrange what is `shown`.
    pub(in crate::newsroom) fn of<T: Travels>(shown: PageData<T>) -> Self {
        let (arrange, remove) = (ServerAction::new(), ServerAction::new());
        refresh_after(*arrange, shown);
        refresh_after(*remove, shown);
        Self {
            arrange,
            remove,
            pressed: RwSignal::new(None),
        }
    }

    /// What became of the last deed, for the top of the list.
    pub(in crate::newsroom) fn outcome(self) -> impl IntoView {
        view! {
            <Outcome deed=*self.arrange done="Đã đổi thứ tự." />
            <Outcome deed=*self.remove done="Đã bỏ." />
        }
    }
}

/// Moves an entry up and down.
#[component]
pub(in crate::newsroom) fn StepButtons(
    /// The deeds on the list.
    arranging: Arranging,
    /// What the entry is.
    what: Arranged,
    /// Its number.
    id: i64,
    /// What it is called, for those who do not see where the button stands.
    name: String,
) -> impl IntoView {
    view! {
        <span class="step-buttons">
            <StepButton arranging entry=(what, id, Shift::Up) name=name.clone() />
            <StepButton arranging entry=(what, id, Shift::Down) name />
        </span>
    }
}

/// Moves an entry one place; after the list was shown anew the button still has the keyboard.
#[component]
fn StepButton(
    /// The deeds on the list.
    arranging: Arranging,
    /// The entry and the step.
    entry: (Arranged, i64, Shift),
    /// What the entry is called.
    name: String,
) -> impl IntoView {
    let (what, id, step) = entry;
    let (sign, label, word) = match step {
        Shift::Up => ("↑", format!("Chuyển “{name}” lên"), "up"),
        Shift::Down => ("↓", format!("Chuyển “{name}” xuống"), "down"),
    };
    let button = NodeRef::<Button>::new();
    if arranging.pressed.get_untracked() == Some(entry) {
        Effect::new(move |_| {
            if let Some(button) = button.get() {
                // A button that cannot take the keyboard works all the same.
                let _ = button.focus();
            }
        });
    }
    view! {
        <ActionForm action=arranging.arrange>
            <input type="hidden" name="what" value=arranged_word(what) />
            <input type="hidden" name="id" value=id />
            <input type="hidden" name="step" value=word />
            <button
                class="button button--quiet"
                type="submit"
                aria-label=label
                node_ref=button
                on:click=move |_| arranging.pressed.set(Some(entry))
            >
                {sign}
            </button>
        </ActionForm>
    }
}

/// Takes an entry away.
#[component]
pub(in crate::newsroom) fn RemoveButton(
    /// The deeds on the list.
    arranging: Arranging,
    /// What the entry is.
    what: Removed,
    /// Its number.
    id: i64,
    /// What it is called, for those who do not see where the button stands.
    name: String,
) -> impl IntoView {
    let word = match what {
        Removed::MenuEntry => "menu_entry",
        Removed::Link => "link",
        Removed::Banner => "banner",
        Removed::Story => "story",
    };
    view! {
        <ActionForm action=arranging.remove>
            <input type="hidden" name="what" value=word />
            <input type="hidden" name="id" value=id />
            <button class="button button--quiet" type="submit" aria-label=format!("Bỏ “{name}”")>
                "Bỏ"
            </button>
        </ActionForm>
    }
}

/// The word under which a form sends what an entry is.
fn arranged_word(what: Arranged) -> &'static str {
    match what {
        Arranged::Section => "section",
        Arranged::Page => "page",
        Arranged::MenuEntry => "menu_entry",
        Arranged::Link => "link",
        Arranged::Banner => "banner",
        Arranged::Story => "story",
        Arranged::Block => "block",
    }
}
