//! The visitor numbers of this moment, for everything on the page that shows them.

use domain::visitors::VisitorNumbers;
use leptos::prelude::*;

use crate::platform;

/// The numbers as the live stream last told them.
#[derive(Clone, Copy)]
pub(crate) struct LiveNumbers(RwSignal<Option<VisitorNumbers>>);

impl LiveNumbers {
    /// Begins to listen, once for the whole document.
    pub(crate) fn provide() {
        let live = RwSignal::new(None);
        Effect::new(move |_| platform::watch_visitors(move |numbers| live.set(Some(numbers))));
        provide_context(Self(live));
    }

    /// The numbers from now on, beginning with those that the page was made with.
    pub(super) fn after(first: VisitorNumbers) -> Signal<VisitorNumbers> {
        let Self(live) = expect_context();
        Signal::derive(move || live.get().unwrap_or(first))
    }
}
