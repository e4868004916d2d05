//! The page on which administrators keep the sections and their order.

use domain::section::Section;
use leptos::prelude::*;
use leptos_meta::Title;

use super::{
    api::{AddSection, SectionsView, list_sections},
    section_forms::{DeleteSectionForm, RenameSectionForm},
};
use crate::{
    error::Field as Place,
    newsroom::{
        PlaceLoad,
        arrange::{Arranged, Arranging, Outcome, StepButtons, flaw_of, refresh_after, times_done},
    },
    page_data::{PageData, page_data},
    paths,
    ui::Field,
};

/// Shows the sections with their forms.
#[component]
pub(in crate::newsroom) fn SectionsPage() -> impl IntoView {
    let sections = page_data(|| (), |()| list_sections());
    let arranging = Arranging::of(sections);
    let ready = move |view: SectionsView| section_list(view, sections, arranging);
    view! {
        <Title text="Chuyên mục – Toà soạn" />
        <h1>"Chuyên mục"</h1>
        <p>"Thứ tự ở đây là thứ tự trên menu. Đổi địa chỉ thì địa chỉ cũ vẫn dẫn tới chuyên mục này."</p>
        {arranging.outcome()}
        <PlaceLoad data=sections ready />
        <AddSectionForm sections />
    }
}

fn section_list(
    view: SectionsView,
    sections: PageData<SectionsView>,
    arranging: Arranging,
) -> AnyView {
    let all = view.sections.iter().map(|(section, _)| section.clone());
    let all = all.collect::<Vec<_>>();
    let rows = view
        .sections
        .into_iter()
        .map(|(section, articles)| {
            let others = all.iter().filter(|other| other.id != section.id).cloned();
            let others = others.collect();
            view! { <SectionRow section articles others sections arranging /> }
        })
        .collect_view();
    view! { <ol class="kept-list">{rows}</ol> }.into_any()
}

/// One section with its forms.
#[component]
fn SectionRow(
    /// The section.
    section: Section,
    /// How many articles stand on it.
    articles: i64,
    /// The sections that could take its articles.
    others: Vec<Section>,
    /// The list, to be asked for anew.
    sections: PageData<SectionsView>,
    /// The deeds on the order.
    arranging: Arranging,
) -> impl IntoView {
    let name = section.name.clone();
    view! {
        <li class="kept-list__entry">
            <p class="kept-list__head">
                <a href=paths::section(&section.slug)>{section.name.clone()}</a>
                <span class="kept-list__note">{format!("{articles} bài")}</span>
            </p>
            <StepButtons arranging what=Arranged::Section id=section.id.0 name />
            <RenameSectionForm section=section.clone() sections />
            <DeleteSectionForm section articles others sections />
        </li>
    }
}

/// The form that adds a section; it begins anew once one was added.
#[component]
fn AddSectionForm(
    /// The list, to be asked for anew.
    sections: PageData<SectionsView>,
) -> impl IntoView {
    let add = ServerAction::<AddSection>::new();
    refresh_after(*add, sections);
    let times = times_done(*add);
    let fields = move || {
        // A memo that nobody reads is never reckoned, so that tracking it alone would wait for ever.
        let _ = times.get();
        view! {
            <div class="form-row">
                <Field name="name" label="Tên" required=true form="them" flaw=flaw_of(*add, Place::Name) />
                <Field
                    name="slug"
                    label="Địa chỉ"
                    form="them"
                    hint="Chữ thường không dấu, nối bằng gạch ngang. Để trống thì lấy theo tên."
                    flaw=flaw_of(*add, Place::Slug)
                />
            </div>
        }
    };
    view! {
        <h2>"Thêm chuyên mục"</h2>
        <ActionForm action=add>
            {fields} <div class="form-actions">
                <button class="button" type="submit" disabled=add.pending()>
                    "Thêm chuyên mục"
                </button>
            </div> <Outcome deed=*add done="Đã thêm chuyên mục." />
        </ActionForm>
    }
}
