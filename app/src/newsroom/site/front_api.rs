//! The server functions of the front page's arrangement.

use domain::{ArticleId, SectionId, section::Section};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{error::AppError, page_data::Travels};

/// How the front page is arranged.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct FrontPlanView {
    /// The lead story, if one was chosen, and the pinned stories behind it.
    pub stories: Vec<PlacedStory>,
    /// The newest articles, to choose from.
    pub newest: Vec<(String, String)>,
    /// The sections in their order, each with how many stories stand there.
    pub blocks: Vec<(Section, u32)>,
}

/// A story that was given a place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct PlacedStory {
    /// The article.
    pub article: ArticleId,
    /// Its headline.
    pub title: String,
    /// The last part of its address.
    pub slug: String,
    /// True for the lead story.
    pub is_lead: bool,
    /// False while readers do not see it.
    pub is_shown: bool,
}

impl Travels for FrontPlanView {}

/// Brings the front page's arrangement. For administrators; four short queries.
#[server(prefix = "/api", endpoint = "site/front", input = server_fn::codec::GetUrl)]
pub(super) async fn read_front_plan() -> Result<FrontPlanView, AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::front_plan(&state, staff.administrator()?).await
}

/// Makes an article that readers see the lead story, or pins it. For administrators; one short write.
#[server(prefix = "/api", endpoint = "site/place_story")]
pub(super) async fn place_story(
    #[server(default)] article: String,
    #[server(default)] is_lead: bool,
) -> Result<(), AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::place_story(&state, staff.administrator()?, &article, is_lead).await
}

/// Says how many stories of a section stand on the front page. For administrators; one short write.
#[server(prefix = "/api", endpoint = "site/set_block")]
pub(super) async fn set_block(section: SectionId, stories: u32) -> Result<(), AppError> {
    let state = crate::ssr::state()?;
    let staff = crate::session::ssr::staff(&state).await?;
    super::ssr::set_block(&state, staff.administrator()?, section, stories).await
}
