//! Beside which pages a survey stands, as it is kept.

use domain::{
    ArticleId, SectionId, SurveyId,
    survey::{Placement, Survey},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder,
};

use crate::entity::survey_placement as placement;

pub(super) const ARTICLE: &str = "article";
pub(super) const SECTION: &str = "section";
pub(super) const FRONT_PAGE: &str = "front_page";
pub(super) const EVERYWHERE: &str = "everywhere";

/// Puts a placement in the place of the one that is kept.
pub(super) async fn replace<C: ConnectionTrait>(
    db: &C,
    survey: SurveyId,
    to: &Placement,
) -> Result<(), DbErr> {
    placement::Entity::delete_many()
        .filter(placement::Column::SurveyId.eq(survey.0))
        .exec(db)
        .await?;
    let rows = places(to)
        .into_iter()
        .map(|(place, id)| placement::ActiveModel {
            place: Set(place.to_owned()),
            place_id: Set(id),
            survey_id: Set(survey.0),
        })
        .collect::<Vec<_>>();
    if !rows.is_empty() {
        placement::Entity::insert_many(rows)
            .exec_without_returning(db)
            .await?;
    }
    Ok(())
}

/// The placement that is kept.
pub(super) async fn read<C: ConnectionTrait>(db: &C, survey: &Survey) -> Result<Placement, DbErr> {
    let rows = placement::Entity::find()
        .filter(placement::Column::SurveyId.eq(survey.id.0))
        .order_by_asc(placement::Column::PlaceId)
        .all(db)
        .await?;
    let mut found = Placement::nowhere();
    for row in rows {
        match row.place.as_str() {
            ARTICLE => found.articles.push(ArticleId(row.place_id)),
            SECTION => found.sections.push(SectionId(row.place_id)),
            FRONT_PAGE => found.front_page = true,
            _ => found.everywhere = true,
        }
    }
    Ok(found)
}

/// Each place once.
fn places(placement: &Placement) -> Vec<(&'static str, i64)> {
    let mut places = Vec::new();
    places.extend(placement.everywhere.then_some((EVERYWHERE, 0)));
    places.extend(placement.front_page.then_some((FRONT_PAGE, 0)));
    places.extend(placement.sections.iter().map(|id| (SECTION, id.0)));
    places.extend(placement.articles.iter().map(|id| (ARTICLE, id.0)));
    places.sort_unstable();
    places.dedup();
    places
}
