//! How the portal wakes up in the browser.

use leptos::{mount::hydrate_from_async, tachys::dom::body};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;

/// Takes over the page that the server has rendered, once the code of its lazy route is there, and then says so.
#[wasm_bindgen]
pub fn hydrate() {
    spawn_local(async {
        let page = hydrate_from_async(body(), app::App).await;
        page.forget();
        app::mark_awake();
    });
}
