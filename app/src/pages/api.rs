//! The server function of standing pages.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{error::AppError, layout::PageHead, page_data::Travels, ui::DateText};

/// What a standing page shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct StandingText {
    /// What the page says about itself.
    pub head: PageHead,
    /// Its headline.
    pub title: String,
    /// When its text was last changed.
    pub updated: DateText,
    /// Its text, as HTML that `document` rendered.
    pub body_html: String,
}

/// Brings one standing page. Open to everyone; one query.
#[server(prefix = "/api", endpoint = "pages/read", input = server_fn::codec::GetUrl)]
pub(crate) async fn read_page(slug: String) -> Result<StandingText, AppError> {
    super::ssr::standing_text(&crate::ssr::state()?, &slug).await
}

impl Travels for StandingText {
    fn without_rich_text(&self) -> Self {
        Self {
            body_html: String::new(),
            ..self.clone()
        }
    }
}
