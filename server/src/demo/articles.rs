//! The demo's articles with their sections, tags and authors.

use anyhow::Context as _;
use domain::{AuthorId, SectionId, Slug, TagId, article::ArticleState};
use store::{NewArticle, NewPictureRef, Transaction};

use super::{
    body,
    calendar::Calendar,
    content::{self, ArticleHead, SectionText, Text},
    pictures::Album,
};

/// Puts in the sections in the order of the menu and the articles, the oldest first; says how many articles.
pub(super) async fn save(
    transaction: &Transaction,
    sections: &[SectionText],
    album: &Album,
    calendar: &Calendar,
) -> anyhow::Result<usize> {
    for section in sections {
        let found = transaction.sections();
        found.find_or_add(&section.name, &section.slug).await?;
    }
    let articles = content::articles()?;
    for article in articles.iter().rev() {
        save_one(transaction, article, album, calendar)
            .await
            .with_context(|| format!("article {} of the demo", article.name))?;
    }
    Ok(articles.len())
}

/// The address of an article: its file's name without the number.
pub(super) fn slug(file_name: &str) -> anyhow::Result<Slug> {
    let (_, slug) = file_name
        .split_once('-')
        .context("its file has no number")?;
    Ok(Slug::parse(slug)?)
}

async fn save_one(
    transaction: &Transaction,
    article: &Text<ArticleHead>,
    album: &Album,
    calendar: &Calendar,
) -> anyhow::Result<()> {
    let head = &article.head;
    let published_at = calendar.days_ago_at(head.days_ago, &head.time)?;
    let picture = head
        .picture
        .as_deref()
        .map(|name| album.get(name))
        .transpose()?;
    let new = NewArticle {
        slug: slug(&article.name)?,
        title: head.title.clone(),
        lead: head.lead.clone(),
        byline: head.byline.clone(),
        section: section(transaction, &head.section).await?,
        author: Some(author(transaction, &head.author).await?),
        tags: tags(transaction, &head.tags).await?,
        picture: picture.map(|kept| NewPictureRef::Stored(kept.id)),
        state: ArticleState::Published,
        published_at: Some(published_at),
        expires_at: None,
        created_at: published_at,
        body: body::read(&article.html, album)?,
    };
    transaction.articles().save(new).await?;
    Ok(())
}

async fn section(transaction: &Transaction, slug: &Slug) -> anyhow::Result<SectionId> {
    let section = transaction.sections().find(slug).await?;
    Ok(section
        .with_context(|| format!("there is no section {slug}"))?
        .id)
}

async fn author(transaction: &Transaction, name: &str) -> anyhow::Result<AuthorId> {
    let slug = Slug::from_title(name)?;
    Ok(transaction.authors().find_or_add(name, &slug).await?.id)
}

async fn tags(transaction: &Transaction, names: &[String]) -> anyhow::Result<Vec<TagId>> {
    let mut tags = Vec::with_capacity(names.len());
    for name in names {
        let slug = Slug::from_title(name)?;
        tags.push(transaction.tags().find_or_add(name, &slug).await?.id);
    }
    Ok(tags)
}
