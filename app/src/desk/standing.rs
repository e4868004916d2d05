//! Where an article stands, in words.

use domain::article::ArticleState;
use leptos::prelude::*;

use super::{open_desk::Desk, wire::Standing};

/// Where the article stands, in a sentence, with what an editor wrote.
#[component]
pub(super) fn StateLine(
    /// The desk.
    desk: Desk,
) -> impl IntoView {
    let standing = desk.standing;
    view! {
        <p class="desk__standing">{move || standing.with(state_sentence)}</p>
        {move || {
            let sentence = standing.with(end_sentence);
            sentence.map(|sentence| view! { <p class="desk__standing">{sentence}</p> })
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

fn state_sentence(standing: &Standing) -> String {
    let published = standing.published.as_ref();
    let at = published.map_or_else(String::new, |moment| format!(" lúc {}", moment.text));
    match standing.state {
        ArticleState::Draft => "Bản nháp.".to_owned(),
        ArticleState::InReview => "Chờ duyệt.".to_owned(),
        ArticleState::Scheduled => format!("Hẹn giờ xuất bản{at}."),
        ArticleState::Published if standing.has_correction => {
            format!("Đã xuất bản{at}; bản sửa này bạn đọc chưa thấy.")
        }
        ArticleState::Published => format!("Đã xuất bản{at}."),
        ArticleState::Withdrawn => "Đã gỡ; bạn đọc không thấy bài.".to_owned(),
        ArticleState::Binned => "Trong thùng rác.".to_owned(),
    }
}

/// Until when readers see the article, or since when they have not.
fn end_sentence(standing: &Standing) -> Option<String> {
    let end = standing.expires.as_ref()?;
    Some(if standing.has_ended {
        format!("Đã hết hạn lúc {}; bạn đọc không thấy bài.", end.text)
    } else {
        format!("Hết hạn lúc {}.", end.text)
    })
}
