//! Rows that people put in order, one step at a time.

use domain::arrange::Shift;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select,
    sea_query::Expr,
};

use crate::StoreError;

/// Lets a row change places with its neighbor among `rows`, and numbers them all anew; false where there is none.
pub(crate) async fn shift<E: EntityTrait, C: ConnectionTrait>(
    db: &C,
    rows: Select<E>,
    (key, position): (E::Column, E::Column),
    id: i64,
    step: Shift,
) -> Result<bool, StoreError> {
    let mut rows: Vec<(i64, i32)> = rows
        .select_only()
        .columns([key, position])
        .order_by_asc(position)
        .order_by_asc(key)
        .into_tuple()
        .all(db)
        .await?;
    let place = rows.iter().position(|(row, _)| *row == id);
    let place = place.ok_or(StoreError::NotFound)?;
    let Some(next) = step.from_place(place, rows.len()) else {
        return Ok(false);
    };
    rows.swap(place, next);
    for (number, (row, kept)) in (1_i32..).zip(rows) {
        if number != kept {
            E::update_many()
                .col_expr(position, Expr::value(number))
                .filter(key.eq(row))
                .exec(db)
                .await?;
        }
    }
    Ok(true)
}

/// The place behind all of `rows`.
pub(crate) async fn next_position<E: EntityTrait, C: ConnectionTrait>(
    db: &C,
    rows: Select<E>,
    position: E::Column,
) -> Result<i32, StoreError> {
    let last: Option<Option<i32>> = rows
        .select_only()
        .column_as(position.max(), "position")
        .into_tuple()
        .one(db)
        .await?;
    Ok(last.flatten().unwrap_or(0).saturating_add(1))
}
