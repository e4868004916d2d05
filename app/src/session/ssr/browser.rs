//! What the owner of a session will know its browser by.

use axum::http::{header, request::Parts};
use leptos::prelude::use_context;

/// Browsers by the word that tells them apart, the more particular first.
const BROWSERS: [(&str, &str); 7] = [
    ("coc_coc_browser", "Cốc Cốc"),
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];
/// Systems by the word that tells them apart, the more particular first.
const SYSTEMS: [(&str, &str); 6] = [
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
];

/// The browser of the request under way, such as "Firefox trên Windows".
pub(super) fn name_of_browser() -> String {
    let user_agent = use_context::<Parts>().and_then(|request| {
        let value = request.headers.get(header::USER_AGENT)?;
        Some(value.to_str().ok()?.to_owned())
    });
    name(&user_agent.unwrap_or_default())
}

fn name(user_agent: &str) -> String {
    let find = |known: &[(&str, &'static str)]| {
        let found = known.iter().find(|(word, _)| user_agent.contains(word));
        found.map(|(_, name)| *name)
    };
    match (find(&BROWSERS), find(&SYSTEMS)) {
        (Some(browser), Some(system)) => format!("{browser} trên {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => "Trình duyệt lạ".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn a_browser_is_called_what_its_owner_calls_it() {
        let firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
        assert_eq!(name(firefox), "Firefox trên Linux");
        let phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 \
                     (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";
        assert_eq!(name(phone), "Safari trên iPhone");
        assert_eq!(name("curl/8.5.0"), "Trình duyệt lạ");
    }
}
