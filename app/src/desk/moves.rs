//! The buttons that lead an article through its life.

use domain::{article::ArticleState, life::Move};
use leptos::prelude::*;

use super::{
    fields::FORM,
    move_words::label,
    open_desk::Desk,
    standing::StateLine,
    wire::{MoveOrder, Standing},
};
use crate::{
    error::Field as Name,
    ui::{DateText, Field, TextArea},
};

/// What the moves need to be told besides themselves.
#[derive(Clone, Copy)]
struct Details {
    note: RwSignal<String>,
    at: RwSignal<String>,
    expires: RwSignal<String>,
}

/// Shows where the article stands and the moves that the person may make.
#[component]
pub(super) fn Moves(
    /// The desk.
    desk: Desk,
) -> impl IntoView {
    let standing = desk.standing;
    let local = |moment: Option<&DateText>| RwSignal::new(moment.map(for_form).unwrap_or_default());
    let details = standing.with_untracked(|standing| Details {
        note: RwSignal::new(String::new()),
        at: local(
            standing
                .published
                .as_ref()
                .filter(|_| standing.state == ArticleState::Scheduled),
        ),
        expires: local(standing.expires.as_ref()),
    });
    let may = move |step: Move| Signal::derive(move || standing.read().moves.contains(&step));
    let (may_return, may_schedule) = (may(Move::Return), may(Move::Schedule));
    let may_publish = Memo::new(move |_| {
        let standing = standing.read();
        let publishes = |step: &Move| matches!(step, Move::Publish | Move::Schedule);
        standing.moves.iter().any(publishes)
    });
    view! {
        <section class="desk__moves" aria-label="Trạng thái và bước tiếp theo">
            <input type="hidden" name="seen" value=move || standing.read().state.as_str() />
            <StateLine desk />
            <div class="desk__buttons">
                {move || {
                    let standing = standing.read();
                    let plain = standing.moves.iter().filter(|step| is_plain(**step, &standing));
                    plain.map(|step| view! { <MoveButton desk details step=*step /> }).collect_view()
                }}
            </div>
            <Show when=move || may_return.get()>
                <details class="desk__detail" open=move || is_flawed(desk, &[Name::Note])>
                    <summary>"Trả lại cho người viết"</summary>
                    <TextArea
                        form=FORM
                        name="note"
                        label="Cần sửa gì?"
                        text=details.note
                        required=true
                        flaw=desk.flaw_of(Name::Note)
                    />
                    <MoveButton desk details step=Move::Return />
                </details>
            </Show>
            <Show when=move || may_publish.get()>
                <Times desk details may_schedule />
            </Show>
        </section>
    }
}

/// The moments from and until which readers see the article.
#[component]
fn Times(
    /// The desk.
    desk: Desk,
    /// Where the moments are typed.
    details: Details,
    /// True while the person may set a moment for publication.
    may_schedule: Signal<bool>,
) -> impl IntoView {
    view! {
        <details class="desk__detail" open=move || is_flawed(desk, &[Name::PublishAt, Name::ExpiresAt])>
            <summary>"Hẹn giờ và hết hạn"</summary>
            <Show when=move || may_schedule.get()>
                <Field
                    form=FORM
                    name="at"
                    kind="datetime-local"
                    label="Xuất bản lúc"
                    text=details.at
                    hint="Theo giờ của cổng thông tin."
                    flaw=desk.flaw_of(Name::PublishAt)
                />
            </Show>
            <Field
                form=FORM
                name="expires"
                kind="datetime-local"
                label="Hết hạn lúc"
                text=details.expires
                hint="Từ lúc này bạn đọc không thấy bài nữa; để trống nếu không có hạn."
                flaw=desk.flaw_of(Name::ExpiresAt)
            />
            <Show when=move || may_schedule.get()>
                <MoveButton desk details step=Move::Schedule />
            </Show>
        </details>
    }
}

/// One move.
#[component]
fn MoveButton(
    /// The desk.
    desk: Desk,
    /// What the move is told.
    details: Details,
    /// The move.
    step: Move,
) -> impl IntoView {
    let make = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        desk.make_move(MoveOrder {
            step,
            note: details.note.get_untracked(),
            at: details.at.get_untracked(),
            expires: details.expires.get_untracked(),
        });
    };
    let is_main = matches!(step, Move::Submit | Move::Publish);
    view! {
        <button
            class="button"
            class:button--quiet=!is_main
            type="submit"
            name="step"
            value=step.as_str()
            disabled=desk.is_busy
            on:click=make
        >
            {move || label(step, desk.standing.read().state)}
        </button>
    }
}

/// True for a move that is a button and nothing more.
fn is_plain(step: Move, standing: &Standing) -> bool {
    match step {
        Move::Return | Move::Schedule => false,
        Move::Publish => {
            let is_new = standing.state != ArticleState::Published;
            is_new || standing.has_correction || standing.may_save
        }
        Move::Submit
        | Move::TakeBack
        | Move::Unschedule
        | Move::Withdraw
        | Move::Bin
        | Move::TakeOut => true,
    }
}

fn is_flawed(desk: Desk, fields: &[Name]) -> bool {
    let error = desk.error.read();
    let is_flawed = |field: &Name| {
        error
            .as_ref()
            .is_some_and(|error| error.flaw_of(*field).is_some())
    };
    fields.iter().any(is_flawed)
}

/// A moment as a form's field of date and time takes it.
fn for_form(moment: &DateText) -> String {
    moment.iso.chars().take("2024-05-10T08:00".len()).collect()
}
