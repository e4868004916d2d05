//! The forms that say whether and where readers find a page.

use domain::{PageId, Slug};
use leptos::prelude::*;

use super::{
    api::{SetPageSlug, ShowPage},
    wire::PageDesk,
};
use crate::{
    error::Field as Place,
    newsroom::arrange::{Outcome, flaw_of, refresh_after},
    page_data::{PageData, Travels},
    ui::Field,
};

/// Lets readers see a page, or hides it.
#[component]
pub(super) fn ShowForm<T: Travels>(
    /// The page.
    id: PageId,
    /// Whether readers see it.
    is_published: bool,
    /// What it is called, for those who do not see where the button stands.
    title: String,
    /// What shows the page, to be asked for anew.
    shown: PageData<T>,
) -> impl IntoView {
    let show = ServerAction::<ShowPage>::new();
    refresh_after(*show, shown);
    let label = if is_published {
        "Ẩn"
    } else {
        "Cho bạn đọc xem"
    };
    view! {
        <ActionForm action=show>
            <input type="hidden" name="id" value=id.0 />
            <input type="hidden" name="is_published" value=(!is_published).to_string() />
            <button class="button button--quiet" type="submit" disabled=show.pending()>
                {label}
                <span class="visually-hidden">{format!(" “{title}”")}</span>
            </button>
            <Outcome deed=*show done="Đã lưu." />
        </ActionForm>
    }
}

/// Gives a page another address.
#[component]
pub(super) fn SlugForm(
    /// The page.
    id: PageId,
    /// The last part of its address.
    slug: Slug,
    /// What shows the page, to be asked for anew.
    shown: PageData<PageDesk>,
) -> impl IntoView {
    let set = ServerAction::<SetPageSlug>::new();
    refresh_after(*set, shown);
    view! {
        <ActionForm action=set>
            <input type="hidden" name="id" value=id.0 />
            <Field
                name="slug"
                label="Địa chỉ"
                value=slug.to_string()
                required=true
                hint="Địa chỉ cũ vẫn dẫn tới trang này."
                form="dia-chi"
                flaw=flaw_of(*set, Place::Slug)
            />
            <button class="button button--quiet" type="submit" disabled=set.pending()>
                "Đổi địa chỉ"
            </button>
            <Outcome deed=*set done="Đã đổi địa chỉ." />
        </ActionForm>
    }
}
