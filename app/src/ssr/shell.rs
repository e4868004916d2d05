//! The document around the app, and the policy under which the browser runs it.

use axum::http::{HeaderValue, header::CONTENT_SECURITY_POLICY, request::Parts};
use leptos::{nonce::use_nonce, prelude::*};
use leptos_axum::ResponseOptions;
use leptos_meta::MetaTags;

use super::AppState;
use crate::{App, paths};

/// The browser's files that this binary carries.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// Changes whenever one of the files does; part of their address. Empty when the binary carries none.
    pub version: String,
    /// True while a developer works on the portal: the page reloads when the server comes back.
    pub is_dev: bool,
}

impl Assets {
    fn address(&self, file: &str) -> String {
        format!("/pkg/{}/{file}", self.version)
    }
}

/// Renders the document for one request.
pub fn shell(state: AppState) -> impl IntoView {
    let nonce = use_nonce()
        .map(|nonce| nonce.to_string())
        .unwrap_or_default();
    send_policy(&nonce);
    let assets = state.assets;
    let is_awake = !assets.version.is_empty();
    let is_for_staff = is_for_staff();
    view! {
        <!DOCTYPE html>
        <html lang="vi">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <link rel="stylesheet" href=assets.address("dinh.css") />
                {is_for_staff.then(|| view! { <link rel="stylesheet" href=assets.address("newsroom.css") /> })}
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                {is_awake.then(|| wake_up_script(&assets, &nonce))}
                {assets.is_dev.then(|| reload_script(&nonce))}
                <MetaTags />
            </head>
            <body>
                <App />
            </body>
        </html>
    }
}

/// True for the documents that staff alone open; readers do without the newsroom's stylesheet.
fn is_for_staff() -> bool {
    is_under(paths::NEWSROOM) || is_under(paths::LOGIN)
}

/// Loads the browser half once the page is read and the browser has nothing better to do.
fn wake_up_script(assets: &Assets, nonce: &str) -> impl IntoView + use<> {
    let script = format!(
        "const wake = () => import('{}').then((half) => half.default({{ module_or_path: '{}' }}).then(() => half.hydrate()));\
         'requestIdleCallback' in window ? requestIdleCallback(wake, {{ timeout: 2000 }}) : setTimeout(wake, 200);",
        assets.address("dinh.js"),
        assets.address("dinh_bg.wasm"),
    );
    view! {
        <script type="module" nonce=nonce.to_owned()>
            {script}
        </script>
    }
}

/// Reloads the page when the server has come back after a change.
fn reload_script(nonce: &str) -> impl IntoView + use<> {
    let script = format!(
        "let opened = 0; new EventSource('{}').onopen = () => opened++ && location.reload();",
        paths::LIVE_VISITORS
    );
    view! { <script nonce=nonce.to_owned()>{script}</script> }
}

/// True for a document below this address.
fn is_under(root: &str) -> bool {
    use_context::<Parts>().is_some_and(|request| paths::is_under(request.uri.path(), root))
}

/// Only this document's own scripts run; pictures of an imported article may still stand on its old site. Previews stand
/// inside the newsroom's documents, and nothing else stands inside anything.
///
/// The document of a login becomes the newsroom's without being loaded anew.
fn send_policy(nonce: &str) {
    let own_frames = if is_under(paths::NEWSROOM) || is_under(paths::LOGIN) {
        " 'self'"
    } else {
        ""
    };
    let ancestors = if is_under(paths::PREVIEWS) {
        "'self'"
    } else {
        "'none'"
    };
    let frames = document::EMBED_HOSTS
        .iter()
        .map(|host| format!(" https://{host}"))
        .collect::<String>();
    let policy = format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self' https: data:; media-src 'self' https:; font-src 'self'; connect-src 'self'; \
         manifest-src 'self'; frame-src{own_frames}{frames}; form-action 'self'; base-uri 'none'; frame-ancestors {ancestors}"
    );
    if let (Some(response), Ok(policy)) = (
        use_context::<ResponseOptions>(),
        HeaderValue::from_str(&policy),
    ) {
        response.insert_header(CONTENT_SECURITY_POLICY, policy);
    }
}
