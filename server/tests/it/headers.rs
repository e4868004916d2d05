//! The headers that keep a reader's browser safe and tell it what to keep.

use axum::http::Method;
use domain::account::Role;

use crate::{content::a_ward, portal::TestPortal};

const EVERYWHERE: [&str; 9] = [
    "/",
    "/tin",
    "/khong-co",
    "/tin?trang=abc",
    "/api/articles/front",
    "/api/articles/read?slug=khong-co",
    "/healthz",
    "/media/x/y",
    "/pkg/x/y",
];

/// The nonce that a policy names.
fn nonce(policy: &str) -> &str {
    let (_, rest) = policy
        .split_once("'nonce-")
        .expect("the policy names a nonce");
    rest.split_once('\'').expect("the nonce ends").0
}

#[tokio::test]
async fn only_the_documents_own_scripts_run() {
    let portal = TestPortal::with(|settings| settings.dev = true).await;
    a_ward(&portal.store).await;
    let reader = portal.visitor();
    let mut nonces = Vec::new();
    for address in [
        "/",
        "/",
        "/tin/dai-hoi-chi-bo-to-dan-pho-so-5",
        "/khong-co",
        "/tin?trang=abc",
    ] {
        let page = reader.get(address).await;
        let policy = page.header("content-security-policy");
        assert!(policy.contains("default-src 'none'"), "{policy}");
        assert!(policy.contains("frame-ancestors 'none'"), "{policy}");
        assert!(
            !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"),
            "{policy}"
        );
        let of_scripts = page.attributes("script", "nonce");
        assert!(!of_scripts.is_empty());
        assert_eq!(
            of_scripts.len(),
            page.texts("script").len(),
            "each script has one"
        );
        assert!(
            of_scripts.iter().all(|each| each == nonce(policy)),
            "{of_scripts:?}"
        );
        nonces.push(nonce(policy).to_owned());
    }
    assert!(nonces.iter().all(|nonce| nonce.len() >= 16));
    nonces.sort();
    nonces.dedup();
    assert_eq!(nonces.len(), 5, "no two requests share a nonce");
}

#[tokio::test]
async fn no_page_needs_an_inline_style_or_handler() {
    let portal = TestPortal::new().await;
    a_ward(&portal.store).await;
    let reader = portal.visitor();
    for address in [
        "/",
        "/tin",
        "/tin/dai-hoi-chi-bo-to-dan-pho-so-5",
        "/khao-sat",
        "/thong-ke",
    ] {
        let page = reader.get(address).await;
        for selector in ["[style]", "style", "[onclick]", "[onload]", "[onsubmit]"] {
            assert_eq!(page.texts(selector).len(), 0, "{selector} on {address}");
        }
    }
}

#[tokio::test]
async fn every_answer_carries_the_usual_headers() {
    let portal = TestPortal::new().await;
    a_ward(&portal.store).await;
    let reader = portal.visitor();
    for address in EVERYWHERE {
        let answer = reader.get(address).await;
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "strict-origin-when-cross-origin"),
            ("x-frame-options", "DENY"),
            ("cross-origin-opener-policy", "same-origin"),
        ] {
            assert_eq!(answer.header(name), value, "{name} of {address}");
        }
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("default-src 'none'"), "{address} {policy}");
        assert!(
            policy.contains("frame-ancestors 'none'"),
            "{address} {policy}"
        );
    }
}

#[tokio::test]
async fn a_refused_request_carries_them_too() {
    let portal = TestPortal::new().await;
    let ask = portal.visitor().ask(Method::POST, "/api/survey/vote");
    let refused = ask
        .header("sec-fetch-site", "cross-site")
        .send()
        .await
        .with_status(403);
    assert_eq!(refused.header("x-content-type-options"), "nosniff");
    assert!(
        refused
            .header("content-security-policy")
            .contains("default-src 'none'")
    );
}

#[tokio::test]
async fn what_changes_is_never_kept() {
    let portal = TestPortal::new().await;
    let survey = a_ward(&portal.store).await;
    let reader = portal.visitor();
    let mut answers = Vec::new();
    for address in EVERYWHERE {
        answers.push(reader.get(address).await);
    }
    answers.push(reader.vote(&survey, &[survey.choices[0].id]).await);
    for answer in answers {
        let caching = answer.header("cache-control");
        assert!(
            caching.contains("no-cache") || caching.contains("no-store"),
            "{caching}"
        );
        assert!(
            !caching.contains("public") && !caching.contains("max-age"),
            "{caching}"
        );
    }
}

#[tokio::test]
async fn what_is_not_for_everyone_stays_in_no_cache() {
    let portal = TestPortal::new().await;
    let boss = portal.colleague("boss", Role::Administrator, &[]).await;
    for address in [
        "/toa-soan",
        "/dang-nhap",
        "/xem-truoc/khong-co",
        "/api/accounts/list",
        "/api/session/own",
        "/api/audit/export",
        "/api/desk/open?id=9999",
    ] {
        let answer = boss.get(address).await;
        assert_eq!(answer.header("cache-control"), "no-store", "{address}");
    }
}

#[tokio::test]
async fn a_secure_site_asks_to_be_reached_securely() {
    let portal = TestPortal::new().await;
    let plain = portal.visitor().get("/healthz").await;
    assert_eq!(plain.header("strict-transport-security"), "");
    let ask = portal.visitor().ask(Method::GET, "/healthz");
    let secure = ask.header("x-forwarded-proto", "https").send().await;
    assert_eq!(
        secure.header("strict-transport-security"),
        "max-age=31536000"
    );
}

#[tokio::test]
async fn a_head_request_gets_the_headers_alone() {
    let portal = TestPortal::new().await;
    a_ward(&portal.store).await;
    let answer = portal
        .visitor()
        .ask(Method::HEAD, "/tin")
        .send()
        .await
        .with_status(200);
    assert!(answer.header("content-type").starts_with("text/html"));
    assert!(answer.bytes.is_empty());
}
