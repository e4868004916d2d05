//! Beginning an article.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use document::Document;
use domain::{
    ArticleId, RevisionId, SectionId, Slug, article::ArticleState, audit::Act, life::Standing,
    revision::Origin, text::fold,
};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ConnectionTrait, DatabaseTransaction, EntityTrait,
};

use super::{
    CreateOutcome, Desk, RevisionText,
    lock::Locked,
    slug::{NAMELESS, address},
    write::{Making, append, flaws_of, tidy},
};
use crate::{
    Staff, StoreError, audit,
    connection::Db,
    entity::{article, redirect},
    shelves::free_slug,
    surveys::Trail,
};

impl Desk<'_> {
    /// Begins an article with a headline, which may be empty, and no text; everyone may, in any section.
    ///
    /// Its slug comes from the headline, and follows it until readers see the article.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn create(
        &self,
        staff: &Staff,
        title: &str,
        section: SectionId,
        now: DateTime<Utc>,
    ) -> Result<CreateOutcome, StoreError> {
        let text = tidy(RevisionText {
            title: title.to_owned(),
            lead: String::new(),
            byline: String::new(),
            section,
            author: None,
            tags: Vec::new(),
            picture: None,
            body: Document::default(),
        });
        let transaction = self.db.begin().await?;
        let flaws = flaws_of(&transaction, &text, 0).await?;
        if !flaws.is_empty() {
            return Ok(CreateOutcome::Flawed(flaws));
        }
        let slug = slug_for(&transaction, title).await?;
        let inserted = article::Entity::insert(empty_row(staff, &slug, &text, now))
            .exec(&transaction)
            .await
            .map_err(StoreError::conflict("article slug"))?;
        let id = ArticleId(inserted.last_insert_id);
        let mut article = begun(id, slug, staff, &text);
        let making = Making {
            origin: Origin::Begun,
            is_autosave: false,
            now,
        };
        append(&transaction, staff, &mut article, &text, making).await?;
        audit::note(
            &transaction,
            Some(staff),
            Act::Create,
            &article.subject(),
            "",
            now,
        )
        .await?;
        transaction.commit().await?;
        Ok(CreateOutcome::Created(id))
    }
}

/// A free address for this headline, to which no old address leads either.
pub(super) async fn slug_for(
    transaction: &DatabaseTransaction,
    title: &str,
) -> Result<Slug, StoreError> {
    let trail = Trail::default();
    let db = Db::Transaction(transaction, &trail);
    let wanted = match Slug::from_title(title) {
        Ok(slug) => slug,
        Err(_) => Slug::parse(NAMELESS).map_err(StoreError::corrupt("slug"))?,
    };
    let mut promised = HashSet::new();
    loop {
        let slug =
            free_slug::<article::Entity>(db, article::Column::Slug, &wanted, &promised).await?;
        if !is_moved(transaction, &slug).await? {
            return Ok(slug);
        }
        promised.insert(slug);
    }
}

async fn is_moved<C: ConnectionTrait>(db: &C, slug: &Slug) -> Result<bool, StoreError> {
    let by_path = redirect::Entity::find_by_id(address(slug));
    Ok(by_path.one(db).await?.is_some())
}

fn begun(id: ArticleId, slug: Slug, staff: &Staff, text: &RevisionText) -> Locked {
    Locked {
        id,
        slug,
        title: text.title.clone(),
        standing: Standing {
            state: ArticleState::Draft,
            section: text.section,
            owner: Some(staff.id()),
        },
        head: RevisionId(0),
        published: None,
        published_at: None,
        updated_at: None,
        expires_at: None,
        note: None,
        note_by: None,
        came_due: false,
    }
}

fn empty_row(
    staff: &Staff,
    slug: &Slug,
    text: &RevisionText,
    now: DateTime<Utc>,
) -> article::ActiveModel {
    article::ActiveModel {
        id: NotSet,
        slug: Set(slug.to_string()),
        title: Set(text.title.clone()),
        folded_title: Set(fold(&text.title)),
        lead: Set(String::new()),
        byline: Set(String::new()),
        section_id: Set(text.section.0),
        state: Set(ArticleState::Draft.as_str().to_owned()),
        created_at: Set(now),
        views: Set(0),
        body: Set(text.body.to_json()),
        owner_id: Set(Some(staff.id().0)),
        changed_at: Set(now),
        picture_alt: Set(String::new()),
        picture_width: Set(0),
        picture_height: Set(0),
        ..Default::default()
    }
}
