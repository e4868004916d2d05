//! The form that narrows the list; it works without script, because it only asks for another address.

use domain::article::ArticleState;
use leptos::prelude::*;

use super::{
    super::words,
    wire::{ArticlesQuery, Named},
};
use crate::{
    Field as Name, FieldFlaw,
    newsroom::Place,
    ui::{Field, Select, SelectOption},
};

/// Shows the fields with what was asked for.
#[component]
pub(super) fn ArticlesFilter(
    /// What was asked for.
    query: ArticlesQuery,
    /// What is wrong with it.
    flaws: Vec<FieldFlaw>,
    /// The sections.
    sections: Vec<Named>,
    /// The people who may have begun an article.
    owners: Vec<Named>,
    /// The authors who may be printed under an article.
    authors: Vec<Named>,
) -> impl IntoView {
    let flaw = |field| {
        let flaw = flaws.iter().find(|flaw| flaw.field == field);
        Signal::stored(flaw.map(|flaw| flaw.flaw.sentence()))
    };
    let (from_flaw, to_flaw) = (flaw(Name::From), flaw(Name::To));
    let states = ArticleState::ALL.iter();
    let states = states.map(|state| SelectOption::new(state.as_str(), words::state(*state)));
    let states = with_all("Tất cả, trừ thùng rác", states);
    let is_mine = query.mine == "1";
    let is_open = !flaws.is_empty() || query.asks_for_more_than_words();
    // A portal without authors has nothing to choose from.
    let authors = (!authors.is_empty()).then(|| {
        let authors = named(authors);
        view! { <Select name="tac-gia" label="Tác giả" options=authors value=query.author unmarked=true /> }
    });
    view! {
        <form class="filter" method="get" action=Place::Articles.path() aria-label="Lọc bài viết">
            <div class="form-row filter__first">
                <Field name="tu-khoa" label="Từ trong tiêu đề" kind="search" value=query.words unmarked=true />
                <button class="button" type="submit">
                    "Lọc"
                </button>
                <a class="button button--quiet" href=Place::Articles.path()>
                    "Bỏ lọc"
                </a>
            </div>
            <details open=is_open>
                <summary>"Lọc thêm"</summary>
                <div class="form-row">
                    <Select name="trang-thai" label="Trạng thái" options=states value=query.state unmarked=true />
                    <Select name="chuyen-muc" label="Chuyên mục" options=named(sections) value=query.section unmarked=true />
                    <Select name="nguoi-viet" label="Người viết" options=named(owners) value=query.owner unmarked=true />
                    {authors}
                    <Field name="tu" label="Sửa từ ngày" kind="date" value=query.from flaw=from_flaw unmarked=true />
                    <Field name="den" label="Đến hết ngày" kind="date" value=query.to flaw=to_flaw unmarked=true />
                    <Select name="cho" label="Đang chờ" options=waiting() value=query.waiting unmarked=true />
                </div>
                <label class="filter__mine">
                    <input type="checkbox" name="cua-toi" value="1" checked=is_mine />
                    " Chỉ bài của tôi"
                </label>
            </details>
        </form>
    }
}

fn waiting() -> Vec<SelectOption> {
    vec![
        SelectOption::new("", "Không chọn"),
        SelectOption::new("ban-sua", "Bản sửa chưa đăng"),
        SelectOption::new("het-han", "Hết hạn trong 7 ngày"),
    ]
}

fn named(entries: Vec<Named>) -> Vec<SelectOption> {
    let entries = entries.into_iter();
    with_all(
        "Tất cả",
        entries.map(|(id, name)| SelectOption::new(id, name)),
    )
}

fn with_all(name: &str, options: impl Iterator<Item = SelectOption>) -> Vec<SelectOption> {
    std::iter::once(SelectOption::new("", name))
        .chain(options)
        .collect()
}
