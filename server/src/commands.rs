//! What is done from a command line beside serving.

use anyhow::Context as _;

use crate::{config::Settings, state::open_store};

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

/// `dinh config`
pub(crate) fn print_config(settings: &Settings) -> anyhow::Result<()> {
    print!("{}", settings.printed()?);
    Ok(())
}
