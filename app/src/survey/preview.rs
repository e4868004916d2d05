//! A survey's form as its readers will see it, which takes no ballot.

use leptos::prelude::*;

use super::{form::Question, wire::SurveyView};

/// Shows the form with everything in it switched off.
#[component]
pub(crate) fn SurveyPreview(
    /// The survey.
    survey: SurveyView,
) -> impl IntoView {
    let notice = survey.notice.clone();
    view! {
        <section class="widget survey" aria-label="Xem trước khảo sát">
            <h2 class="widget__title">"Khảo sát"</h2>
            <fieldset class="survey__switched-off" disabled>
                <Question survey error=Signal::stored(None) />
                <button class="button" type="button">
                    "Bình chọn"
                </button>
            </fieldset>
            {(!notice.is_empty()).then(|| view! { <p class="survey__hint">{notice}</p> })}
        </section>
    }
}
