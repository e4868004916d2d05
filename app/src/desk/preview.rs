//! The article as a reader would see it, at the width of a phone and of a desk, and the link to give to somebody.

use leptos::{prelude::*, task::spawn_local};

use super::{api::share_revision, open_desk::Desk, preview_wire::SharedLink};

/// The width of the window in which the preview stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Screen {
    Phone,
    Desktop,
}

/// Makes a link to what is saved, and shows what it leads to.
#[component]
pub(super) fn PreviewPanel(
    /// The desk.
    desk: Desk,
) -> impl IntoView {
    let link = RwSignal::new(None::<SharedLink>);
    let make = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        spawn_local(async move {
            let answer = share_revision(desk.article, desk.based_on.get_untracked()).await;
            if link.is_disposed() {
                return;
            }
            match answer {
                Ok(made) => link.set(Some(made)),
                Err(error) => desk.error.set(Some(error)),
            }
        });
    };
    view! {
        <section class="desk__preview" aria-labelledby="desk-preview">
            <h2 id="desk-preview">"Xem trước"</h2>
            <p>"Tạo đường dẫn tới bản đã lưu gần nhất; người nhận không cần tài khoản và đường dẫn tự hết hạn."</p>
            <button class="button button--quiet" type="submit" name="step" value="preview" on:click=make>
                "Tạo đường dẫn xem trước"
            </button>
            {move || link.get().map(|link| view! { <Framed link /> })}
        </section>
    }
}

/// The link, and what it leads to in a window of a phone's or a desk's width.
#[component]
fn Framed(
    /// The link.
    link: SharedLink,
) -> impl IntoView {
    let screen = RwSignal::new(Screen::Phone);
    let choice = move |choice: Screen, label: &'static str| {
        view! {
            <button
                class="button button--quiet"
                type="button"
                aria-pressed=move || if screen.get() == choice { "true" } else { "false" }
                on:click=move |_| screen.set(choice)
            >
                {label}
            </button>
        }
    };
    view! {
        <p>
            <a href=link.path.clone() target="_blank" rel="external">
                {link.address}
            </a>
        </p>
        <div class="desk__screens" role="group" aria-label="Bề rộng màn hình">
            {choice(Screen::Phone, "Điện thoại")} {choice(Screen::Desktop, "Máy tính")}
        </div>
        <div class="desk__frame-room" tabindex="0">
            <iframe
                class="desk__frame"
                class:desk__frame--desktop=move || screen.get() == Screen::Desktop
                title="Bài viết như bạn đọc thấy"
                src=link.path
            ></iframe>
        </div>
    }
}
