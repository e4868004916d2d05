//! A moment, as people and as machines read it.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A moment written out on the server, so that both sides show the same text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct DateText {
    /// For machines, with the offset from UTC.
    pub iso: String,
    /// For people.
    pub text: String,
}

/// Shows a moment.
#[component]
pub(crate) fn Date(
    /// The moment.
    date: DateText,
) -> impl IntoView {
    view! { <time datetime=date.iso>{date.text}</time> }
}
