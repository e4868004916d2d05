//! The way through a long list.

use leptos::prelude::*;

use crate::paths;

/// Links to the pages of a list around the one that is shown; nothing when there is only one.
#[component]
pub(crate) fn Pager(
    /// The list's own address.
    list: String,
    /// The page that is shown.
    number: u32,
    /// How many pages there are.
    pages: u32,
) -> impl IntoView {
    (pages > 1).then(|| {
        let step = |target: u32, label: &'static str, rel: &'static str| {
            (1..=pages).contains(&target).then(|| {
                view! {
                    <a class="pager__step" rel=rel href=paths::list_page(&list, target)>
                        {label}
                    </a>
                }
            })
        };
        let newer = step(number - 1, "Mới hơn", "prev");
        let older = step(number + 1, "Cũ hơn", "next");
        let numbers = shown_numbers(number, pages)
            .into_iter()
            .map(|shown| number_view(&list, shown, number))
            .collect_view();
        view! {
            <nav class="pager" aria-label="Các trang của danh sách">
                {newer}
                <ol class="pager__numbers">{numbers}</ol>
                {older}
            </nav>
        }
    })
}

fn number_view(list: &str, shown: Option<u32>, current: u32) -> AnyView {
    match shown {
        None => view! { <li class="pager__gap">"…"</li> }.into_any(),
        Some(shown) => view! {
            <li>
                <a
                    class="pager__number"
                    href=paths::list_page(list, shown)
                    aria-label=format!("Trang {shown}")
                    aria-current=(shown == current).then_some("page")
                >
                    {shown}
                </a>
            </li>
        }
        .into_any(),
    }
}

/// First, last and the neighbors of the current page; `None` stands for a gap.
fn shown_numbers(current: u32, pages: u32) -> Vec<Option<u32>> {
    let mut shown = Vec::new();
    let mut last = 0;
    for number in (1..=pages)
        .filter(|&number| number == 1 || number == pages || number.abs_diff(current) <= 1)
    {
        if number > last + 1 {
            shown.push(None);
        }
        shown.push(Some(number));
        last = number;
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_stand_for_the_pages_that_are_not_shown() {
        let check = |current, pages, expected: &str| {
            let shown = shown_numbers(current, pages)
                .into_iter()
                .map(|number| number.map_or("…".to_owned(), |number| number.to_string()))
                .collect::<Vec<_>>();
            assert_eq!(shown.join(" "), expected);
        };
        check(1, 2, "1 2");
        check(1, 9, "1 2 … 9");
        check(5, 9, "1 … 4 5 6 … 9");
        check(9, 9, "1 … 8 9");
    }
}
