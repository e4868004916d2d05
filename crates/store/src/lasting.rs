//! Reading by statements that SQLite prepares once and keeps, instead of anew for each run.
//!
//! SQLite looks at the bound value of a LIMIT while it prepares a statement, and therefore takes every later binding for a
//! reason to prepare it again, which costs more than most of the portal's questions themselves. Written out as a number
//! the limit is part of the text, of which there are as many as the portal has lengths of lists.

use std::fmt;

use sea_orm::{
    ConnectionTrait, DbBackend, DbErr, EntityTrait, FromQueryResult, QueryTrait, Select, Statement,
    StatementBuilder,
    sea_query::{
        PostgresQueryBuilder, QueryBuilder, SelectStatement, SqlWriter, SqliteQueryBuilder, Value,
        Values,
    },
};

/// A select whose limits stand in its text.
pub(crate) struct Lasting<'a>(pub(crate) &'a SelectStatement);

impl StatementBuilder for Lasting<'_> {
    fn build(&self, db_backend: &DbBackend) -> Statement {
        let mut text = Text::default();
        match db_backend {
            DbBackend::Sqlite => self.0.build_collect_into(SqliteQueryBuilder, &mut text),
            _ => self.0.build_collect_into(PostgresQueryBuilder, &mut text),
        };
        Statement {
            sql: text.sql,
            values: Some(Values(text.values)),
            db_backend: *db_backend,
        }
    }
}

/// All rows of a select.
pub(crate) async fn read_all<M, E, C>(db: &C, select: Select<E>) -> Result<Vec<M>, DbErr>
where
    M: FromQueryResult,
    E: EntityTrait,
    C: ConnectionTrait,
{
    let select = select.into_query();
    let rows = db.query_all(&Lasting(&select)).await?;
    rows.iter()
        .map(|row| M::from_query_result(row, ""))
        .collect()
}

/// The row of a select that has at most one.
pub(crate) async fn read_one<M, E, C>(db: &C, select: Select<E>) -> Result<Option<M>, DbErr>
where
    M: FromQueryResult,
    E: EntityTrait,
    C: ConnectionTrait,
{
    Ok(read_all(db, select).await?.pop())
}

/// The text and the values of a statement, as a query builder writes them one after the other.
#[derive(Debug, Default)]
struct Text {
    sql: String,
    values: Vec<Value>,
}

impl fmt::Write for Text {
    fn write_str(&mut self, part: &str) -> fmt::Result {
        self.sql.write_str(part)
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sql)
    }
}

impl SqlWriter for Text {
    fn push_param<T: QueryBuilder>(&mut self, value: Value, builder: &T) {
        match value {
            Value::BigUnsigned(Some(limit)) if self.sql.ends_with(" LIMIT ") => {
                self.sql.push_str(&limit.to_string());
            }
            value => {
                let (placeholder, is_numbered) = builder.placeholder();
                self.sql.push_str(placeholder);
                self.values.push(value);
                if is_numbered {
                    self.sql.push_str(&self.values.len().to_string());
                }
            }
        }
    }

    fn as_writer(&mut self) -> &mut dyn fmt::Write {
        self
    }
}

#[cfg(test)]
mod tests {
    use sea_orm::{EntityTrait, QuerySelect};

    use super::*;
    use crate::entity::tag;

    #[test]
    fn a_limit_is_written_out_and_other_values_are_bound() {
        let mut select = tag::Entity::find().limit(5).offset(7).into_query();
        select
            .clear_selects()
            .expr(sea_orm::sea_query::Expr::val(3));
        let check = |backend: DbBackend, end: &str| {
            let statement = Lasting(&select).build(&backend);
            assert!(statement.sql.ends_with(end), "{}", statement.sql);
            assert_eq!(statement.values.unwrap().0.len(), 2);
        };
        check(DbBackend::Sqlite, " LIMIT 5 OFFSET ?");
        check(DbBackend::Postgres, " LIMIT 5 OFFSET $2");
    }
}
