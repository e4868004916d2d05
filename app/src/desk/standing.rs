//! Where an article stands, in words.

use domain::article::ArticleState;
use leptos::prelude::*;

use super::open_desk::Desk;
use crate::ui::DateText;

/// Where the article stands, in a sentence, with what an editor wrote.
#[component]
pub(super) fn StateLine(
    /// The desk.
    desk: Desk,
) -> impl IntoView {
    let standing = desk.standing;
    view! {
        <p class="desk__standing">{move || standing.with(|standing| state_sentence(
            standing.state,
            standing.has_correction,
            standing.published.as_ref(),
        ))}</p>
        {move || {
            standing
                .read()
                .expires
                .as_ref()
                .map(|end| view! { <p class="desk__standing">{format!("Hết hạn lúc {}.", end.text)}</p> })
        }}
        {move || {
            standing
                .read()
                .note
                .as_ref()
                .map(|note| {
                    view! {
                        <blockquote class="desk__note">
                            <p>{note.text.clone()}</p>
                            <footer>{format!("{} trả lại", note.by)}</footer>
                        </blockquote>
                    }
                })
        }}
    }
}

fn state_sentence(
    state: ArticleState,
    has_correction: bool,
    published: Option<&DateText>,
) -> String {
    let at = published.map_or_else(String::new, |moment| format!(" lúc {}", moment.text));
    match state {
        ArticleState::Draft => "Bản nháp.".to_owned(),
        ArticleState::InReview => "Chờ duyệt.".to_owned(),
        ArticleState::Scheduled => format!("Hẹn giờ xuất bản{at}."),
        ArticleState::Published if has_correction => {
            format!("Đã xuất bản{at}; bản sửa này bạn đọc chưa thấy.")
        }
        ArticleState::Published => format!("Đã xuất bản{at}."),
        ArticleState::Withdrawn => "Đã gỡ; bạn đọc không thấy bài.".to_owned(),
        ArticleState::Binned => "Trong thùng rác.".to_owned(),
    }
}
