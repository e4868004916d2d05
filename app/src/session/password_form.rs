//! The first step of a login: name and password.

use leptos::{form::ActionForm, prelude::*};

use super::{
    api::LogIn,
    refused::{RefusedText, refused},
};
use crate::ui::Field;

/// Asks for name and password; works without JavaScript.
#[component]
pub(super) fn PasswordForm(
    /// Takes them.
    log_in: ServerAction<LogIn>,
    /// Where the person goes on to; nowhere when empty.
    next: String,
) -> impl IntoView {
    let error = refused(*log_in);
    view! {
        <ActionForm action=log_in attr:class="login__form">
            <input type="hidden" name="next" value=next />
            <Field name="login" label="Tên đăng nhập" form="login" required=true autocomplete="username" />
            <Field
                name="password"
                label="Mật khẩu"
                form="login"
                kind="password"
                required=true
                autocomplete="current-password"
            />
            <RefusedText error />
            <button class="button" type="submit" disabled=log_in.pending()>
                "Đăng nhập"
            </button>
        </ActionForm>
    }
}
