//! The page on which a person looks after the own account.

use leptos::{form::ActionForm, prelude::*};
use leptos_meta::Title;

use super::{
    api::LogOut,
    codes_section::CodesSection,
    own_actions::OwnActions,
    own_api::read_own_account,
    paper_section::{FreshCodes, PaperSection},
    passkeys_section::PasskeysSection,
    refused::refused,
    sessions_section::SessionsSection,
    wire::OwnAccountView,
};
use crate::{error, newsroom::PlaceLoad, page_data::page_data, ui::Field};

/// Password, second factor and sessions of the person who is logged in.
#[component]
pub(crate) fn OwnAccountPage() -> impl IntoView {
    let own = page_data(|| (), |()| read_own_account());
    let actions = OwnActions::new(own);
    let log_out = ServerAction::<LogOut>::new();
    view! {
        <Title text="Cá nhân – Toà soạn" />
        <h1>"Tài khoản của tôi"</h1>
        <FreshCodes codes=actions.codes />
        <PlaceLoad data=own ready=move |own| view! { <OwnAccount own actions /> }.into_any() />
        <ActionForm action=log_out>
            <button class="button button--quiet" type="submit">
                "Đăng xuất"
            </button>
        </ActionForm>
    }
}

/// The parts of the own account.
#[component]
fn OwnAccount(
    /// What there is to see.
    own: OwnAccountView,
    /// The page's deeds.
    actions: OwnActions,
) -> impl IntoView {
    let passkeys = own.passkeys;
    view! {
        <p>{format!("{} (tên đăng nhập: {})", own.name, own.login)}</p>
        <CodesSection has_codes=own.has_codes offer=own.offer actions />
        {own.passkeys_offered.then(|| view! { <PasskeysSection passkeys actions /> })}
        <PaperSection left=own.recovery_codes_left actions />
        <PasswordSection actions />
        <SessionsSection sessions=own.sessions actions />
    }
}

/// Changes the password.
#[component]
fn PasswordSection(
    /// The page's deeds.
    actions: OwnActions,
) -> impl IntoView {
    let error = refused(*actions.change_password);
    let flaw_of = move |field| Signal::derive(move || error.read().as_ref()?.flaw_of(field));
    let is_done = move || matches!(*actions.change_password.value().read(), Some(Ok(())));
    view! {
        <section class="own-account__part" aria-labelledby="password-title">
            <h2 id="password-title">"Mật khẩu"</h2>
            <ActionForm action=actions.change_password>
                <Field
                    name="present"
                    label="Mật khẩu hiện tại"
                    kind="password"
                    required=true
                    autocomplete="current-password"
                    flaw=flaw_of(error::Field::PresentPassword)
                />
                <Field
                    name="password"
                    label="Mật khẩu mới"
                    kind="password"
                    hint="Ít nhất 10 ký tự; một câu dễ nhớ là tốt nhất."
                    required=true
                    autocomplete="new-password"
                    flaw=flaw_of(error::Field::Password)
                />
                <button class="button" type="submit" disabled=actions.change_password.pending()>
                    "Đổi mật khẩu"
                </button>
            </ActionForm>
            <p role="status">
                {move || is_done().then_some("Đã đổi mật khẩu; mọi phiên làm việc khác đã kết thúc.")}
            </p>
        </section>
    }
}
