//! What can be done to an account beside changing its rights.

use domain::AccountId;
use leptos::{form::ActionForm, prelude::*};

use super::{
    api::{BeginAnew, EndSessions, MakeLink, Resume, SetRights, Suspend},
    wire::AccountView,
};
use crate::{
    error,
    newsroom::arrange::refresh_after,
    page_data::PageData,
    session::{RefusedText, refused},
    ui::Field,
};

/// The deeds of an account's page.
#[derive(Clone, Copy)]
pub(super) struct Deeds {
    /// Changes what the account may do.
    pub set_rights: ServerAction<SetRights>,
    /// Forbids it to log in.
    pub suspend: ServerAction<Suspend>,
    /// Lets it log in again.
    pub resume: ServerAction<Resume>,
    /// Makes a link to set a password.
    pub make_link: ServerAction<MakeLink>,
    /// Forgets its password and second factor.
    pub begin_anew: ServerAction<BeginAnew>,
    /// Ends its sessions.
    pub end_sessions: ServerAction<EndSessions>,
}

impl Deeds {
    pub(super) fn new() -> Self {
        Self {
            set_rights: ServerAction::new(),
            suspend: ServerAction::new(),
            resume: ServerAction::new(),
            make_link: ServerAction::new(),
            begin_anew: ServerAction::new(),
            end_sessions: ServerAction::new(),
        }
    }

    /// Asks for the account anew after every deed that was done; one that was refused leaves what is typed alone.
    pub(super) fn refresh(self, account: PageData<AccountView>) {
        refresh_after(*self.set_rights, account);
        refresh_after(*self.suspend, account);
        refresh_after(*self.resume, account);
        refresh_after(*self.end_sessions, account);
    }
}

/// Shows a link that was just made; nobody can show it again.
#[component]
pub(super) fn LinkToHandOver(
    /// The link; none when there is none to show.
    link: Signal<Option<String>>,
) -> impl IntoView {
    view! {
        <div role="status">
            {move || {
                link.get()
                    .map(|link| {
                        view! {
                            <div class="account__link">
                                <p>
                                    "Hãy chuyển tận tay liên kết này cho người dùng để đặt mật khẩu; liên kết dùng một lần trong 48 giờ và chỉ hiện lần này."
                                </p>
                                <p>
                                    <code>{link}</code>
                                </p>
                            </div>
                        }
                    })
            }}
        </div>
    }
}

/// Makes links and ends sessions.
#[component]
pub(super) fn AccessDeeds(
    /// The account.
    id: AccountId,
    /// The page's deeds.
    deeds: Deeds,
) -> impl IntoView {
    let link = Signal::derive(move || {
        let anew = deeds.begin_anew.value().get().and_then(Result::ok);
        anew.or_else(|| deeds.make_link.value().get()?.ok())
    });
    view! {
        <section class="account__part" aria-labelledby="access-title">
            <h2 id="access-title">"Đăng nhập"</h2>
            <LinkToHandOver link />
            <div class="form-actions">
                <ActionForm action=deeds.make_link>
                    <input type="hidden" name="id" value=id.0 />
                    <button class="button button--quiet" type="submit">
                        "Tạo liên kết đặt mật khẩu"
                    </button>
                </ActionForm>
                <ActionForm action=deeds.end_sessions>
                    <input type="hidden" name="id" value=id.0 />
                    <button class="button button--quiet" type="submit">
                        "Kết thúc mọi phiên làm việc"
                    </button>
                </ActionForm>
            </div>
            <details>
                <summary>"Người dùng mất điện thoại và mã khôi phục?"</summary>
                <p>
                    "Mật khẩu và bước xác minh thứ hai sẽ bị xoá, mọi phiên làm việc kết thúc; người dùng vào lại bằng liên kết hiện ra. Hãy gặp mặt hoặc gọi điện để chắc đúng người."
                </p>
                <ActionForm action=deeds.begin_anew>
                    <input type="hidden" name="id" value=id.0 />
                    <button class="button button--quiet" type="submit">
                        "Đặt lại đăng nhập"
                    </button>
                </ActionForm>
            </details>
            <RefusedText error=refused(*deeds.begin_anew) />
            <RefusedText error=refused(*deeds.make_link) />
            <RefusedText error=refused(*deeds.end_sessions) />
        </section>
    }
}

/// Suspends the account, or lets it log in again.
#[component]
pub(super) fn SuspensionDeeds(
    /// The account.
    id: AccountId,
    /// Why it may not log in, if it may not.
    suspended: Option<String>,
    /// The page's deeds.
    deeds: Deeds,
) -> impl IntoView {
    let error = refused(*deeds.suspend);
    let flaw = Signal::derive(move || error.read().as_ref()?.flaw_of(error::Field::Reason));
    let form = match suspended {
        Some(reason) => view! {
            <p>{format!("Tài khoản đang tạm ngưng. Lý do: {reason}")}</p>
            <ActionForm action=deeds.resume>
                <input type="hidden" name="id" value=id.0 />
                <button class="button" type="submit">
                    "Cho đăng nhập lại"
                </button>
            </ActionForm>
        }
        .into_any(),
        None => view! {
            <p>"Người dùng không đăng nhập được nữa; các bài đã viết vẫn giữ nguyên."</p>
            <ActionForm action=deeds.suspend>
                <input type="hidden" name="id" value=id.0 />
                <Field name="reason" label="Lý do" required=true flaw />
                <button class="button button--quiet" type="submit">
                    "Tạm ngưng"
                </button>
            </ActionForm>
        }
        .into_any(),
    };
    view! {
        <section class="account__part" aria-labelledby="suspension-title">
            <h2 id="suspension-title">"Tạm ngưng"</h2>
            {form}
            <RefusedText error />
            <RefusedText error=refused(*deeds.resume) />
        </section>
    }
}
