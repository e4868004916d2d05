//! The form that begins a standing page.

use leptos::prelude::*;
use leptos_meta::Title;

use super::api::BeginPage;
use crate::{
    error::Field as Place,
    newsroom::arrange::{Outcome, flaw_of},
    ui::Field,
};

/// Asks for a headline and leads to the page's desk.
#[component]
pub(in crate::newsroom) fn NewStandingPage() -> impl IntoView {
    let begin = ServerAction::<BeginPage>::new();
    view! {
        <Title text="Trang mới – Toà soạn" />
        <h1>"Trang mới"</h1>
        <ActionForm action=begin>
            <Field name="title" label="Tiêu đề" required=true flaw=flaw_of(*begin, Place::Title) />
            <Field
                name="slug"
                label="Địa chỉ"
                hint="Chữ thường không dấu, nối bằng gạch ngang. Để trống thì lấy theo tiêu đề."
                flaw=flaw_of(*begin, Place::Slug)
            />
            <div class="form-actions">
                <button class="button" type="submit" disabled=begin.pending()>
                    "Bắt đầu viết"
                </button>
            </div>
            <Outcome deed=*begin done="Đã tạo trang." />
        </ActionForm>
    }
}
