//! What readers and the newsroom do, as requests that can be repeated.

use super::stage::Filling;

/// As many pages of each section's list are read.
const LIST_PAGES: u32 = 20;

/// One thing that people do.
pub(crate) struct Scenario {
    /// What it is called in the table.
    pub name: &'static str,
    /// GET, or POST where something changes.
    pub method: &'static str,
    /// What a POST sends.
    pub body: Body,
    /// The cookie that comes along; readers and voters were never here and have none.
    pub cookie: String,
    /// How the answer may be packed.
    pub accept_encoding: &'static str,
    /// The addresses, asked for one after the other.
    pub addresses: Vec<String>,
}

/// What a request sends.
pub(crate) enum Body {
    /// Nothing.
    Nothing,
    /// The same fields each time.
    Form(String),
    /// Lines of a revision and a text, one for each thread: each save builds on what the one before it made.
    Saves(String),
}

impl Scenario {
    /// At most as many requests can be under way at the same time.
    pub(crate) fn concurrency_max(&self) -> u32 {
        match self.body {
            Body::Nothing | Body::Form(_) => u32::MAX,
            Body::Saves(_) => 2,
        }
    }
}

/// Everything that readers do; the article page comes first.
pub(crate) fn of_readers(filling: &Filling) -> Vec<Scenario> {
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

/// The save that the desk makes by itself a second after the last change.
pub(crate) const AUTOSAVE: &str = "autosave";

/// What the newsroom does.
pub(crate) fn of_newsroom(filling: &Filling) -> Vec<Scenario> {
    let cookie = format!("dinh_session={}", filling.desk.session);
    let page = |name, address: &str| Scenario {
        cookie: cookie.clone(),
        ..read(name, "identity", vec![address.to_owned()])
    };
    let saves = filling.desk.saves.iter();
    let saves = saves.map(|save| format!("{} {}\n", save.revision, save.body));
    vec![
        page("dashboard", "/toa-soan"),
        page("desk's article list", "/toa-soan/bai-viet"),
        Scenario {
            name: AUTOSAVE,
            method: "POST",
            body: Body::Saves(saves.collect()),
            cookie: cookie.clone(),
            accept_encoding: "identity",
            addresses: vec!["/api/desk/save".to_owned()],
        },
    ]
}

fn read(name: &'static str, accept_encoding: &'static str, addresses: Vec<String>) -> Scenario {
    Scenario {
        name,
        method: "GET",
        body: Body::Nothing,
        cookie: String::new(),
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
        body: Body::Form(format!("survey={}&choices[]={choice}", filling.survey)),
        cookie: String::new(),
        accept_encoding: "identity",
        addresses: vec!["/api/survey/vote".to_owned()],
    }
}
