//! Fills a database with generated news, the same every time, for `cargo xtask bench`; prints where everything stands.

mod articles;
mod chance;
mod desk;
mod shelves;
mod survey;
mod words;

use anyhow::Context as _;
use app::ssr::Clock;
use chrono::{DateTime, Utc};
use clap::Parser;
use serde::Serialize;
use store::{Store, StoreOptions};

/// Generated news for measurements.
#[derive(Parser)]
struct Arguments {
    /// The database to fill, such as `sqlite://folder/dinh.db`.
    url: String,
    /// How many articles.
    #[arg(long, default_value_t = 2000)]
    articles: u32,
}

/// Where everything stands that was put in.
#[derive(Serialize)]
struct Filling {
    /// The slugs of the articles, the newest first.
    articles: Vec<String>,
    /// The slugs of the sections.
    sections: Vec<String>,
    /// The slug of the open survey.
    survey: String,
    /// What can be picked in it.
    choices: Vec<i64>,
    /// A sentence that stands in the middle of the newest article and nowhere else.
    sentence: String,
    /// The newsroom.
    desk: desk::Desk,
}

/// As many articles are saved at the same time.
const WRITERS: usize = 2;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    let store = Store::connect(&StoreOptions {
        url: arguments.url,
        readers: 1,
    })
    .await
    .context("the database cannot be opened")?;
    store.migrate().await?;
    anyhow::ensure!(store.is_empty().await?, "the database holds something");
    let filling = fill(&store, arguments.articles, Clock::System.now()).await?;
    println!("{}", serde_json::to_string(&filling)?);
    Ok(())
}

async fn fill(store: &Store, count: u32, now: DateTime<Utc>) -> anyhow::Result<Filling> {
    let transaction = store.transaction().await?;
    let shelves = shelves::save(&transaction, now).await?;
    let saved = articles::save(&transaction, &shelves, count, now).await?;
    let (survey, choices) = survey::save(&transaction, now).await?;
    transaction.commit().await?;
    let written = &saved.ids[..WRITERS.min(saved.ids.len())];
    let desk = desk::save(store, &shelves, written, now).await?;
    Ok(Filling {
        articles: saved.slugs,
        sections: shelves
            .sections
            .iter()
            .map(|section| section.slug.to_string())
            .collect(),
        survey,
        choices,
        sentence: saved.sentence,
        desk,
    })
}
