//! The browser's own way to a device's passkeys.
//!
//! These are bound to the browser's own functions: a script of ours would be loaded by every reader.

use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = JSON)]
    fn parse(text: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_namespace = JSON)]
    fn stringify(value: &JsValue) -> Result<String, JsValue>;

    #[wasm_bindgen(catch, js_namespace = PublicKeyCredential, js_name = parseCreationOptionsFromJSON)]
    fn parse_creation(question: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_namespace = PublicKeyCredential, js_name = parseRequestOptionsFromJSON)]
    fn parse_request(question: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["navigator", "credentials"], js_name = create)]
    async fn create(options: &Options) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["navigator", "credentials"], js_name = get)]
    async fn get(options: &Options) -> Result<JsValue, JsValue>;

    /// What the browser hands on to the device.
    #[wasm_bindgen(js_name = Object)]
    type Options;
    #[wasm_bindgen(constructor, js_class = "Object")]
    fn new() -> Options;
    #[wasm_bindgen(method, setter, js_name = publicKey)]
    fn set_public_key(this: &Options, question: JsValue);
}

/// Has the device make a key; nothing when the person or the device does not want to.
pub(crate) async fn make_passkey(question: &str) -> Option<String> {
    let options = options(question, parse_creation)?;
    stringify(&create(&options).await.ok()?).ok()
}

/// Has the device prove that it holds a key; nothing when the person or the device does not want to.
pub(crate) async fn use_passkey(question: &str) -> Option<String> {
    let options = options(question, parse_request)?;
    stringify(&get(&options).await.ok()?).ok()
}

fn options(
    question: &str,
    read: impl FnOnce(&JsValue) -> Result<JsValue, JsValue>,
) -> Option<Options> {
    let options = Options::new();
    options.set_public_key(read(&parse(question).ok()?).ok()?);
    Some(options)
}
