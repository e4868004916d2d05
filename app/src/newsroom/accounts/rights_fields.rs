//! The fields that say what an account may do.

use domain::account::Role;
use leptos::prelude::*;

use super::wire::SectionChoice;
use crate::{
    newsroom::words,
    ui::{Select, SelectOption},
};

/// Asks for the role and the sections that an editor works in.
#[component]
pub(super) fn RightsFields(
    /// What the account may do so far.
    role: Role,
    /// The sections, those that it has marked.
    sections: Vec<SectionChoice>,
) -> impl IntoView {
    let options = Role::ALL
        .into_iter()
        .map(|role| SelectOption::new(role.as_str(), words::role(role)))
        .collect();
    let boxes = sections
        .into_iter()
        .map(|section| {
            view! {
                <label class="account__section">
                    <input
                        type="checkbox"
                        name="sections[]"
                        value=section.id.0
                        checked=section.is_given
                    />
                    <span>{section.name}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <Select name="role" label="Vai trò" options value=role.as_str() required=true />
        <fieldset class="account__sections">
            <legend>"Chuyên mục mà biên tập viên phụ trách"</legend>
            {boxes}
        </fieldset>
    }
}
