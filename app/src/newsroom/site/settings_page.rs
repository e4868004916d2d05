//! The page on which administrators say whose portal this is.

use leptos::prelude::*;
use leptos_meta::Title;

use super::settings_api::{SaveSettings, SettingsView, read_settings};
use crate::{
    error::Field as Place,
    newsroom::{
        PlaceLoad,
        arrange::{Outcome, flaw_of},
    },
    page_data::page_data,
    ui::{Field, TextArea},
};

/// Shows the settings in a form.
#[component]
pub(in crate::newsroom) fn SettingsPage() -> impl IntoView {
    let settings = page_data(|| (), |()| read_settings());
    view! {
        <Title text="Thiết lập – Toà soạn" />
        <h1>"Thiết lập"</h1>
        <p>"Thay đổi có hiệu lực trong vòng mười giây, không cần khởi động lại."</p>
        <PlaceLoad data=settings ready=|view| view! { <SettingsForm view /> }.into_any() />
    }
}

/// The form; what was typed stays in it, saved or not.
#[component]
fn SettingsForm(
    /// The settings in force.
    view: SettingsView,
) -> impl IntoView {
    let save = ServerAction::<SaveSettings>::new();
    let filled_with = view.seal();
    // What the person saved is what the person saw; a refusal in between changes nothing about that.
    let seen = Memo::new(move |before: Option<&String>| {
        let saved = save.value().get().and_then(Result::ok);
        saved.unwrap_or_else(|| before.unwrap_or(&filled_with).clone())
    });
    let flaw = move |place| flaw_of(*save, place);
    view! {
        <ActionForm action=save>
            <input type="hidden" name="seen" value=seen />
            <Field name="name" label="Tên cổng thông tin" value=view.name required=true flaw=flaw(Place::Name) />
            <Field name="owner" label="Cơ quan chủ quản" value=view.owner required=true flaw=flaw(Place::Owner) />
            <TextArea
                name="description"
                label="Lời giới thiệu"
                value=view.description
                rows=2
                hint="Một câu cho công cụ tìm kiếm."
                flaw=flaw(Place::Description)
            />
            <TextArea
                name="office"
                label="Địa chỉ liên hệ"
                value=view.office
                rows=4
                hint="Mỗi dòng một ý: địa chỉ, điện thoại, thư điện tử."
                flaw=flaw(Place::Office)
            />
            <Field
                name="time_zone"
                label="Múi giờ"
                value=view.time_zone
                required=true
                hint="Khoảng cách với giờ quốc tế; ở Việt Nam là +07:00."
                flaw=flaw(Place::TimeZone)
            />
            <div class="form-actions">
                <button class="button" type="submit" disabled=save.pending()>
                    "Lưu thiết lập"
                </button>
            </div>
            <Outcome deed=*save done="Đã lưu thiết lập." />
        </ActionForm>
    }
}
