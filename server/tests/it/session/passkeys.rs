//! Passkeys, as far as they can be tried without a device.

use app::{AppError, Refusal};
use domain::account::Role;
use serde_json::Value;

use super::{PASSWORD, an_account, call, log_in, read};
use crate::{portal::TestPortal, visitor::Visitor};

/// What a device is asked when it is to make a key.
async fn question(visitor: &Visitor) -> Value {
    let answer = call(visitor, "session/begin_passkey", &[]).await;
    let question = answer.with_status(200).json();
    serde_json::from_str(question.as_str().unwrap()).unwrap()
}

#[tokio::test]
async fn a_device_is_asked_for_a_key_of_the_portals_domain() {
    let portal = TestPortal::new().await;
    an_account(&portal, "lan", Role::Writer).await;
    let visitor = portal.visitor();
    log_in(&visitor, "lan", PASSWORD).await.with_status(200);
    let first = question(&visitor).await;
    assert_eq!(first["rp"]["id"], "phuong.example");
    assert_eq!(first["user"]["name"], "lan");
    assert_eq!(
        first["authenticatorSelection"]["userVerification"],
        "required"
    );
    let second = question(&visitor).await;
    assert_ne!(first["challenge"], second["challenge"]);
    assert_eq!(first["user"]["id"], second["user"]["id"]);
}

#[tokio::test]
async fn an_answer_that_is_none_makes_no_passkey() {
    let portal = TestPortal::new().await;
    an_account(&portal, "lan", Role::Writer).await;
    let visitor = portal.visitor();
    log_in(&visitor, "lan", PASSWORD).await.with_status(200);
    question(&visitor).await;
    let fields = [("name", "Điện thoại"), ("answer", "{}")];
    let answer = call(&visitor, "session/finish_passkey", &fields).await;
    assert_eq!(answer.error(), AppError::refused(Refusal::PasskeyFailed));
    let own = read(&visitor, "session/own").await.with_status(200).json();
    assert_eq!(own["passkeys"], Value::Array(Vec::new()));
}

#[tokio::test]
async fn a_portal_at_a_bare_address_offers_no_passkeys() {
    let portal = TestPortal::with(|settings| {
        "http://127.0.0.1:3000".clone_into(&mut settings.base_url);
    })
    .await;
    an_account(&portal, "lan", Role::Writer).await;
    let visitor = portal.visitor();
    let answer = log_in(&visitor, "lan", PASSWORD).await.with_status(200);
    let cookie = answer.header("set-cookie");
    assert!(cookie.starts_with("dinh_session="), "{cookie}");
    assert!(!cookie.contains("Secure"), "{cookie}");
    let own = read(&visitor, "session/own").await.with_status(200).json();
    assert_eq!(own["passkeys_offered"], false);
    call(&visitor, "session/begin_passkey", &[])
        .await
        .with_status(409);
}
