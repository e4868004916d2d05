//! The page on which administrators arrange the front page.

use domain::section::Section;
use leptos::prelude::*;
use leptos_meta::Title;

use super::front_api::{FrontPlanView, PlaceStory, PlacedStory, SetBlock, read_front_plan};
use crate::{
    error::Field as Place,
    newsroom::{
        PlaceLoad,
        arrange::{
            Arranged, Arranging, Outcome, RemoveButton, Removed, StepButtons, flaw_of,
            refresh_after,
        },
    },
    page_data::{PageData, page_data},
    ui::{Field, Select, SelectOption},
};

/// Shows the arrangement of the front page with its forms.
#[component]
pub(in crate::newsroom) fn FrontPlanPage() -> impl IntoView {
    let plan = page_data(|| (), |()| read_front_plan());
    let arranging = Arranging::of(plan);
    let place = ServerAction::<PlaceStory>::new();
    refresh_after(*place, plan);
    let ready = move |view: FrontPlanView| {
        view! {
            <Stories stories=view.stories arranging />
            <StoryForm newest=view.newest place />
            <Blocks blocks=view.blocks plan arranging />
        }
        .into_any()
    };
    view! {
        <Title text="Trang chủ – Toà soạn" />
        <h1>"Trang chủ"</h1>
        {arranging.outcome()}
        <Outcome deed=*place done="Đã xếp bài lên trang chủ." />
        <PlaceLoad data=plan ready />
    }
}

/// The lead story and the pinned ones.
#[component]
fn Stories(
    /// The stories, the lead story first.
    stories: Vec<PlacedStory>,
    /// The deeds on the order.
    arranging: Arranging,
) -> impl IntoView {
    let has_lead = stories.iter().any(|story| story.is_lead);
    let rows = stories
        .into_iter()
        .map(|story| {
            let (id, name, is_pinned) = (story.article.0, story.title, !story.is_lead);
            let note = if story.is_lead { "Tin chính" } else { "Ghim" };
            view! {
                <li class="kept-list__entry">
                    <p class="kept-list__head">
                        <a href=format!("/tin/{}", story.slug)>{name.clone()}</a>
                        <span class="kept-list__note">{note}</span>
                        {(!story.is_shown)
                            .then(|| {
                                view! { <span class="kept-list__note">"Bạn đọc không thấy bài này; chỗ của bài dành cho tin mới hơn."</span> }
                            })}
                    </p>
                    {is_pinned
                        .then(|| view! { <StepButtons arranging what=Arranged::Story id name=name.clone() /> })}
                    <RemoveButton arranging what=Removed::Story id name=name.clone() />
                </li>
            }
        })
        .collect_view();
    view! {
        <h2>"Tin chính và tin ghim"</h2>
        {(!has_lead).then(|| view! { <p>"Chưa chọn tin chính nên bài mới nhất đứng đầu."</p> })}
        <ol class="kept-list">{rows}</ol>
    }
}

/// The form that gives an article a place.
#[component]
fn StoryForm(
    /// The newest articles: address and headline.
    newest: Vec<(String, String)>,
    /// The deed.
    place: ServerAction<PlaceStory>,
) -> impl IntoView {
    let suggestions = newest
        .into_iter()
        .map(|(slug, title)| view! { <option value=slug>{title}</option> })
        .collect_view();
    let where_to = vec![
        SelectOption::new(false, "Ghim dưới tin chính"),
        SelectOption::new(true, "Làm tin chính"),
    ];
    view! {
        <h3>"Xếp một bài lên trang chủ"</h3>
        <ActionForm action=place>
            <div class="form-row">
                <p class="field">
                    <label class="field__label" for="front-article">
                        "Bài viết"
                    </label>
                    <input
                        class="field__box"
                        id="front-article"
                        name="article"
                        list="front-newest"
                        required
                        autocomplete="off"
                        aria-describedby="front-article-hint front-article-flaw"
                    />
                    <span class="field__hint" id="front-article-hint">
                        "Chọn trong các bài mới nhất, hoặc dán liên kết của bài."
                    </span>
                    <span class="field__flaw" id="front-article-flaw" role="alert">
                        {flaw_of(*place, Place::Slug)}
                    </span>
                </p>
                <Select name="is_lead" label="Vị trí" options=where_to required=true form="front" />
            </div>
            <datalist id="front-newest">{suggestions}</datalist>
            <div class="form-actions">
                <button class="button" type="submit" disabled=place.pending()>
                    "Xếp bài"
                </button>
            </div>
        </ActionForm>
    }
}

/// The sections on the front page.
#[component]
fn Blocks(
    /// The sections in their order, each with how many stories stand there.
    blocks: Vec<(Section, u32)>,
    /// The page's data, to be asked for anew.
    plan: PageData<FrontPlanView>,
    /// The deeds on the order.
    arranging: Arranging,
) -> impl IntoView {
    let rows = blocks
        .into_iter()
        .map(|(section, stories)| {
            let (id, name) = (section.id.0, section.name.clone());
            view! {
                <li class="kept-list__entry">
                    <p class="kept-list__head">{name.clone()}</p>
                    <StepButtons arranging what=Arranged::Block id name />
                    <BlockForm section stories plan />
                </li>
            }
        })
        .collect_view();
    view! {
        <h2>"Các chuyên mục trên trang chủ"</h2>
        <ol class="kept-list">{rows}</ol>
    }
}

/// How many stories of a section stand on the front page.
#[component]
fn BlockForm(
    /// The section.
    section: Section,
    /// How many of its stories stand there.
    stories: u32,
    /// The page's data, to be asked for anew.
    plan: PageData<FrontPlanView>,
) -> impl IntoView {
    let set = ServerAction::<SetBlock>::new();
    refresh_after(*set, plan);
    view! {
        <ActionForm action=set>
            <input type="hidden" name="section" value=section.id.0 />
            <div class="form-row">
                <Field
                    name="stories"
                    label=format!("Số bài của {}", section.name)
                    kind="number"
                    value=stories.to_string()
                    required=true
                    hint="Từ 0 đến 12; 0 là không hiện."
                    form=format!("khoi-{}", section.id.0)
                    flaw=flaw_of(*set, Place::Section)
                />
                <button class="button button--quiet" type="submit" disabled=set.pending()>
                    "Lưu"
                </button>
            </div>
            <Outcome deed=*set done="Đã lưu." />
        </ActionForm>
    }
}
