//! The page of one survey in the newsroom, and the form that makes one.

use domain::SurveyId;
use leptos::prelude::*;
use leptos_meta::Title;

use super::{
    api::{CloseSurvey, CorrectSurvey, DeleteSurvey, OpenSurvey, SaveSurvey, read_newsroom_survey},
    correct::SurveyCorrections,
    fields::SurveyFields,
    result::SurveyResults,
    state::SurveyState,
    wire::{KeptSurvey, SurveyDeskView},
};
use crate::{
    error::AppError,
    newsroom::PlaceLoad,
    page_data::{PageData, page_data},
    survey::SurveyPreview,
};

/// What a person can do on the page; it outlives the survey's being asked for anew, and so does what it has to say.
#[derive(Clone, Copy)]
struct Deeds {
    save: ServerAction<SaveSurvey>,
    open: ServerAction<OpenSurvey>,
    close: ServerAction<CloseSurvey>,
    correct: ServerAction<CorrectSurvey>,
    delete: ServerAction<DeleteSurvey>,
}

/// Shows a survey with its form, preview and result, or the form of one that is not made yet.
#[component]
pub(in crate::newsroom) fn SurveyDeskPage(
    /// The survey; nothing for one that is not made yet.
    #[prop(optional)]
    id: Option<SurveyId>,
) -> impl IntoView {
    let survey = page_data(move || id, read_newsroom_survey);
    let deeds = Deeds::on(survey);
    let ready = move |survey| desk_view(survey, deeds);
    view! { <PlaceLoad data=survey ready /> }
}

fn desk_view(desk: SurveyDeskView, deeds: Deeds) -> AnyView {
    let id = desk.kept.as_ref().map(|survey| survey.id.0);
    let title = match &desk.kept {
        Some(survey) => survey.preview.question.clone(),
        None => "Lập khảo sát".to_owned(),
    };
    view! {
        <Title text="Khảo sát – Toà soạn" />
        <h1>{title}</h1>
        <p class="form-message survey-desk__said" role="status">
            {move || deeds.said()}
        </p>
        {desk
            .kept
            .clone()
            .map(|survey| {
                view! { <SurveyState survey open=deeds.open close=deeds.close delete=deeds.delete /> }
            })}
        <div class="survey-desk">
            <SurveyFields
                id
                text=desk.text
                sections=desk.sections
                save=deeds.save
                error=refusal(deeds.save)
            />
            {desk.kept.map(|survey| view! { <Kept survey deeds /> })}
        </div>
    }
    .into_any()
}

/// What there is of a survey besides its form.
#[component]
fn Kept(
    /// The survey.
    survey: KeptSurvey,
    /// What a person can do with it.
    deeds: Deeds,
) -> impl IntoView {
    let has_ballots = survey.tally.ballots > 0;
    let (id, tally, preview) = (survey.id, survey.tally.clone(), survey.preview.clone());
    view! {
        <div class="survey-desk__kept">
            <h2>"Xem trước"</h2>
            <SurveyPreview survey=preview />
            <SurveyResults id tally />
            {has_ballots
                .then(|| {
                    let error = refusal(deeds.correct);
                    view! { <SurveyCorrections survey correct=deeds.correct error /> }
                })}
        </div>
    }
}

impl Deeds {
    /// The deeds on a survey, which is asked for anew after each.
    fn on(survey: PageData<SurveyDeskView>) -> Self {
        let deeds = Self {
            save: ServerAction::new(),
            open: ServerAction::new(),
            close: ServerAction::new(),
            correct: ServerAction::new(),
            delete: ServerAction::new(),
        };
        Effect::new(move |_| {
            let is_done = [
                matches!(*deeds.save.value().read(), Some(Ok(_))),
                matches!(*deeds.open.value().read(), Some(Ok(()))),
                matches!(*deeds.close.value().read(), Some(Ok(()))),
                matches!(*deeds.correct.value().read(), Some(Ok(()))),
            ];
            if is_done.contains(&true) {
                survey.refetch();
            }
        });
        deeds
    }

    /// Why one of the deeds was not done, or that the form was kept.
    fn said(self) -> Option<String> {
        let error = refusal(self.save)
            .get()
            .or_else(|| refusal(self.open).get())
            .or_else(|| refusal(self.close).get())
            .or_else(|| refusal(self.correct).get())
            .or_else(|| refusal(self.delete).get());
        match error {
            Some(error) => Some(error.newsroom_sentence()),
            None => matches!(*self.save.value().read(), Some(Ok(_))).then(|| "Đã lưu.".to_owned()),
        }
    }
}

/// Why the last answer to a deed was a refusal, if it was one.
fn refusal<S>(deed: ServerAction<S>) -> Signal<Option<AppError>>
where
    S: server_fn::ServerFn<Error = AppError> + Clone + Send + Sync + 'static,
    S::Output: Clone + Send + Sync + 'static,
{
    Signal::derive(move || deed.value().get()?.err())
}
