//! The sessions of a person, in whatever browsers they run.

use leptos::{form::ActionForm, prelude::*};

use super::{own_actions::OwnActions, wire::SessionRow};
use crate::ui::Date;

/// Lists the sessions and ends them.
#[component]
pub(super) fn SessionsSection(
    /// The sessions.
    sessions: Vec<SessionRow>,
    /// The page's deeds.
    actions: OwnActions,
) -> impl IntoView {
    let has_others = sessions.len() > 1;
    let entries = sessions
        .into_iter()
        .map(|session| view! { <Entry session actions /> })
        .collect_view();
    view! {
        <section class="own-account__part" aria-labelledby="sessions-title">
            <h2 id="sessions-title">"Phiên làm việc"</h2>
            <p>"Một phiên tự kết thúc sau 8 giờ không dùng đến."</p>
            <ul class="own-account__list">{entries}</ul>
            {has_others
                .then(|| {
                    view! {
                        <ActionForm action=actions.end_session>
                            <button class="button button--quiet" type="submit">
                                "Kết thúc mọi phiên khác"
                            </button>
                        </ActionForm>
                    }
                })}
        </section>
    }
}

/// One session.
#[component]
fn Entry(
    /// The session.
    session: SessionRow,
    /// The page's deeds.
    actions: OwnActions,
) -> impl IntoView {
    let label = format!("Kết thúc phiên {}", session.browser);
    view! {
        <li class="own-account__entry">
            <span>
                <strong>{session.browser}</strong>
                {session.is_this.then_some(" (phiên này)")}
                ", bắt đầu "
                <Date date=session.created />
                ", dùng lần cuối "
                <Date date=session.last_seen />
            </span>
            {(!session.is_this)
                .then(|| {
                    view! {
                        <ActionForm action=actions.end_session>
                            <input type="hidden" name="id" value=session.id />
                            <button class="button button--quiet" type="submit" aria-label=label>
                                "Kết thúc"
                            </button>
                        </ActionForm>
                    }
                })}
        </li>
    }
}
