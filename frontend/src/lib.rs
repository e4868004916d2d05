//! How the portal wakes up in the browser.

use wasm_bindgen::prelude::wasm_bindgen;

/// Takes over the page that the server has rendered, once the code of its lazy route is there.
#[wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_lazy(app::App);
}
