//! Articles as lists show them, written out.

use domain::{article::ArticleSummary, section::Section, text::excerpt};

use crate::{
    articles::wire::{ArticleCard, Headline},
    layout::NamedLink,
    ssr::AppState,
};

const CARD_LEAD_CHARS_MAX: usize = 220;

pub(super) fn card(state: &AppState, article: ArticleSummary) -> ArticleCard {
    ArticleCard {
        slug: article.slug,
        title: article.title,
        lead: excerpt(&article.lead, CARD_LEAD_CHARS_MAX),
        section: section_link(article.section),
        picture: article.picture,
        published: state.short_date(article.published_at),
    }
}

pub(super) fn headline(state: &AppState, article: impl Into<store::Headline>) -> Headline {
    let article = article.into();
    Headline {
        slug: article.slug,
        title: article.title,
        published: state.short_date(article.published_at),
    }
}

pub(super) fn section_link(section: Section) -> NamedLink {
    NamedLink {
        name: section.name,
        slug: section.slug,
    }
}
