//! A post as an article.

use chrono::{DateTime, Utc};
use domain::{Slug, article::ArticleState};
use store::{NewArticle, NewPictureRef, StoreError, Transaction};
use wordpress::{Item, Status, plain_text};

use super::{
    catalog::Catalog,
    shelves::{Shelves, is_unsorted},
    text::ImportedText,
};

/// Where an article stands after the import.
pub(super) struct Standing {
    pub(super) state: ArticleState,
    pub(super) published_at: Option<DateTime<Utc>>,
    /// What the person who imports should know about it.
    pub(super) note: Option<&'static str>,
}

/// How far from its readers a post is on the portal; nothing for one in the bin.
pub(super) fn standing(item: &Item, now: DateTime<Utc>) -> Option<Standing> {
    use ArticleState::{Draft, Published, Scheduled};
    let date = item.published_at;
    let (state, published_at, note) = match item.status {
        Status::Trash => return None,
        Status::Publish | Status::Future if item.password.is_some() => (
            Draft,
            date,
            Some("Có mật khẩu trên trang cũ, nhập thành bản nháp"),
        ),
        Status::Publish | Status::Inherit => match date {
            Some(_) => (Published, date, None),
            None => (
                Published,
                Some(now),
                Some("Không có ngày đăng, lấy ngày nhập"),
            ),
        },
        Status::Future => match date {
            Some(_) => (Scheduled, date, Some("Hẹn giờ đăng như trên trang cũ")),
            None => (
                Draft,
                None,
                Some("Hẹn giờ nhưng không có ngày, nhập thành bản nháp"),
            ),
        },
        Status::Draft => (
            Draft,
            None,
            Some("Bản nháp trên trang cũ, nhập thành bản nháp"),
        ),
        Status::Pending => (
            Draft,
            None,
            Some("Chờ duyệt trên trang cũ, nhập thành bản nháp"),
        ),
        Status::Private => (
            Draft,
            date,
            Some("Riêng tư trên trang cũ, nhập thành bản nháp"),
        ),
    };
    Some(Standing {
        state,
        published_at,
        note,
    })
}

/// Keeps a post, and returns its number with the notes about it.
pub(super) async fn save(
    transaction: &Transaction,
    item: &Item,
    (title, slug): &(String, Slug),
    standing: &Standing,
    text: ImportedText,
    (catalog, shelves, now): (&Catalog, &mut Shelves, DateTime<Utc>),
) -> Result<(i64, Vec<String>), StoreError> {
    let mut notes: Vec<String> = standing.note.map(str::to_owned).into_iter().collect();
    notes.extend(text.notes);
    let mut sorted = item.categories.iter().filter(|term| !is_unsorted(term));
    let section = shelves.section(transaction, sorted.next()).await?;
    let mut tags = Vec::new();
    for category in sorted {
        notes.push(format!("Chuyên mục “{}” trở thành thẻ", category.name));
        tags.extend(shelves.tag(transaction, category).await?);
    }
    for tag in &item.tags {
        tags.extend(shelves.tag(transaction, tag).await?);
    }
    tags.sort_unstable();
    tags.dedup();
    let byline = catalog.author_name(&item.author_login);
    let article = NewArticle {
        slug: slug.clone(),
        title: title.clone(),
        lead: plain_text(&item.excerpt),
        byline: byline.to_owned(),
        section,
        author: shelves.author(transaction, byline).await?,
        tags,
        picture: picture(item, catalog),
        state: standing.state,
        published_at: standing.published_at,
        expires_at: None,
        created_at: item.published_at.unwrap_or(now),
        body: text.document,
    };
    let id = transaction.articles().save(article).await?;
    Ok((id.0, notes))
}

/// The picture that the old site showed for the post, where it still lies.
pub(super) fn picture(item: &Item, catalog: &Catalog) -> Option<NewPictureRef> {
    let file = catalog.attachments.get(item.thumbnail_id?)?;
    let src = document::media_source(&file.url).filter(|_| file.is_picture())?;
    Some(NewPictureRef::Elsewhere {
        src,
        alt: file.alt.clone(),
        width: 0,
        height: 0,
    })
}
