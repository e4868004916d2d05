//! A rich text travels to a reader once: as HTML in the document, or as data when a navigation asks for it, never both.

use codee::{Decoder, Encoder, string::JsonSerdeCodec};
use leptos::prelude::*;
use serde::{Serialize, de::DeserializeOwned};

use crate::error::AppError;

/// Shows a rich text that `document` rendered; nothing else is ever given to it.
#[component]
pub(crate) fn RichText(
    /// The rendered text; empty while waking up, when the document already shows it.
    html: String,
) -> impl IntoView {
    view! { <div class="rich-text" inner_html=html></div> }
}

/// Page data that holds a rich text.
pub(crate) trait HasRichText: Clone {
    /// The same data with an empty rich text.
    fn without_rich_text(&self) -> Self;
}

/// Writes page data into the document without its rich text, which already stands there as HTML.
///
/// While waking up, the browser leaves the inner HTML of a server-rendered element alone, so the text is not missed.
pub(crate) struct WithoutRichText;

impl<T: HasRichText + Serialize + 'static> Encoder<Result<T, AppError>> for WithoutRichText {
    type Error = serde_json::Error;
    type Encoded = String;

    fn encode(loaded: &Result<T, AppError>) -> Result<String, serde_json::Error> {
        JsonSerdeCodec::encode(&loaded.as_ref().map(HasRichText::without_rich_text))
    }
}

impl<T: DeserializeOwned + 'static> Decoder<Result<T, AppError>> for WithoutRichText {
    type Error = serde_json::Error;
    type Encoded = str;

    fn decode(encoded: &str) -> Result<Result<T, AppError>, serde_json::Error> {
        JsonSerdeCodec::decode(encoded)
    }
}
