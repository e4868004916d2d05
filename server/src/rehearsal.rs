//! The database of a dry run, which leaves the portal's own as it stands.

use anyhow::bail;
use store::{Store, StoreOptions};
use tempfile::TempDir;

use crate::{config::Settings, state::open_store};

/// The portal's database; where none is yet, an empty one that goes away with the folder it lies in.
///
/// # Errors
/// One sentence when the portal's database does not answer, or lacks steps: a dry run does not take them.
pub(crate) async fn store(settings: &Settings) -> anyhow::Result<(Store, Option<TempDir>)> {
    if settings.database_file().is_some_and(|file| !file.exists()) {
        let folder = tempfile::tempdir()?;
        let options = StoreOptions {
            url: format!("sqlite://{}", folder.path().join("dinh.db").display()),
            readers: 1,
        };
        let store = Store::connect(&options).await?;
        store.migrate().await?;
        return Ok((store, Some(folder)));
    }
    let store = open_store(settings).await?;
    if !store.pending_steps().await?.is_empty() {
        let place = settings.shown_database_url();
        bail!(
            "Cơ sở dữ liệu {place} chưa ở phiên bản mới nhất và chạy thử không thay đổi nó; hãy chạy `dinh migrate` trước"
        );
    }
    Ok((store, None))
}
