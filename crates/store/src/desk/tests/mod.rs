//! The desk on a real database: nothing is lost, nothing happens twice, and nobody does what they may not.

mod bin;
mod history;
mod list;
mod many;
mod moves;
mod plans;
mod rights;
mod save;
mod schedule;
mod share;
mod slug;
mod two_people;

use chrono::{DateTime, TimeDelta, Utc};
use document::{Block, Document, Inline, Paragraph};
use domain::{
    ArticleId, RevisionId, Slug,
    account::Role,
    article::{Article, ArticleState},
    life::Move,
    section::Section,
};

use super::{
    CreateOutcome, DeskArticle, Expected, Expiry, MoveDetails, MoveOutcome, RevisionText,
    SaveOutcome,
};
use crate::{
    Staff,
    testing::{TestStore, a_section, a_staff, noon},
};

/// A portal with one section and the people who meet over an article.
struct Newsroom {
    store: TestStore,
    section: Section,
    lan: Staff,
    editor: Staff,
    chief: Staff,
}

impl Newsroom {
    async fn new() -> Self {
        let store = TestStore::new().await;
        let section = a_section("Tin tức", &store).await;
        Self {
            lan: a_staff("lan", Role::Writer, &[], &store).await,
            editor: a_staff("binh", Role::Editor, &[section.id], &store).await,
            chief: a_staff("an", Role::Administrator, &[], &store).await,
            section,
            store,
        }
    }

    /// An article that Lan has begun.
    async fn begun(&self, title: &str) -> ArticleId {
        let desk = self.store.desk();
        let created = desk.create(&self.lan, title, self.section.id, noon()).await;
        match created.unwrap() {
            CreateOutcome::Created(id) => id,
            CreateOutcome::Flawed(flaws) => panic!("{flaws:?}"),
        }
    }

    /// An article of Lan's that readers see from noon on.
    async fn published(&self, title: &str) -> ArticleId {
        let id = self.begun(title).await;
        let outcome = self.go(&self.editor, id, Move::Publish, noon()).await;
        assert_eq!(outcome, done(ArticleState::Published));
        id
    }

    async fn open(&self, id: ArticleId) -> DeskArticle {
        let opened = self.store.desk().open(&self.chief, id, noon()).await;
        opened.unwrap()
    }

    async fn expected(&self, id: ArticleId) -> Expected {
        let article = self.open(id).await;
        Expected {
            state: article.standing.state,
            head: article.head.summary.id,
        }
    }

    /// Makes a move on what the person sees at that moment.
    async fn go(&self, who: &Staff, id: ArticleId, step: Move, now: DateTime<Utc>) -> MoveOutcome {
        self.go_with(who, id, step, &MoveDetails::default(), now)
            .await
    }

    async fn go_with(
        &self,
        who: &Staff,
        id: ArticleId,
        step: Move,
        details: &MoveDetails,
        now: DateTime<Utc>,
    ) -> MoveOutcome {
        let expected = self.expected(id).await;
        let desk = self.store.desk();
        let moved = desk.make_move(who, id, step, expected, details, now).await;
        moved.unwrap()
    }

    /// Saves on top of the latest revision.
    async fn save(
        &self,
        who: &Staff,
        id: ArticleId,
        text: RevisionText,
        at: DateTime<Utc>,
    ) -> RevisionId {
        let head = self.expected(id).await.head;
        let desk = self.store.desk();
        match desk.save(who, id, head, text, false, at).await.unwrap() {
            SaveOutcome::Saved { revision } => revision,
            other => panic!("{other:?}"),
        }
    }

    /// The latest text with another headline.
    async fn retitled(&self, id: ArticleId, title: &str) -> RevisionText {
        RevisionText {
            title: title.to_owned(),
            ..self.open(id).await.head.text
        }
    }

    /// What readers see of the article at `now`.
    async fn seen(&self, slug: &str, now: DateTime<Utc>) -> Option<String> {
        let article = self.shown(slug, now).await?;
        Some(article.summary.title)
    }

    /// The article as readers see it at `now`.
    async fn shown(&self, slug: &str, now: DateTime<Utc>) -> Option<Article> {
        let slug = Slug::parse(slug).unwrap();
        let found = self.store.articles().find_published(&slug, now).await;
        found.unwrap().map(|(article, _)| article)
    }

    /// How often the audit log names this deed.
    async fn noted(&self, act: domain::audit::Act) -> usize {
        use crate::entity::audit;
        use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
        let of_act = audit::Entity::find().filter(audit::Column::Act.eq(act.as_str()));
        of_act.all(&self.store.connection()).await.unwrap().len()
    }
}

fn done(state: ArticleState) -> MoveOutcome {
    MoveOutcome::Done { state }
}

fn later(seconds: i64) -> DateTime<Utc> {
    noon() + TimeDelta::seconds(seconds)
}

fn at(moment: DateTime<Utc>) -> MoveDetails {
    MoveDetails {
        at: Some(moment),
        ..MoveDetails::default()
    }
}

fn with_note(note: &str) -> MoveDetails {
    MoveDetails {
        note: note.to_owned(),
        ..MoveDetails::default()
    }
}

fn ending(moment: DateTime<Utc>) -> MoveDetails {
    MoveDetails {
        expiry: Expiry::At(moment),
        ..MoveDetails::default()
    }
}

/// A text of these paragraphs.
fn paragraphs(lines: &[&str]) -> Document {
    let paragraph = |line: &&str| {
        Block::Paragraph(Paragraph {
            content: vec![Inline::plain(*line)],
            ..Paragraph::default()
        })
    };
    Document::new(lines.iter().map(paragraph).collect())
}
