//! Where a link may lead.

use document::Href;

use crate::{check, findings};

#[track_caller]
fn parses(address: &str, expected: Option<&str>) {
    assert_eq!(
        Href::parse(address).as_ref().map(Href::as_str),
        expected,
        "{address:?}"
    );
}

#[test]
fn known_schemes_and_places_on_the_portal_are_links() {
    parses("https://a.example/x?y#z", Some("https://a.example/x?y#z"));
    parses("  HTTP://a.example ", Some("http://a.example"));
    parses("mailto:a@b.example", Some("mailto:a@b.example"));
    parses("tel:+84 236 123", Some("tel:+84 236 123"));
    parses("/tin/x?a=b:c", Some("/tin/x?a=b:c"));
    parses("#cuoi", Some("#cuoi"));
    parses("bai.html", Some("bai.html"));
    parses("//a.example/x", Some("https://a.example/x"));
}

#[test]
fn everything_that_could_run_is_no_link() {
    for address in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " \u{1}javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript\r:alert(1)",
        "java\u{0}script:alert(1)",
        "java script:alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "blob:https://a.example/x",
        "file:///etc/passwd",
        "javascript\u{a0}:x",
        "\u{feff}javascript:x",
    ] {
        parses(address, None);
    }
}

#[test]
fn what_leads_nowhere_or_elsewhere_unseen_is_no_link() {
    for address in [
        "",
        " ",
        "#",
        "http:",
        "http://",
        "https:/x",
        "http:x",
        "//",
        "///x",
        "\\\\a.example",
        "/\\a.example",
        "mailto:",
        "tel: ",
    ] {
        parses(address, None);
    }
    parses(&format!("/{}", "x".repeat(Href::BYTES_MAX)), None);
}

#[test]
fn text_stays_when_its_link_does_not() {
    check(
        "<a href='java&#x0A;script:alert(1)' onclick=x()>a</a><a name=b>b</a><a href=#>c</a>",
        "<p>abc</p>",
    );
    assert_eq!(
        findings("<a href='java&#x0A;script:alert(1)' onclick=x()>a</a>"),
        ["-link javascript 1", "-onclick 1"]
    );
}

#[test]
fn links_to_other_sites_are_cut_off_from_the_page() {
    check(
        "<a href=/x>a</a> <a href=//b.example target=_blank>b</a>",
        "<p><a href=\"/x\">a</a> <a href=\"https://b.example\" rel=\"noopener\">b</a></p>",
    );
}

#[test]
fn a_link_inside_a_link_ends_the_outer_one() {
    check(
        "<a href=/x>a<a href=/y>b</a>c",
        "<p><a href=\"/x\">a</a><a href=\"/y\">b</a>c</p>",
    );
}

#[test]
fn one_link_goes_around_all_of_its_marks() {
    check(
        "<a href=/x>a<b>b</b><br>c</a>",
        "<p><a href=\"/x\">a<strong>b</strong><br>c</a></p>",
    );
}
