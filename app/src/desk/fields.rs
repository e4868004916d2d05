//! The fields of the desk's form.

use domain::{SectionId, TagId};
use leptos::prelude::*;

use super::{
    open_desk::Desk,
    tags::Tags,
    wire::{Pick, Typed},
};
use crate::{
    error::Field as Name,
    platform,
    ui::{Field, Select, SelectOption, TextArea},
};

/// Tells the desk's fields from those of other forms in the document.
pub(super) const FORM: &str = "desk";

const TEXT_HINT: &str = "Dòng trống ngăn hai đoạn. ## đầu dòng là tiêu đề, ### là tiêu đề nhỏ; - hoặc 1. đầu dòng là danh sách; \
                         > là trích dẫn; **đậm**, *nghiêng*, [chữ](https://địa-chỉ); --- là đường kẻ.";

/// What is typed, field by field.
#[derive(Clone, Copy)]
pub(super) struct Fields {
    title: RwSignal<String>,
    lead: RwSignal<String>,
    byline: RwSignal<String>,
    section: RwSignal<String>,
    tags: RwSignal<Vec<TagId>>,
    text: RwSignal<String>,
}

impl Fields {
    /// Fields that hold this at first, unless a person typed into the document before the page woke up.
    pub(super) fn new(typed: &Typed) -> Self {
        let field = |name: &str, text: &str| {
            let before = platform::typed_in(&format!("{FORM}-{name}"));
            RwSignal::new(before.unwrap_or_else(|| text.to_owned()))
        };
        Self {
            title: field("title", &typed.title),
            lead: field("lead", &typed.lead),
            byline: field("byline", &typed.byline),
            section: field("section", &typed.section.0.to_string()),
            tags: RwSignal::new(typed.tags.clone()),
            text: field("text", &typed.text),
        }
    }

    /// What stands in the fields.
    pub(super) fn typed(self) -> Typed {
        Typed {
            title: self.title.get(),
            lead: self.lead.get(),
            byline: self.byline.get(),
            section: SectionId(self.section.read().parse().unwrap_or_default()),
            tags: self.tags.get(),
            text: self.text.get(),
        }
    }

    /// What stands in the fields at this moment.
    pub(super) fn typed_untracked(self) -> Typed {
        untrack(|| self.typed())
    }

    /// Puts something else into the fields.
    pub(super) fn set(self, typed: &Typed) {
        self.title.set(typed.title.clone());
        self.lead.set(typed.lead.clone());
        self.byline.set(typed.byline.clone());
        self.section.set(typed.section.0.to_string());
        self.tags.set(typed.tags.clone());
        self.text.set(typed.text.clone());
    }
}

/// Shows the fields.
#[component]
pub(super) fn FieldsView(
    /// The desk.
    desk: Desk,
    /// The sections to choose from.
    sections: Vec<Pick>,
    /// The tags to choose from.
    tags: Vec<Pick>,
) -> impl IntoView {
    let fields = desk.fields;
    let options = sections
        .into_iter()
        .map(|section| SelectOption::new(section.id, section.name))
        .collect::<Vec<_>>();
    view! {
        <fieldset class="desk__fields" disabled=move || !desk.standing.read().may_save>
            <legend class="visually-hidden">"Nội dung bài viết"</legend>
            <Field form=FORM name="title" label="Tiêu đề" text=fields.title flaw=desk.flaw_of(Name::Title) required=true />
            <TextArea form=FORM name="lead" label="Sapo" text=fields.lead rows=3 flaw=desk.flaw_of(Name::Lead) />
            <TextArea
                form=FORM
                name="text"
                label="Nội dung"
                text=fields.text
                rows=18
                hint=TEXT_HINT
                flaw=desk.flaw_of(Name::Body)
            />
            <Field form=FORM name="byline" label="Tác giả" text=fields.byline flaw=desk.flaw_of(Name::Byline) />
            <Select
                form=FORM
                name="section"
                label="Chuyên mục"
                options=options
                text=fields.section
                flaw=desk.flaw_of(Name::Section)
                required=true
            />
            <Tags tags picked=fields.tags flaw=desk.flaw_of(Name::Tags) />
        </fieldset>
    }
}
