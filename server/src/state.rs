//! Puts together what every request finds in its context.

use std::{fs, path::Path, sync::Arc};

use anyhow::{Context as _, anyhow};
use app::ssr::{AppState, Assets, Clock, Counter, Doors, Health, SiteSource};
use leptos::config::LeptosOptions;
use store::{Store, StoreOptions};

use crate::{assets, complaint::cause, config::Settings};

/// Opens the database that the settings name and brings it up to date.
///
/// # Errors
/// One sentence when the data folder cannot be written, or the database cannot be opened or refuses a step.
pub async fn migrated_store(settings: &Settings) -> anyhow::Result<Store> {
    Ok(migrate(settings).await?.0)
}

/// Like [`migrated_store`], with the names of the steps that were taken.
///
/// # Errors
/// As there.
pub async fn migrate(settings: &Settings) -> anyhow::Result<(Store, Vec<String>)> {
    ensure_folder(&settings.data_folder)?;
    let store = open_store(settings).await?;
    let applied = store.migrate().await.with_context(|| {
        let place = settings.shown_database_url();
        format!("Không cập nhật được cơ sở dữ liệu {place}")
    })?;
    Ok((store, applied))
}

/// Opens the database that the settings name as it stands.
///
/// # Errors
/// One sentence when it does not answer.
pub async fn open_store(settings: &Settings) -> anyhow::Result<Store> {
    let options = StoreOptions {
        url: settings.database_url(),
        readers: settings.database_readers,
    };
    Store::connect(&options).await.map_err(|error| {
        let (place, cause) = (settings.shown_database_url(), cause(&error));
        let advice = match settings.database_file() {
            Some(_) => "quyền đọc ghi tệp này",
            None => "máy chủ cơ sở dữ liệu",
        };
        anyhow!(
            "Không mở được cơ sở dữ liệu {place} ({cause}). Hãy kiểm tra {advice} và thiết lập database_url"
        )
    })
}

/// Puts the state together; the database is up to date.
///
/// # Errors
/// When the database does not answer.
pub async fn build(settings: &Settings, store: Store, clock: Clock) -> anyhow::Result<AppState> {
    let voter_key = cookie_key(&store).await?;
    let voter_salt = store.key("voter-hash").await?;
    let site_source = Arc::new(SiteSource::new(settings.site()?));
    site_source.refresh(&store, clock.now()).await;
    let site = site_source.current();
    let doors = Doors::new(&store, &site.base_url).await?;
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
        site_source,
        clock,
        counter,
        voter_key,
        voter_salt,
        doors,
        health: Arc::new(Health::new(settings.data_folder.clone())),
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
            let folder = folder.display();
            format!("Không ghi được vào thư mục dữ liệu {folder}; hãy kiểm tra chủ thư mục hoặc thiết lập data_folder")
        })
}
