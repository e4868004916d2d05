//! The steps of a login, on its own page or in a dialog over somebody's work.

use leptos::prelude::*;

use super::{
    api::{ConfirmCode, LogIn},
    password_form::PasswordForm,
    second_step::SecondStep,
    set_up::SetUp,
    wire::{LoginStep, PersonView, SessionView},
};

/// The step of the login that comes next.
#[component]
pub(super) fn LoginSteps(
    /// How far the login is as the page was made.
    session: SessionView,
    /// Where the person goes on to; nowhere when empty.
    next: String,
    /// Is called once the login is whole.
    #[prop(optional, into)]
    done: Option<Callback<()>>,
) -> impl IntoView {
    let log_in = ServerAction::<LogIn>::new();
    let confirm_code = ServerAction::<ConfirmCode>::new();
    let (session, set_session) = signal(session);
    Effect::new(move |_| {
        if let Some(Ok(later)) = log_in.value().get() {
            set_session.set(later);
        }
    });
    Effect::new(move |_| {
        if let Some(Ok(later)) = confirm_code.value().get() {
            set_session.set(later);
        }
    });
    Effect::new(move |_| {
        let is_whole = |person: &PersonView| person.step == LoginStep::Done;
        if let Some(done) = done
            && session.read().person.as_ref().is_some_and(is_whole)
        {
            done.run(());
        }
    });
    move || {
        let next = next.clone();
        match session.get() {
            SessionView {
                has_accounts: false,
                ..
            } => view! { <NoAccounts /> }.into_any(),
            SessionView { person: None, .. } => view! { <PasswordForm log_in next /> }.into_any(),
            SessionView {
                person: Some(person),
                ..
            } => known(person, confirm_code, set_session, next),
        }
    }
}

/// What a person finds whose password was right.
fn known(
    person: PersonView,
    confirm_code: ServerAction<ConfirmCode>,
    session: WriteSignal<SessionView>,
    next: String,
) -> AnyView {
    match person.step {
        LoginStep::Done => view! {
            <p>{format!("Xin chào {}.", person.name)}</p>
            <a class="button" href=next>
                "Vào toà soạn"
            </a>
        }
        .into_any(),
        LoginStep::ShowSecondFactor {
            by_code,
            by_passkey,
        } => view! { <SecondStep by_code by_passkey confirm_code session next /> }.into_any(),
        LoginStep::SetUpSecondFactor => view! { <SetUp next /> }.into_any(),
    }
}

/// What a fresh portal says.
#[component]
fn NoAccounts() -> impl IntoView {
    view! {
        <p>
            "Cổng thông tin chưa có tài khoản nào. Người vận hành hãy chạy lệnh "
            <code>"dinh account add TÊN --role administrator"</code>
            " trên máy chủ để tạo tài khoản quản trị đầu tiên."
        </p>
    }
}
