//! One node of the editor's JSON, before anyone has asked whether it is allowed.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::DocumentError;

/// A node: a block, a row, a run of text.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Node {
    #[serde(rename = "type")]
    pub(super) kind: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) attrs: Option<Map<String, Value>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) content: Option<Vec<Node>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) marks: Vec<MarkNode>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) text: Option<String>,
}

/// A mark on a run of text.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct MarkNode {
    #[serde(rename = "type")]
    pub(super) kind: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) attrs: Option<Map<String, Value>>,
}

impl Node {
    pub(super) fn new(kind: &str) -> Self {
        Self {
            kind: kind.to_owned(),
            ..Self::default()
        }
    }

    pub(super) fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.attrs
            .get_or_insert_default()
            .insert(name.to_owned(), value.into());
        self
    }

    pub(super) fn holding(mut self, content: Vec<Self>) -> Self {
        self.content = Some(content);
        self
    }

    /// An attribute that is there; the editor writes null where none is set.
    pub(super) fn attribute(&self, name: &str) -> Option<&Value> {
        self.attrs
            .as_ref()?
            .get(name)
            .filter(|value| !value.is_null())
    }

    pub(super) fn string(
        &self,
        node: &'static str,
        attribute: &'static str,
    ) -> Result<&str, DocumentError> {
        self.attribute(attribute)
            .and_then(Value::as_str)
            .ok_or(DocumentError::BadAttribute { node, attribute })
    }

    pub(super) fn number(
        &self,
        node: &'static str,
        attribute: &'static str,
    ) -> Result<Option<u64>, DocumentError> {
        let Some(value) = self.attribute(attribute) else {
            return Ok(None);
        };
        let number = value
            .as_u64()
            .ok_or(DocumentError::BadAttribute { node, attribute })?;
        Ok(Some(number))
    }

    pub(super) fn small_number(
        &self,
        node: &'static str,
        attribute: &'static str,
    ) -> Result<Option<u32>, DocumentError> {
        let Some(number) = self.number(node, attribute)? else {
            return Ok(None);
        };
        let number =
            u32::try_from(number).map_err(|_| DocumentError::BadAttribute { node, attribute })?;
        Ok(Some(number))
    }
}
