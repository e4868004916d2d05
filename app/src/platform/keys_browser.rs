//! Moving about in the document for a person at the keyboard.
//!
//! These are bound to the browser's own functions: a script of ours would be loaded by every reader.

use leptos::prelude::document;
use wasm_bindgen::{JsCast, prelude::wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    /// Whatever of the document a person can be at.
    type Spot;
    #[wasm_bindgen(method)]
    fn focus(this: &Spot);
    #[wasm_bindgen(method)]
    fn click(this: &Spot);
    #[wasm_bindgen(method, getter)]
    fn id(this: &Spot) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = tagName)]
    fn tag_name(this: &Spot) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = type)]
    fn kind(this: &Spot) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = isContentEditable)]
    fn is_editable(this: &Spot) -> Option<bool>;
}

/// Puts the cursor on a part of the document, if it is there.
pub(crate) fn focus_on(id: &str) {
    if let Some(spot) = spot(id) {
        spot.focus();
    }
}

/// Does what a click on a part of the document does, if it is there.
pub(crate) fn click_on(id: &str) {
    if let Some(spot) = spot(id) {
        spot.click();
    }
}

/// The identifier of the part of the document that the cursor is on.
pub(crate) fn focused_id() -> Option<String> {
    focused()?.id()
}

/// True while keys write text or pick an entry.
pub(crate) fn is_typing() -> bool {
    let Some(spot) = focused() else { return false };
    let is_box = || spot.kind().is_some_and(|kind| kind == "checkbox");
    match spot.tag_name().as_deref() {
        Some("INPUT") => !is_box(),
        Some("TEXTAREA" | "SELECT") => true,
        _ => spot.is_editable().unwrap_or(false),
    }
}

fn focused() -> Option<Spot> {
    Some(document().active_element()?.unchecked_into())
}

fn spot(id: &str) -> Option<Spot> {
    Some(document().get_element_by_id(id)?.unchecked_into())
}
