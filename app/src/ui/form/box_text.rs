//! What stands in a box: what its page says at every moment, or what it began with and the person typed since.

use leptos::{
    prelude::{Get, RwSignal},
    tachys::{html::property::IntoProperty, renderer::types::Element},
};

/// The text of a box at one moment.
#[derive(Clone)]
pub(super) struct BoxText {
    /// What the page says; nothing where the box is left to the person.
    said: Option<String>,
    /// What the box begins with.
    first: String,
}

/// Follows what the page says; without that, the box begins anew with `first` whenever its form is shown anew.
///
/// A box that comes with the document holds `first` already, or what was typed before the page woke up.
pub(super) fn box_text(
    text: Option<RwSignal<String>>,
    first: String,
) -> impl Fn() -> BoxText + Clone + Send + 'static {
    move || BoxText {
        said: text.map(|text| text.get()),
        first: first.clone(),
    }
}

impl IntoProperty for BoxText {
    type State = <Option<String> as IntoProperty>::State;
    type Cloneable = Self;
    type CloneableOwned = Self;

    fn hydrate<const FROM_SERVER: bool>(self, element: &Element, key: &str) -> Self::State {
        self.said.hydrate::<FROM_SERVER>(element, key)
    }

    // A box whose form is shown anew is emptied first, which writes a word for nothing into it.
    fn build(self, element: &Element, key: &str) -> Self::State {
        Some(self.said.unwrap_or(self.first)).build(element, key)
    }

    fn rebuild(self, state: &mut Self::State, key: &str) {
        Some(self.said.unwrap_or(self.first)).rebuild(state, key);
    }

    fn into_cloneable(self) -> Self::Cloneable {
        self
    }

    fn into_cloneable_owned(self) -> Self::CloneableOwned {
        self
    }
}
