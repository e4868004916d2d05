//! Where the news comes from, and how it is written out for readers.

use chrono::Days;
use domain::{
    Slug, article::ArticleSummary, paging::PageNumber, section::Section, text::excerpt,
    visitors::VisitorHash,
};
use store::Shelf;

use super::{
    api::ShelfAddress,
    wire::{ArticleCard, ArticleView, FrontView, Headline, ListView, SectionShelf},
};
use crate::{error::AppError, layout::NamedLink, paths, ssr::AppState};

const NEWEST: u32 = 7;
const PER_SECTION: u32 = 4;
const PER_LIST_PAGE: u32 = 12;
const RELATED: u32 = 5;
const MOST_READ: u32 = 5;
const MOST_READ_DAYS: u64 = 30;
const CARD_LEAD_CHARS_MAX: usize = 220;

/// Puts the front page together.
pub(super) async fn front(state: &AppState) -> Result<FrontView, AppError> {
    let now = state.clock.now();
    let articles = state.store.articles();
    let newest = articles.newest(NEWEST, now).await?;
    let shelves = articles.newest_by_section(PER_SECTION, now).await?;
    let today = state.site.time_zone.day(now);
    let since = today
        .checked_sub_days(Days::new(MOST_READ_DAYS))
        .unwrap_or(today);
    let most_read = articles.most_read(MOST_READ, since, now);
    let most_read = state.kept.most_read.get(now, most_read).await?;
    Ok(FrontView {
        head: state.head("", &state.site.description, paths::FRONT),
        name: state.site.name.clone(),
        newest: newest
            .into_iter()
            .map(|article| card(state, article))
            .collect(),
        shelves: shelves
            .into_iter()
            .map(|(section, articles)| SectionShelf {
                section: section_link(section),
                articles: articles
                    .into_iter()
                    .map(|article| card(state, article))
                    .collect(),
            })
            .collect(),
        most_read: most_read
            .into_iter()
            .map(|article| headline(state, article))
            .collect(),
    })
}

/// Puts one page of a list together.
pub(super) async fn list(
    state: &AppState,
    address: ShelfAddress,
    page: Option<&str>,
) -> Result<ListView, AppError> {
    let number = page
        .map_or(Ok(PageNumber::FIRST), PageNumber::parse)
        .map_err(|_| {
            AppError::invalid(
                "trang",
                "Số trang phải là một số nguyên từ 1 trở lên; hãy mở lại trang đầu của danh sách.",
            )
        })?;
    let shelf = find_shelf(state, address).await?;
    let found = state
        .store
        .articles()
        .list_published(shelf.shelf, number, PER_LIST_PAGE, state.clock.now())
        .await?;
    let listed = found.ok_or(AppError::NotFound)?;
    let title = if number == PageNumber::FIRST {
        shelf.title.clone()
    } else {
        format!("{} – trang {}", shelf.title, number.get())
    };
    let address = paths::list_page(&shelf.address, number.get());
    Ok(ListView {
        head: state.head(&title, &shelf.description, &address),
        kind: shelf.kind.to_owned(),
        title: shelf.title,
        address: shelf.address,
        articles: listed
            .entries
            .into_iter()
            .map(|article| card(state, article))
            .collect(),
        number: listed.number.get(),
        pages: listed.pages,
    })
}

