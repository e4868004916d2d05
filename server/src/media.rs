//! Pictures from the data folder; their address is their content's hash, so they never change.

use std::path::PathBuf;

use axum::{
    body::Body,
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};

const IMMUTABLE: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

/// Answers with one variant of a picture.
pub(crate) async fn picture(
    folder: PathBuf,
    Path((hash, variant)): Path<(String, String)>,
) -> Response {
    let Some(media_type) = is_hash(&hash).then(|| media_type(&variant)).flatten() else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match tokio::fs::read(folder.join(hash).join(variant)).await {
        Ok(bytes) => {
            let mut headers = HeaderMap::new();
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
            headers.insert(header::CACHE_CONTROL, IMMUTABLE);
            (headers, Body::from(bytes)).into_response()
        }
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Only such names are ever made, so nothing else can name a file.
fn is_hash(text: &str) -> bool {
    text.len() == 64
        && text
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// The type of a variant such as `960.webp`; none for any other name.
fn media_type(variant: &str) -> Option<&'static str> {
    let (name, ending) = variant.split_once('.')?;
    if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return None;
    }
    match ending {
        "webp" => Some("image/webp"),
        "jpg" => Some("image/jpeg"),
        "png" => Some("image/png"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_the_portal_makes_are_looked_up() {
        assert!(is_hash(&"0a".repeat(32)));
        for hash in ["..", "", "AA", &"0A".repeat(32), &"0a".repeat(31)] {
            assert!(!is_hash(hash), "{hash}");
        }
        assert_eq!(media_type("960.webp"), Some("image/webp"));
        for variant in ["960.svg", "..", ".webp", "a/b.webp", "960.webp.html", "960"] {
            assert_eq!(media_type(variant), None, "{variant}");
        }
    }
}
