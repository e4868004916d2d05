//! Where a list's page comes from.

use domain::{Slug, paging::PageNumber};
use store::Shelf;

use super::written::card;
use crate::{
    articles::{api::ShelfAddress, wire::ListView},
    error::{AppError, Flaw},
    paths,
    ssr::AppState,
};

const PER_LIST_PAGE: u32 = 12;

/// Puts one page of a list together.
pub(in crate::articles) async fn list(
    state: &AppState,
    address: ShelfAddress,
    page: Option<&str>,
) -> Result<ListView, AppError> {
    let number = page
        .map_or(Ok(PageNumber::FIRST), PageNumber::parse)
        .map_err(|_| AppError::Invalid(Flaw::PageNumber))?;
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
