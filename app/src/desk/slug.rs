//! The last part of an article's address.

use leptos::{prelude::*, task::spawn_local};

use super::{api::set_slug, fields::FORM, open_desk::Desk};
use crate::{error::Field as Name, ui::Field};

/// Shows the address and lets the person give the article another one.
#[component]
pub(super) fn SlugField(
    /// The desk.
    desk: Desk,
) -> impl IntoView {
    let slug = RwSignal::new(
        desk.standing
            .with_untracked(|standing| standing.slug.clone()),
    );
    let set = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        desk.is_busy.set(true);
        desk.error.set(None);
        spawn_local(async move {
            let answer = set_slug(desk.article, slug.get_untracked()).await;
            if desk.is_busy.is_disposed() {
                return;
            }
            desk.is_busy.set(false);
            match answer {
                Ok(standing) => {
                    desk.standing.set(standing);
                    desk.notice
                        .set(Some("Đã đổi địa chỉ; địa chỉ cũ tự dẫn sang địa chỉ mới."));
                }
                Err(error) => desk.error.set(Some(error)),
            }
        });
    };
    view! {
        <details class="desk__detail" open=move || desk.flaw_of(Name::Slug).read().is_some()>
            <summary>"Địa chỉ của bài"</summary>
            <Field
                form=FORM
                name="slug"
                label="Phần cuối của địa chỉ"
                text=slug
                required=true
                hint="Chữ thường không dấu, số và dấu gạch nối, ví dụ: dai-hoi-chi-bo."
                flaw=desk.flaw_of(Name::Slug)
            />
            <button
                class="button button--quiet"
                type="submit"
                name="step"
                value="slug"
                disabled=desk.is_busy
                on:click=set
            >
                "Đổi địa chỉ"
            </button>
        </details>
    }
}
