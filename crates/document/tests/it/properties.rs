//! What holds for every document and for any input.

use document::{Document, EMBED_HOSTS, Href, read_html, render_html, render_text};
use proptest::prelude::*;

use crate::{generator::documents, soup::soup, walk::elements};

/// Every tag that the renderer may write, with its attributes.
const ALLOWED: &[(&str, &[&str])] = &[
    ("p", &["class"]),
    ("h2", &["class"]),
    ("h3", &["class"]),
    ("h4", &["class"]),
    ("ul", &[]),
    ("ol", &["start"]),
    ("li", &[]),
    ("blockquote", &[]),
    ("div", &["class", "tabindex", "role", "aria-label"]),
    ("table", &[]),
    ("caption", &[]),
    ("tbody", &[]),
    ("tr", &[]),
    ("th", &["scope", "colspan", "rowspan"]),
    ("td", &["colspan", "rowspan"]),
    ("figure", &["class"]),
    ("figcaption", &[]),
    (
        "img",
        &[
            "src", "srcset", "sizes", "alt", "width", "height", "loading", "decoding",
        ],
    ),
    ("details", &["class"]),
    ("summary", &[]),
    (
        "iframe",
        &[
            "loading",
            "title",
            "src",
            "referrerpolicy",
            "allowfullscreen",
        ],
    ),
    ("aside", &["class"]),
    ("a", &["href", "rel", "data-bytes", "download"]),
    ("span", &["class"]),
    ("br", &[]),
    ("hr", &[]),
    ("strong", &[]),
    ("em", &[]),
    ("u", &[]),
    ("s", &[]),
    ("sub", &[]),
    ("sup", &[]),
];

fn outside_the_list(html: &str) -> Option<String> {
    elements(html).into_iter().find_map(|(name, attributes)| {
        let Some((_, allowed)) = ALLOWED.iter().find(|(allowed, _)| *allowed == name) else {
            return Some(name);
        };
        let is_allowed = |(key, value): &(String, String)| {
            allowed.contains(&key.as_str()) && is_safe(&name, key, value)
        };
        let found = attributes
            .into_iter()
            .find(|attribute| !is_allowed(attribute));
        found.map(|(key, value)| format!("{name} {key}={value}"))
    })
}

fn is_safe(name: &str, key: &str, value: &str) -> bool {
    let begins = |starts: &[&str]| starts.iter().any(|start| value.starts_with(start));
    match (name, key) {
        ("iframe", "src") => EMBED_HOSTS
            .iter()
            .any(|host| value.starts_with(&format!("https://{host}/"))),
        ("img", "src") => begins(&["/media/", "http://", "https://"]),
        ("a", "href") => {
            let before_colon = value.split(['/', '?', '#']).next().unwrap_or_default();
            !before_colon.contains(':') || begins(&["http://", "https://", "mailto:", "tel:"])
        }
        _ => true,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn nothing_outside_the_closed_list_survives_reading(html in soup()) {
        let rendered = render_html(&read_html(&html).document);
        prop_assert_eq!(outside_the_list(&rendered), None, "{}", rendered);
    }

    #[test]
    fn what_was_read_reads_the_same_once_rendered(html in soup()) {
        let document = read_html(&html).document;
        let rendered = render_html(&document);
        let again = read_html(&rendered);
        prop_assert_eq!(again.document, document, "{}", rendered);
        prop_assert_eq!(again.findings, vec![]);
    }

    #[test]
    fn every_document_reads_the_same_once_rendered(document in documents()) {
        let rendered = render_html(&document);
        prop_assert_eq!(outside_the_list(&rendered), None, "{}", rendered);
        prop_assert_eq!(read_html(&rendered).document, document, "{}", rendered);
    }

    #[test]
    fn every_document_is_the_same_after_storing(document in documents()) {
        let stored = document.to_json();
        prop_assert_eq!(Document::from_json(&stored).ok(), Some(document), "{}", stored);
    }

    #[test]
    fn making_a_document_again_changes_nothing(document in documents()) {
        prop_assert_eq!(Document::new(document.blocks().to_vec()), document);
    }

    #[test]
    fn a_document_has_text_exactly_when_it_says_so(html in "[a-z ]{0,20}") {
        let document = read_html(&html).document;
        prop_assert_eq!(render_text(&document).is_empty(), document.blocks().is_empty());
    }

    #[test]
    fn any_string_can_be_read(html in any::<String>()) {
        let document = read_html(&html).document;
        prop_assert_eq!(read_html(&render_html(&document)).document, document);
    }

    #[test]
    fn an_address_once_read_stays_as_it_is(address in any::<String>(), start in "(|//|http:|HTTPS://|tel:|mailto: |java)") {
        if let Some(href) = Href::parse(&format!("{start}{address}")) {
            prop_assert_eq!(Href::parse(href.as_str()), Some(href));
        }
    }
}
