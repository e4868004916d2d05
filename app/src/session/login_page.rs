//! Where staff log in; its code is loaded only by those who open it.

use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::{LazyRoute, hooks::use_query_map, lazy_route};

use super::{
    api::{LogIn, read_session},
    password_form::PasswordForm,
    wire::{LoginStep, PersonView, SessionView},
};
use crate::{layout::PageLoad, newsroom::Styled, page_data::page_data, paths};

/// The route of the login.
pub(crate) struct LoginPage;

#[lazy_route]
impl LazyRoute for LoginPage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        let session = page_data(|| (), |()| read_session());
        let query = use_query_map();
        let next = query.read_untracked().get("tiep");
        let next = next.unwrap_or_else(|| paths::NEWSROOM.to_owned());
        let ready = move |session| {
            let next = next.clone();
            view! { <Login session next /> }.into_any()
        };
        view! {
            <Title text="Đăng nhập – Toà soạn" />
            <Meta name="robots" content="noindex" />
            <Styled>
                <section class="login">
                    <h1>"Đăng nhập toà soạn"</h1>
                    <PageLoad data=session ready />
                </section>
            </Styled>
        }
        .into_any()
    }
}

/// The step of the login that comes next.
#[component]
fn Login(
    /// How far the login is as the page was made.
    session: SessionView,
    /// Where the person goes on to.
    next: String,
) -> impl IntoView {
    let log_in = ServerAction::<LogIn>::new();
    let session = Memo::new(move |_| match log_in.value().get() {
        Some(Ok(later)) => later,
        _ => session.clone(),
    });
    move || match session.get() {
        SessionView {
            has_accounts: false,
            ..
        } => view! { <NoAccounts /> }.into_any(),
        SessionView { person: None, .. } => {
            let next = next.clone();
            view! { <PasswordForm log_in next /> }.into_any()
        }
        SessionView {
            person: Some(person),
            ..
        } => {
            let next = next.clone();
            view! { <Known person next /> }.into_any()
        }
    }
}

/// What a person finds whose password was right.
#[component]
fn Known(
    /// The person.
    person: PersonView,
    /// Where the person goes on to.
    next: String,
) -> impl IntoView {
    let is_done = person.step == LoginStep::Done;
    view! {
        <p>{format!("Xin chào {}.", person.name)}</p>
        {is_done.then(|| view! { <a class="button" href=next>"Vào toà soạn"</a> })}
    }
}

/// What a fresh portal says.
#[component]
fn NoAccounts() -> impl IntoView {
    view! {
        <p>
            "Cổng thông tin chưa có tài khoản nào. Người vận hành hãy chạy lệnh "
            <code>"dinh account add TÊN --role administrator"</code>
            " trên máy chủ để tạo tài khoản quản trị đầu tiên."
        </p>
    }
}
