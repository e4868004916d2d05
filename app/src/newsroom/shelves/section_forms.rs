//! The forms that rename and delete a section.

use domain::section::Section;
use leptos::prelude::*;

use super::api::{DeleteSection, RenameSection, SectionsView};
use crate::{
    error::Field as Place,
    newsroom::arrange::{Outcome, flaw_of, refresh_after},
    page_data::PageData,
    ui::{Field, Select, SelectOption},
};

/// Gives a section another name or address.
#[component]
pub(super) fn RenameSectionForm(
    /// The section.
    section: Section,
    /// The list, to be asked for anew.
    sections: PageData<SectionsView>,
) -> impl IntoView {
    let rename = ServerAction::<RenameSection>::new();
    refresh_after(*rename, sections);
    let form = format!("sua-{}", section.id.0);
    view! {
        <details class="kept-list__form">
            <summary>"Sửa"<span class="visually-hidden">{format!(" {}", section.name)}</span></summary>
            <ActionForm action=rename>
                <input type="hidden" name="id" value=section.id.0 />
                <div class="form-row">
                    <Field
                        name="name"
                        label="Tên"
                        value=section.name
                        required=true
                        form=form.clone()
                        flaw=flaw_of(*rename, Place::Name)
                    />
                    <Field
                        name="slug"
                        label="Địa chỉ"
                        value=section.slug.to_string()
                        required=true
                        form=form
                        flaw=flaw_of(*rename, Place::Slug)
                    />
                </div>
                <button class="button" type="submit" disabled=rename.pending()>
                    "Lưu"
                </button>
                <Outcome deed=*rename done="Đã lưu." />
            </ActionForm>
        </details>
    }
}

/// Deletes a section; one with articles asks where they shall go.
#[component]
pub(super) fn DeleteSectionForm(
    /// The section.
    section: Section,
    /// How many articles stand on it.
    articles: i64,
    /// The sections that could take its articles.
    others: Vec<Section>,
    /// The list, to be asked for anew.
    sections: PageData<SectionsView>,
) -> impl IntoView {
    let delete = ServerAction::<DeleteSection>::new();
    refresh_after(*delete, sections);
    let target = (articles > 0).then(|| {
        let options = others
            .into_iter()
            .map(|other| SelectOption::new(other.id.0, other.name))
            .collect();
        view! {
            <Select
                name="articles_to"
                label=format!("Chuyển {articles} bài sang")
                options
                required=true
                form=format!("xoa-{}", section.id.0)
                hint="Địa chỉ cũ sẽ dẫn tới chuyên mục này."
            />
        }
    });
    view! {
        <details class="kept-list__form">
            <summary>"Xoá"<span class="visually-hidden">{format!(" {}", section.name)}</span></summary>
            <ActionForm action=delete>
                <input type="hidden" name="id" value=section.id.0 />
                {target}
                <button class="button button--quiet" type="submit" disabled=delete.pending()>
                    "Xoá chuyên mục"
                </button>
                <Outcome deed=*delete done="Đã xoá." />
            </ActionForm>
        </details>
    }
}
