//! Where staff log in or set a password; its code is loaded only by those who open it.

use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::{LazyRoute, hooks::use_location, lazy_route};

use super::{api::read_session, login_steps::LoginSteps, set_password_page::SetPasswordPage};
use crate::{
    error::AppError,
    layout::{ErrorPage, PageLoad},
    newsroom::Styled,
    page_data::page_data,
    paths,
};

/// The route of everything under `/dang-nhap`; a route for each page would weigh on every reader.
pub(crate) struct LoginPage;

#[lazy_route]
impl LazyRoute for LoginPage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        let pathname = use_location().pathname;
        (move || page(&pathname.get())).into_any()
    }
}

fn page(path: &str) -> AnyView {
    match path.trim_end_matches('/') {
        paths::LOGIN => view! { <LogIn /> }.into_any(),
        paths::SET_PASSWORD => view! { <SetPasswordPage /> }.into_any(),
        path if paths::is_under(path, paths::LOGIN) => {
            view! { <ErrorPage error=AppError::NotFound /> }.into_any()
        }
        // The person is on the way to another page, which takes this one's place in a moment.
        _ => ().into_any(),
    }
}

/// Shows the steps of the login.
#[component]
fn LogIn() -> impl IntoView {
    let session = page_data(|| (), |()| read_session());
    let query = use_location().query;
    let next = query.read_untracked().get("tiep");
    // An address from elsewhere leads into the newsroom at most.
    let next = next.filter(|next| paths::is_of_newsroom(next));
    let next = next.unwrap_or_else(|| paths::NEWSROOM.to_owned());
    let has_password = query.read_untracked().get("xong").is_some();
    let ready = move |session| {
        let next = next.clone();
        view! { <LoginSteps session next /> }.into_any()
    };
    view! {
        <Title text="Đăng nhập – Toà soạn" />
        <Meta name="robots" content="noindex" />
        <Styled>
            <section class="login">
                <h1>"Đăng nhập toà soạn"</h1>
                {has_password.then(|| view! { <p role="status">"Đã đặt mật khẩu. Mời bạn đăng nhập."</p> })}
                <PageLoad data=session ready />
            </section>
        </Styled>
    }
}
