//! The demo portal of an invented ward: puts its articles, pages, pictures and surveys into an empty database.
//!
//! The content lies in `server/demo/` and travels inside the binary. Its dates are counted back from the day of seeding,
//! so that a demo looks fresh whenever it is made.

mod articles;
mod body;
mod calendar;
mod content;
mod pages;
mod pictures;
mod surveys;

#[cfg(test)]
mod tests;

use std::{error::Error, fmt, path::Path};

use chrono::{DateTime, Utc};
use domain::time::TimeZone;
use store::Store;

use self::{calendar::Calendar, content::Portal};

/// What was put into the portal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DemoReport {
    /// How many sections.
    pub sections: usize,
    /// How many articles.
    pub articles: usize,
    /// How many standing pages.
    pub pages: usize,
    /// How many pictures, each in three widths.
    pub pictures: usize,
    /// How many surveys.
    pub surveys: usize,
    /// How many ballots, all in the survey that is over.
    pub ballots: usize,
}

/// The portal holds something already, and a demo among real content would mislead its readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotEmpty;

/// Fills an empty portal with the demo content, all of it or nothing; `now` is the day that its dates count back from.
///
/// # Errors
/// [`NotEmpty`] when there is content already; else when the media folder or the database refuses.
pub async fn seed_demo(
    store: &Store,
    media_folder: &Path,
    now: DateTime<Utc>,
    zone: TimeZone,
) -> anyhow::Result<DemoReport> {
    if !store.is_empty().await? {
        return Err(NotEmpty.into());
    }
    let portal = Portal::read()?;
    let calendar = Calendar::new(now, zone)?;
    // The files come first: a row without its file would show a broken picture, a file without its row shows nothing.
    let kept = pictures::write(&portal.pictures, media_folder).await?;
    let transaction = store.transaction().await?;
    let album = pictures::save(&transaction, kept).await?;
    let articles = articles::save(&transaction, &portal.sections, &album, &calendar).await?;
    let pages = pages::save(&transaction, &album, now).await?;
    let ballots = surveys::save(&transaction, &portal.surveys, &calendar).await?;
    transaction.commit().await?;
    Ok(DemoReport {
        sections: portal.sections.len(),
        articles,
        pages,
        pictures: portal.pictures.len(),
        surveys: portal.surveys.len(),
        ballots,
    })
}

impl fmt::Display for DemoReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} bài viết trong {} chuyên mục, {} trang, {} ảnh, {} khảo sát với {} phiếu",
            self.articles, self.sections, self.pages, self.pictures, self.surveys, self.ballots
        )
    }
}

impl fmt::Display for NotEmpty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "Cổng thông tin đã có nội dung; nội dung mẫu chỉ được nạp vào cơ sở dữ liệu trống",
        )
    }
}

impl Error for NotEmpty {}
