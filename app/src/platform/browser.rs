//! The browser's side: it listens to the live numbers, and the status was set long before it woke up.

use domain::visitors::VisitorNumbers;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};

use crate::paths;

#[wasm_bindgen(module = "/src/platform/live.js")]
extern "C" {
    #[wasm_bindgen(js_name = watch)]
    fn watch_stream(address: &str, on_message: &Closure<dyn Fn(String)>);
}

#[wasm_bindgen(module = "/src/platform/documents.js")]
extern "C" {
    #[wasm_bindgen(js_name = loadDocument)]
    fn load_document();
    #[wasm_bindgen(js_name = standReady)]
    fn follow_failures();
}

/// Does nothing: only the server answers with a status.
pub(crate) fn answer_with_status(_status: u16) {}

/// Leaves the text as it is: the browser takes a title as text, not as HTML.
pub(crate) fn document_title(text: &str) -> String {
    text.to_owned()
}

/// Leaves the view a function, which the browser asks anew whenever the data changes.
pub(crate) fn following<F>(view: F) -> F {
    view
}

/// Calls `on_numbers` whenever the visitor numbers change, for as long as the page lives.
pub(crate) fn watch_visitors(on_numbers: impl Fn(VisitorNumbers) + 'static) {
    let on_message = Closure::new(move |message: String| {
        if let Ok(numbers) = serde_json::from_str(&message) {
            on_numbers(numbers);
        }
    });
    watch_stream(paths::LIVE_VISITORS, &on_message);
    // The page listens until it is closed.
    on_message.forget();
}

/// Loads the address of a navigation as a document, which tells its status and where it may have moved; an address that
/// was loaded so already stays as it is.
pub(crate) fn leave_to_server() {
    load_document();
}

/// Stands ready should the browser half fail.
pub(crate) fn stand_ready() {
    follow_failures();
}

/// Marks the document as taken over, for those who must not click before.
pub fn mark_awake() {
    if let Some(root) = leptos::prelude::document().document_element() {
        // A document that cannot take the mark works all the same.
        let _ = root.set_attribute("data-awake", "");
    }
}

/// The address of the newsroom's stylesheet where the document lacks it, as one does that was loaded for readers; it
/// lies beside the readers' own.
pub(crate) fn missing_newsroom_style() -> Option<String> {
    let document = leptos::prelude::document();
    let linked = |selector| document.query_selector(selector).ok().flatten();
    if linked(r#"head link[href$="/newsroom.css"]"#).is_some() {
        return None;
    }
    let own = linked(r#"head link[rel="stylesheet"]"#)?.get_attribute("href")?;
    let (folder, _) = own.rsplit_once('/')?;
    Some(format!("{folder}/newsroom.css"))
}
