//! What stands around every page of the newsroom: who works here, the way to every place, and the page itself.

mod api;
mod navigation;
mod place_load;
#[cfg(feature = "ssr")]
mod ssr;
mod styled;

use leptos::prelude::*;
use leptos_router::{components::Redirect, hooks::use_location};

pub(crate) use place_load::{PlaceError, PlaceLoad};
pub(crate) use styled::Styled;

use self::{
    api::{NewsroomFrameView, read_newsroom_frame},
    navigation::Navigation,
};
use super::{Place, words};
use crate::{error::AppError, layout::WidgetError, page_data::page_data, paths, ui::Load};

/// Where the session ends.
const LOG_OUT: &str = "/api/session/log_out";

/// Shows a page of the newsroom inside its frame; whoever is not logged in is sent to log in first.
#[component]
pub(super) fn NewsroomFrame(
    /// The page.
    children: Children,
) -> impl IntoView {
    let frame = page_data(|| (), |()| read_newsroom_frame());
    view! {
        <Styled>
            <div class="newsroom">
                <Load
                    data=frame
                    ready=|frame| view! { <Bar frame /> }.into_any()
                    failed=|error| view! { <NoFrame error /> }.into_any()
                />
                <div id="newsroom-content" class="newsroom__content" tabindex="-1">
                    {children()}
                </div>
            </div>
        </Styled>
    }
}

/// The newsroom's head: the portal's name, the person, and the places.
#[component]
fn Bar(
    /// The portal's name and the person.
    frame: NewsroomFrameView,
) -> impl IntoView {
    view! {
        <header class="newsroom__bar">
            <p class="newsroom__names">
                <a class="newsroom__home" href=Place::Dashboard.path()>
                    "Toà soạn"
                </a>
                <a class="newsroom__portal" href=paths::FRONT>
                    {frame.portal}
                </a>
            </p>
            // A document of its own takes the place of this one, so that nothing of the work stays behind in it.
            <form class="newsroom__person" method="post" action=LOG_OUT>
                <a class="newsroom__name" href=Place::OwnAccount.path()>
                    {frame.name}
                </a>
                <span class="newsroom__role">{words::role(frame.role)}</span>
                <button class="newsroom__leave" type="submit">
                    "Đăng xuất"
                </button>
            </form>
        </header>
        <Navigation role=frame.role />
    }
}

/// What stands in the place of the head when it could not be had.
#[component]
fn NoFrame(
    /// Why not.
    error: AppError,
) -> impl IntoView {
    if !matches!(
        error,
        AppError::SignInRequired | AppError::SecondFactorRequired
    ) {
        return view! { <WidgetError error /> }.into_any();
    }
    view! { <Redirect path=login_path() /> }.into_any()
}

/// Where a person logs in to come back to the page that is shown.
fn login_path() -> String {
    let location = use_location();
    let (path, query) = (
        location.pathname.get_untracked(),
        location.search.get_untracked(),
    );
    if query.is_empty() {
        return paths::login(&path);
    }
    paths::login(&format!("{path}?{}", query.trim_start_matches('?')))
}
