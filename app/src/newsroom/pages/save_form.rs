//! The form of a page's headline and text; what was typed stays in it, saved or not.

use leptos::prelude::*;

use super::{
    api::SavePage,
    wire::{Overtaken, PageDesk, Sent},
};
use crate::{
    desk::{Difference, DifferenceView},
    error::Field as Place,
    newsroom::arrange::flaw_of,
    ui::{Field, TextArea},
};

/// Sends headline and text; a text that was overtaken stays beside the other until the person decides.
#[component]
pub(super) fn SaveForm(
    /// The page as it was when the form was made.
    view: PageDesk,
) -> impl IntoView {
    let save = ServerAction::<SavePage>::new();
    let seen = RwSignal::new(view.revision);
    // The form stays as it is, so that nothing typed meanwhile is lost; only what the person has seen moves on. A text
    // that was put together with another one is not in the form, so there it stays.
    Effect::new(move |_| match save.value().get() {
        Some(Ok(Sent::Saved(number))) => seen.set(number),
        Some(Ok(Sent::Overtaken(theirs))) => seen.set(theirs.revision),
        Some(Ok(Sent::Merged(_)) | Err(_)) | None => {}
    });
    let theirs = move || match save.value().get() {
        Some(Ok(Sent::Overtaken(theirs))) => Some(view! { <TheirVersion theirs /> }),
        _ => None,
    };
    view! {
        <ActionForm action=save>
            <input type="hidden" name="id" value=view.entry.id.0 />
            <input type="hidden" name="page[base]" value=view.revision />
            <input type="hidden" name="page[seen]" prop:value=move || seen.get().to_string() value=view.revision />
            <Field
                name="page[title]"
                label="Tiêu đề"
                value=view.entry.title
                required=true
                flaw=flaw_of(*save, Place::Title)
            />
            <TextArea
                name="page[text]"
                label="Nội dung"
                value=view.text
                rows=20
                hint="Viết bằng Markdown: ## đề mục, - danh sách, **đậm**, [chữ](https://địa-chỉ). Dòng trống ngăn các đoạn."
                flaw=flaw_of(*save, Place::Body)
            />
            <div class="form-actions">
                <button class="button" type="submit" disabled=save.pending()>
                    "Lưu phiên bản"
                </button>
            </div>
            <Told save />
        </ActionForm>
        {theirs}
    }
}

/// What became of the text.
#[component]
fn Told(
    /// The deed.
    save: ServerAction<SavePage>,
) -> impl IntoView {
    let failed = move || {
        match save.value().get()? {
        Err(error) => Some(error.newsroom_sentence()),
        Ok(Sent::Overtaken(_)) => Some(
            "Người khác vừa lưu trang này. Bản của bạn vẫn ở trên; hãy xem bản của họ bên dưới rồi lưu lại.".to_owned(),
        ),
        Ok(Sent::Saved(_) | Sent::Merged(_)) => None,
    }
    };
    let done = move || match save.value().get()? {
        Ok(Sent::Saved(number)) => Some(format!("Đã lưu phiên bản {number}.")),
        Ok(Sent::Merged(number)) => Some(format!(
            "Đã lưu phiên bản {number}, gồm cả phần người khác vừa sửa. Hãy tải lại trang để viết tiếp trên bản chung."
        )),
        _ => None,
    };
    view! {
        <p class="form-message form-message--failed" role="alert">
            {failed}
        </p>
        <p class="form-message form-message--done" role="status">
            {done}
        </p>
    }
}

/// What somebody saved meanwhile, and how the text in the form differs from it.
#[component]
fn TheirVersion(
    /// The other version.
    theirs: Overtaken,
) -> impl IntoView {
    let difference = Difference {
        fields: Vec::new(),
        text: theirs.difference,
    };
    view! {
        <section aria-label="Bản của người khác">
            <h2>{format!("Phiên bản {} của {}", theirs.revision, theirs.by)}</h2>
            <p>{theirs.title}</p>
            <textarea class="field__box field__box--tall" rows="12" readonly aria-label="Nội dung bản của họ">
                {theirs.text}
            </textarea>
            <h3>"Bản của bạn khác thế nào"</h3>
            <DifferenceView difference />
        </section>
    }
}
