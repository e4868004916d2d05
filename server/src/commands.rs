//! What is done from a command line beside serving.

use std::path::Path;

use app::ssr::Clock;
use indicatif::{ProgressBar, ProgressStyle};

use crate::{
    config::Settings,
    demo::seed_demo as seed,
    import::{self, ImportError, ImportOptions},
    rehearsal, state,
};

/// `dinh migrate`
pub(crate) async fn migrate(settings: &Settings) -> anyhow::Result<()> {
    let (_, applied) = state::migrate(settings).await?;
    if applied.is_empty() {
        println!("Cơ sở dữ liệu đã ở phiên bản mới nhất.");
    }
    for name in applied {
        println!("Đã thực hiện bước {name}.");
    }
    Ok(())
}

/// `dinh seed demo`
pub(crate) async fn seed_demo(settings: &Settings, if_empty: bool) -> anyhow::Result<()> {
    let store = state::migrated_store(settings).await?;
    if if_empty && !store.is_empty().await? {
        println!("Cơ sở dữ liệu đã có nội dung nên không nạp nội dung mẫu.");
        return Ok(());
    }
    let zone = settings.site()?.time_zone;
    let report = seed(&store, &settings.media_folder(), Clock::System.now(), zone).await?;
    println!("Đã nạp nội dung mẫu: {report}.");
    Ok(())
}

/// `dinh import wxr FILE`
pub(crate) async fn import_wxr(
    settings: &Settings,
    file: &Path,
    dry_run: bool,
) -> anyhow::Result<()> {
    // A mistyped name is told before any database is touched.
    std::fs::File::open(file).map_err(|source| ImportError::Unreadable {
        file: file.to_owned(),
        source,
    })?;
    let (store, _folder) = if dry_run {
        rehearsal::store(settings).await?
    } else {
        (state::migrated_store(settings).await?, None)
    };
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
