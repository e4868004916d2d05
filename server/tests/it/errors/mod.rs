//! What the portal answers when there is nothing to show: the right status and a sentence that says what to do.

mod lost;
mod missing;

use crate::{answer::Answer, content::a_ward, portal::TestPortal};

async fn ward() -> TestPortal {
    let portal = TestPortal::new().await;
    a_ward(&portal.store).await;
    portal
}

fn check_error_page(page: &Answer, address: &str, status: u16, headline: &str, sentence: &str) {
    assert_eq!(page.status.as_u16(), status, "{address}");
    assert_eq!(page.texts("h1"), [headline], "{address}");
    assert!(page.the_text(".error-page").contains(sentence), "{address}");
    assert_eq!(
        page.the_attribute("meta[name=robots]", "content"),
        "noindex"
    );
    assert!(page.attributes("main a", "href").contains(&"/".to_owned()));
    assert_eq!(page.attributes("link[rel=canonical]", "href"), [""; 0]);
}
