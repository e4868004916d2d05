//! What only the newsroom reads of an error: it travels packed, so that a reader's browser never loads what is inside.

use std::{fmt, marker::PhantomData};

use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// A value that stays a text until code of the newsroom unpacks it.
///
/// To read an enum takes the names of all its variants; packed, they are a part of the newsroom's code alone.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct Packed<T> {
    json: String,
    #[serde(skip)]
    kind: PhantomData<fn() -> T>,
}

impl<T: Serialize> Packed<T> {
    /// Packs a value.
    pub fn new(value: &T) -> Self {
        Self {
            json: serde_json::to_string(value).unwrap_or_default(),
            kind: PhantomData,
        }
    }
}

impl<T: DeserializeOwned> Packed<T> {
    /// The value; nothing when somebody else wrote the text.
    #[must_use]
    pub fn unpack(&self) -> Option<T> {
        serde_json::from_slice(self.json.as_bytes()).ok()
    }
}

impl<T> Clone for Packed<T> {
    fn clone(&self) -> Self {
        Self {
            json: self.json.clone(),
            kind: PhantomData,
        }
    }
}

impl<T> fmt::Debug for Packed<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.json)
    }
}

impl<T> PartialEq for Packed<T> {
    fn eq(&self, other: &Self) -> bool {
        self.json == other.json
    }
}

impl<T> Eq for Packed<T> {}
