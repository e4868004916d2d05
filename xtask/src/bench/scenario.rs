//! What readers do, as requests that can be repeated.

use super::stage::Filling;

/// As many pages of each section's list are read.
const LIST_PAGES: u32 = 20;

/// One thing that readers do.
pub(crate) struct Scenario {
    /// What it is called in the table.
    pub name: &'static str,
    /// GET, or POST where something changes.
    pub method: &'static str,
    /// What a POST sends; each of them comes without a cookie, hence from a voter who was never here.
    pub body: String,
    /// How the answer may be packed.
    pub accept_encoding: &'static str,
    /// The addresses, asked for one after the other.
    pub addresses: Vec<String>,
}

/// Everything that is measured; the article page comes first.
pub(crate) fn all(filling: &Filling) -> Vec<Scenario> {
    let articles: Vec<String> = filling
        .articles
        .iter()
        .map(|slug| format!("/tin/{slug}"))
        .collect();
    vec![
        read("article page", "identity", articles.clone()),
        read("article page, brotli", "br", articles.clone()),
        read("article page, gzip", "gzip", articles),
        read("front page", "identity", vec!["/".to_owned()]),
        read("section list", "identity", lists(filling)),
        vote(filling),
    ]
}

fn read(name: &'static str, accept_encoding: &'static str, addresses: Vec<String>) -> Scenario {
    Scenario {
        name,
        method: "GET",
        body: String::new(),
        accept_encoding,
        addresses,
    }
}

fn lists(filling: &Filling) -> Vec<String> {
    let pages = |section: &String| {
        let address = format!("/chuyen-muc/{section}");
        (1..=LIST_PAGES).map(move |page| match page {
            1 => address.clone(),
            page => format!("{address}?trang={page}"),
        })
    };
    filling.sections.iter().flat_map(pages).collect()
}

fn vote(filling: &Filling) -> Scenario {
    let choice = filling.choices.first().copied().unwrap_or_default();
    Scenario {
        name: "vote",
        method: "POST",
        body: format!("survey={}&choices[]={choice}", filling.survey),
        accept_encoding: "identity",
        addresses: vec!["/api/survey/vote".to_owned()],
    }
}
