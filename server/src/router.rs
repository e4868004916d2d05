//! Every address of the portal and what every request passes through.

use std::{net::IpAddr, path::PathBuf, sync::OnceLock, time::Duration};

use app::{
    App, paths,
    ssr::{AppState, shell},
};
use axum::{
    Extension, Router,
    extract::{Request, State},
    http::StatusCode,
    middleware::{Next, from_fn, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use leptos::prelude::provide_context;
use leptos_axum::{
    AxumRouteListing, LeptosRoutes, generate_route_list, render_app_async_with_context,
};
use tokio_util::sync::CancellationToken;
use tower_http::{
    catch_panic::CatchPanicLayer, compression::CompressionLayer, csrf::CsrfLayer,
    limit::RequestBodyLimitLayer, timeout::TimeoutLayer, trace::TraceLayer,
};
use tracing::Span;

use crate::{
    assets,
    client::{self, Client, Clients},
    headers, health, live, media, old_addresses, posted,
    refusals::{self, BODY_BYTES_MAX},
    to_the_end,
};

const ANSWER_WITHIN: Duration = Duration::from_secs(30);

/// Builds the portal's router; open streams end when `stop` is cancelled.
pub fn router(
    state: AppState,
    media_folder: PathBuf,
    trusted_proxies: &[IpAddr],
    stop: CancellationToken,
) -> Router {
    let clients = Clients {
        app: state.clone(),
        trusted_proxies: trusted_proxies.into(),
    };
    pages(&state)
        .merge(streams(&state, stop))
        .layer(from_fn_with_state(clients, client::note))
        .merge(files(media_folder))
        .merge(signs_of_life(&state))
        .layer(RequestBodyLimitLayer::new(BODY_BYTES_MAX))
        .layer(CsrfLayer::new())
        .layer(CatchPanicLayer::new())
        .layer(from_fn(refusals::explain))
        .layer(CompressionLayer::new())
        .layer(from_fn(headers::add))
        .layer(TraceLayer::new_for_http().make_span_with(span))
        .with_state(state)
}

/// What the log calls a request: what its address asks for stays out, because one-time links hold their secret there.
fn span(request: &Request) -> Span {
    tracing::debug_span!("request", method = %request.method(), path = request.uri().path())
}

/// The pages and the server functions behind them.
fn pages(state: &AppState) -> Router<AppState> {
    let context = {
        let state = state.clone();
        move || provide_context(state.with_current_site())
    };
    let document = {
        let state = state.clone();
        move || shell(state.clone())
    };
    let missing = render_app_async_with_context(context.clone(), document.clone());
    let desk = missing.clone();
    Router::new()
        .leptos_routes_with_context(state, page_routes(), context, document)
        .route(
            posted::PAGES,
            post(move |request: Request| posted::hand_over(request, desk.clone())),
        )
        .fallback(move |request: Request| fallback(request, missing.clone()))
        .layer(from_fn_with_state(state.clone(), old_addresses::send_on))
        .layer(from_fn_with_state(state.clone(), refresh_site))
        .layer(from_fn(to_the_end::answer))
        .layer(from_fn(refusals::read_whole))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::REQUEST_TIMEOUT,
            ANSWER_WITHIN,
        ))
}

/// Lets every request see the portal's name and clocks as administrators set them.
async fn refresh_site(State(state): State<AppState>, request: Request, next: Next) -> Response {
    state.refresh_site().await;
    next.run(request).await
}

/// The pages' addresses, found by rendering the app once.
///
/// While that goes on, no other render in the process gets its data; so it happens before the first and never again.
fn page_routes() -> Vec<AxumRouteListing> {
    static ROUTES: OnceLock<Vec<AxumRouteListing>> = OnceLock::new();
    ROUTES.get_or_init(|| generate_route_list(App)).clone()
}

/// A public file if there is one, or the page that says that nothing is there.
async fn fallback<F, Fut>(request: Request, missing: F) -> Response
where
    F: FnOnce(Request) -> Fut,
    Fut: Future<Output = Response>,
{
    match assets::public(request.uri().path(), request.headers()) {
        Some(file) => file,
        None => missing(request).await.into_response(),
    }
}

fn streams(state: &AppState, stop: CancellationToken) -> Router<AppState> {
    let state = state.clone();
    Router::new().route(
        paths::LIVE_VISITORS,
        get(move |client: Option<Extension<Client>>| {
            live::visitors(state.clone(), stop.clone(), client)
        }),
    )
}

fn files(media_folder: PathBuf) -> Router<AppState> {
    Router::new()
        .route("/pkg/{version}/{*file}", get(assets::package))
        .route(
            "/media/{hash}/{variant}",
            get(move |path| media::picture(media_folder.clone(), path)),
        )
}

fn signs_of_life(state: &AppState) -> Router<AppState> {
    let state = state.clone();
    Router::new()
        .route("/healthz", get(health::healthz))
        .route("/readyz", get(move || health::readyz(state.clone())))
}

#[cfg(test)]
mod tests {
    use std::{
        io::{self, Write},
        sync::{Arc, Mutex},
    };

    use axum::{body::Body, extract::Request};
    use tracing::subscriber::with_default;

    /// Keeps what is logged.
    #[derive(Clone, Default)]
    struct Log(Arc<Mutex<Vec<u8>>>);

    impl Write for Log {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn the_log_holds_no_secret_of_a_link_however_much_is_logged() {
        let log = Log::default();
        let writer = log.clone();
        let logging = tracing_subscriber::fmt()
            .with_env_filter("trace")
            .with_writer(move || writer.clone())
            .finish();
        let request = Request::builder().uri("/dang-nhap/mat-khau?ma=bi-mat");
        let request = request.body(Body::empty()).unwrap();
        with_default(logging, || {
            let _span = super::span(&request).entered();
            tracing::info!("Answered");
        });
        let logged = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
        assert!(logged.contains("/dang-nhap/mat-khau"), "{logged}");
        assert!(!logged.contains("bi-mat"), "{logged}");
    }
}
