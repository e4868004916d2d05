//! Codes on paper for the day on which the phone is lost.

use leptos::{form::ActionForm, prelude::*};

use super::{
    own_actions::OwnActions,
    refused::{RefusedText, refused},
};

/// Says how many codes are left and makes new ones.
#[component]
pub(super) fn PaperSection(
    /// How many are left.
    left: u64,
    /// The page's deeds.
    actions: OwnActions,
) -> impl IntoView {
    view! {
        <section class="own-account__part" aria-labelledby="paper-title">
            <h2 id="paper-title">"Mã khôi phục"</h2>
            <p>{format!("Còn {left} mã. Mỗi mã thay cho bước xác minh một lần khi mất điện thoại.")}</p>
            <ActionForm action=actions.new_recovery_codes>
                <button class="button button--quiet" type="submit">
                    "Tạo bộ mã mới"
                </button>
            </ActionForm>
            <RefusedText error=refused(*actions.new_recovery_codes) />
        </section>
    }
}

/// Shows codes that were just made; nobody can show them again.
#[component]
pub(super) fn FreshCodes(
    /// The codes; none when there are none to show.
    codes: RwSignal<Vec<String>>,
) -> impl IntoView {
    move || {
        (!codes.read().is_empty()).then(|| {
            let list = codes.get().into_iter().map(|code| view! { <li><code>{code}</code></li> });
            view! {
                <section class="own-account__codes" role="status">
                    <h2>"Hãy ghi lại các mã khôi phục này"</h2>
                    <p>
                        "Đây là lần duy nhất các mã được hiện. Hãy in hoặc chép ra giấy và cất nơi an toàn; các mã cũ không còn dùng được."
                    </p>
                    <ul>{list.collect_view()}</ul>
                </section>
            }
        })
    }
}
