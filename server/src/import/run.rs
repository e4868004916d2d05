//! The second pass: one text after the other, all in one transaction.

use chrono::{DateTime, Utc};
use domain::{Slug, article::ArticleState};
use store::{StoreError, Transaction};
use wordpress::{Item, ItemKind};

use super::{
    Counts, ImportReport, ItemNotes,
    article::{self, Standing},
    catalog::Catalog,
    page,
    plan::{Plan, kind, new_path},
    shelves::Shelves,
    text,
};

/// An import under way.
pub(super) struct Run<'a> {
    pub(super) transaction: &'a Transaction,
    pub(super) catalog: &'a Catalog,
    pub(super) shelves: Shelves,
    pub(super) report: ImportReport,
    pub(super) now: DateTime<Utc>,
    plan: Plan,
}

impl<'a> Run<'a> {
    pub(super) async fn begin(
        transaction: &'a Transaction,
        catalog: &'a Catalog,
        now: DateTime<Utc>,
    ) -> Result<Self, StoreError> {
        let report = ImportReport {
            site_title: catalog.site_title.clone(),
            base_url: catalog.base_url.clone(),
            attachments: catalog.attachment_count,
            comments: catalog.comment_count,
            others: catalog.others.clone(),
            ..ImportReport::default()
        };
        Ok(Self {
            transaction,
            catalog,
            plan: Plan::make(transaction, catalog).await?,
            shelves: Shelves::default(),
            report,
            now,
        })
    }

    /// Keeps a post or page that is not here yet.
    pub(super) async fn take(&mut self, item: &Item) -> Result<(), StoreError> {
        let is_page = match item.kind {
            ItemKind::Post => false,
            ItemKind::Page => true,
            ItemKind::Attachment | ItemKind::Other(_) => return Ok(()),
        };
        let Some(standing) = article::standing(item, self.now) else {
            self.skip(item, is_page, "Trong thùng rác, không nhập");
            return Ok(());
        };
        let Some(key) = item.key() else {
            let reason = "Không có số và địa chỉ để phân biệt với bài khác, không nhập";
            self.skip(item, is_page, reason);
            return Ok(());
        };
        let Some(planned) = self.planned(item, is_page, &key).await? else {
            return Ok(());
        };
        let text = text::read(item, self.catalog, &self.plan);
        self.report.pictures_elsewhere += text.pictures_elsewhere;
        let (id, notes) = if is_page {
            self.save_page(item, &planned, text).await?
        } else {
            self.save_article(item, &planned, &standing, text).await?
        };
        let (imports, source) = (self.transaction.imports(), &self.catalog.base_url);
        imports.record(source, kind(is_page), &key, id).await?;
        self.redirect(item, is_page, &standing, &new_path(is_page, &planned.1))
            .await?;
        self.counts(is_page).new += 1;
        self.note(item, &planned.0, notes);
        Ok(())
    }

    /// Leads the old shelves to the new ones, which are all there by now, and tells what was done.
    pub(super) async fn finish(mut self) -> Result<ImportReport, StoreError> {
        let redirects = self.transaction.redirects();
        for (old_paths, new_path) in &self.plan.shelves {
            for old_path in old_paths {
                // What an earlier import or an editor has settled stays.
                if redirects.find(old_path).await?.is_none() {
                    redirects.save(old_path, new_path).await?;
                    self.report.redirects += 1;
                }
            }
        }
        Ok(self.report)
    }

    /// The title and address of a text that is not here yet; one that is here is counted.
    async fn planned(
        &mut self,
        item: &Item,
        is_page: bool,
        key: &str,
    ) -> Result<Option<(String, Slug)>, StoreError> {
        let Some(planned) = self.plan.text(is_page, key).cloned() else {
            self.counts(is_page).unchanged += 1;
            return Ok(None);
        };
        let source = &self.catalog.base_url;
        let imports = self.transaction.imports();
        // What is planned was not here before, so it was this run that brought in another item of the same key.
        if imports.find(source, kind(is_page), key).await?.is_some() {
            self.skip(item, is_page, "Trùng với một mục khác của tệp, không nhập");
            return Ok(None);
        }
        Ok(Some(planned))
    }

    /// Leads the old addresses to the new one.
    ///
    /// What readers could not see keeps only the address that names it: led on by its number, its headline would be read
    /// off the new address.
    async fn redirect(
        &mut self,
        item: &Item,
        is_page: bool,
        standing: &Standing,
        new_path: &str,
    ) -> Result<(), StoreError> {
        let is_public = match is_page {
            true => page::is_public(item),
            false => standing.state == ArticleState::Published,
        };
        let old_site = &self.catalog.old_site;
        let old_paths = if is_public {
            old_site.paths(&item.link, item.id, is_page)
        } else {
            old_site.named_paths(&item.link)
        };
        for old_path in old_paths.iter().filter(|path| *path != new_path) {
            self.transaction
                .redirects()
                .save(old_path, new_path)
                .await?;
            self.report.redirects += 1;
        }
        Ok(())
    }

    fn skip(&mut self, item: &Item, is_page: bool, reason: &str) {
        self.counts(is_page).skipped += 1;
        self.note(item, &item.title, vec![reason.to_owned()]);
    }

    fn counts(&mut self, is_page: bool) -> &mut Counts {
        if is_page {
            &mut self.report.pages
        } else {
            &mut self.report.articles
        }
    }

    fn note(&mut self, item: &Item, title: &str, notes: Vec<String>) {
        if !notes.is_empty() {
            self.report.notes.push(ItemNotes {
                title: title.to_owned(),
                link: item.link.clone(),
                notes,
            });
        }
    }
}
