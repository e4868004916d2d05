//! How a page's data travels from the server's rendering to the browser that wakes the page up.

use codee::{Decoder, Encoder};
use leptos::prelude::*;
use serde::{Serialize, de::DeserializeOwned};

use crate::error::AppError;

/// Data that a page or widget waits for.
pub(crate) type PageData<T> = Resource<Result<T, AppError>, InDocument>;

/// What a page shows.
pub(crate) trait Travels:
    Clone + Serialize + DeserializeOwned + Send + Sync + 'static
{
    /// The same data without what the document already shows as HTML.
    ///
    /// A rich text travels once: as HTML in the document, or as data when a navigation asks for it. While waking up,
    /// the browser leaves the inner HTML of a server-rendered element alone, so the text is not missed.
    #[must_use]
    fn without_rich_text(&self) -> Self {
        self.clone()
    }
}

/// Asks for data whenever what it depends on changes; the document waits for it.
pub(crate) fn page_data<S, T, Fut>(
    depends_on: impl Fn() -> S + Send + Sync + 'static,
    ask: impl Fn(S) -> Fut + Send + Sync + 'static,
) -> PageData<T>
where
    S: PartialEq + Clone + Send + Sync + 'static,
    T: Travels,
    Fut: Future<Output = Result<T, AppError>> + Send + 'static,
{
    Resource::new_with_options(depends_on, ask, true)
}

/// Writes data into the document as JSON.
pub(crate) struct InDocument;

impl<T: Travels> Encoder<Result<T, AppError>> for InDocument {
    type Error = serde_json::Error;
    type Encoded = String;

    fn encode(loaded: &Result<T, AppError>) -> Result<String, serde_json::Error> {
        serde_json::to_string(&loaded.as_ref().map(Travels::without_rich_text))
    }
}

impl<T: Travels> Decoder<Result<T, AppError>> for InDocument {
    type Error = serde_json::Error;
    type Encoded = str;

    // Answers of server functions are read from bytes; reading from bytes here too halves the code that reads.
    fn decode(encoded: &str) -> Result<Result<T, AppError>, serde_json::Error> {
        serde_json::from_slice(encoded.as_bytes())
    }
}
