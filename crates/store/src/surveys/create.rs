//! How an editor makes a survey.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use domain::{SurveyId, audit::Act, survey::CheckedSurvey};

use super::{NewSurvey, Surveys, held::subject, save::insert};
use crate::{Editor, StoreError, audit, connection::Db, entity::survey, shelves::free_slug};

impl Surveys<'_> {
    /// Keeps a survey under the address that its question makes, numbered where that is taken.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn create(
        &self,
        editor: Editor<'_>,
        survey: &CheckedSurvey,
        now: DateTime<Utc>,
    ) -> Result<SurveyId, StoreError> {
        let transaction = self.db.begin().await?;
        let inside = Db::Transaction(&transaction, self.db.trail());
        let slug = survey::Column::Slug;
        let slug =
            free_slug::<survey::Entity>(inside, slug, survey.slug(), &HashSet::new()).await?;
        let draft = survey.draft();
        let new = NewSurvey {
            slug,
            question: draft.question.clone(),
            kind: draft.kind,
            opens_at: draft.opens_at.unwrap_or(now),
            closes_at: draft.closes_at,
            choices: draft.choices.clone(),
            rules: draft.rules.clone(),
        };
        let id = insert(&transaction, new, draft.opens_at.is_some()).await?;
        let subject = subject(id, &draft.question);
        let staff = Some(editor.staff());
        audit::note(&transaction, staff, Act::Create, &subject, "", now).await?;
        transaction.commit().await?;
        Ok(id)
    }
}
