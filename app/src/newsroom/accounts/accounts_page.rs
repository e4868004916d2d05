//! All accounts, and the form that invites a colleague.

use domain::account::Role;
use leptos::{form::ActionForm, prelude::*};
use leptos_meta::Title;
use leptos_router::hooks::use_location;

use super::{
    api::{Invite, list_accounts},
    deeds::LinkToHandOver,
    rights_fields::RightsFields,
    wire::{AccountRow, AccountsView, SectionChoice},
};
use crate::{
    error,
    newsroom::{Place, PlaceLoad, arrange::refresh_after, words},
    page_data::page_data,
    session::{RefusedText, refused},
    ui::Field,
};

/// The parameter of the address behind whose login name the list goes on.
const AFTER: &str = "sau";

/// Shows the list of accounts.
#[component]
pub(in crate::newsroom) fn AccountsPage() -> impl IntoView {
    let query = use_location().query;
    let after = Memo::new(move |_| query.read().get(AFTER));
    let invite = ServerAction::<Invite>::new();
    let accounts = page_data(move || after.get(), list_accounts);
    refresh_after(*invite, accounts);
    let link = Signal::derive(move || invite.value().get()?.ok());
    view! {
        <Title text="Tài khoản – Toà soạn" />
        <h1>"Tài khoản"</h1>
        <LinkToHandOver link />
        <PlaceLoad
            data=accounts
            ready=move |view: AccountsView| {
                let sections = view.sections.clone();
                view! {
                    <AccountList view />
                    <InviteForm invite sections />
                }
                    .into_any()
            }
        />
    }
}

/// The accounts in the order of their login names.
#[component]
fn AccountList(
    /// The accounts.
    view: AccountsView,
) -> impl IntoView {
    let rows = view
        .accounts
        .into_iter()
        .map(|account| view! { <Row account /> })
        .collect_view();
    let next = view
        .next
        .map(|next| format!("{}?{AFTER}={next}", Place::Accounts.path()));
    view! {
        <div class="table-scroll">
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">"Họ tên"</th>
                        <th scope="col">"Tên đăng nhập"</th>
                        <th scope="col">"Vai trò"</th>
                        <th scope="col">"Tình trạng"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {next.map(|next| view! { <p><a href=next rel="next">"Tài khoản tiếp theo"</a></p> })}
    }
}

/// One account of the list.
#[component]
fn Row(
    /// The account.
    account: AccountRow,
) -> impl IntoView {
    let state = match account.suspended {
        Some(reason) => format!("Tạm ngưng: {reason}"),
        None => "Đang dùng".to_owned(),
    };
    view! {
        <tr>
            <td>
                <a href=Place::Account(account.id).path()>{account.name}</a>
            </td>
            <td>{account.login}</td>
            <td>{words::role(account.role)}</td>
            <td>{state}</td>
        </tr>
    }
}

/// Invites a colleague.
#[component]
fn InviteForm(
    /// Makes the account.
    invite: ServerAction<Invite>,
    /// What an editor can be given to work in.
    sections: Vec<SectionChoice>,
) -> impl IntoView {
    let error = refused(*invite);
    let flaw_of = move |field| Signal::derive(move || error.read().as_ref()?.flaw_of(field));
    view! {
        <section class="account__part" aria-labelledby="invite-title">
            <h2 id="invite-title">"Mời người mới"</h2>
            <ActionForm action=invite>
                <Field
                    name="name"
                    label="Họ tên"
                    required=true
                    flaw=flaw_of(error::Field::Name)
                />
                <Field
                    name="login"
                    label="Tên đăng nhập"
                    hint="3 đến 40 chữ cái không dấu, chữ số, dấu chấm hoặc gạch nối."
                    required=true
                    flaw=flaw_of(error::Field::Login)
                />
                <RightsFields role=Role::Writer sections />
                <RefusedText error />
                <button class="button" type="submit" disabled=invite.pending()>
                    "Mời"
                </button>
            </ActionForm>
        </section>
    }
}
