//! The browser's files and the pictures: kept for ever where their address changes with them.

use std::fs;

use axum::http::Method;

use crate::{answer::Answer, portal::TestPortal};

const PICTURE: &[u8] = b"RIFF....WEBPVP8 ";

fn hash() -> String {
    "0a".repeat(32)
}

/// A portal with one picture, and a file beside the folder that nobody may read.
async fn portal_with_a_picture() -> TestPortal {
    let portal = TestPortal::new().await;
    let folder = portal.media_folder().join(hash());
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("960.webp"), PICTURE).unwrap();
    fs::write(portal.media_folder().join("secret.webp"), "SECRET").unwrap();
    fs::write(portal.media_folder().with_file_name("dinh.db"), "SECRET").unwrap();
    portal
}

/// The address of one of the browser's files; none when no browser half was built.
async fn packaged(portal: &TestPortal, file: &str) -> Option<String> {
    let stylesheet = portal
        .visitor()
        .get("/")
        .await
        .the_attribute("link[rel=stylesheet]", "href");
    let address = stylesheet.replace("dinh.css", file);
    let is_there = !address.contains("/pkg//");
    if !is_there {
        eprintln!("SKIPPED: there is no browser half in target/site; build it first");
    }
    is_there.then_some(address)
}

fn check_kept_for_ever(answer: &Answer) {
    assert_eq!(
        answer.header("cache-control"),
        "public, max-age=31536000, immutable"
    );
}

#[tokio::test]
async fn a_picture_is_kept_for_ever() {
    let portal = portal_with_a_picture().await;
    let address = format!("/media/{}/960.webp", hash());
    let picture = portal.visitor().get(&address).await.with_status(200);
    assert_eq!(picture.bytes, PICTURE);
    assert_eq!(picture.header("content-type"), "image/webp");
    assert_eq!(picture.header("content-encoding"), "");
    check_kept_for_ever(&picture);
}

#[tokio::test]
async fn an_address_never_leaves_the_folder_of_its_picture() {
    let portal = portal_with_a_picture().await;
    let hash = hash();
    for address in [
        format!("/media/{hash}/..%2fsecret.webp"),
        format!("/media/{hash}/%2e%2e%2fsecret.webp"),
        "/media/../dinh.db".to_owned(),
        "/media/..%2f/dinh.db".to_owned(),
        "/media/..%2f..%2fetc/passwd".to_owned(),
        "/media/%2e%2e/dinh.db".to_owned(),
        "/media/./secret.webp".to_owned(),
        "/media/%2e/secret.webp".to_owned(),
        "/media/%00/secret.webp".to_owned(),
        format!("/media/{hash}/960.webp%00.png"),
        format!("/media/{hash}/960%2ewebp%2f..%2f..%2fsecret.webp"),
        format!("/media/{}/960.webp", hash.to_uppercase()),
        format!("/media/{hash}/480.webp"),
        format!("/media/{}/960.webp", "0b".repeat(32)),
        format!("/media/{hash}/"),
    ] {
        let answer = portal.visitor().get(&address).await;
        assert_eq!(answer.status, 404, "{address}");
        assert!(!answer.text().contains("SECRET"), "{address}");
        assert!(
            !answer.header("cache-control").contains("immutable"),
            "{address}"
        );
    }
}

#[tokio::test]
async fn reading_a_picture_is_no_visit() {
    let portal = portal_with_a_picture().await;
    portal
        .visitor()
        .get(&format!("/media/{}/960.webp", hash()))
        .await
        .with_status(200);
    portal.tick().await;
    assert_eq!(portal.state.counter.numbers().total, 0);
}

#[tokio::test]
async fn a_file_of_another_build_is_not_found() {
    let portal = TestPortal::new().await;
    for address in [
        "/pkg/0123456789/dinh.js",
        "/pkg/x/..%2f..%2fbuild.json",
        "/pkg//dinh.css",
        "/build.json",
    ] {
        let answer = portal.visitor().get(address).await;
        assert_eq!(answer.status, 404, "{address}");
        assert!(
            !answer.header("cache-control").contains("immutable"),
            "{address}"
        );
    }
}

#[tokio::test]
async fn a_file_of_the_browser_half_is_kept_for_ever_and_asked_for_once() {
    let portal = TestPortal::new().await;
    for (file, kind) in [
        ("dinh.css", "text/css; charset=utf-8"),
        ("dinh.js", "text/javascript; charset=utf-8"),
        ("dinh_bg.wasm", "application/wasm"),
    ] {
        let Some(address) = packaged(&portal, file).await else {
            return;
        };
        let found = portal.visitor().get(&address).await.with_status(200);
        assert_eq!(found.header("content-type"), kind);
        check_kept_for_ever(&found);
        let ask = portal.visitor().ask(Method::GET, &address);
        let known = ask
            .header("if-none-match", found.header("etag"))
            .send()
            .await;
        assert_eq!(known.status, 304, "{file}");
        assert!(known.bytes.is_empty());
        let ask = portal.visitor().ask(Method::GET, &address);
        ask.header("if-none-match", "\"other\"")
            .send()
            .await
            .with_status(200);
    }
}

#[tokio::test]
async fn a_file_of_the_browser_half_travels_as_small_as_the_browser_can_take_it() {
    let portal = TestPortal::new().await;
    let Some(address) = packaged(&portal, "dinh.js").await else {
        return;
    };
    let plain = portal.visitor().get(&address).await.with_status(200);
    assert_eq!(plain.header("content-encoding"), "");
    let mut etags = vec![plain.header("etag").to_owned()];
    for (accepted, expected) in [
        ("gzip, deflate, br", "br"),
        ("gzip", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("identity", ""),
    ] {
        let ask = portal.visitor().ask(Method::GET, &address);
        let answer = ask.header("accept-encoding", accepted).send().await;
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("content-encoding"), expected, "{accepted}");
        assert!(
            answer
                .header("vary")
                .to_lowercase()
                .contains("accept-encoding")
        );
        if !expected.is_empty() {
            assert!(answer.bytes.len() < plain.bytes.len());
            etags.push(answer.header("etag").to_owned());
        }
    }
    etags.sort();
    etags.dedup();
    assert_eq!(etags.len(), 3, "each form has a tag of its own");
}
