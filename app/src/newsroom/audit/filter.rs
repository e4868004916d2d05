//! The form that narrows the log; it works without script, because it only asks for another address.

use domain::audit::{Act, SubjectKind};
use leptos::prelude::*;

use super::{super::words, wire::AuditQuery};
use crate::{
    Field as Name, FieldFlaw,
    newsroom::Place,
    ui::{Field, Select, SelectOption},
};

/// Shows the fields with what was asked for.
#[component]
pub(super) fn AuditFilterForm(
    /// What was asked for.
    query: AuditQuery,
    /// What is wrong with it.
    flaws: Vec<FieldFlaw>,
    /// The accounts that can be picked, with their names.
    people: Vec<(i64, String)>,
) -> impl IntoView {
    let flaw = |field| {
        let flaw = flaws.iter().find(|flaw| flaw.field == field);
        Signal::stored(flaw.map(|flaw| flaw.flaw.sentence()))
    };
    let (from_flaw, to_flaw) = (flaw(Name::From), flaw(Name::To));
    let people = with_all(
        people
            .into_iter()
            .map(|(id, name)| SelectOption::new(id, name)),
    );
    let acts = Act::ALL.iter();
    let acts = with_all(acts.map(|act| SelectOption::new(act.as_str(), words::act(*act))));
    let kinds = SubjectKind::ALL.iter();
    let kinds =
        with_all(kinds.map(|kind| SelectOption::new(kind.as_str(), words::subject_kind(*kind))));
    view! {
        <form class="filter" method="get" action=Place::AuditLog.path() aria-label="Lọc nhật ký">
            <div class="form-row">
                <Select name="nguoi" label="Người" options=people value=query.account unmarked=true />
                <Select name="viec" label="Việc" options=acts value=query.act unmarked=true />
                <Select name="loai" label="Loại" options=kinds value=query.kind unmarked=true />
                <Field name="so" label="Số của mục" value=query.subject inputmode="numeric" unmarked=true />
                <Field name="tu" label="Từ ngày" kind="date" value=query.from flaw=from_flaw unmarked=true />
                <Field name="den" label="Đến hết ngày" kind="date" value=query.to flaw=to_flaw unmarked=true />
            </div>
            <div class="form-actions">
                <button class="button" type="submit">
                    "Lọc"
                </button>
                <a class="button button--quiet" href=Place::AuditLog.path()>
                    "Bỏ lọc"
                </a>
            </div>
        </form>
    }
}

fn with_all(options: impl Iterator<Item = SelectOption>) -> Vec<SelectOption> {
    let all = SelectOption::new("", "Tất cả");
    std::iter::once(all).chain(options).collect()
}
