//! Logging in again in the middle of work: over the page, which stays as it is.

use leptos::{html::Dialog, prelude::*};

use super::{login_steps::LoginSteps, wire::SessionView};

/// Asks the person to log in again while `shown` is true; what was typed on the page stays.
#[component]
pub(crate) fn SignInAgain(
    /// True from the moment an answer was that nobody is logged in; the dialog sets it back when the login is whole.
    shown: RwSignal<bool>,
    /// Is called once the person is logged in again, to send once more what was refused.
    #[prop(into)]
    done: Callback<()>,
) -> impl IntoView {
    let dialog = NodeRef::<Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else {
            return;
        };
        if shown.get() && !dialog.open() {
            // A browser that cannot open it over the page shows it in the page.
            let _ = dialog.show_modal();
        } else if !shown.get() {
            dialog.close();
        }
    });
    let finish = Callback::new(move |()| {
        shown.set(false);
        done.run(());
    });
    view! {
        <dialog
            class="sign-in-again"
            node_ref=dialog
            aria-labelledby="sign-in-again-title"
            on:close=move |_| shown.set(false)
        >
            <Show when=move || shown.get()>
                <h2 id="sign-in-again-title">"Phiên làm việc đã hết"</h2>
                <p>"Hãy đăng nhập lại để làm tiếp; những gì đã viết vẫn còn nguyên."</p>
                <LoginSteps session=nobody() next=String::new() done=finish />
            </Show>
        </dialog>
    }
}

fn nobody() -> SessionView {
    SessionView {
        person: None,
        has_accounts: true,
    }
}
