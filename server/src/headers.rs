//! The headers that every answer carries.

use app::paths;
use axum::{
    extract::Request,
    http::{HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};

const ALWAYS: [(HeaderName, HeaderValue); 4] = [
    (
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    ),
    (
        header::REFERRER_POLICY,
        HeaderValue::from_static("strict-origin-when-cross-origin"),
    ),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        HeaderValue::from_static("same-origin"),
    ),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
    ),
];

/// What is no document has no scripts, no frames and no forms.
const NOT_A_DOCUMENT: HeaderValue =
    HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'");
/// A page shows numbers of its moment and is asked for anew; going back in the browser still shows it at once.
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("private, no-cache");

/// Where the functions answer, of which some are for staff; what they say to readers stands in a page already.
const FUNCTIONS: &str = "/api";

/// What staff see and what a link shows for a while stays in no cache, so that going back afterwards shows nothing of it.
const KEEP_NOWHERE: HeaderValue = HeaderValue::from_static("no-store");

/// How long what is at this address may be kept.
fn caching(path: &str) -> HeaderValue {
    let is_of_few = [paths::NEWSROOM, paths::LOGIN, paths::PREVIEWS, FUNCTIONS]
        .iter()
        .any(|root| paths::is_under(path, root));
    if is_of_few { KEEP_NOWHERE } else { ASK_AGAIN }
}

/// No page stands inside another one, but for a preview on the writing desk.
fn frame_options(path: &str) -> HeaderValue {
    HeaderValue::from_static(if paths::is_under(path, paths::PREVIEWS) {
        "SAMEORIGIN"
    } else {
        "DENY"
    })
}

/// Adds the headers; a policy or caching rule that an answer brings of its own stays.
pub(crate) async fn add(request: Request, next: Next) -> Response {
    let is_https = request
        .headers()
        .get("x-forwarded-proto")
        .is_some_and(|proto| proto == "https");
    let frame_options = frame_options(request.uri().path());
    let caching = caching(request.uri().path());
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(header::X_FRAME_OPTIONS, frame_options);
    for (name, value) in ALWAYS {
        headers.insert(name, value);
    }
    if is_https {
        headers.insert(
            header::STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static("max-age=31536000"),
        );
    }
    headers
        .entry(header::CONTENT_SECURITY_POLICY)
        .or_insert(NOT_A_DOCUMENT);
    headers.entry(header::CACHE_CONTROL).or_insert(caching);
    response
}
