//! What is done from a command line beside serving.

use std::path::Path;

use anyhow::Context as _;
use app::ssr::Clock;
use indicatif::{ProgressBar, ProgressStyle};

use crate::{
    config::Settings,
    demo::seed_demo as seed,
    import::{self, ImportOptions},
    state::{migrated_store, open_store},
};

/// `dinh migrate`
pub(crate) async fn migrate(settings: &Settings) -> anyhow::Result<()> {
    let store = open_store(settings).await?;
    let applied = store
        .migrate()
        .await
        .context("the database cannot be brought up to date")?;
    if applied.is_empty() {
        println!("The database is up to date.");
    }
    for name in applied {
        println!("applied {name}");
    }
    Ok(())
}

/// `dinh seed demo`
pub(crate) async fn seed_demo(settings: &Settings, if_empty: bool) -> anyhow::Result<()> {
    let store = migrated_store(settings).await?;
    if if_empty && !store.is_empty().await? {
        println!("The database already holds content; the demo is left out.");
        return Ok(());
    }
    let zone = settings.site()?.time_zone;
    let report = seed(&store, &settings.media_folder(), Clock::System.now(), zone).await?;
    println!("{report}");
    Ok(())
}

/// `dinh import wxr FILE`
pub(crate) async fn import_wxr(
    settings: &Settings,
    file: &Path,
    dry_run: bool,
) -> anyhow::Result<()> {
    let store = migrated_store(settings).await?;
    // Drawn on a terminal alone; indicatif keeps silent elsewhere.
    let bar = ProgressBar::new(0).with_style(ProgressStyle::with_template(
        "{bar:40} {bytes}/{total_bytes} {eta}",
    )?);
    let progress = |done: u64, total: u64| {
        bar.set_length(total);
        bar.set_position(done);
    };
    let options = ImportOptions { dry_run };
    let report = import::import_wxr(&store, file, options, Clock::System.now(), &progress).await;
    bar.finish_and_clear();
    println!("{}", report?);
    Ok(())
}

/// `dinh config`
pub(crate) fn print_config(settings: &Settings) -> anyhow::Result<()> {
    print!("{}", settings.printed()?);
    Ok(())
}
