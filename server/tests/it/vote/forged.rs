//! A cookie or ticket that the portal did not sign is nobody's.

use super::{COOKIE, ticket};
use crate::{content::a_ward, portal::TestPortal};

/// The text with its character at `place` replaced by another one of the same kind.
fn altered(signed: &str, place: usize) -> String {
    let mut bytes = signed.as_bytes().to_vec();
    bytes[place] = if bytes[place] == b'0' { b'1' } else { b'0' };
    String::from_utf8(bytes).unwrap()
}

#[tokio::test]
async fn an_altered_or_made_up_cookie_is_nobodys() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let reader = portal.visitor();
    reader
        .vote(&survey, &[survey.choices[0].id])
        .await
        .with_status(200);
    let real = reader.cookie(COOKIE).unwrap();
    let id = real[real.len() - 32..].to_owned();
    for forged in [
        altered(&real, 0),
        altered(&real, real.len() - 1),
        id,
        "x".to_owned(),
        String::new(),
    ] {
        let stranger = portal.visitor();
        stranger.set_cookie(COOKIE, &forged);
        let page = stranger.get("/khao-sat/ban-quan-tam-dieu-gi-nhat").await;
        assert_eq!(
            page.texts("form button"),
            ["Bình chọn"],
            "{forged} has not voted"
        );
        stranger
            .vote(&survey, &[survey.choices[0].id])
            .await
            .with_status(200);
        let given = stranger.cookie(COOKIE).unwrap();
        assert!(
            given != forged && given != real,
            "a stranger gets a cookie of their own"
        );
    }
    reader
        .vote(&survey, &[survey.choices[0].id])
        .await
        .with_status(409);
}

#[tokio::test]
async fn an_altered_or_made_up_ticket_is_nobodys() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let real = ticket(&portal.visitor()).await;
    let send = |ticket: String| {
        let reader = portal.visitor();
        reader
            .ballot(survey.slug.as_str(), &ticket, &[survey.choices[0].id])
            .send()
    };
    for forged in [
        altered(&real, 0),
        altered(&real, real.len() - 1),
        "'; --".to_owned(),
    ] {
        // Twice the same forgery is two strangers: it names nobody who could have voted.
        send(forged.clone()).await.with_status(200);
        send(forged).await.with_status(200);
    }
    send(real).await.with_status(200);
}

#[tokio::test]
async fn a_cookie_of_another_portal_is_nobodys() {
    let (portal, other) = (TestPortal::new().await, TestPortal::new().await);
    let (survey, elsewhere) = (a_ward(&portal.store).await, a_ward(&other.store).await);
    let reader = other.visitor();
    reader
        .vote(&elsewhere, &[elsewhere.choices[0].id])
        .await
        .with_status(200);
    let stranger = portal.visitor();
    stranger.set_cookie(COOKIE, &reader.cookie(COOKIE).unwrap());
    stranger
        .vote(&survey, &[survey.choices[0].id])
        .await
        .with_status(200);
    assert_ne!(stranger.cookie(COOKIE), reader.cookie(COOKIE));
}
