//! What the desk calls the moves in an article's life, before and after.

use domain::{article::ArticleState, life::Move};

/// What was done, once a move is made.
pub(super) fn done_sentence(step: Move) -> &'static str {
    match step {
        Move::Submit => "Đã gửi duyệt.",
        Move::TakeBack => "Đã rút lại; bạn có thể sửa tiếp.",
        Move::Return => "Đã trả lại cho người viết.",
        Move::Schedule => "Đã hẹn giờ xuất bản.",
        Move::Unschedule => "Đã bỏ hẹn giờ.",
        Move::Publish => "Đã xuất bản; bạn đọc thấy bản này.",
        Move::Withdraw => "Đã gỡ; bạn đọc không còn thấy bài.",
        Move::Bin => "Đã bỏ vào thùng rác; giữ trong 30 ngày.",
        Move::TakeOut => "Đã lấy ra khỏi thùng rác.",
    }
}

/// What the button of a move says, from where the article stands.
pub(super) fn label(step: Move, state: ArticleState) -> &'static str {
    match step {
        Move::Submit => "Gửi duyệt",
        Move::TakeBack => "Rút lại để sửa",
        Move::Return => "Trả lại",
        Move::Schedule if state == ArticleState::Scheduled => "Đổi giờ hẹn",
        Move::Schedule => "Hẹn giờ xuất bản",
        Move::Unschedule => "Bỏ hẹn giờ",
        Move::Publish if state == ArticleState::Published => "Xuất bản bản sửa",
        Move::Publish if state == ArticleState::Scheduled => "Xuất bản ngay",
        Move::Publish => "Xuất bản",
        Move::Withdraw => "Gỡ bài",
        Move::Bin => "Bỏ vào thùng rác",
        Move::TakeOut => "Lấy ra khỏi thùng rác",
    }
}
