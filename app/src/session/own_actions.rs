//! What a person can do with the own account, and what the pages show of its outcome.

use leptos::prelude::*;

use super::{
    own_api::{BeginCodes, ChangePassword, EndSession, FinishCodes, NewRecoveryCodes, RemoveCodes},
    passkey_api::RemovePasskey,
    wire::OwnAccountView,
};
use crate::{error::AppError, page_data::PageData};

/// The deeds of a page on which the own account is looked after.
#[derive(Clone, Copy)]
pub(super) struct OwnActions {
    /// Offers a secret for an app.
    pub begin_codes: ServerAction<BeginCodes>,
    /// Answers with the first code.
    pub finish_codes: ServerAction<FinishCodes>,
    /// Forgets the app's secret.
    pub remove_codes: ServerAction<RemoveCodes>,
    /// Makes new codes on paper.
    pub new_recovery_codes: ServerAction<NewRecoveryCodes>,
    /// Makes a passkey worthless.
    pub remove_passkey: ServerAction<RemovePasskey>,
    /// Ends sessions.
    pub end_session: ServerAction<EndSession>,
    /// Changes the password.
    pub change_password: ServerAction<ChangePassword>,
    /// Codes on paper that are shown this once.
    pub codes: RwSignal<Vec<String>>,
    /// What the page shows.
    own: PageData<OwnAccountView>,
}

impl OwnActions {
    /// The deeds of a page that shows `own`, which is asked for anew after each.
    pub(super) fn new(own: PageData<OwnAccountView>) -> Self {
        let actions = Self {
            begin_codes: ServerAction::new(),
            finish_codes: ServerAction::new(),
            remove_codes: ServerAction::new(),
            new_recovery_codes: ServerAction::new(),
            remove_passkey: ServerAction::new(),
            end_session: ServerAction::new(),
            change_password: ServerAction::new(),
            codes: RwSignal::new(Vec::new()),
            own,
        };
        actions.follow(*actions.begin_codes);
        actions.follow(*actions.remove_codes);
        actions.follow(*actions.remove_passkey);
        actions.follow(*actions.end_session);
        actions.follow(*actions.change_password);
        actions.follow_codes(*actions.finish_codes);
        actions.follow_codes(*actions.new_recovery_codes);
        actions
    }

    /// Shows what there is to show after a deed that gave these codes.
    pub(super) fn done(self, codes: Vec<String>) {
        if !codes.is_empty() {
            self.codes.set(codes);
        }
        self.own.refetch();
    }

    fn follow<I: Send + Sync + 'static>(self, action: Action<I, Result<(), AppError>>) {
        Effect::new(move |_| {
            if matches!(*action.value().read(), Some(Ok(()))) {
                self.own.refetch();
            }
        });
    }

    fn follow_codes<I: Send + Sync + 'static>(
        self,
        action: Action<I, Result<Vec<String>, AppError>>,
    ) {
        Effect::new(move |_| {
            if let Some(Ok(codes)) = action.value().get() {
                self.done(codes);
            }
        });
    }
}
