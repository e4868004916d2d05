//! What can be wrong with a stored document.

use crate::Document;

/// Why a JSON text is not a document.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// It is not JSON of nodes at all, or nested so deeply that it was not read.
    #[error("not the JSON of a document: {0}")]
    Malformed(#[from] serde_json::Error),
    /// A block or an inline node that is not on the list, or not in this place.
    #[error("node `{node}` cannot stand inside `{parent}`")]
    UnexpectedNode {
        /// What was found.
        node: String,
        /// Where it was found.
        parent: &'static str,
    },
    /// A mark that is not on the list.
    #[error("mark `{0}` is not known")]
    UnknownMark(String),
    /// An attribute that is missing or not of its kind.
    #[error("attribute `{attribute}` of `{node}` is missing or not allowed")]
    BadAttribute {
        /// The node or mark.
        node: &'static str,
        /// The attribute.
        attribute: &'static str,
    },
    /// More blocks inside each other than a document may have.
    #[error("more than {} blocks stand inside each other", Document::NESTING_MAX)]
    TooDeep,
}
