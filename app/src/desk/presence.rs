//! Who else has the article open.

use std::time::Duration;

use domain::ArticleId;
use leptos::{leptos_dom::helpers::set_interval_with_handle, prelude::*, task::spawn_local};

use super::api::note_presence;

/// How often the portal is told that somebody is still here; it forgets a person who is silent for longer.
const EVERY: Duration = Duration::from_secs(20);

/// Names the others, and says from time to time that this person is here.
#[component]
pub(super) fn Presence(
    /// The article.
    article: ArticleId,
    /// Who was here when the page was made.
    others: Vec<String>,
) -> impl IntoView {
    let others = RwSignal::new(others);
    Effect::new(move |_| {
        let say_so = move || {
            spawn_local(async move {
                // Without an answer the names stay as they are; the next try comes by itself.
                if let Ok(names) = note_presence(article).await
                    && !others.is_disposed()
                    && names != others.get_untracked()
                {
                    others.set(names);
                }
            });
        };
        if let Ok(interval) = set_interval_with_handle(say_so, EVERY) {
            on_cleanup(move || interval.clear());
        }
    });
    view! {
        <p class="desk__others" role="status">
            {move || sentence(&others.read())}
        </p>
    }
}

fn sentence(others: &[String]) -> Option<String> {
    let (last, rest) = others.split_last()?;
    Some(if rest.is_empty() {
        format!("{last} cũng đang mở bài này.")
    } else {
        format!("{} và {last} cũng đang mở bài này.", rest.join(", "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everyone_else_is_named() {
        let check = |names: &[&str], expected: Option<&str>| {
            let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
            assert_eq!(sentence(&names).as_deref(), expected);
        };
        check(&[], None);
        check(&["Lan"], Some("Lan cũng đang mở bài này."));
        check(&["Lan", "Minh"], Some("Lan và Minh cũng đang mở bài này."));
        check(
            &["Lan", "Minh", "Hoa"],
            Some("Lan, Minh và Hoa cũng đang mở bài này."),
        );
    }
}
