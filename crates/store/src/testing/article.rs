//! Articles in a line.

use chrono::{DateTime, Utc};
use document::{Block, Document, Inline, Paragraph};
use domain::{
    ArticleId, SectionId,
    article::ArticleState,
    section::{Author, Section, Tag},
};

use super::{a_section, at, slug_of};
use crate::{NewArticle, NewPictureRef, Store, StoreError};

/// An article in the making; see [`an_article`].
#[derive(Clone, Debug)]
#[must_use]
pub struct ArticleBuilder {
    article: NewArticle,
    section: Option<SectionId>,
}

/// Begins an article: published on the morning of 9 May 2024, in the section "Tin tức", its title also its text.
///
/// # Panics
/// When the title has no letter.
pub fn an_article(title: &str) -> ArticleBuilder {
    let published_at = at("2024-05-09T07:00:00+07:00");
    ArticleBuilder {
        article: NewArticle {
            slug: slug_of(title),
            title: title.to_owned(),
            lead: format!("Mở đầu: {title}."),
            byline: String::new(),
            section: SectionId(0),
            author: None,
            tags: Vec::new(),
            picture: None,
            state: ArticleState::Published,
            published_at: Some(published_at),
            expires_at: None,
            created_at: published_at,
            body: Document::new(vec![Block::Paragraph(Paragraph {
                content: vec![Inline::plain(title)],
                ..Paragraph::default()
            })]),
        },
        section: None,
    }
}

impl ArticleBuilder {
    /// Puts it on this shelf.
    pub fn in_section(mut self, section: &Section) -> Self {
        self.section = Some(section.id);
        self
    }

    /// Sticks this label on it.
    pub fn tagged(mut self, tag: &Tag) -> Self {
        self.article.tags.push(tag.id);
        self
    }

    /// Says who wrote it.
    pub fn by(mut self, author: &Author) -> Self {
        self.article.author = Some(author.id);
        self.article.byline.clone_from(&author.name);
        self
    }

    /// Gives it a picture.
    pub fn with_picture(mut self, picture: NewPictureRef) -> Self {
        self.article.picture = Some(picture);
        self
    }

    /// Gives it this text.
    pub fn with_body(mut self, body: Document) -> Self {
        self.article.body = body;
        self
    }

    /// Says where it stands on its way to the reader.
    pub fn in_state(mut self, state: ArticleState) -> Self {
        self.article.state = state;
        self
    }

    /// Says when readers first see it.
    pub fn published_at(mut self, moment: DateTime<Utc>) -> Self {
        self.article.published_at = Some(moment);
        self
    }

    /// Says from when on readers no longer see it.
    pub fn expires_at(mut self, moment: DateTime<Utc>) -> Self {
        self.article.expires_at = Some(moment);
        self
    }

    /// Keeps it.
    ///
    /// # Panics
    /// When the store does not take it.
    pub async fn save(self, store: &Store) -> ArticleId {
        let saved = self.try_save(store).await;
        saved.expect("the store takes a test's article")
    }

    /// Tries to keep it, for a test in which the store may refuse.
    ///
    /// # Errors
    /// What the store answers.
    pub async fn try_save(mut self, store: &Store) -> Result<ArticleId, StoreError> {
        self.article.section = match self.section {
            Some(section) => section,
            None => a_section("Tin tức", store).await.id,
        };
        store.articles().save(self.article).await
    }
}
