//! What the browser keeps for one person on this device, and what was typed before the page woke up.
//!
//! These are bound to the browser's own functions: a script of ours would be loaded by every reader.

use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = localStorage, js_name = setItem)]
    fn set_item(key: &str, value: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_namespace = localStorage, js_name = getItem)]
    fn get_item(key: &str) -> Result<Option<String>, JsValue>;
    #[wasm_bindgen(catch, js_namespace = localStorage, js_name = removeItem)]
    fn remove_item(key: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(js_namespace = Date, js_name = now)]
    fn now() -> f64;

    /// Whatever a person can type in.
    type TypedIn;
    #[wasm_bindgen(method, getter)]
    fn value(this: &TypedIn) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn checked(this: &TypedIn) -> Option<bool>;
}

/// Keeps a text on this device; false when the device takes none.
pub(crate) fn keep_on_device(key: &str, text: &str) -> bool {
    set_item(key, text).is_ok()
}

/// The text that this device keeps under this key.
pub(crate) fn kept_on_device(key: &str) -> Option<String> {
    get_item(key).ok().flatten()
}

/// Lets this device forget a text; one that keeps nothing has nothing to forget.
pub(crate) fn forget_on_device(key: &str) {
    let _ = remove_item(key);
}

/// What this device's clock shows, in milliseconds since 1970.
pub(crate) fn device_milliseconds() -> f64 {
    now()
}

/// What stands in a field of the document before the page takes it over.
pub(crate) fn typed_in(id: &str) -> Option<String> {
    field(id)?.value()
}

/// Whether a box of the document is ticked before the page takes it over.
pub(crate) fn ticked_in(id: &str) -> Option<bool> {
    field(id)?.checked()
}

fn field(id: &str) -> Option<TypedIn> {
    Some(document().get_element_by_id(id)?.unchecked_into())
}
