//! Which of the portal's own files a document, a script or a stylesheet makes the browser load.

/// The addresses under `folder` that a document names in quotes, in its tags and in its scripts.
pub(crate) fn by_document(html: &str, folder: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for quote in ['"', '\''] {
        let beginning = format!("{quote}{folder}");
        for (start, _) in html.match_indices(&beginning) {
            let rest = &html[start + 1..];
            let address = rest.split(quote).next().unwrap_or_default().to_owned();
            if !found.contains(&address) {
                found.push(address);
            }
        }
    }
    found
}

/// The addresses of the modules that a module cannot start without.
pub(crate) fn by_module(script: &str, address: &str) -> Vec<String> {
    let mut found = Vec::new();
    for word in ["from", "import"] {
        for (start, _) in script.match_indices(word) {
            let rest = script[start + word.len()..].trim_start();
            let Some(quote) = rest.chars().next().filter(|first| "\"'".contains(*first)) else {
                continue;
            };
            let name = rest[1..].split(quote).next().unwrap_or_default();
            if name.starts_with('.') {
                found.push(resolve(address, name));
            }
        }
    }
    found
}

/// The addresses of the fonts that a stylesheet names.
pub(crate) fn by_style(style: &str, address: &str) -> Vec<String> {
    let fonts = style.match_indices("url(").filter_map(|(start, word)| {
        let rest = style[start + word.len()..].trim_start_matches(['"', '\'']);
        let name = rest.split(['"', '\'', ')']).next()?;
        let is_font = [".woff2", ".woff", ".ttf", ".otf"]
            .iter()
            .any(|ending| name.ends_with(ending));
        is_font.then(|| resolve(address, name))
    });
    fonts.collect()
}

/// An address as it is meant from where it is named.
fn resolve(from: &str, name: &str) -> String {
    if name.starts_with('/') {
        return name.to_owned();
    }
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts: Vec<&str> = folder.split('/').collect();
    for part in name.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_s_links_and_scripts_are_found_once() {
        let html = r#"<link href="/pkg/1/a.css"><script>import('/pkg/1/a.js'); x("/pkg/1/a.css")</script><a href="/tin">"#;
        assert_eq!(by_document(html, "/pkg/"), ["/pkg/1/a.css", "/pkg/1/a.js"]);
    }

    #[test]
    fn only_what_a_module_needs_at_once_is_followed() {
        let script = r#"import{a}from"./snippets/x.js";import './y.js';import("./lazy.js");let from = "none";"#;
        assert_eq!(
            by_module(script, "/pkg/1/a.js"),
            ["/pkg/1/snippets/x.js", "/pkg/1/y.js"]
        );
        assert_eq!(
            by_module(r#"export*from"../b.js""#, "/pkg/1/c/a.js"),
            ["/pkg/1/b.js"]
        );
    }

    #[test]
    fn a_stylesheet_s_fonts_are_found() {
        let style = r#"@font-face{src:url("f.woff2")} a{background:url(data:image/svg+xml,x)}"#;
        assert_eq!(by_style(style, "/pkg/1/a.css"), ["/pkg/1/f.woff2"]);
    }
}
