//! The preview links of an article that still work, each with the way to end it.

use domain::ArticleId;
use leptos::{form::ActionForm, prelude::*};

use super::{api::UnshareRevision, preview_wire::LinkLine};
use crate::ui::Date;

/// Lists the links; shows nothing where none works.
#[component]
pub(super) fn PreviewLinks(
    /// The article.
    article: ArticleId,
    /// The links.
    links: Vec<LinkLine>,
    /// Ends one.
    unshare: ServerAction<UnshareRevision>,
) -> impl IntoView {
    (!links.is_empty()).then(|| {
        let entries = links
            .into_iter()
            .map(|link| view! { <LinkEntry article link unshare /> })
            .collect_view();
        view! {
            <section aria-labelledby="preview-links">
                <h2 id="preview-links">"Đường dẫn xem trước còn dùng được"</h2>
                <ul class="preview-links">{entries}</ul>
            </section>
        }
    })
}

/// One link.
#[component]
fn LinkEntry(
    /// The article.
    article: ArticleId,
    /// The link.
    link: LinkLine,
    /// Ends it.
    unshare: ServerAction<UnshareRevision>,
) -> impl IntoView {
    let label = format!("Thu hồi đường dẫn tới bản lưu lúc {}", link.made.text);
    let by = (!link.by.is_empty()).then(|| format!(", {} tạo", link.by));
    view! {
        <li class="preview-links__entry">
            <p class="preview-links__line">
                "Bản lưu lúc " <Date date=link.made /> {by} ", hết hạn lúc " <Date date=link.ends /> "."
            </p>
            <ActionForm action=unshare>
                <input type="hidden" name="id" value=article.0 />
                <input type="hidden" name="link" value=link.id />
                <button class="button button--quiet" type="submit" aria-label=label disabled=unshare.pending()>
                    "Thu hồi"
                </button>
            </ActionForm>
        </li>
    }
}
