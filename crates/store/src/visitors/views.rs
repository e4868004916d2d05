//! Adding views to the articles and to the day, many articles to a statement.

use chrono::NaiveDate;
use domain::ArticleId;
use sea_orm::{
    ConnectionTrait, DatabaseTransaction, DbErr,
    sea_query::{Expr, ExprTrait, IntoIden, IntoValueTuple, OnConflict, Query, TableRef},
};

use crate::entity::{article, view_day};

/// The columns of a list of values, which both databases name so.
const OPENED_ARTICLE: (&str, &str) = ("opened", "column1");
const OPENED_TIMES: (&str, &str) = ("opened", "column2");

/// Adds how often articles were opened, to their sums and to the day's.
pub(super) async fn add_views(
    db: &DatabaseTransaction,
    day: NaiveDate,
    views: &[(ArticleId, i64)],
) -> Result<(), DbErr> {
    add_to_articles(db, views).await?;
    add_to_day(db, day, views).await
}

async fn add_to_articles(
    db: &DatabaseTransaction,
    views: &[(ArticleId, i64)],
) -> Result<(), DbErr> {
    use article::Column;
    let statement = Query::update()
        .table(article::Entity)
        .from(opened(views))
        .value(
            Column::Views,
            Expr::col((article::Entity, Column::Views)).add(Expr::col(OPENED_TIMES)),
        )
        .and_where(Expr::col((article::Entity, Column::Id)).equals(OPENED_ARTICLE))
        .take();
    db.execute(&statement).await?;
    Ok(())
}

/// Adds to the day's views, leaving out articles that are gone by the time of counting.
async fn add_to_day(
    db: &DatabaseTransaction,
    day: NaiveDate,
    views: &[(ArticleId, i64)],
) -> Result<(), DbErr> {
    use view_day::Column;
    let rows = Query::select()
        .expr(Expr::val(day))
        .column((article::Entity, article::Column::Id))
        .column(OPENED_TIMES)
        .from(article::Entity)
        .from(opened(views))
        .and_where(Expr::col((article::Entity, article::Column::Id)).equals(OPENED_ARTICLE))
        .take();
    let sum =
        Expr::col((view_day::Entity, Column::Views)).add(Expr::col(("excluded", Column::Views)));
    let mut statement = Query::insert();
    statement
        .into_table(view_day::Entity)
        .columns([Column::Day, Column::ArticleId, Column::Views])
        .select_from(rows)
        .map_err(|error| DbErr::Custom(error.to_string()))?
        .on_conflict(
            OnConflict::columns([Column::Day, Column::ArticleId])
                .value(Column::Views, sum)
                .to_owned(),
        );
    db.execute(&statement).await?;
    Ok(())
}

fn opened(views: &[(ArticleId, i64)]) -> TableRef {
    let rows = views
        .iter()
        .map(|(article, times)| (article.0, *times).into_value_tuple())
        .collect();
    TableRef::ValuesList(rows, "opened".into_iden())
}
