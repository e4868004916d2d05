//! What the newsroom calls roles, states and deeds on the screen.

use domain::{account::Role, article::ArticleState};

/// What a role is called.
pub(crate) fn role(role: Role) -> &'static str {
    match role {
        Role::Writer => "Người viết",
        Role::Editor => "Biên tập viên",
        Role::Administrator => "Quản trị viên",
    }
}

/// What the state of an article is called.
pub(crate) fn state(state: ArticleState) -> &'static str {
    match state {
        ArticleState::Draft => "Bản nháp",
        ArticleState::InReview => "Chờ duyệt",
        ArticleState::Scheduled => "Hẹn giờ",
        ArticleState::Published => "Đã xuất bản",
        ArticleState::Withdrawn => "Đã gỡ",
        ArticleState::Binned => "Thùng rác",
    }
}
