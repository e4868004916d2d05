//! The second step of a login: a code or a passkey.

use leptos::{form::ActionForm, prelude::*, task::spawn_local};

use super::{
    api::ConfirmCode,
    passkey_api::{begin_passkey_login, finish_passkey_login},
    refused::{RefusedText, refused},
    wire::SessionView,
};
use crate::{
    error::{AppError, Refusal},
    platform,
    ui::Field,
};

/// Asks for what the account has beside its password; the code works without JavaScript.
#[component]
pub(super) fn SecondStep(
    /// True when an app makes codes for the account.
    by_code: bool,
    /// True when a device holds a key for the account.
    by_passkey: bool,
    /// Takes a code.
    confirm_code: ServerAction<ConfirmCode>,
    /// Is told how far the login is after a passkey.
    session: WriteSignal<SessionView>,
    /// Where the person goes on to; nowhere when empty.
    next: String,
) -> impl IntoView {
    let error = refused(*confirm_code);
    let label = if by_code {
        "Mã 6 chữ số của ứng dụng xác thực, hoặc một mã khôi phục"
    } else {
        "Mã khôi phục, nếu không dùng được khoá truy cập"
    };
    let next_after_key = next.clone();
    view! {
        {by_passkey.then(|| view! { <PasskeyButton session next=next_after_key /> })}
        <ActionForm action=confirm_code attr:class="login__form">
            <input type="hidden" name="next" value=next />
            <Field name="code" label form="login" required=true autocomplete="one-time-code" />
            <RefusedText error />
            <button class="button" type="submit" disabled=confirm_code.pending()>
                "Xác nhận"
            </button>
        </ActionForm>
    }
}

/// Asks the device for its key.
#[component]
fn PasskeyButton(
    /// Is told how far the login is.
    session: WriteSignal<SessionView>,
    /// Where the person goes on to; nowhere when empty.
    next: String,
) -> impl IntoView {
    let error = RwSignal::new(None::<AppError>);
    let prove = move |_| {
        let next = next.clone();
        spawn_local(async move {
            match prove(next).await {
                Ok(later) => session.set(later),
                Err(refused) => error.set(Some(refused)),
            }
        });
    };
    view! {
        <button class="button" type="button" on:click=prove>
            "Dùng khoá truy cập"
        </button>
        <p class="login__message" role="alert">
            {move || error.get().map(|error| error.newsroom_sentence())}
        </p>
    }
}

async fn prove(next: String) -> Result<SessionView, AppError> {
    let question = begin_passkey_login().await?;
    let answer = platform::use_passkey(&question).await;
    let answer = answer.ok_or_else(|| AppError::refused(Refusal::PasskeyFailed))?;
    finish_passkey_login(answer, next).await
}
