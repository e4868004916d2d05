//! Forms of the newsroom that are posted to their page's own address, as browsers do while the page is not awake.

use app::{paths, ssr::Posted};
use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use percent_encoding::percent_decode_str;

use crate::refusals::body_bytes_max;

/// Lets a page of the newsroom read the form that was posted to it; the page then does what the form asks for, or
/// comes back with what was typed.
pub(crate) async fn hand_over(request: Request, next: Next) -> Response {
    if !is_form_of_a_page(&request) {
        return next.run(request).await;
    }
    let limit = body_bytes_max(request.uri().path());
    let (mut parts, body) = request.into_parts();
    let Ok(bytes) = to_bytes(body, limit).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let Some(fields) = std::str::from_utf8(&bytes).ok().and_then(fields) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    parts.extensions.insert(Posted(fields));
    parts.method = Method::GET;
    next.run(Request::from_parts(parts, Body::empty())).await
}

fn is_form_of_a_page(request: &Request) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE);
    request.method() == Method::POST
        && paths::is_under(request.uri().path(), paths::NEWSROOM)
        && kind
            .map(HeaderValue::as_bytes)
            .is_some_and(|kind| kind.starts_with(b"application/x-www-form-urlencoded"))
}

/// The names and values of a form in their order; nothing when one of them is no text.
fn fields(form: &str) -> Option<Vec<(String, String)>> {
    let decode = |part: &str| {
        let spaced = part.replace('+', " ");
        let text = percent_decode_str(&spaced).decode_utf8().ok()?;
        Some(text.into_owned())
    };
    form.split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            Some((decode(name)?, decode(value)?))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::fields;

    #[test]
    fn a_form_is_read_in_its_order() {
        let check = |form: &str, expected: Option<&[(&str, &str)]>| {
            let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
            let expected = expected.map(|pairs| pairs.iter().map(owned).collect::<Vec<_>>());
            assert_eq!(fields(form), expected, "{form}");
        };
        check("", Some(&[]));
        check(
            "tag=1&tag=2&title=H%E1%BB%99i+ngh%E1%BB%8B%2B",
            Some(&[("tag", "1"), ("tag", "2"), ("title", "Hội nghị+")]),
        );
        check("step", Some(&[("step", "")]));
        check("title=%ff", None);
    }
}
