//! The choices of a survey in its form: adding, removing and moving them, by mouse and by keyboard alike.

use domain::survey::CHOICES_MAX;
use leptos::{html::Input, prelude::*};

use crate::{
    error::{AppError, Field as FormField},
    ui::Field,
};

/// One line of the form.
#[derive(Clone, Copy)]
struct Line {
    text: RwSignal<String>,
    node: NodeRef<Input>,
}

/// The lines of the form in their order.
///
/// A line that moves exchanges its text with its neighbor, so that the boxes stay and the cursor follows the text.
#[derive(Clone, Copy)]
struct Lines(RwSignal<Vec<Line>>);

/// Shows the choices with the buttons that change their number and order; without JavaScript the empty lines do.
#[component]
pub(super) fn ChoicesField(
    /// What stands in the lines at first.
    choices: Vec<String>,
    /// Why the form was not taken, if it was not.
    error: Signal<Option<AppError>>,
) -> impl IntoView {
    let lines = Lines(RwSignal::new(choices.into_iter().map(Line::new).collect()));
    let flaw = Signal::derive(move || error.read().as_ref()?.flaw_of(FormField::Choices));
    let is_full = move || lines.0.read().len() >= CHOICES_MAX;
    view! {
        <fieldset class="survey-desk__choices">
            <legend class="field__label">"Các phương án"</legend>
            <p class="field__hint">"Từ 2 đến 20 phương án khác nhau; ô để trống được bỏ qua."</p>
            {move || {
                let count = lines.0.read().len();
                (0..count).map(|place| view! { <ChoiceLine lines place count error /> }).collect_view()
            }}
            <p class="field__flaw" role="alert">
                {move || flaw.get()}
            </p>
            <button
                class="button button--quiet needs-script"
                type="button"
                disabled=is_full
                on:click=move |_| lines.add()
            >
                "Thêm phương án"
            </button>
        </fieldset>
    }
}

/// One choice with its buttons.
#[component]
fn ChoiceLine(
    /// All lines.
    lines: Lines,
    /// Which one, counted from 0.
    place: usize,
    /// How many there are.
    count: usize,
    /// Why the form was not taken, if it was not.
    error: Signal<Option<AppError>>,
) -> impl IntoView {
    let line = lines.0.read_untracked().get(place).copied()?;
    let number = place + 1;
    let field = u32::try_from(place).unwrap_or(u32::MAX);
    let flaw = Signal::derive(move || {
        let error = error.read();
        error.as_ref()?.flaw_of(FormField::Choice { place: field })
    });
    let button =
        move |sign: &'static str, deed: &'static str, is_off: bool, act: fn(Lines, usize)| {
            view! {
                <button
                    class="survey-desk__move"
                    type="button"
                    disabled=is_off
                    aria-label=format!("{deed} phương án {number}")
                    on:click=move |_| act(lines, place)
                >
                    {sign}
                </button>
            }
        };
    Some(view! {
        <div class="survey-desk__choice">
            <Field
                name="text[choices][]"
                label=format!("Phương án {number}")
                form=format!("choice-{number}")
                text=line.text
                node_ref=line.node
                flaw
            />
            <span class="survey-desk__moves needs-script">
                {button("↑", "Đưa lên", place == 0, |lines, place| lines.swap(place, place - 1))}
                {button("↓", "Đưa xuống", number == count, |lines, place| lines.swap(place, place + 1))}
                {button("×", "Bỏ", false, Lines::remove)}
            </span>
        </div>
    })
}

impl Line {
    fn new(text: String) -> Self {
        Self {
            text: RwSignal::new(text),
            node: NodeRef::new(),
        }
    }

    /// Puts the cursor into the line once the page shows it.
    fn focus(self) {
        request_animation_frame(move || {
            if let Some(node) = self.node.get_untracked() {
                // Without the cursor the line can be used all the same.
                let _ = node.focus();
            }
        });
    }
}

impl Lines {
    fn add(self) {
        let line = Line::new(String::new());
        self.0.update(|lines| lines.push(line));
        line.focus();
    }

    fn remove(self, place: usize) {
        self.0.update(|lines| {
            if place < lines.len() {
                lines.remove(place);
            }
        });
        let lines = self.0.read_untracked();
        let next = lines.get(place).or_else(|| lines.last()).copied();
        if let Some(next) = next {
            next.focus();
        }
    }

    fn swap(self, from: usize, to: usize) {
        let lines = self.0.read_untracked();
        let (Some(from), Some(to)) = (lines.get(from).copied(), lines.get(to).copied()) else {
            return;
        };
        let moved = from.text.get_untracked();
        from.text.set(to.text.get_untracked());
        to.text.set(moved);
        to.focus();
    }
}
