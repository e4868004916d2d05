//! Which survey readers are asked beside a page.

use chrono::{DateTime, Utc};
use domain::{Slug, survey::Survey};
use sea_orm::{
    ColumnTrait, EntityTrait, JoinType, Order, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    RelationTrait, Select,
    sea_query::{Condition, Expr, ExprTrait, SelectStatement},
};

use super::{
    Surveys,
    find::read_one,
    placement::{ARTICLE, EVERYWHERE, FRONT_PAGE, SECTION},
    row::surveys,
};
use crate::{
    StoreError,
    articles::is_visible,
    entity::{article, section, survey, survey_placement as placement},
};

/// The page beside which a survey is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside<'a> {
    /// One article.
    Article(&'a Slug),
    /// One section.
    Section(&'a Slug),
    /// The front page, or a page that no survey belongs to.
    FrontPage,
}

impl Surveys<'_> {
    /// The survey that readers are asked at `now` beside a page, if one is open.
    ///
    /// That is the article's own, else its section's, else the front page's, else one that stands everywhere; of several
    /// the latest opened.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn current(
        &self,
        beside: Beside<'_>,
        now: DateTime<Utc>,
    ) -> Result<Option<Survey>, StoreError> {
        read_one(&self.db.reader(), current(beside, now)).await
    }
}

pub(super) fn current(beside: Beside<'_>, now: DateTime<Utc>) -> Select<survey::Entity> {
    surveys().filter(survey::Column::Id.in_subquery(nearest(beside, now)))
}

fn nearest(beside: Beside<'_>, now: DateTime<Utc>) -> SelectStatement {
    let is_not_over = Condition::any()
        .add(survey::Column::ClosesAt.is_null())
        .add(survey::Column::ClosesAt.gt(now));
    placement::Entity::find()
        .select_only()
        .column(placement::Column::SurveyId)
        .join(JoinType::InnerJoin, placement::Relation::Survey.def())
        .filter(stands_there(beside, now))
        .filter(survey::Column::IsScheduled.eq(true))
        .filter(survey::Column::OpensAt.lte(now))
        .filter(is_not_over)
        .order_by(distance(), Order::Asc)
        .order_by_desc(survey::Column::OpensAt)
        .order_by_desc(survey::Column::Id)
        .limit(1)
        .into_query()
}

fn stands_there(beside: Beside<'_>, now: DateTime<Utc>) -> Condition {
    let at = |place: &str| Condition::all().add(placement::Column::Place.eq(place));
    let general = Condition::any()
        .add(at(FRONT_PAGE).add(placement::Column::PlaceId.eq(0)))
        .add(at(EVERYWHERE).add(placement::Column::PlaceId.eq(0)));
    let place_id = placement::Column::PlaceId;
    match beside {
        Beside::FrontPage => general,
        Beside::Section(slug) => {
            general.add(at(SECTION).add(place_id.in_subquery(section_id(slug))))
        }
        Beside::Article(slug) => {
            let of_article = |column| article_column(slug, column, now);
            general
                .add(at(ARTICLE).add(place_id.in_subquery(of_article(article::Column::Id))))
                .add(at(SECTION).add(place_id.in_subquery(of_article(article::Column::SectionId))))
        }
    }
}

fn section_id(slug: &Slug) -> SelectStatement {
    section::Entity::find()
        .select_only()
        .column(section::Column::Id)
        .filter(section::Column::Slug.eq(slug.as_str()))
        .into_query()
}

/// A column of the article with this slug, if readers may see it: what they may not see has no survey of its own.
fn article_column(slug: &Slug, column: article::Column, now: DateTime<Utc>) -> SelectStatement {
    article::Entity::find()
        .select_only()
        .column(column)
        .filter(article::Column::Slug.eq(slug.as_str()))
        .filter(is_visible(now))
        .into_query()
}

/// The nearer a survey stands to the page, the less.
fn distance() -> Expr {
    let place = || Expr::col((placement::Entity, placement::Column::Place));
    Expr::case(place().eq(ARTICLE), 0)
        .case(place().eq(SECTION), 1)
        .case(place().eq(FRONT_PAGE), 2)
        .finally(3)
        .into()
}
