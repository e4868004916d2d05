//! A page as a standing page.

use domain::Slug;
use store::{NewPage, StoreError};
use wordpress::{Item, Status};

use super::{run::Run, text::ImportedText};

/// True for a page that everybody could read on the old site.
pub(super) fn is_public(item: &Item) -> bool {
    matches!(item.status, Status::Publish | Status::Inherit) && item.password.is_none()
}

impl Run<'_> {
    /// Keeps a page, and returns its number with the notes about it.
    pub(super) async fn save_page(
        &self,
        item: &Item,
        (title, slug): &(String, Slug),
        text: ImportedText,
    ) -> Result<(i64, Vec<String>), StoreError> {
        let mut notes = Vec::new();
        if !is_public(item) {
            notes.push("Không công khai trên trang cũ, nhập thành trang ẩn".to_owned());
        }
        if item.parent_id.is_some() {
            notes.push("Trang con trên trang cũ, nay đứng riêng".to_owned());
        }
        notes.extend(text.notes);
        let changed_at = item.updated_at.or(item.published_at);
        let page = NewPage {
            slug: slug.clone(),
            title: title.clone(),
            body: text.document,
            position: i32::try_from(item.menu_order).unwrap_or(i32::MAX),
            is_published: is_public(item),
            updated_at: changed_at.unwrap_or(self.now),
        };
        let id = self.transaction.pages().save(page).await?;
        Ok((id.0, notes))
    }
}
