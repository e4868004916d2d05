//! The passkeys of a person.

use leptos::{form::ActionForm, prelude::*, task::spawn_local};

use super::{
    own_actions::OwnActions,
    passkey_api::{begin_passkey, finish_passkey},
    refused::{RefusedText, refused},
    wire::PasskeyView,
};
use crate::{
    error::{AppError, Refusal},
    platform,
    ui::{Date, Field},
};

/// Lists the passkeys and takes another one; needs JavaScript, because only a script can ask the device.
#[component]
pub(super) fn PasskeysSection(
    /// The passkeys.
    passkeys: Vec<PasskeyView>,
    /// The page's deeds.
    actions: OwnActions,
) -> impl IntoView {
    let name = RwSignal::new(String::new());
    let error = RwSignal::new(None::<AppError>);
    let add = move |_| {
        spawn_local(async move {
            match take_passkey(name.get_untracked()).await {
                Ok(codes) => actions.done(codes),
                Err(refused) => error.set(Some(refused)),
            }
        });
    };
    let entries = passkeys
        .into_iter()
        .map(|passkey| view! { <Entry passkey actions /> })
        .collect_view();
    view! {
        <section class="own-account__part" aria-labelledby="passkeys-title">
            <h2 id="passkeys-title">"Khoá truy cập"</h2>
            <p>"Vân tay, khuôn mặt hoặc khoá bảo mật của thiết bị thay cho mã khi đăng nhập."</p>
            <ul class="own-account__list">{entries}</ul>
            <RefusedText error=refused(*actions.remove_passkey) />
            <Field name="passkey-name" label="Tên gợi nhớ, như “Điện thoại của tôi”" text=name />
            <button class="button button--quiet" type="button" on:click=add>
                "Thêm khoá truy cập"
            </button>
            <p class="login__message" role="alert">
                {move || error.get().map(|error| error.newsroom_sentence())}
            </p>
        </section>
    }
}

/// One passkey.
#[component]
fn Entry(
    /// The passkey.
    passkey: PasskeyView,
    /// The page's deeds.
    actions: OwnActions,
) -> impl IntoView {
    let label = format!("Bỏ khoá “{}”", passkey.name);
    view! {
        <li class="own-account__entry">
            <span>
                <strong>{passkey.name}</strong>
                ", thêm ngày "
                <Date date=passkey.created />
                {passkey.used.map(|used| view! { ", dùng lần cuối " <Date date=used /> })}
            </span>
            <ActionForm action=actions.remove_passkey>
                <input type="hidden" name="id" value=passkey.id />
                <button class="button button--quiet" type="submit" aria-label=label>
                    "Bỏ"
                </button>
            </ActionForm>
        </li>
    }
}

async fn take_passkey(name: String) -> Result<Vec<String>, AppError> {
    let question = begin_passkey().await?;
    let answer = platform::make_passkey(&question).await;
    let answer = answer.ok_or_else(|| AppError::refused(Refusal::PasskeyFailed))?;
    finish_passkey(name, answer).await
}
