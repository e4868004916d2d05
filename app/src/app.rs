//! The whole portal on one screen: what stands around the pages, and which page stands at which address.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::{
    Lazy, SsrMode,
    components::{FlatRoutes, Route, Router},
    hooks::use_location,
    path,
};

use crate::{
    articles::{ArticleListPage, ArticlePage, AuthorPage, FrontPage, SectionPage, TagPage},
    desk::PreviewPage,
    error::AppError,
    layout::{ErrorPage, PlacedLinks, SiteFooter, SiteFrame, SiteHeader, WidgetError, read_frame},
    newsroom::NewsroomPage,
    page_data::{PageData, page_data},
    pages::StandingPage,
    paths, platform,
    session::LoginPage,
    survey::{SurveyArchivePage, SurveyPage, SurveyWidget},
    ui::Load,
    visitors::{LiveNumbers, StatisticsPage, VisitorsWidget},
};

/// The portal, as the server renders it and the browser wakes it up.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    LiveNumbers::provide();
    Effect::new(|_| platform::stand_ready());
    let frame = page_data(|| (), |()| read_frame());
    view! {
        <Router>
            <Screen frame />
        </Router>
    }
}

/// The page with what stands around it; the newsroom brings its own frame, and whoever logs in is left in peace.
#[component]
fn Screen(
    /// What stands around every page of the readers.
    frame: PageData<SiteFrame>,
) -> impl IntoView {
    let pathname = use_location().pathname;
    let is_newsroom = Memo::new(move |_| paths::is_under(&pathname.read(), paths::NEWSROOM));
    let is_read =
        Memo::new(move |_| !is_newsroom.get() && !paths::is_under(&pathname.read(), paths::LOGIN));
    let for_readers = |part: fn(PageData<SiteFrame>) -> AnyView| {
        move || (!is_newsroom.get()).then(|| part(frame))
    };
    view! {
        <a
            class="skip-link"
            rel="external"
            href=move || if is_newsroom.get() { "#newsroom-content" } else { "#content" }
        >
            "Đến nội dung chính"
        </a>
        {for_readers(header)}
        <div class=move || if is_newsroom.get() { "newsroom-body" } else { "site-body" }>
            <main id="content" class="site-main" tabindex="-1">
                <Pages />
            </main>
            {move || is_read.get().then(|| view! { <Aside frame /> }.into_any())}
        </div>
        {for_readers(footer)}
    }
}

/// Every page is rendered whole before its first byte leaves, so that its status and head are right.
///
/// Only the article's page is part of what everyone loads; the code of every other page comes when it is opened.
#[component]
fn Pages() -> impl IntoView {
    const WHOLE: SsrMode = SsrMode::Async;
    view! {
        <FlatRoutes fallback=|| view! { <ErrorPage error=AppError::NotFound /> }>
            <Route path=path!("/") view={Lazy::<FrontPage>::new()} ssr=WHOLE />
            <Route path=path!("/tin") view={Lazy::<ArticleListPage>::new()} ssr=WHOLE />
            <Route path=path!("/tin/:slug") view=ArticlePage ssr=WHOLE />
            <Route path=path!("/chuyen-muc/:slug") view={Lazy::<SectionPage>::new()} ssr=WHOLE />
            <Route path=path!("/the/:slug") view={Lazy::<TagPage>::new()} ssr=WHOLE />
            <Route path=path!("/tac-gia/:slug") view={Lazy::<AuthorPage>::new()} ssr=WHOLE />
            <Route path=path!("/trang/:slug") view={Lazy::<StandingPage>::new()} ssr=WHOLE />
            <Route path=path!("/khao-sat") view={Lazy::<SurveyArchivePage>::new()} ssr=WHOLE />
            <Route path=path!("/khao-sat/:slug") view={Lazy::<SurveyPage>::new()} ssr=WHOLE />
            <Route path=path!("/dang-nhap/*step") view={Lazy::<LoginPage>::new()} ssr=WHOLE />
            <Route path=path!("/toa-soan/*place") view={Lazy::<NewsroomPage>::new()} ssr=WHOLE />
            <Route path=path!("/xem-truoc/:token") view={Lazy::<PreviewPage>::new()} ssr=WHOLE />
            <Route path=path!("/thong-ke") view={Lazy::<StatisticsPage>::new()} ssr=WHOLE />
        </FlatRoutes>
    }
}

/// The widgets beside every page; the survey leaves where the page itself is about surveys.
#[component]
fn Aside(
    /// What stands around every page.
    frame: PageData<SiteFrame>,
) -> impl IntoView {
    let pathname = use_location().pathname;
    let is_about_surveys = Memo::new(move |_| pathname.read().starts_with(paths::SURVEYS));
    view! {
        <aside class="site-aside" aria-label="Khảo sát và thống kê">
            {move || (!is_about_surveys.get()).then(|| view! { <SurveyWidget /> }.into_any())}
            <Load
                data=frame
                ready=|frame| {
                    view! {
                        <PlacedLinks links=frame.aside label="Liên kết" />
                        <VisitorsWidget numbers=frame.numbers />
                    }
                        .into_any()
                }
                failed=widget_error
            />
        </aside>
    }
}

fn header(frame: PageData<SiteFrame>) -> AnyView {
    view! { <Load data=frame ready=|frame| view! { <SiteHeader frame /> }.into_any() failed=widget_error /> }.into_any()
}

fn footer(frame: PageData<SiteFrame>) -> AnyView {
    view! { <Load data=frame ready=|frame| view! { <SiteFooter frame /> }.into_any() failed=|_| ().into_any() /> }
        .into_any()
}

fn widget_error(error: AppError) -> AnyView {
    view! { <WidgetError error /> }.into_any()
}
