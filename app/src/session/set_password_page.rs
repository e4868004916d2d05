//! Where the owner of an account sets a password with a one-time link.

use leptos::{form::ActionForm, prelude::*};
use leptos_meta::{Meta, Title};
use leptos_router::hooks::use_location;

use super::{
    own_api::{SetPassword, read_link},
    refused::{RefusedText, refused},
    wire::LinkView,
};
use crate::{
    error::{self, AppError},
    newsroom::Styled,
    page_data::page_data,
    ui::{Field, Load},
};

/// Shows where a one-time link leads.
#[component]
pub(super) fn SetPasswordPage() -> impl IntoView {
    let query = use_location().query;
    let token = query.read_untracked().get("ma").unwrap_or_default();
    let link = {
        let token = token.clone();
        page_data(move || token.clone(), read_link)
    };
    let set_password = ServerAction::<SetPassword>::new();
    let ready = move |link| {
        let token = token.clone();
        view! { <SetPasswordForm link token set_password /> }.into_any()
    };
    view! {
        <Title text="Đặt mật khẩu – Toà soạn" />
        <Meta name="robots" content="noindex" />
        // What the address holds must not travel on with a link.
        <Meta name="referrer" content="same-origin" />
        <Styled>
            <section class="login">
                <h1>"Đặt mật khẩu"</h1>
                <Load data=link ready failed=dead_link />
            </section>
        </Styled>
    }
}

fn dead_link(error: AppError) -> AnyView {
    view! { <p role="alert">{error.newsroom_sentence()}</p> }.into_any()
}

/// Asks for the password; works without JavaScript.
#[component]
fn SetPasswordForm(
    /// Whose password it is.
    link: LinkView,
    /// What the link holds.
    token: String,
    /// Takes the password.
    set_password: ServerAction<SetPassword>,
) -> impl IntoView {
    let error = refused(*set_password);
    let flaw = Signal::derive(move || error.read().as_ref()?.flaw_of(error::Field::Password));
    view! {
        <p>{format!("Xin chào {}. Tên đăng nhập của bạn là “{}”.", link.name, link.login)}</p>
        <ActionForm action=set_password attr:class="login__form">
            <input type="hidden" name="token" value=token />
            // Lets a password keeper know for which name it keeps the password.
            <input type="hidden" autocomplete="username" value=link.login />
            <Field
                name="password"
                label="Mật khẩu mới"
                kind="password"
                hint="Ít nhất 10 ký tự; một câu dễ nhớ là tốt nhất."
                required=true
                autocomplete="new-password"
                flaw
            />
            <RefusedText error />
            <button class="button" type="submit" disabled=set_password.pending()>
                "Đặt mật khẩu"
            </button>
        </ActionForm>
    }
}
