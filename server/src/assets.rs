//! The browser's files, carried inside the binary, compressed when it was built.

use app::ssr::AppState;
use axum::{
    body::Body,
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use rust_embed::{Embed, EmbeddedFile};
use serde::Deserialize;

const IMMUTABLE: &str = "public, max-age=31536000, immutable";
const SHORT: &str = "public, max-age=3600";

#[derive(Embed)]
#[folder = "$CARGO_MANIFEST_DIR/../target/site"]
#[allow_missing = true]
struct Site;

/// What the build wrote about itself.
#[derive(Deserialize)]
struct Build {
    version: String,
}

/// The version of the browser half, empty when this binary carries none.
pub(crate) fn version() -> String {
    Site::get("build.json")
        .and_then(|file| serde_json::from_slice::<Build>(&file.data).ok())
        .map(|build| build.version)
        .unwrap_or_default()
}

/// Answers with a file of the browser half; the version in its address makes it cacheable for ever.
pub(crate) async fn package(
    State(state): State<AppState>,
    Path((asked, file)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    if asked == state.assets.version {
        answer(&format!("pkg/{file}"), IMMUTABLE, &headers)
    } else {
        not_found()
    }
}

/// Answers with a file that stands at the portal's root, such as the icon.
pub(crate) fn public(path: &str, headers: &HeaderMap) -> Option<Response> {
    let name = path.trim_start_matches('/');
    let is_public = !name.is_empty()
        && !name.contains('/')
        && name != "build.json"
        && Site::get(name).is_some();
    is_public.then(|| answer(name, SHORT, headers))
}

fn answer(name: &str, caching: &'static str, asked: &HeaderMap) -> Response {
    let accepts = |encoding: &str| {
        asked
            .get(header::ACCEPT_ENCODING)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|value| {
                value.split(',').any(|offer| {
                    let mut parts = offer.split(';').map(str::trim);
                    parts.next() == Some(encoding) && !parts.any(is_refusal)
                })
            })
    };
    let compressed = [("br", ".br"), ("gzip", ".gz")]
        .into_iter()
        .filter(|(encoding, _)| accepts(encoding))
        .find_map(|(encoding, ending)| {
            Some((Some(encoding), Site::get(&format!("{name}{ending}"))?))
        });
    let Some((encoding, file)) = compressed.or_else(|| Some((None, Site::get(name)?))) else {
        return not_found();
    };
    respond(name, &file, encoding, caching, asked)
}

/// True for the weight that says "not this one", such as `q=0` or `q=0.0`.
fn is_refusal(parameter: &str) -> bool {
    let weight = parameter
        .strip_prefix("q=")
        .map(|weight| weight.trim().parse::<f32>());
    weight == Some(Ok(0.0))
}

fn respond(
    name: &str,
    file: &EmbeddedFile,
    encoding: Option<&'static str>,
    caching: &'static str,
    asked: &HeaderMap,
) -> Response {
    let hash = file
        .metadata
        .sha256_hash()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect::<String>();
    let etag = format!("\"{hash}\"");
    let mut headers = HeaderMap::new();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        headers.insert(header::ETAG, etag);
    }
    if asked
        .get(header::IF_NONE_MATCH)
        .is_some_and(|known| known.as_bytes() == etag.as_bytes())
    {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static(media_type(name)),
    );
    if let Some(encoding) = encoding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    (headers, Body::from(file.data.to_vec())).into_response()
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "webmanifest" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn not_found() -> Response {
    StatusCode::NOT_FOUND.into_response()
}
