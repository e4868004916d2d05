//! The keyboard shortcuts of the list; whatever they do can be done with the tab key as well.

use leptos::{ev, prelude::*};
use leptos_router::{NavigateOptions, hooks::use_navigate};

use crate::{newsroom::Place, platform};

/// Under which a device keeps that its person does without shortcuts.
const OFF_KEY: &str = "dinh-phim-tat";

/// The identifier of the link to the article of this place in the list.
pub(super) fn line_id(place: usize) -> String {
    format!("line-{place}")
}

/// The identifier of the box that picks the article of this place in the list.
pub(super) fn pick_id(place: usize) -> String {
    format!("pick-{place}")
}

/// Listens to the keys while the list is shown, and says which there are.
#[component]
pub(super) fn Shortcuts(
    /// How many articles the list shows.
    count: usize,
) -> impl IntoView {
    let (is_on, set_on) = signal(true);
    let (is_open, set_open) = signal(false);
    let navigate = use_navigate();
    Effect::new(move |_| {
        set_on.set(platform::kept_on_device(OFF_KEY).is_none());
        let navigate = navigate.clone();
        let listener = window_event_listener(ev::keydown, move |event| {
            let has_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
            if has_modifier || !is_on.get_untracked() || platform::is_typing() {
                return;
            }
            let place = focused_place();
            match event.key().as_str() {
                "j" => platform::focus_on(&line_id(next_place(place, count))),
                "k" => platform::focus_on(&line_id(place.unwrap_or(0).saturating_sub(1))),
                "x" => on_place(place, |place| platform::click_on(&pick_id(place))),
                "o" => on_place(place, |place| platform::click_on(&line_id(place))),
                "n" => navigate(&Place::NewArticle.path(), NavigateOptions::default()),
                "/" => platform::focus_on("field-tu-khoa"),
                "?" => set_open.update(|is_open| *is_open = !*is_open),
                _ => return,
            }
            event.prevent_default();
        });
        on_cleanup(move || listener.remove());
    });
    let switch = move |wanted: bool| {
        set_on.set(wanted);
        if wanted {
            platform::forget_on_device(OFF_KEY);
        } else {
            platform::keep_on_device(OFF_KEY, "tat");
        }
    };
    view! {
        <details
            class="shortcuts"
            open=is_open
            on:toggle:target=move |event| set_open.set(event.target().open())
        >
            <summary>"Phím tắt"</summary>
            <ShortcutList />
            <label>
                <input
                    type="checkbox"
                    prop:checked=is_on
                    on:change:target=move |event| switch(event.target().checked())
                />
                " Dùng phím tắt trên thiết bị này"
            </label>
        </details>
    }
}

/// The keys and what they do.
#[component]
fn ShortcutList() -> impl IntoView {
    const KEYS: [(&str, &str); 7] = [
        ("j", "xuống bài kế tiếp"),
        ("k", "lên bài phía trước"),
        ("x", "chọn hoặc bỏ chọn bài"),
        ("o", "mở bài (cũng như phím Enter)"),
        ("n", "viết bài mới"),
        ("/", "đến ô tìm từ trong tiêu đề"),
        ("?", "hiện hoặc ẩn bảng này"),
    ];
    let keys = KEYS
        .map(|(key, deed)| view! { <li><kbd>{key}</kbd>" "{deed}</li> })
        .collect_view();
    view! { <ul>{keys}</ul> }
}

/// The place in the list that the cursor is at.
fn focused_place() -> Option<usize> {
    let id = platform::focused_id()?;
    let place = id
        .strip_prefix("line-")
        .or_else(|| id.strip_prefix("pick-"))?;
    place.parse().ok()
}

fn next_place(place: Option<usize>, count: usize) -> usize {
    place
        .map_or(0, |place| place + 1)
        .min(count.saturating_sub(1))
}

fn on_place(place: Option<usize>, deed: impl FnOnce(usize)) {
    if let Some(place) = place {
        deed(place);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_place_begins_at_the_top_and_stays_at_the_end() {
        assert_eq!(next_place(None, 3), 0);
        assert_eq!(next_place(Some(0), 3), 1);
        assert_eq!(next_place(Some(2), 3), 2);
        assert_eq!(next_place(None, 0), 0);
    }
}
