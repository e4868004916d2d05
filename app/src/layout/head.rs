//! The head of the document: what a search engine, a shared link and the browser's tab show.

use leptos::prelude::*;
use leptos_meta::{Link, Meta, Title};
use serde::{Deserialize, Serialize};

use crate::platform;

/// Everything that one page says about itself outside its body, written out on the server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PageHead {
    /// The page's name and the portal's name.
    pub title: String,
    /// One or two sentences on what the page holds; may be empty.
    pub description: String,
    /// The page's one full address.
    pub canonical: String,
    /// The full address of the picture for shared links, if the page has one.
    pub picture: Option<String>,
    /// True for an article, false for everything else.
    pub is_article: bool,
}

/// Writes the head of the document.
#[component]
pub(crate) fn Head(
    /// What the page says about itself.
    head: PageHead,
) -> impl IntoView {
    let described = (!head.description.is_empty()).then(|| {
        view! {
            <Meta name="description" content=head.description.clone() />
            <Meta property="og:description" content=head.description.clone() />
        }
    });
    let pictured = head
        .picture
        .map(|picture| view! { <Meta property="og:image" content=picture /> });
    view! {
        <Title text=platform::document_title(&head.title) />
        {described}
        <Link rel="canonical" href=head.canonical.clone() />
        <Meta property="og:title" content=head.title />
        <Meta property="og:type" content=if head.is_article { "article" } else { "website" } />
        <Meta property="og:url" content=head.canonical />
        <Meta property="og:locale" content="vi_VN" />
        {pictured}
    }
}
