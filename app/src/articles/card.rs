//! How an article stands in a list.

use leptos::prelude::*;

use super::{
    picture::Picture,
    wire::{ArticleCard, Headline},
};
use crate::{paths, ui::Date};

/// How much room an article gets in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CardSize {
    /// The lead story of the front page.
    Lead,
    /// An entry of a list: headline, lead and picture.
    Regular,
    /// An entry of a section's shelf on the front page: headline and picture.
    Small,
}

impl CardSize {
    fn class(self) -> &'static str {
        match self {
            Self::Lead => "article-card article-card--lead",
            Self::Regular => "article-card",
            Self::Small => "article-card article-card--small",
        }
    }

    fn picture_sizes(self) -> &'static str {
        match self {
            Self::Lead => "(min-width: 49rem) 46rem, 100vw",
            Self::Regular | Self::Small => "(min-width: 40rem) 15rem, 7rem",
        }
    }
}

/// Shows an article in a list.
#[component]
pub(super) fn Card(
    /// The article.
    article: ArticleCard,
    /// How much room it gets.
    size: CardSize,
) -> impl IntoView {
    let address = paths::article(&article.slug);
    let picture = article.picture.map(|picture| {
        // The headline beside it is the link that is read out and tabbed to.
        view! {
            <a class="article-card__picture" href=address.clone() tabindex="-1" aria-hidden="true">
                <Picture picture sizes=size.picture_sizes() is_first=size == CardSize::Lead />
            </a>
        }
    });
    let title = view! { <a href=address>{article.title}</a> };
    let title = match size {
        CardSize::Lead | CardSize::Regular => {
            view! { <h2 class="article-card__title">{title}</h2> }.into_any()
        }
        CardSize::Small => view! { <h3 class="article-card__title">{title}</h3> }.into_any(),
    };
    let has_lead = size != CardSize::Small && !article.lead.is_empty();
    view! {
        <article class=size.class()>
            {picture} <div class="article-card__text">
                {title} <p class="article-card__meta">
                    <a href=paths::section(&article.section.slug)>{article.section.name}</a>
                    <Date date=article.published />
                </p> {has_lead.then(|| view! { <p class="article-card__lead">{article.lead}</p> })}
            </div>
        </article>
    }
}

/// Shows headlines with their dates, one below the other.
#[component]
pub(super) fn HeadlineList(
    /// The articles.
    headlines: Vec<Headline>,
) -> impl IntoView {
    let entries = headlines
        .into_iter()
        .map(|headline| {
            view! {
                <li class="headline-list__entry">
                    <a href=paths::article(&headline.slug)>{headline.title}</a>
                    <Date date=headline.published />
                </li>
            }
        })
        .collect_view();
    view! { <ul class="headline-list">{entries}</ul> }
}
