//! Who works in the newsroom: logging in, the session, and what it lets a person do.

mod api;
mod codes_section;
mod login_page;
mod login_steps;
mod own_account_page;
mod own_actions;
mod own_api;
mod paper_section;
mod passkey_api;
mod passkeys_section;
mod password_form;
mod refused;
mod second_step;
mod sessions_section;
mod set_password_page;
mod set_up;
mod sign_in_again;
#[cfg(feature = "ssr")]
pub(crate) mod ssr;
mod wire;

pub(crate) use login_page::LoginPage;
pub(crate) use own_account_page::OwnAccountPage;
pub(crate) use refused::{RefusedText, refused};
pub(crate) use sign_in_again::SignInAgain;
