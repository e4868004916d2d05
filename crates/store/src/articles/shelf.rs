//! Which articles stand together, in which order, and which of them readers may see.

use chrono::{DateTime, Utc};
use domain::{
    ArticleId, AuthorId, SectionId, TagId,
    article::{ArticleState, ArticleSummary},
};
use sea_orm::sea_query::{
    Asterisk, Condition, Expr, ExprTrait, Order, Query, SelectStatement, UnionType,
};

use crate::entity::{article, article_tag};

/// Articles that a reader turns over together, newest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// All news.
    All,
    /// One section.
    Section(SectionId),
    /// Everything with one tag.
    Tag(TagId),
    /// Everything by one author.
    Author(AuthorId),
}

/// The states in which readers see an article from its publication time on.
const SHOWN: [ArticleState; 2] = [ArticleState::Published, ArticleState::Scheduled];

/// The place of an article in a list: its time, and its number where two have the same time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) published_at: DateTime<Utc>,
    pub(super) id: ArticleId,
}

/// Which part of a shelf is asked for, and from which end.
#[derive(Clone, Copy, Debug)]
pub(super) enum Part {
    /// All of it, newest first.
    Whole,
    /// From a place on, its own article included, newest first.
    From(Place),
    /// What is older than a place, newest first.
    OlderThan(Place),
    /// What is newer than a place, oldest first.
    NewerThan(Place),
}

/// The columns of the one index that a shelf's list walks.
struct Columns {
    id: Expr,
    state: Expr,
    published_at: Expr,
    expires_at: Expr,
}

impl From<&ArticleSummary> for Place {
    fn from(article: &ArticleSummary) -> Self {
        Self {
            published_at: article.published_at,
            id: article.id,
        }
    }
}

impl Shelf {
    /// Selects `id` and `published_at` of a part of what stands here at `now`, in order.
    pub(super) fn keys(self, part: Part, now: DateTime<Utc>) -> SelectStatement {
        let Columns {
            id, published_at, ..
        } = self.columns();
        let mut select = Query::select();
        select
            .expr_as(id, "id")
            .expr_as(published_at, "published_at");
        match self {
            Self::Tag(_) => select.from(article_tag::Entity),
            Self::All | Self::Section(_) | Self::Author(_) => select.from(article::Entity),
        };
        self.narrow(&mut select, now);
        self.put_in_order(&mut select, part);
        select
    }

    /// Keeps only what stands here and may be seen at `now`.
    pub(super) fn narrow(self, select: &mut SelectStatement, now: DateTime<Utc>) {
        select.cond_where(self.columns().visible(now));
        match self {
            Self::All => select,
            Self::Section(id) => {
                select.and_where(Expr::col((article::Entity, article::Column::SectionId)).eq(id.0))
            }
            Self::Author(id) => {
                select.and_where(Expr::col((article::Entity, article::Column::AuthorId)).eq(id.0))
            }
            Self::Tag(id) => select
                .and_where(Expr::col((article_tag::Entity, article_tag::Column::TagId)).eq(id.0)),
        };
    }

    /// Keeps only a part and puts it in the part's order.
    pub(super) fn put_in_order(self, select: &mut SelectStatement, part: Part) {
        let Columns {
            id, published_at, ..
        } = self.columns();
        let place = Expr::tuple([published_at.clone(), id.clone()]);
        let order = match part {
            Part::Whole | Part::From(_) | Part::OlderThan(_) => Order::Desc,
            Part::NewerThan(_) => Order::Asc,
        };
        match part {
            Part::Whole => &mut *select,
            Part::From(from) => select.and_where(place.lte(from)),
            Part::OlderThan(than) => select.and_where(place.lt(than)),
            Part::NewerThan(than) => select.and_where(place.gt(than)),
        }
        .order_by_expr(published_at, order.clone())
        .order_by_expr(id, order);
    }

    fn columns(self) -> Columns {
        use article::Column as Article;
        use article_tag::Column as Label;
        match self {
            Self::All | Self::Section(_) | Self::Author(_) => Columns {
                id: Expr::col((article::Entity, Article::Id)),
                state: Expr::col((article::Entity, Article::State)),
                published_at: Expr::col((article::Entity, Article::PublishedAt)),
                expires_at: Expr::col((article::Entity, Article::ExpiresAt)),
            },
            Self::Tag(_) => Columns {
                id: Expr::col((article_tag::Entity, Label::ArticleId)),
                state: Expr::col((article_tag::Entity, Label::State)),
                published_at: Expr::col((article_tag::Entity, Label::PublishedAt)),
                expires_at: Expr::col((article_tag::Entity, Label::ExpiresAt)),
            },
        }
    }
}

impl Columns {
    fn visible(self, now: DateTime<Utc>) -> Condition {
        Condition::all()
            .add(self.state.is_in(SHOWN.map(ArticleState::as_str)))
            .add(self.published_at.lte(now))
            .add(
                Condition::any()
                    .add(self.expires_at.clone().is_null())
                    .add(self.expires_at.gt(now)),
            )
    }
}

impl From<Place> for Expr {
    fn from(place: Place) -> Self {
        Self::tuple([Self::val(place.published_at), Self::val(place.id.0)])
    }
}

/// True for an article that readers may see at `now`.
pub(crate) fn is_visible(now: DateTime<Utc>) -> Condition {
    Shelf::All.columns().visible(now)
}

/// Puts selects one after the other, each with an order and a limit of its own; nothing for none.
///
/// Each is wrapped because SQLite allows order and limit only at the end of a whole union.
pub(super) fn one_after_the_other(
    selects: impl IntoIterator<Item = SelectStatement>,
) -> Option<SelectStatement> {
    let mut wrapped = selects.into_iter().map(|select| {
        Query::select()
            .column(Asterisk)
            .from_subquery(select, "part")
            .take()
    });
    let mut union = wrapped.next()?;
    for select in wrapped {
        union.union(UnionType::All, select);
    }
    Some(union)
}
