//! The cookie that holds a session's token: scripts cannot read it, and other sites' forms do not send it.

use axum::http::{HeaderValue, header, request::Parts};
use cookie::{Cookie, SameSite};
use leptos::prelude::{expect_context, use_context};
use leptos_axum::ResponseOptions;
use store::Token;

use crate::ssr::AppState;

/// The session's token that the request carries, if it carries one.
pub(super) fn read(state: &AppState) -> Option<Token> {
    let request = use_context::<Parts>()?;
    let name = name(state);
    request
        .headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|header| header.to_str().ok())
        .flat_map(|header| header.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(one, _)| *one == name)
        .map(|(_, token)| Token::from_text(token))
}

/// Sends the token with the answer; the browser forgets it when it is closed.
pub(super) fn send(state: &AppState, token: &Token) {
    append(state, Cookie::new(name(state), token.as_str().to_owned()));
}

/// Makes the browser forget the token.
pub(super) fn clear(state: &AppState) {
    let mut cookie = Cookie::new(name(state), "");
    cookie.make_removal();
    append(state, cookie);
}

fn append(state: &AppState, mut cookie: Cookie<'_>) {
    cookie.set_path("/");
    cookie.set_http_only(true);
    cookie.set_same_site(SameSite::Lax);
    cookie.set_secure(is_https(state));
    if let Ok(value) = HeaderValue::from_str(&cookie.to_string()) {
        expect_context::<ResponseOptions>().append_header(header::SET_COOKIE, value);
    }
}

/// With the prefix a browser takes the cookie over HTTPS from this very host alone.
fn name(state: &AppState) -> &'static str {
    if is_https(state) {
        "__Host-dinh_session"
    } else {
        "dinh_session"
    }
}

fn is_https(state: &AppState) -> bool {
    state.site.base_url.starts_with("https:")
}
