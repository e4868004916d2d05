//! Who is counted, and how the numbers reach every page.

mod counting;
mod midnight;
mod stopping;
mod stream;
mod who;

use axum::http::Method;

use crate::{answer::Answer, content::a_ward, portal::TestPortal};

const ARTICLE: &str = "/tin/dai-hoi-chi-bo-to-dan-pho-so-5";
const ARTICLE_AS_DATA: &str = "/api/articles/read?slug=dai-hoi-chi-bo-to-dan-pho-so-5";

/// The four numbers of the widget: total, online, today, yesterday.
fn shown(page: &Answer) -> Vec<String> {
    page.texts("section[aria-label='Thống kê truy cập'] dd")
}

async fn ward() -> TestPortal {
    let portal = TestPortal::new().await;
    a_ward(&portal.store).await;
    portal
}

/// What a program sees that is not counted itself: visits and views so far.
async fn counted(portal: &TestPortal) -> (i64, String) {
    portal.tick().await;
    let ask = portal.visitor().ask(Method::GET, ARTICLE);
    let page = ask
        .header("user-agent", "curl/8.5.0")
        .send()
        .await
        .with_status(200);
    (
        portal.state.counter.numbers().total,
        page.the_text(".article__views"),
    )
}
