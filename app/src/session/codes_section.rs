//! Setting up an app that makes codes.

use leptos::{form::ActionForm, prelude::*};

use super::{
    own_actions::OwnActions,
    refused::{RefusedText, refused},
    wire::CodeOffer,
};
use crate::{error, ui::Field};

/// Sets the app up, changes it for another, or goes without.
#[component]
pub(super) fn CodesSection(
    /// True when an app makes codes for the account.
    has_codes: bool,
    /// A secret that waits for its first code.
    offer: Option<CodeOffer>,
    /// The page's deeds.
    actions: OwnActions,
) -> impl IntoView {
    let is_offered = offer.is_some();
    let begin = if has_codes {
        "Chuyển sang thiết bị khác"
    } else {
        "Thiết lập ứng dụng tạo mã"
    };
    view! {
        <section class="own-account__part" aria-labelledby="codes-title">
            <h2 id="codes-title">"Ứng dụng tạo mã"</h2>
            <p>
                {if has_codes {
                    "Tài khoản đang dùng mã 6 chữ số của ứng dụng xác thực trên điện thoại."
                } else {
                    "Ứng dụng xác thực trên điện thoại tạo ra mã 6 chữ số, mỗi mã dùng một lần khi đăng nhập."
                }}
            </p>
            {offer.map(|offer| view! { <Offer offer actions /> })}
            <div class="form-actions">
                {(!is_offered)
                    .then(|| {
                        view! {
                            <ActionForm action=actions.begin_codes>
                                <button class="button button--quiet" type="submit">
                                    {begin}
                                </button>
                            </ActionForm>
                        }
                    })}
                {has_codes
                    .then(|| {
                        view! {
                            <ActionForm action=actions.remove_codes>
                                <button class="button button--quiet" type="submit">
                                    "Bỏ ứng dụng tạo mã"
                                </button>
                            </ActionForm>
                        }
                    })}
            </div>
            <RefusedText error=refused(*actions.begin_codes) />
            <RefusedText error=refused(*actions.remove_codes) />
        </section>
    }
}

/// The secret as a drawing and as letters, and the field for the first code.
#[component]
fn Offer(
    /// The secret.
    offer: CodeOffer,
    /// The page's deeds.
    actions: OwnActions,
) -> impl IntoView {
    let error = refused(*actions.finish_codes);
    let flaw = Signal::derive(move || error.read().as_ref()?.flaw_of(error::Field::Code));
    let size = offer.size;
    view! {
        <ol class="own-account__steps">
            <li>
                <p>"Mở ứng dụng xác thực trên điện thoại rồi quét hình này."</p>
                <svg
                    class="own-account__drawing"
                    viewBox=format!("-4 -4 {} {}", size + 8, size + 8)
                    role="img"
                    aria-label="Mã QR chứa khoá bí mật"
                >
                    <path d=offer.path />
                </svg>
                <p>
                    "Không quét được thì nhập khoá này: "
                    <code class="own-account__secret">{offer.secret}</code>
                    " hoặc "
                    <a href=offer.address rel="external">
                        "mở ứng dụng trên chính thiết bị này"
                    </a>
                    "."
                </p>
            </li>
            <li>
                <ActionForm action=actions.finish_codes>
                    <Field
                        name="code"
                        label="Nhập mã 6 chữ số mà ứng dụng vừa hiện"
                        form="set-up"
                        required=true
                        autocomplete="one-time-code"
                        inputmode="numeric"
                        flaw
                    />
                    <button class="button" type="submit" disabled=actions.finish_codes.pending()>
                        "Xác nhận"
                    </button>
                </ActionForm>
            </li>
        </ol>
    }
}
