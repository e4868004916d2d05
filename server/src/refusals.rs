//! Requests that are refused before the app sees them get a sentence too.

use app::paths;
use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

/// The largest body that is read at all, in bytes: the longest article, each byte of it written as three in a form.
pub(crate) const BODY_BYTES_MAX: usize = 3 * domain::revision::BODY_BYTES_MAX + 64 * 1024;
/// The largest body that is read where nobody writes articles, in bytes; no form of a reader comes near it.
const SMALL_BODY_BYTES_MAX: usize = 64 * 1024;

/// The largest body that is read at this address, in bytes.
pub(crate) fn body_bytes_max(path: &str) -> usize {
    let is_for_articles = [paths::NEWSROOM, "/api/desk", "/api/newsroom"];
    if is_for_articles
        .iter()
        .any(|root| paths::is_under(path, root))
    {
        BODY_BYTES_MAX
    } else {
        SMALL_BODY_BYTES_MAX
    }
}

/// Puts a sentence into an answer that a layer gave without one.
pub(crate) async fn explain(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    match sentence(response.status()) {
        Some(sentence) if !is_readable(&response) => (response.status(), sentence).into_response(),
        _ => response,
    }
}

/// Reads a body whole before the app sees it, so that one that is too large or no text is refused as such.
///
/// The app takes whatever goes wrong while it reads for a fault of the portal.
pub(crate) async fn read_whole(request: Request, next: Next) -> Response {
    let limit = body_bytes_max(request.uri().path());
    let (parts, body) = request.into_parts();
    let Ok(bytes) = to_bytes(body, limit).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    if std::str::from_utf8(&bytes).is_err() {
        return StatusCode::BAD_REQUEST.into_response();
    }
    next.run(Request::from_parts(parts, Body::from(bytes)))
        .await
}

fn sentence(status: StatusCode) -> Option<&'static str> {
    match status {
        StatusCode::BAD_REQUEST => Some("Yêu cầu không đúng dạng. Hãy tải lại trang rồi thử lại."),
        StatusCode::PAYLOAD_TOO_LARGE => {
            Some("Nội dung gửi lên quá lớn. Hãy gửi ít hơn rồi thử lại.")
        }
        StatusCode::FORBIDDEN => Some(
            "Yêu cầu này đến từ một trang khác nên không được nhận. Hãy mở lại trang và thử lại.",
        ),
        StatusCode::METHOD_NOT_ALLOWED => {
            Some("Địa chỉ này không nhận yêu cầu như vậy. Hãy mở lại trang và thử lại.")
        }
        StatusCode::REQUEST_TIMEOUT => Some("Yêu cầu mất quá nhiều thời gian. Xin thử lại."),
        StatusCode::INTERNAL_SERVER_ERROR => {
            Some("Hệ thống gặp lỗi khi trả lời. Xin thử lại sau ít phút.")
        }
        _ => None,
    }
}

/// Pages and the app's own answers are readable as they are.
fn is_readable(response: &Response) -> bool {
    let is = |prefix: &str| {
        response
            .headers()
            .get(header::CONTENT_TYPE)
            .map(HeaderValue::as_bytes)
            .is_some_and(|kind| kind.starts_with(prefix.as_bytes()))
    };
    is("text/html") || is("application/json")
}
