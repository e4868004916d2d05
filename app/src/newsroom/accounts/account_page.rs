//! One account: what it may do, and whether it may log in.

use domain::AccountId;
use leptos::{form::ActionForm, prelude::*};
use leptos_meta::Title;

use super::{
    api::read_account,
    deeds::{AccessDeeds, Deeds, SuspensionDeeds},
    rights_fields::RightsFields,
    wire::AccountView,
};
use crate::{
    error,
    newsroom::{Place, PlaceLoad},
    page_data::page_data,
    session::{RefusedText, refused},
    ui::{Date, Field},
};

/// Shows one account.
#[component]
pub(in crate::newsroom) fn AccountPage(
    /// The account.
    id: AccountId,
) -> impl IntoView {
    let deeds = Deeds::new();
    let account = page_data(move || id, read_account);
    deeds.refresh(account);
    view! {
        <Title text="Tài khoản – Toà soạn" />
        <p>
            <a href=Place::Accounts.path()>"Tài khoản"</a>
        </p>
        <PlaceLoad
            data=account
            ready=move |view| view! { <AccountParts view deeds /> }.into_any()
        />
    }
}

/// The parts of an account's page.
#[component]
fn AccountParts(
    /// The account.
    view: AccountView,
    /// The page's deeds.
    deeds: Deeds,
) -> impl IntoView {
    let id = view.account.id;
    let password = if view.has_password {
        "Đã đặt mật khẩu"
    } else {
        "Chưa đặt mật khẩu"
    };
    let second_factor = if view.has_second_factor {
        "có bước xác minh thứ hai"
    } else {
        "chưa có bước xác minh thứ hai"
    };
    view! {
        <h1>{view.account.name.clone()}</h1>
        <p>
            {format!("Tên đăng nhập: {}. {password}, {second_factor}.", view.account.login)}
            {view.last_seen.map(|seen| view! { " Hoạt động lần cuối " <Date date=seen /> "." })}
        </p>
        <RightsForm
            id
            name=view.account.name
            role=view.account.role
            sections=view.sections
            deeds
        />
        <AccessDeeds id deeds />
        <SuspensionDeeds id suspended=view.account.suspended deeds />
    }
}

/// Changes what the account may do.
#[component]
fn RightsForm(
    /// The account.
    id: AccountId,
    /// What colleagues read.
    name: String,
    /// What it may do so far.
    role: domain::account::Role,
    /// The sections, those that it has marked.
    sections: Vec<super::wire::SectionChoice>,
    /// The page's deeds.
    deeds: Deeds,
) -> impl IntoView {
    let error = refused(*deeds.set_rights);
    let flaw = Signal::derive(move || error.read().as_ref()?.flaw_of(error::Field::Name));
    let is_done = move || matches!(*deeds.set_rights.value().read(), Some(Ok(())));
    view! {
        <section class="account__part" aria-labelledby="rights-title">
            <h2 id="rights-title">"Quyền"</h2>
            <ActionForm action=deeds.set_rights>
                <input type="hidden" name="id" value=id.0 />
                <Field name="name" label="Họ tên" value=name required=true flaw />
                <RightsFields role sections />
                <RefusedText error />
                <button class="button" type="submit" disabled=deeds.set_rights.pending()>
                    "Lưu quyền"
                </button>
            </ActionForm>
            <p role="status">
                {move || is_done().then_some("Đã lưu. Nếu quyền thay đổi, người dùng cần đăng nhập lại.")}
            </p>
        </section>
    }
}
