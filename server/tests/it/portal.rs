//! A portal of its own for each test: the real router, an own empty database, and a clock that stands.

use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    path::PathBuf,
    sync::{
        Mutex,
        atomic::{AtomicU8, Ordering},
    },
};

use app::ssr::{AppState, Clock, PasswordCost};
use axum::Router;
use chrono::NaiveDate;
use server::{config::Settings, live, router::router, state};
use store::{
    Store,
    testing::{TestStore, noon},
};
use tempfile::TempDir;
use tokio_util::sync::CancellationToken;

use crate::visitor::Visitor;

/// The portal's own full address in tests.
pub(crate) const BASE_URL: &str = "https://phuong.example";
/// The portal's name in tests.
pub(crate) const NAME: &str = "Phường Thử";

/// A portal that stands at noon of 9 May 2024 until its clock is set.
pub(crate) struct TestPortal {
    pub(crate) store: TestStore,
    pub(crate) state: AppState,
    pub(crate) stop: CancellationToken,
    router: Router,
    folder: TempDir,
    salted_day: Mutex<Option<NaiveDate>>,
    visitors: AtomicU8,
}

impl TestPortal {
    /// A portal with nothing in it.
    pub(crate) async fn new() -> Self {
        Self::with(|_| ()).await
    }

    /// A portal with nothing in it and other settings.
    pub(crate) async fn with(change: impl FnOnce(&mut Settings)) -> Self {
        let folder = TempDir::new().expect("there is room for a test's files");
        let mut settings = Settings::built_in().expect("the built-in settings are well formed");
        BASE_URL.clone_into(&mut settings.base_url);
        NAME.clone_into(&mut settings.site_name);
        settings.data_folder = folder.path().to_owned();
        change(&mut settings);
        let store = TestStore::new().await;
        let mut state = state::build(&settings, store.clone(), Clock::stopped_at(noon()))
            .await
            .expect("the state is put together");
        state.doors = state.doors.with_cost(PasswordCost::CHEAP);
        let stop = CancellationToken::new();
        let router = router(
            state.clone(),
            settings.media_folder(),
            &settings.trusted_proxies,
            stop.clone(),
        );
        Self {
            store,
            state,
            stop,
            router,
            folder,
            salted_day: Mutex::new(None),
            visitors: AtomicU8::new(0),
        }
    }

    /// The same portal with other connections to its database.
    pub(crate) fn on(mut self, store: Store) -> Self {
        self.state.store = store;
        self.router = router(
            self.state.clone(),
            self.media_folder(),
            &[],
            self.stop.clone(),
        );
        self
    }

    /// A browser that was never here.
    pub(crate) fn visitor(&self) -> Visitor {
        let number = self.visitors.fetch_add(1, Ordering::Relaxed) + 1;
        self.visitor_from(IpAddr::V4(Ipv4Addr::new(203, 0, 113, number)))
    }

    /// A browser that was never here, seen from this address.
    pub(crate) fn visitor_from(&self, address: IpAddr) -> Visitor {
        Visitor::new(self.router.clone(), SocketAddr::new(address, 50_000))
    }

    /// Does what happens once a second while the portal serves: writes the counts and reads the numbers.
    pub(crate) async fn tick(&self) {
        let mut salted_day = *self.salted_day.lock().expect("nobody panicked");
        live::count(&self.state, &mut salted_day)
            .await
            .expect("the numbers are written");
        *self.salted_day.lock().expect("nobody panicked") = salted_day;
    }

    /// Where the portal looks for pictures.
    pub(crate) fn media_folder(&self) -> PathBuf {
        self.folder.path().join("media")
    }

    /// The router itself.
    pub(crate) fn router(&self) -> Router {
        self.router.clone()
    }
}
