//! Puts together what every request finds in its context.

use std::{fs, path::Path, sync::Arc};

use anyhow::Context as _;
use app::ssr::{AppState, Assets, Clock, Counter};
use leptos::config::LeptosOptions;
use store::{Store, StoreOptions};

use crate::{assets, config::Settings};

/// Opens the database that the settings name.
///
/// # Errors
/// One sentence when the data folder cannot be written or the database does not answer.
pub async fn open_store(settings: &Settings) -> anyhow::Result<Store> {
    ensure_folder(&settings.data_folder)?;
    let options = StoreOptions {
        url: settings.database_url(),
        readers: settings.database_readers,
    };
    Store::connect(&options)
        .await
        .context("the database cannot be opened; check the setting database_url")
}

/// Opens the database that the settings name and brings it up to date.
///
/// # Errors
/// One sentence when it cannot be opened or refuses a step.
pub async fn migrated_store(settings: &Settings) -> anyhow::Result<Store> {
    let store = open_store(settings).await?;
    store
        .migrate()
        .await
        .context("the database cannot be brought up to date")?;
    Ok(store)
}

/// Puts the state together; the database is up to date.
///
/// # Errors
/// When the database does not answer.
pub async fn build(settings: &Settings, store: Store, clock: Clock) -> anyhow::Result<AppState> {
    let voter_key = cookie_key(&store).await?;
    let voter_salt = store.key("voter-hash").await?;
    let site = Arc::new(settings.site()?);
    let counter = Arc::new(Counter::default());
    let now = clock.now();
    let today = site.time_zone.day(now);
    let visitors = store.visitors();
    counter.begin_day(visitors.salt(today).await?, visitors.present(now).await?);
    counter.publish(
        visitors
            .numbers(today, now, site.visits_carried_over)
            .await?,
        now,
    );
    Ok(AppState {
        store,
        site,
        clock,
        counter,
        voter_key,
        voter_salt,
        kept: Arc::default(),
        assets: Arc::new(Assets {
            version: assets::version(),
            is_dev: settings.dev,
        }),
        leptos_options: LeptosOptions::builder().output_name("dinh").build(),
    })
}

async fn cookie_key(store: &Store) -> anyhow::Result<cookie::Key> {
    Ok(cookie::Key::derive_from(&store.key("voter-cookie").await?))
}

fn ensure_folder(folder: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(folder)
        .and_then(|()| tempfile::tempfile_in(folder))
        .map(drop)
        .with_context(|| {
            format!(
                "the data folder {} cannot be written; check its owner or the setting data_folder",
                folder.display()
            )
        })
}
