//! The one route of the newsroom; all of its code is loaded only by those who work there.

use leptos::prelude::*;
use leptos_router::{LazyRoute, hooks::use_location, lazy_route};

use super::{
    Place,
    accounts::{AccountPage, AccountsPage},
    articles::{ArticlesPage, NewArticlePage},
    audit::AuditLogPage,
    dashboard::DashboardPage,
    frame::{NewsroomFrame, PlaceError},
    pages::{NewStandingPage, StandingPagesPage, WriteStandingPage},
    shelves::{SectionsPage, TagsPage},
    site::{FrontPlanPage, MenuPage, SettingsPage},
    surveys::{SurveyDeskPage, SurveyListPage},
};
use crate::{
    desk::{ComparePage, RevisionsPage, WritePage},
    error::AppError,
    session::OwnAccountPage,
};

/// The route of everything under `/toa-soan`.
pub(crate) struct NewsroomPage;

#[lazy_route]
impl LazyRoute for NewsroomPage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        let pathname = use_location().pathname;
        let place = Memo::new(move |_| Place::parse(&pathname.read()));
        view! { <NewsroomFrame>{move || page(place.get())}</NewsroomFrame> }.into_any()
    }
}

fn page(place: Option<Place>) -> AnyView {
    match place {
        Some(Place::Write(id)) => view! { <WritePage id /> }.into_any(),
        Some(Place::Revisions(id)) => view! { <RevisionsPage id /> }.into_any(),
        Some(Place::Compare(id)) => view! { <ComparePage id /> }.into_any(),
        Some(Place::Dashboard) => view! { <DashboardPage /> }.into_any(),
        Some(Place::Articles) => view! { <ArticlesPage /> }.into_any(),
        Some(Place::NewArticle) => view! { <NewArticlePage /> }.into_any(),
        Some(Place::AuditLog) => view! { <AuditLogPage /> }.into_any(),
        Some(Place::Surveys) => view! { <SurveyListPage /> }.into_any(),
        Some(Place::NewSurvey) => view! { <SurveyDeskPage /> }.into_any(),
        Some(Place::Survey(id)) => view! { <SurveyDeskPage id /> }.into_any(),
        Some(Place::Accounts) => view! { <AccountsPage /> }.into_any(),
        Some(Place::Account(id)) => view! { <AccountPage id /> }.into_any(),
        Some(Place::OwnAccount) => view! { <OwnAccountPage /> }.into_any(),
        Some(Place::Sections) => view! { <SectionsPage /> }.into_any(),
        Some(Place::Tags) => view! { <TagsPage /> }.into_any(),
        Some(Place::Pages) => view! { <StandingPagesPage /> }.into_any(),
        Some(Place::NewPage) => view! { <NewStandingPage /> }.into_any(),
        Some(Place::Page(id)) => view! { <WriteStandingPage id /> }.into_any(),
        Some(Place::FrontPage) => view! { <FrontPlanPage /> }.into_any(),
        Some(Place::Menu) => view! { <MenuPage /> }.into_any(),
        Some(Place::Settings) => view! { <SettingsPage /> }.into_any(),
        None => view! { <PlaceError error=AppError::NotFound /> }.into_any(),
    }
}
