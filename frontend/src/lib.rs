//! How the portal wakes up in the browser.

use wasm_bindgen::prelude::wasm_bindgen;

/// Makes the server-rendered page live; the document's script calls it when the browser is idle.
#[wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_lazy(app::App);
}
