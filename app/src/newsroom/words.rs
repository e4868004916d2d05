//! What the newsroom calls roles, states and deeds on the screen.

use domain::{
    account::Role,
    article::ArticleState,
    audit::{Act, SubjectKind},
};

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

/// What a deed is called.
pub(crate) fn act(act: Act) -> &'static str {
    match act {
        Act::Create => "Tạo",
        Act::Save => "Lưu",
        Act::Submit => "Gửi duyệt",
        Act::TakeBack => "Rút lại",
        Act::Return => "Trả lại",
        Act::Schedule => "Hẹn giờ",
        Act::Unschedule => "Bỏ hẹn giờ",
        Act::Publish => "Xuất bản",
        Act::Withdraw => "Gỡ xuống",
        Act::Bin => "Bỏ vào thùng rác",
        Act::TakeOut => "Lấy khỏi thùng rác",
        Act::Delete => "Xoá hẳn",
        Act::Restore => "Khôi phục",
        Act::Merge => "Gộp",
        Act::Arrange => "Sắp xếp",
        Act::Share => "Chia sẻ bản xem trước",
        Act::Export => "Tải ra tệp",
        Act::LogIn => "Đăng nhập",
        Act::EndSessions => "Kết thúc phiên",
        Act::SetCredentials => "Đặt cách đăng nhập",
        Act::Invite => "Mời",
        Act::Suspend => "Tạm ngưng",
        Act::Resume => "Cho hoạt động lại",
        Act::SetRights => "Đổi quyền",
        Act::Open => "Mở",
        Act::Close => "Đóng",
    }
}

/// What a kind of thing is called.
pub(crate) fn subject_kind(kind: SubjectKind) -> &'static str {
    match kind {
        SubjectKind::Article => "Bài viết",
        SubjectKind::Page => "Trang",
        SubjectKind::Section => "Chuyên mục",
        SubjectKind::Tag => "Thẻ",
        SubjectKind::Survey => "Khảo sát",
        SubjectKind::Account => "Tài khoản",
        SubjectKind::Site => "Cổng thông tin",
    }
}
