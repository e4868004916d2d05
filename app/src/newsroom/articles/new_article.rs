//! The form that begins an article.

use leptos::{form::ActionForm, prelude::*};
use leptos_meta::Title;

use super::{
    super::PlaceLoad,
    api::{BeginArticle, prepare_article},
    wire::NewArticleView,
};
use crate::{
    Field as Name,
    error::AppError,
    page_data::page_data,
    ui::{Field, Select, SelectOption},
};

/// Asks for a headline and a section, and goes on to the desk.
#[component]
pub(in crate::newsroom) fn NewArticlePage() -> impl IntoView {
    let offered = page_data(|| (), |()| prepare_article());
    let begin = ServerAction::<BeginArticle>::new();
    let ready = move |offered| view! { <Form offered begin /> }.into_any();
    view! {
        <Title text="Bài mới – Toà soạn" />
        <h1>"Viết bài mới"</h1>
        <PlaceLoad data=offered ready />
    }
}

/// The form.
#[component]
fn Form(
    /// What it offers.
    offered: NewArticleView,
    /// Begins the article.
    begin: ServerAction<BeginArticle>,
) -> impl IntoView {
    let error = move || begin.value().get()?.err();
    let flaw = move |field| Signal::derive(move || error()?.flaw_of(field));
    let sections = offered.sections.into_iter();
    let sections = sections
        .map(|(id, name)| SelectOption::new(id, name))
        .collect::<Vec<_>>();
    if sections.is_empty() {
        return view! { <p>"Chưa có chuyên mục nào. Hãy nhờ quản trị viên tạo chuyên mục trước."</p> }.into_any();
    }
    // What is wrong with a field stands at the field.
    let message = move || {
        let error = error()?;
        (!matches!(error, AppError::Fields(_))).then(|| error.newsroom_sentence())
    };
    view! {
        <ActionForm action=begin>
            <Field
                name="title"
                label="Tiêu đề"
                hint="Có thể sửa sau, cho đến khi xuất bản."
                flaw=flaw(Name::Title)
            />
            <Select name="section" label="Chuyên mục" options=sections flaw=flaw(Name::Section) required=true />
            <p class="form-message form-message--failed" role="alert">
                {message}
            </p>
            <div class="form-actions">
                <button class="button" type="submit" disabled=begin.pending()>
                    "Bắt đầu viết"
                </button>
            </div>
        </ActionForm>
    }
    .into_any()
}
