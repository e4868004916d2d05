//! Two versions of one article between which a person has to choose; nothing of either is ever thrown away.

use domain::{SectionId, TagId};
use leptos::prelude::*;

use super::{
    difference::{DifferenceView, Side},
    open_desk::Desk,
    wire::{Clash, Typed},
};
use crate::{
    newsroom::Place,
    ui::{Field, TextArea},
};

const FORM: &str = "clash";

/// What the person makes of the two versions.
#[derive(Clone, Copy)]
struct Merged {
    title: RwSignal<String>,
    lead: RwSignal<String>,
    byline: RwSignal<String>,
    text: RwSignal<String>,
    section: SectionId,
    tags: StoredValue<Vec<TagId>>,
}

/// Shows both versions and lets the person choose or put them together.
#[component]
pub(super) fn ClashView(
    /// The desk.
    desk: Desk,
    /// The two versions.
    clash: Clash,
) -> impl IntoView {
    let merged = Merged::new(&clash.suggestion);
    let (mine, theirs) = (clash.mine.clone(), clash.theirs.clone());
    let by = clash.by.clone();
    let lead = if clash.is_clean {
        format!(
            "{by} đã lưu lúc {}, trong khi bạn đang sửa ở những chỗ khác. Bản gộp dưới đây giữ phần của cả hai.",
            clash.at.text
        )
    } else {
        format!(
            "{by} đã lưu lúc {} và sửa cùng chỗ với bạn. Bản gộp dưới đây lấy chữ của bạn ở những chỗ đó; hãy xem lại.",
            clash.at.text
        )
    };
    view! {
        <section class="clash" aria-labelledby="clash-title">
            <h2 id="clash-title">"Hai người cùng sửa bài này"</h2>
            <p>{lead}</p>
            <div class="clash__sides">
                <section class="clash__side" aria-labelledby="clash-theirs">
                    <h3 id="clash-theirs">{format!("Bản của {by}")}</h3>
                    <DifferenceView difference=clash.difference.clone() side=Side::First />
                    <button class="button button--quiet desk__scripted" type="button" on:click=move |_| desk.settle_clash(&theirs)>
                        {format!("Lấy bản của {by}")}
                    </button>
                </section>
                <section class="clash__side" aria-labelledby="clash-mine">
                    <h3 id="clash-mine">"Bản của bạn"</h3>
                    <DifferenceView difference=clash.difference side=Side::Second />
                    <button class="button button--quiet desk__scripted" type="button" on:click=move |_| desk.settle_clash(&mine)>
                        "Giữ bản của bạn"
                    </button>
                </section>
            </div>
            <MergedForm desk merged based_on=clash.revision.0 />
        </section>
    }
}

/// Both versions put together, to be corrected and saved.
#[component]
fn MergedForm(
    /// The desk.
    desk: Desk,
    /// What the person makes of them.
    merged: Merged,
    /// The other person's revision.
    based_on: i64,
) -> impl IntoView {
    let tags = merged
        .tags
        .get_value()
        .into_iter()
        .map(|tag| view! { <input type="hidden" name="tag" value=tag.0 /> })
        .collect_view();
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        desk.settle_clash(&merged.typed());
    };
    view! {
        <form class="clash__merged" method="post" action=Place::Write(desk.article).path() novalidate=true on:submit=save>
            <h3>"Bản gộp"</h3>
            <input type="hidden" name="based_on" value=based_on />
            <input type="hidden" name="seen" value=move || desk.standing.read().state.as_str() />
            <input type="hidden" name="section" value=merged.section.0 />
            {tags}
            <Field form=FORM name="title" label="Tiêu đề" text=merged.title required=true />
            <TextArea form=FORM name="lead" label="Sapo" text=merged.lead rows=3 />
            <TextArea form=FORM name="text" label="Nội dung" text=merged.text rows=18 />
            <Field form=FORM name="byline" label="Tác giả" text=merged.byline />
            <button class="button" type="submit" name="step" value="save">
                "Lưu bản gộp"
            </button>
        </form>
    }
}

impl Merged {
    fn new(suggestion: &Typed) -> Self {
        Self {
            title: RwSignal::new(suggestion.title.clone()),
            lead: RwSignal::new(suggestion.lead.clone()),
            byline: RwSignal::new(suggestion.byline.clone()),
            text: RwSignal::new(suggestion.text.clone()),
            section: suggestion.section,
            tags: StoredValue::new(suggestion.tags.clone()),
        }
    }

    fn typed(self) -> Typed {
        Typed {
            title: self.title.get_untracked(),
            lead: self.lead.get_untracked(),
            byline: self.byline.get_untracked(),
            section: self.section,
            tags: self.tags.get_value(),
            text: self.text.get_untracked(),
        }
    }
}
