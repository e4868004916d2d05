//! The way to every place of the newsroom that a role has work in.

use domain::account::Role;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::super::Place;

/// The places with their names and the least role that has work there, in the order of the day's work.
const PLACES: [(Place, &str, Role); 12] = [
    (Place::Dashboard, "Bàn làm việc", Role::Writer),
    (Place::Articles, "Bài viết", Role::Writer),
    (Place::Surveys, "Khảo sát", Role::Editor),
    (Place::Tags, "Thẻ", Role::Editor),
    (Place::Pages, "Trang", Role::Administrator),
    (Place::Sections, "Chuyên mục", Role::Administrator),
    (Place::FrontPage, "Trang chủ", Role::Administrator),
    (Place::Menu, "Menu và liên kết", Role::Administrator),
    (Place::Accounts, "Tài khoản", Role::Administrator),
    (Place::AuditLog, "Nhật ký", Role::Administrator),
    (Place::Settings, "Thiết lập", Role::Administrator),
    (Place::OwnAccount, "Cá nhân", Role::Writer),
];

/// Shows the places; on a narrow screen they are folded away, with and without script.
#[component]
pub(super) fn Navigation(
    /// What the person may do in general.
    role: Role,
) -> impl IntoView {
    let pathname = use_location().pathname;
    let (is_open, set_open) = signal(false);
    // A page that was just chosen is not hidden behind the way to it.
    Effect::new(move |_| {
        pathname.track();
        set_open.set(false);
    });
    let places = PLACES
        .into_iter()
        .filter(|(_, _, least)| has_work(role, *least))
        .map(|(place, name, _)| view! { <Entry place name /> })
        .collect_view();
    view! {
        <details
            class="newsroom-menu"
            open=is_open
            on:toggle:target=move |event| set_open.set(event.target().open())
        >
            <summary class="newsroom-menu__title">"Các mục của toà soạn"</summary>
            <nav class="newsroom-menu__places" aria-label="Toà soạn">
                <ul class="newsroom-menu__list">{places}</ul>
            </nav>
        </details>
    }
}

/// One place; it knows when it, or something below it, is shown.
#[component]
fn Entry(
    /// The place.
    place: Place,
    /// What it is called.
    name: &'static str,
) -> impl IntoView {
    let pathname = use_location().pathname;
    let shown = move || {
        let path = pathname.read();
        let shown = Place::parse(&path)?;
        if shown == place {
            return Some("page");
        }
        let is_below = place != Place::Dashboard && crate::paths::is_under(&path, &place.path());
        is_below.then_some("true")
    };
    view! {
        <li>
            <a class="newsroom-menu__link" href=place.path() aria-current=shown>
                {name}
            </a>
        </li>
    }
}

fn has_work(role: Role, least: Role) -> bool {
    let rank = |role| Role::ALL.iter().position(|one| *one == role);
    rank(role) >= rank(least)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_finds_the_places_of_its_work() {
        let count = |role| {
            PLACES
                .iter()
                .filter(|(_, _, least)| has_work(role, *least))
                .count()
        };
        assert_eq!(Role::ALL.map(count), [3, 5, 12]);
    }
}
