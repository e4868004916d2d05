//! The offer to go on with what an earlier visit left on this device.

use leptos::prelude::*;

use super::{kept::Kept, open_desk::Desk, state::time_of_day};

/// What an earlier visit left on this device, if it is not saved; asked for before anything else is kept there.
pub(super) fn left_behind(desk: Desk) -> RwSignal<Option<Kept>> {
    let offered = RwSignal::new(None::<Kept>);
    Effect::new(move |_| {
        let place = desk.place.read_value();
        let left = place.left_behind();
        let is_unsaved = |left: &Kept| left.typed != desk.saved.get_untracked();
        if left.as_ref().is_some_and(is_unsaved) {
            offered.set(left);
        } else {
            place.forget_left_behind();
        }
    });
    offered
}

/// Offers a text that was typed on this device and never saved.
#[component]
pub(super) fn Offer(
    /// The desk.
    desk: Desk,
    /// The text, until it is decided on.
    offered: RwSignal<Option<Kept>>,
    /// How far the portal's clocks are ahead of UTC, in minutes.
    zone_minutes: i32,
) -> impl IntoView {
    let restore = move |_| {
        if let Some(kept) = offered.try_update(Option::take).flatten() {
            desk.based_on.set(kept.based_on);
            desk.fields.set(&kept.typed);
            desk.place.read_value().forget_left_behind();
        }
    };
    let discard = move |_| {
        offered.set(None);
        desk.place.read_value().forget_left_behind();
    };
    view! {
        <div role="status">
            {move || {
                offered
                    .read()
                    .as_ref()
                    .map(|kept| {
                        let time = time_of_day(kept.at, zone_minutes);
                        view! {
                            <div class="desk__offer">
                                <p>{format!("Có bản chưa lưu lúc {time} trên máy này.")}</p>
                                <button class="button" type="button" on:click=restore>
                                    "Khôi phục"
                                </button>
                                <button class="button button--quiet" type="button" on:click=discard>
                                    "Bỏ"
                                </button>
                            </div>
                        }
                    })
            }}
        </div>
    }
}
