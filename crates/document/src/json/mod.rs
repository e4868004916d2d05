//! The stored form: the JSON that the writing desk's editor speaks, with its names of nodes and marks.

mod error;
mod inline;
mod node;
mod read;
mod write;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

pub use self::error::DocumentError;

use self::node::Node;
use crate::Document;

impl Document {
    /// Reads the stored form.
    ///
    /// # Errors
    /// Whatever is not on the closed list of blocks, marks and addresses is refused, and so is nesting without end.
    pub fn from_json(json: &str) -> Result<Self, DocumentError> {
        let node: Node = serde_json::from_str(json)?;
        read::document(node)
    }

    /// Writes the stored form.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Nodes hold strings and numbers under string keys, so that writing them cannot fail.
        serde_json::to_string(&write::document(self)).unwrap_or_default()
    }
}

impl Serialize for Document {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write::document(self).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Document {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read::document(Node::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}
