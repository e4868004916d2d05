//! Shortcodes of plugins that the portal does not have, told from text in square brackets.

use super::Shortcode;

/// Shortcodes that are recognised without settings and without an end, by how their names begin.
const PREFIXES: [&str; 24] = [
    "contact-form",
    "contact-field",
    "contact_form",
    "gravityform",
    "ninja_form",
    "wpforms",
    "formidable",
    "mc4wp",
    "mailpoet",
    "newsletter",
    "polldaddy",
    "poll",
    "rev_slider",
    "layerslider",
    "slideshow",
    "googlemaps",
    "google_map",
    "wpgmza",
    "vc_",
    "et_pb_",
    "fusion_",
    "tablepress",
    "ngg",
    "woocommerce",
];

/// True for a shortcode, false for text that happens to stand in brackets.
///
/// Nobody names settings in a text, and some names belong to well-known plugins.
pub(super) fn is_foreign(code: &Shortcode<'_>) -> bool {
    !code.attributes.is_empty() || is_well_known(code.name)
}

/// True for a form, whose fields are shortcodes as well and say nothing without it.
pub(super) fn is_form(code: &Shortcode<'_>) -> bool {
    code.name.starts_with("contact-form") || code.name.starts_with("contact_form")
}

/// The sentence about a shortcode that was left out.
pub(super) fn note(code: &Shortcode<'_>) -> String {
    format!("Mã ngắn [{}] của phần mở rộng, đã bỏ", code.name)
}

fn is_well_known(name: &str) -> bool {
    PREFIXES.iter().any(|prefix| name.starts_with(prefix))
}
