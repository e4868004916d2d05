//! An article's address: it follows the headline until readers know it, and leaves a way from the old one when it moves.

use chrono::{DateTime, Utc};
use domain::{ArticleId, Slug, audit::Act};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};

use super::{
    Desk,
    create::slug_for,
    lock::{Locked, lock},
    publications::last_publication,
};
use crate::{
    Staff, StoreError, audit,
    entity::{article, redirect},
};

/// The address of an article whose headline has no letter yet.
pub(super) const NAMELESS: &str = "bai-viet";

impl Desk<'_> {
    /// Gives an article another address; readers who know the old one are sent on for good.
    ///
    /// Whoever may save does so until readers know the address; then editors of the section alone.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when another article has the address or had it once, [`StoreError::Denied`] without the
    /// right, [`StoreError::NotFound`] when the article is gone.
    pub async fn set_slug(
        &self,
        staff: &Staff,
        id: ArticleId,
        slug: &Slug,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let transaction = self.db.begin().await?;
        let article = lock(&transaction, id, now).await?;
        let is_known = is_known(&transaction, &article).await?;
        let person = staff.person();
        let may_set = person.may_save(&article.standing)
            && (!is_known || person.is_editor_of(article.standing.section));
        if !may_set {
            return Err(StoreError::Denied);
        }
        if *slug == article.slug {
            return Ok(());
        }
        write_slug(&transaction, &article, slug, is_known).await?;
        let detail = format!("Địa chỉ: {} → {}", address(&article.slug), address(slug));
        let subject = article.subject();
        audit::note(&transaction, Some(staff), Act::Save, &subject, &detail, now).await?;
        Ok(transaction.commit().await?)
    }
}

/// Where readers find the article with this slug.
pub(super) fn address(slug: &Slug) -> String {
    format!("/tin/{slug}")
}

/// Lets the address of an article that no reader knows follow its headline, unless somebody chose another one.
pub(super) async fn follow_title(
    db: &DatabaseTransaction,
    article: &mut Locked,
    old_title: &str,
) -> Result<(), StoreError> {
    let was_made_from = |title: &str| {
        let made = Slug::from_title(title).map_or_else(|_| NAMELESS.to_owned(), String::from);
        let rest = article.slug.as_str().strip_prefix(made.as_str());
        rest.is_some_and(|rest| {
            let number = rest.strip_prefix('-').unwrap_or(rest);
            number.bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    let is_to_follow = old_title != article.title
        && was_made_from(old_title)
        && !was_made_from(&article.title)
        && !is_known(db, article).await?;
    if is_to_follow {
        let slug = slug_for(db, &article.title).await?;
        write_slug(db, article, &slug, false).await?;
        article.slug = slug;
    }
    Ok(())
}

/// True when readers have seen the article under its address, or are promised to.
async fn is_known<C: ConnectionTrait>(db: &C, article: &Locked) -> Result<bool, StoreError> {
    Ok(article.is_frozen() || last_publication(db, article.id).await?.is_some())
}

async fn write_slug<C: ConnectionTrait>(
    db: &C,
    article: &Locked,
    slug: &Slug,
    leaves_redirect: bool,
) -> Result<(), StoreError> {
    let (old_path, new_path) = (address(&article.slug), address(slug));
    let moved = redirect::Entity::find_by_id(new_path.clone())
        .one(db)
        .await?;
    match moved {
        // The address was this article's before; it stands there again.
        Some(moved) if moved.new_path == old_path => {
            redirect::Entity::delete_by_id(new_path.clone())
                .exec(db)
                .await?;
        }
        Some(_) => {
            return Err(StoreError::Conflict {
                what: "article slug",
            });
        }
        None => {}
    }
    article::Entity::update_many()
        .col_expr(article::Column::Slug, Expr::value(slug.as_str()))
        .filter(article::Column::Id.eq(article.id.0))
        .exec(db)
        .await
        .map_err(StoreError::conflict("article slug"))?;
    if leaves_redirect {
        leave_redirect(db, old_path, new_path).await?;
    }
    Ok(())
}

/// Sends readers on from the old address, and from all older ones straight to the last.
async fn leave_redirect<C: ConnectionTrait>(
    db: &C,
    old_path: String,
    new_path: String,
) -> Result<(), StoreError> {
    use redirect::Column;
    redirect::Entity::update_many()
        .col_expr(Column::NewPath, Expr::value(new_path.as_str()))
        .filter(Column::NewPath.eq(old_path.as_str()))
        .exec(db)
        .await?;
    let note = redirect::ActiveModel {
        old_path: Set(old_path),
        new_path: Set(new_path),
    };
    let replace = OnConflict::column(Column::OldPath)
        .update_column(Column::NewPath)
        .to_owned();
    redirect::Entity::insert(note)
        .on_conflict(replace)
        .exec_without_returning(db)
        .await?;
    Ok(())
}
