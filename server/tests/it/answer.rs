//! What the portal answered, and short ways to look into it.

use app::AppError;
use axum::{
    body::to_bytes,
    http::{HeaderMap, StatusCode},
    response::Response,
};
use scraper::{Html, Selector};
use serde_json::Value;

/// A whole answer; its body has ended.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Vec<u8>,
}

impl Answer {
    /// Reads an answer to its end.
    pub(crate) async fn read(response: Response) -> Self {
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.expect("the body ends");
        Self {
            status: parts.status,
            headers: parts.headers,
            bytes: bytes.to_vec(),
        }
    }

    /// The body as text.
    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes).expect("the body is text")
    }

    /// The body as JSON.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes)
            .unwrap_or_else(|error| panic!("{error} in {}", self.text()))
    }

    /// The error that the body is, as the portal's pages read it.
    pub(crate) fn error(&self) -> AppError {
        serde_json::from_slice(&self.bytes)
            .unwrap_or_else(|error| panic!("{error} in {}", self.text()))
    }

    /// The value of a header; empty when it was not sent.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().expect("the header is text"))
    }

    /// The texts of the elements that `selector` finds, their white space folded.
    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        let page = Html::parse_document(self.text());
        page.select(&parse(selector))
            .map(|element| {
                let text = element.text().collect::<String>();
                text.split_whitespace().collect::<Vec<_>>().join(" ")
            })
            .collect()
    }

    /// The text of the one element that `selector` finds.
    pub(crate) fn the_text(&self, selector: &str) -> String {
        let mut texts = self.texts(selector);
        assert_eq!(texts.len(), 1, "{selector} in {}", self.text());
        texts.remove(0)
    }

    /// What an attribute says on the elements that `selector` finds.
    pub(crate) fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let page = Html::parse_document(self.text());
        page.select(&parse(selector))
            .filter_map(|element| element.attr(name).map(str::to_owned))
            .collect()
    }

    /// What an attribute says on the one element that `selector` finds.
    pub(crate) fn the_attribute(&self, selector: &str, name: &str) -> String {
        let mut values = self.attributes(selector, name);
        assert_eq!(values.len(), 1, "{selector} {name} in {}", self.text());
        values.remove(0)
    }

    /// How many bytes travelled, once they are packed as expected.
    #[track_caller]
    pub(crate) fn with_packed(self, encoding: &str) -> usize {
        assert_eq!(self.header("content-encoding"), encoding);
        self.bytes.len()
    }

    /// The answer itself, once its status is as expected.
    #[track_caller]
    pub(crate) fn with_status(self, expected: u16) -> Self {
        assert_eq!(self.status.as_u16(), expected, "{}", self.text());
        self
    }
}

fn parse(selector: &str) -> Selector {
    Selector::parse(selector).expect("a test writes well-formed selectors")
}
