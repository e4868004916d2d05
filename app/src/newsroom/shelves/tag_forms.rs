//! The forms that rename, merge and delete a tag.

use domain::section::Tag;
use leptos::prelude::*;

use super::api::{DeleteTag, MergeTag, RenameTag, TagsView};
use crate::{
    error::Field as Place,
    newsroom::arrange::{Outcome, flaw_of, refresh_after},
    page_data::PageData,
    ui::Field,
};

/// Gives a tag another name or address.
#[component]
pub(super) fn RenameTagForm(
    /// The tag.
    tag: Tag,
    /// The list, to be asked for anew.
    tags: PageData<TagsView>,
) -> impl IntoView {
    let rename = ServerAction::<RenameTag>::new();
    refresh_after(*rename, tags);
    let form = format!("sua-{}", tag.id.0);
    view! {
        <details class="kept-list__form">
            <summary>"Sửa"<span class="visually-hidden">{format!(" {}", tag.name)}</span></summary>
            <ActionForm action=rename>
                <input type="hidden" name="id" value=tag.id.0 />
                <div class="form-row">
                    <Field
                        name="name"
                        label="Tên"
                        value=tag.name
                        required=true
                        form=form.clone()
                        flaw=flaw_of(*rename, Place::Name)
                    />
                    <Field
                        name="slug"
                        label="Địa chỉ"
                        value=tag.slug.to_string()
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

/// Puts a tag into another one.
#[component]
pub(super) fn MergeTagForm(
    /// The tag that goes.
    tag: Tag,
    /// The list, to be asked for anew.
    tags: PageData<TagsView>,
) -> impl IntoView {
    let merge = ServerAction::<MergeTag>::new();
    refresh_after(*merge, tags);
    view! {
        <details class="kept-list__form">
            <summary>"Gộp"<span class="visually-hidden">{format!(" {}", tag.name)}</span></summary>
            <ActionForm action=merge>
                <input type="hidden" name="id" value=tag.id.0 />
                <Field
                    name="into"
                    label="Gộp vào thẻ"
                    required=true
                    form=format!("gop-{}", tag.id.0)
                    hint="Tên hoặc địa chỉ của thẻ ở lại. Bài viết nhận thẻ ấy, địa chỉ của thẻ này dẫn tới thẻ ấy."
                    flaw=flaw_of(*merge, Place::Slug)
                />
                <button class="button" type="submit" disabled=merge.pending()>
                    "Gộp thẻ"
                </button>
                <Outcome deed=*merge done="Đã gộp." />
            </ActionForm>
        </details>
    }
}

/// Deletes a tag.
#[component]
pub(super) fn DeleteTagForm(
    /// The tag.
    tag: Tag,
    /// The list, to be asked for anew.
    tags: PageData<TagsView>,
) -> impl IntoView {
    let delete = ServerAction::<DeleteTag>::new();
    refresh_after(*delete, tags);
    view! {
        <details class="kept-list__form">
            <summary>"Xoá"<span class="visually-hidden">{format!(" {}", tag.name)}</span></summary>
            <ActionForm action=delete>
                <input type="hidden" name="id" value=tag.id.0 />
                <button class="button button--quiet" type="submit" disabled=delete.pending()>
                    "Xoá thẻ khỏi mọi bài"
                </button>
                <Outcome deed=*delete done="Đã xoá." />
            </ActionForm>
        </details>
    }
}
