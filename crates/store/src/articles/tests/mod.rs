//! What readers find, on a real database.

mod around;
mod find;
mod lists;
mod plans;
mod ranking;

use chrono::{DateTime, TimeDelta, Utc};
use domain::article::{ArticleState, ArticleSummary};

use crate::testing::{TestStore, an_article, noon};

fn titles(articles: &[ArticleSummary]) -> Vec<&str> {
    articles.iter().map(|a| a.title.as_str()).collect()
}

fn hours_ago(hours: i64) -> DateTime<Utc> {
    noon() - TimeDelta::hours(hours)
}

/// Keeps one article in every state and time in which readers must not see it.
async fn save_hidden_articles(store: &TestStore) {
    for state in ArticleState::ALL {
        if !matches!(state, ArticleState::Published | ArticleState::Scheduled) {
            an_article(&format!("Hidden as {}", state.as_str()))
                .in_state(state)
                .save(store)
                .await;
        }
    }
    an_article("Not yet shown")
        .in_state(ArticleState::Scheduled)
        .published_at(noon() + TimeDelta::seconds(1))
        .save(store)
        .await;
    an_article("Published later")
        .published_at(noon() + TimeDelta::days(1))
        .save(store)
        .await;
    an_article("Expired just then")
        .expires_at(noon())
        .save(store)
        .await;
}