/// Puts the page of one article together and counts the view, when a person looks.
pub(super) async fn article(
    state: &AppState,
    slug: &str,
    visitor: Option<VisitorHash>,
) -> Result<ArticleView, AppError> {
    let slug = Slug::parse(slug).map_err(|_| AppError::NotFound)?;
    let now = state.clock.now();
    let articles = state.store.articles();
    let (article, body) = articles
        .find_published(&slug, now)
        .await?
        .ok_or(AppError::NotFound)?;
    let summary = article.summary;
    if visitor.is_some() {
        state.counter.viewed(summary.id);
    }
    let related = articles.related(summary.id, RELATED, now).await?;
    let neighbours = articles.neighbours(&summary, now).await?;
    let description = if summary.lead.is_empty() {
        document::render_text(&body)
    } else {
        summary.lead.clone()
    };
    let mut head = state.head(
        &summary.title,
        &excerpt(&description, 200),
        &paths::article(&slug),
    );
    head.picture = summary
        .picture
        .as_ref()
        .map(|picture| state.full_address(&picture.src));
    head.is_article = true;
    Ok(ArticleView {
        head,
        views: summary.views + state.counter.pending_views(summary.id),
        title: summary.title,
        lead: summary.lead,
        body_html: document::render_html(&body),
        byline: article.byline,
        author: article.author.map(|author| NamedLink {
            name: author.name,
            slug: author.slug,
        }),
        section: section_link(summary.section),
        tags: article
            .tags
            .into_iter()
            .map(|tag| NamedLink {
                name: tag.name,
                slug: tag.slug,
            })
            .collect(),
        published: state.date_with_weekday(summary.published_at),
        updated: article.updated_at.map(|moment| state.time_and_date(moment)),
        related: related
            .into_iter()
            .map(|article| headline(state, article))
            .collect(),
        newer: neighbours.newer.map(|article| headline(state, article)),
        older: neighbours.older.map(|article| headline(state, article)),
    })
}

/// A list that exists, with everything its page says about it.
struct FoundShelf {
    shelf: Shelf,
    kind: &'static str,
    title: String,
    description: String,
    address: String,
}

async fn find_shelf(state: &AppState, address: ShelfAddress) -> Result<FoundShelf, AppError> {
    let parse = |slug: String| Slug::parse(&slug).map_err(|_| AppError::NotFound);
    let store = &state.store;
    let portal = &state.site.name;
    Ok(match address {
        ShelfAddress::All => FoundShelf {
            shelf: Shelf::All,
            kind: "",
            title: "Tin mới".to_owned(),
            description: format!("Tất cả bài viết của {portal}, mới nhất trước."),
            address: paths::ARTICLES.to_owned(),
        },
        ShelfAddress::Section(slug) => {
            let section = store
                .sections()
                .find(&parse(slug)?)
                .await?
                .ok_or(AppError::NotFound)?;
            FoundShelf {
                shelf: Shelf::Section(section.id),
                kind: "Chuyên mục",
                description: format!("Bài viết trong chuyên mục {} của {portal}.", section.name),
                address: paths::section(&section.slug),
                title: section.name,
            }
        }
        ShelfAddress::Tag(slug) => {
            let tag = store
                .tags()
                .find(&parse(slug)?)
                .await?
                .ok_or(AppError::NotFound)?;
            FoundShelf {
                shelf: Shelf::Tag(tag.id),
                kind: "Thẻ",
                description: format!("Bài viết có thẻ {} trên {portal}.", tag.name),
                address: paths::tag(&tag.slug),
                title: tag.name,
            }
        }
        ShelfAddress::Author(slug) => {
            let author = store
                .authors()
                .find(&parse(slug)?)
                .await?
                .ok_or(AppError::NotFound)?;
            FoundShelf {
                shelf: Shelf::Author(author.id),
                kind: "Tác giả",
                description: format!("Bài viết của {} trên {portal}.", author.name),
                address: paths::author(&author.slug),
                title: author.name,
            }
        }
    })
}

fn card(state: &AppState, article: ArticleSummary) -> ArticleCard {
    ArticleCard {
        slug: article.slug,
        title: article.title,
        lead: excerpt(&article.lead, CARD_LEAD_CHARS_MAX),
        section: section_link(article.section),
        picture: article.picture,
        published: state.short_date(article.published_at),
    }
}

fn headline(state: &AppState, article: ArticleSummary) -> Headline {
    Headline {
        slug: article.slug,
        title: article.title,
        published: state.short_date(article.published_at),
    }
}

fn section_link(section: Section) -> NamedLink {
    NamedLink {
        name: section.name,
        slug: section.slug,
    }
}
