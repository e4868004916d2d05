//! The server's side: it can set a status, and nothing on it watches.

use std::sync::PoisonError;

use axum::http::{Method, StatusCode, header::ACCEPT, request::Parts};
use domain::visitors::VisitorNumbers;
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;

/// Sets the status of the answer under way.
///
/// A form that was posted without JavaScript keeps the redirect that takes its reader back to the page, and so does a
/// page that sends its reader to log in.
pub(crate) fn answer_with_status(status: u16) {
    let is_plain_form = use_context::<Parts>().is_some_and(|request| {
        let accepts_html = request.headers.get(ACCEPT).is_some_and(|accept| {
            accept
                .as_bytes()
                .windows(b"text/html".len())
                .any(|part| part == b"text/html")
        });
        request.method == Method::POST && accepts_html
    });
    if is_plain_form {
        return;
    }
    if let (Some(response), Ok(status)) = (
        use_context::<ResponseOptions>(),
        StatusCode::from_u16(status),
    ) && !sends_elsewhere(&response)
    {
        response.set_status(status);
    }
}

fn sends_elsewhere(response: &ResponseOptions) -> bool {
    let parts = response.0.read().unwrap_or_else(PoisonError::into_inner);
    parts.status.is_some_and(|status| status.is_redirection())
}

/// The view as it is at this moment: the document is made once, and asked through a function the framework would make
/// the whole view twice and drop the first.
pub(crate) fn following<V>(view: impl Fn() -> V) -> V {
    view()
}

/// Writes a text so that it stands in the document's title as it is.
///
/// `leptos_meta` puts the title between its tags without escaping it, so a headline could end it and go on as markup.
pub(crate) fn document_title(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// Does nothing: the first HTML carries the numbers of its moment.
pub(crate) fn watch_visitors(_on_numbers: impl Fn(VisitorNumbers) + 'static) {}

/// Does nothing: what the server sends cannot fail later.
pub(crate) fn stand_ready() {}

/// Does nothing: what the server sends is not awake yet.
pub fn mark_awake() {}

/// Does nothing: the server has answered already.
pub(crate) fn leave_to_server() {}

/// Nothing: the document itself links the newsroom's stylesheet.
pub(crate) fn missing_newsroom_style() -> Option<String> {
    None
}
