//! The step in which an account gets the second factor that its role asks for.

use leptos::{form::ActionForm, prelude::*};

use super::{
    api::LogOut, codes_section::CodesSection, own_actions::OwnActions, own_api::read_own_account,
    paper_section::FreshCodes, passkeys_section::PasskeysSection, wire::OwnAccountView,
};
use crate::{layout::PageLoad, page_data::page_data};

/// Lets a person choose a second factor and shows the way on once there is one.
#[component]
pub(super) fn SetUp(
    /// Where the person goes on to.
    next: String,
) -> impl IntoView {
    let own = page_data(|| (), |()| read_own_account());
    let actions = OwnActions::new(own);
    let log_out = ServerAction::<LogOut>::new();
    let ready = move |own| {
        let next = next.clone();
        view! { <Choices own actions next /> }.into_any()
    };
    view! {
        <p>
            "Tài khoản quản trị cần một bước xác minh ngoài mật khẩu. Hãy thiết lập một cách dưới đây, chỉ mất một phút."
        </p>
        <FreshCodes codes=actions.codes />
        <PageLoad data=own ready />
        // The only way on for a login that is too old to set anything up.
        <ActionForm action=log_out>
            <button class="button button--quiet" type="submit">
                "Đăng xuất"
            </button>
        </ActionForm>
    }
}

/// What there is to choose from.
#[component]
fn Choices(
    /// The account.
    own: OwnAccountView,
    /// The page's deeds.
    actions: OwnActions,
    /// Where the person goes on to.
    next: String,
) -> impl IntoView {
    let has_one = own.has_codes || !own.passkeys.is_empty();
    if has_one {
        return view! {
            <a class="button" href=next rel="external">
                "Vào toà soạn"
            </a>
        }
        .into_any();
    }
    let passkeys = own.passkeys;
    view! {
        <CodesSection has_codes=false offer=own.offer actions />
        {own.passkeys_offered.then(|| view! { <PasskeysSection passkeys actions /> })}
    }
    .into_any()
}
