//! Addresses that once were: those of an imported site, and those with a slash too many.

use app::ssr::AppState;
use axum::{
    extract::{Request, State},
    http::{HeaderValue, Method, StatusCode, Uri, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

/// Sends a reader on from an address that has moved for good; everything else goes its way.
pub(crate) async fn send_on(
    State(state): State<AppState>,
    request: Request,
    next: Next,
) -> Response {
    let uri = request.uri().clone();
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    if let Some(path) = uri.path().strip_suffix('/').filter(|path| is_ours(path)) {
        let target = match uri.query() {
            Some(query) => format!("{path}?{query}"),
            None => path.to_owned(),
        };
        return permanent(&target).unwrap_or_else(|| StatusCode::NOT_FOUND.into_response());
    }
    // A query on the front page is how a WordPress site without pretty addresses names its posts.
    if is_read
        && uri.path() == "/"
        && uri.query().is_some()
        && let Some(moved) = moved(&state, &uri).await
    {
        return moved;
    }
    let response = next.run(request).await;
    if is_read
        && response.status() == StatusCode::NOT_FOUND
        && let Some(moved) = moved(&state, &uri).await
    {
        return moved;
    }
    response
}

async fn moved(state: &AppState, uri: &Uri) -> Option<Response> {
    let redirects = state.store.redirects();
    let whole = uri.path_and_query()?.as_str();
    let target = match redirects.find(whole).await.ok()? {
        Some(target) => target,
        None if uri.path() != "/" => match redirects.find(uri.path()).await.ok()? {
            Some(target) => with_page_number(target, uri),
            None => below_shelf(state, uri).await?,
        },
        None => return None,
    };
    permanent(&target)
}

/// The page of a list that moved is the same page of the list where it stands.
fn with_page_number(target: String, uri: &Uri) -> String {
    match uri.query() {
        Some(query) if is_shelf(&target) && query.starts_with("trang=") => {
            format!("{target}?{query}")
        }
        _ => target,
    }
}

/// Where what lies below a section or tag that moved, such as its feed, stands today.
async fn below_shelf(state: &AppState, uri: &Uri) -> Option<String> {
    let path = uri.path();
    if !is_shelf(path) {
        return None;
    }
    let (shelf, rest) = path.rsplit_once('/')?;
    let target = state.store.redirects().find(shelf).await.ok()??;
    Some(format!("{target}/{rest}"))
}

fn is_shelf(path: &str) -> bool {
    path.starts_with("/chuyen-muc/") || path.starts_with("/the/")
}

/// True for the portal's own addresses, which never end in a slash.
fn is_ours(path: &str) -> bool {
    [
        "/tin",
        "/chuyen-muc",
        "/the",
        "/tac-gia",
        "/trang",
        "/khao-sat",
        "/thong-ke",
    ]
    .iter()
    .any(|ours| {
        path.strip_prefix(ours)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}

fn permanent(target: &str) -> Option<Response> {
    let location = HeaderValue::from_str(target).ok()?;
    Some(
        (
            StatusCode::MOVED_PERMANENTLY,
            [(header::LOCATION, location)],
        )
            .into_response(),
    )
}
