//! What the newsroom asked for and cannot have as things stand.

use serde::{Deserialize, Serialize};

/// Why something well formed and permitted is not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// The article does not stand where this step can be made from.
    NotFromHere,
}

impl Refusal {
    /// What happened and what to do; only code of the newsroom may call it, so that no reader loads the words.
    #[must_use]
    pub fn sentence(self) -> &'static str {
        match self {
            Self::NotFromHere => {
                "Bài viết không còn ở trạng thái cho phép bước này. Hãy tải lại trang để xem trạng thái mới."
            }
        }
    }
}
