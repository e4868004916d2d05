//! The addresses that a thing had on the old site.

use super::spelling::{encoded, spellings};

/// The old site, as its addresses begin.
#[derive(Clone, Debug, Default)]
pub(super) struct OldSite {
    host: String,
    /// The path that the site lies under; empty for most.
    root: String,
}

impl OldSite {
    pub(super) fn new(base_url: &str) -> Self {
        let (host, path) = split_address(base_url).unwrap_or_default();
        Self {
            host,
            root: path.trim_end_matches('/').to_owned(),
        }
    }

    /// Every path under which an item could be read: by its link, with and without a slash at the end, and by number.
    pub(super) fn paths(&self, link: &str, id: Option<u64>, is_page: bool) -> Vec<String> {
        let mut paths = self.named_paths(link);
        let Some(id) = id else { return paths };
        let names = if is_page {
            &["p", "page_id"][..]
        } else {
            &["p"]
        };
        for name in names {
            let path = self.query_path(name, &id.to_string());
            if !paths.contains(&path) {
                paths.push(path);
            }
        }
        paths
    }

    /// The paths that say what the item is; an unpublished item has none.
    pub(super) fn named_paths(&self, link: &str) -> Vec<String> {
        let Some(path) = self.local_path(link) else {
            return Vec::new();
        };
        let is_front = path.trim_end_matches('/') == self.root;
        if is_front || path.contains('?') {
            return Vec::new();
        }
        spellings(path.trim_end_matches('/'))
    }

    /// Every path of a shelf: the names that lead to it, below the word for shelves of its kind.
    pub(super) fn shelf_paths(&self, kind: &str, names: &[&str]) -> Vec<String> {
        let names = names.iter().map(|name| encoded(name));
        let names = names.collect::<Vec<_>>().join("/");
        spellings(&format!("{}/{kind}/{names}", self.root))
    }

    /// The path of what the front page shows by a query.
    pub(super) fn query_path(&self, name: &str, value: &str) -> String {
        format!("{}/?{name}={}", self.root, encoded(value))
    }

    /// The path and query of an address on the old site, without its fragment.
    pub(super) fn local_path(&self, address: &str) -> Option<String> {
        let address = address.split('#').next().unwrap_or_default();
        if address.starts_with('?') {
            return Some(format!("{}/{address}", self.root));
        }
        if address.starts_with('/') && !address.starts_with("//") {
            return Some(address.to_owned());
        }
        let (host, path) = split_address(address)?;
        let path = if path.starts_with('/') {
            path
        } else {
            format!("/{path}")
        };
        (!host.is_empty() && host == self.host).then_some(path)
    }

    /// The forms under which the target of a link may be known, the most exact one first.
    pub(super) fn lookups(&self, address: &str) -> Vec<String> {
        let Some(path) = self.local_path(address) else {
            return Vec::new();
        };
        let (bare, query) = path.split_once('?').unwrap_or((&path, ""));
        let named = query.split('&').find(|pair| {
            let name = pair.split('=').next().unwrap_or_default();
            ["p", "page_id", "cat", "tag", "author"].contains(&name)
        });
        let mut lookups = vec![path.clone()];
        match named {
            Some(named) => lookups.push(format!("{}/?{named}", self.root)),
            None => lookups.push(bare.to_owned()),
        }
        lookups
    }
}

/// Host without "www." and port as written, then path and query.
fn split_address(address: &str) -> Option<(String, String)> {
    let (_, after) = address.split_once("//")?;
    let end = after.find(['/', '?']).unwrap_or(after.len());
    let (host, path) = after.split_at(end);
    let host = host.to_ascii_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    Some((host.to_owned(), path.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_had_every_path_that_its_readers_used() {
        let site = OldSite::new("https://www.anbinh.example");
        let check =
            |link: &str, expected: &[&str]| assert_eq!(site.paths(link, Some(7), false), expected);
        check(
            "http://anbinh.example/2024/tin/",
            &["/2024/tin/", "/2024/tin", "/?p=7"],
        );
        check("https://anbinh.example/?p=7", &["/?p=7"]);
        check("https://anbinh.example/", &["/?p=7"]);
        check(
            "https://anbinh.example/l%e1%bb%9bp/",
            &[
                "/l%e1%bb%9bp/",
                "/l%e1%bb%9bp",
                "/l%E1%BB%9Bp/",
                "/l%E1%BB%9Bp",
                "/?p=7",
            ],
        );
    }

    #[test]
    fn a_site_below_a_path_keeps_it() {
        let site = OldSite::new("https://xa.example/trang/");
        assert_eq!(
            site.paths("https://xa.example/trang/gioi-thieu/", Some(3), true),
            [
                "/trang/gioi-thieu/",
                "/trang/gioi-thieu",
                "/trang/?p=3",
                "/trang/?page_id=3"
            ]
        );
        assert!(site.named_paths("https://xa.example/trang/").is_empty());
    }

    #[test]
    fn a_link_to_another_site_has_no_local_path() {
        let site = OldSite::new("https://anbinh.example");
        for link in [
            "https://anbinh.example.evil.example/x",
            "mailto:a@anbinh.example",
            "tel:1",
            "x",
        ] {
            assert_eq!(site.local_path(link), None, "{link}");
        }
        assert_eq!(site.lookups("/?p=7&preview=true#x")[1], "/?p=7");
        assert_eq!(site.lookups("//anbinh.example/a/?utm=1")[1], "/a/");
    }
}
