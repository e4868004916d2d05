//! Finding an address that nobody has yet.

use std::collections::HashSet;

use domain::Slug;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::{StoreError, connection::Db};

/// How many addresses one question tries.
const TRIED_AT_ONCE: u32 = 32;

/// The slug itself if no row of `E` has it and it is not promised, or else the first numbered one that is free.
pub(crate) async fn free_slug<E: EntityTrait>(
    db: Db<'_>,
    column: E::Column,
    slug: &Slug,
    promised: &HashSet<Slug>,
) -> Result<Slug, StoreError> {
    let mut first = 1;
    loop {
        // The plain slug stands in the place of number 1.
        let candidates = (first..first + TRIED_AT_ONCE)
            .map(|number| match number {
                1 => slug.clone(),
                _ => slug.numbered(number),
            })
            .filter(|candidate| !promised.contains(candidate))
            .collect::<Vec<_>>();
        let taken: Vec<String> = E::find()
            .select_only()
            .column(column)
            .filter(column.is_in(candidates.iter().map(Slug::as_str)))
            .into_tuple()
            .all(&db.reader())
            .await?;
        let taken = taken.into_iter().collect::<HashSet<_>>();
        let free = candidates
            .into_iter()
            .find(|candidate| !taken.contains(candidate.as_str()));
        if let Some(free) = free {
            return Ok(free);
        }
        first += TRIED_AT_ONCE;
    }
}
