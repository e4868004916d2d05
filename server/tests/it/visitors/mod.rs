//! Who is counted, and how the numbers reach every page.

mod counting;
mod midnight;
mod stream;

use crate::answer::Answer;

/// The four numbers of the widget: total, online, today, yesterday.
fn shown(page: &Answer) -> Vec<String> {
    page.texts("section[aria-label='Thống kê truy cập'] dd")
}
