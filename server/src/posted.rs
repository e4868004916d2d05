//! Forms of the newsroom that are posted to their page's own address, as browsers do while the page is not awake.

use app::ssr::Posted;
use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{Method, StatusCode},
    response::{IntoResponse, Response},
};
use percent_encoding::percent_decode_str;

use crate::refusals::body_bytes_max;

/// The addresses of the newsroom's pages, as the router writes them.
pub(crate) const PAGES: &str = "/toa-soan/{*place}";

/// Lets a page of the newsroom read the form that was posted to it; the page then does what the form asks for, or
/// comes back with what was typed.
pub(crate) async fn hand_over<F, Fut>(request: Request, page: F) -> Response
where
    F: FnOnce(Request) -> Fut,
    Fut: Future<Output = Response>,
{
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
    page(Request::from_parts(parts, Body::empty())).await
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
