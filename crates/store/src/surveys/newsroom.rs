//! What the newsroom reads about surveys.

use chrono::{DateTime, Utc};
use domain::{
    ArticleId, Slug, SurveyId,
    audit::Act,
    survey::{Correction, Placement, Survey},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use super::{
    Surveys,
    find::{get, read_all},
    held::subject,
    placement,
    row::surveys,
};
use crate::{
    Editor, StoreError,
    articles::read_slug,
    audit,
    entity::{article, survey},
};

/// A survey with everything that the newsroom keeps about it.
#[derive(Clone, Debug, PartialEq)]
pub struct WholeSurvey {
    /// The survey.
    pub survey: Survey,
    /// Beside which pages it stands.
    pub placement: Placement,
    /// The addresses of the articles beside which it stands.
    pub articles: Vec<Slug>,
    /// What was corrected in it, the oldest first.
    pub corrections: Vec<Correction>,
}

impl Surveys<'_> {
    /// At most `count` surveys of any phase, the latest made first; `before` goes on behind one of them.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn list_all(
        &self,
        _editor: Editor<'_>,
        before: Option<SurveyId>,
        count: u64,
    ) -> Result<Vec<Survey>, StoreError> {
        let mut latest = survey::Entity::find()
            .select_only()
            .column(survey::Column::Id)
            .order_by_desc(survey::Column::Id)
            .limit(count);
        if let Some(before) = before {
            latest = latest.filter(survey::Column::Id.lt(before.0));
        }
        let select = surveys().filter(survey::Column::Id.in_subquery(latest.into_query()));
        let mut surveys = read_all(&self.db.reader(), select).await?;
        surveys.sort_by_key(|survey| std::cmp::Reverse(survey.id));
        Ok(surveys)
    }

    /// A survey with everything that is kept about it.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none of this number.
    pub async fn read_whole(
        &self,
        _editor: Editor<'_>,
        id: SurveyId,
    ) -> Result<WholeSurvey, StoreError> {
        let reader = self.db.reader();
        let survey = get(&reader, id).await?.ok_or(StoreError::NotFound)?;
        let placement = placement::read(&reader, &survey).await?;
        let articles: Vec<String> = article::Entity::find()
            .select_only()
            .column(article::Column::Slug)
            .filter(article::Column::Id.is_in(placement.articles.iter().map(|id| id.0)))
            .order_by_asc(article::Column::Id)
            .into_tuple()
            .all(&reader)
            .await?;
        Ok(WholeSurvey {
            articles: articles
                .into_iter()
                .map(read_slug)
                .collect::<Result<_, _>>()?,
            corrections: self.corrections(id).await?,
            survey,
            placement,
        })
    }

    /// The articles at these addresses, whatever their state; an address that none has is left out.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn articles_at(
        &self,
        _editor: Editor<'_>,
        addresses: &[Slug],
    ) -> Result<Vec<(Slug, ArticleId)>, StoreError> {
        let rows: Vec<(String, i64)> = article::Entity::find()
            .select_only()
            .column(article::Column::Slug)
            .column(article::Column::Id)
            .filter(article::Column::Slug.is_in(addresses.iter().map(Slug::as_str)))
            .into_tuple()
            .all(&self.db.reader())
            .await?;
        rows.into_iter()
            .map(|(slug, id)| Ok((read_slug(slug)?, ArticleId(id))))
            .collect()
    }

    /// The counts of a survey for a file, with a note that they were taken out.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none of this number.
    pub async fn export(
        &self,
        editor: Editor<'_>,
        id: SurveyId,
        now: DateTime<Utc>,
    ) -> Result<Survey, StoreError> {
        let transaction = self.db.begin().await?;
        let survey = get(&transaction, id).await?.ok_or(StoreError::NotFound)?;
        let subject = subject(id, &survey.question);
        let staff = Some(editor.staff());
        audit::note(&transaction, staff, Act::Export, &subject, "", now).await?;
        transaction.commit().await?;
        Ok(survey)
    }
}
