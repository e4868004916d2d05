//! The links and banners that administrators placed on every page.

use leptos::prelude::*;

use super::PlacedLink;

/// Shows links and banners one below the other; nothing where there are none.
#[component]
pub(crate) fn PlacedLinks(
    /// The links and banners.
    links: Vec<PlacedLink>,
    /// What they are, for those who do not see where they stand.
    label: &'static str,
) -> impl IntoView {
    (!links.is_empty()).then(|| {
        let entries = links
            .into_iter()
            .map(|link| {
                let content = match link.picture {
                    Some(src) => view! { <img src=src alt=link.name loading="lazy" /> }.into_any(),
                    None => link.name.into_any(),
                };
                view! {
                    <li>
                        <a href=link.href>{content}</a>
                    </li>
                }
            })
            .collect_view();
        view! {
            <nav class="placed-links" aria-label=label>
                <ul>{entries}</ul>
            </nav>
        }
    })
}
