//! A post as an article.

use chrono::{DateTime, Utc};
use domain::{Slug, article::ArticleState};
use store::{NewArticle, NewPictureRef, StoreError};
use wordpress::{Item, Status, plain_text};

use super::{catalog::Catalog, run::Run, shelves::sorted, text::ImportedText};

/// Where an article stands after the import.
pub(super) struct Standing {
    pub(super) state: ArticleState,
    pub(super) published_at: Option<DateTime<Utc>>,
    /// What the person who imports should know about it.
    pub(super) note: Option<&'static str>,
}

/// How far from its readers a post is on the portal; nothing for one in the bin.
pub(super) fn standing(item: &Item, now: DateTime<Utc>) -> Option<Standing> {
    let date = item.published_at;
    let standing = match (item.status, date) {
        (Status::Trash, _) => return None,
        (Status::Publish | Status::Future, _) if item.password.is_some() => {
            draft(date, "Có mật khẩu trên trang cũ, nhập thành bản nháp")
        }
        (Status::Publish | Status::Inherit, _) => Standing {
            state: ArticleState::Published,
            published_at: date.or(Some(now)),
            note: date
                .is_none()
                .then_some("Không có ngày đăng, lấy ngày nhập"),
        },
        (Status::Future, Some(_)) => Standing {
            state: ArticleState::Scheduled,
            published_at: date,
            note: Some("Hẹn giờ đăng như trên trang cũ"),
        },
        (Status::Future, None) => draft(None, "Hẹn giờ mà không có ngày, nhập thành bản nháp"),
        (Status::Draft, _) => draft(None, "Bản nháp trên trang cũ, nhập thành bản nháp"),
        (Status::Pending, _) => draft(None, "Chờ duyệt trên trang cũ, nhập thành bản nháp"),
        (Status::Private, _) => draft(date, "Riêng tư trên trang cũ, nhập thành bản nháp"),
    };
    Some(standing)
}

impl Run<'_> {
    /// Keeps a post, and returns its number with the notes about it.
    pub(super) async fn save_article(
        &mut self,
        item: &Item,
        (title, slug): &(String, Slug),
        standing: &Standing,
        text: ImportedText,
    ) -> Result<(i64, Vec<String>), StoreError> {
        let mut notes: Vec<String> = standing.note.map(str::to_owned).into_iter().collect();
        notes.extend(text.notes);
        let (category, labels) = sorted(item);
        let others = labels.len() - item.tags.len();
        if others > 0 {
            let others = labels.iter().take(others);
            let names: Vec<_> = others.map(|term| term.name.as_str()).collect();
            let names = names.join(", ");
            notes.push(format!("Chuyên mục khác trở thành thẻ: {names}"));
        }
        let byline = self.catalog.old_shelves.author_name(&item.author_login);
        let picture = picture(item, self.catalog);
        self.report.pictures_elsewhere += u64::from(picture.is_some());
        let article = NewArticle {
            slug: slug.clone(),
            title: title.clone(),
            lead: plain_text(&item.excerpt),
            byline: byline.to_owned(),
            section: self.section(category).await?,
            author: self.author(byline).await?,
            tags: self.tags(&labels).await?,
            picture,
            state: standing.state,
            published_at: standing.published_at,
            expires_at: None,
            created_at: item.published_at.unwrap_or(self.now),
            body: text.document,
        };
        let id = self.transaction.articles().save(article).await?;
        Ok((id.0, notes))
    }
}

fn draft(published_at: Option<DateTime<Utc>>, note: &'static str) -> Standing {
    Standing {
        state: ArticleState::Draft,
        published_at,
        note: Some(note),
    }
}

/// The picture that the old site showed for the post, where it still lies.
fn picture(item: &Item, catalog: &Catalog) -> Option<NewPictureRef> {
    let file = catalog.attachments.get(item.thumbnail_id?)?;
    let src = document::media_source(&file.url).filter(|_| file.is_picture())?;
    Some(NewPictureRef::Elsewhere {
        src,
        alt: file.alt.clone(),
        width: 0,
        height: 0,
    })
}
