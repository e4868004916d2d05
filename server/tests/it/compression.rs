//! Pages travel packed.

use axum::{
    body::{Body, to_bytes},
    http::{Method, Request},
};
use tower::{ServiceBuilder, ServiceExt as _};
use tower_http::decompression::DecompressionLayer;

use crate::{content::a_ward, portal::TestPortal};

#[tokio::test]
async fn a_page_travels_compressed_to_a_browser_that_can_unpack_it() {
    let portal = TestPortal::new().await;
    a_ward(&portal.store).await;
    let reader = portal.visitor();
    let plain = reader.get("/tin").await;
    assert_eq!(plain.header("content-encoding"), "");
    for encoding in ["br", "gzip"] {
        let ask = reader
            .ask(Method::GET, "/tin")
            .header("accept-encoding", encoding);
        let packed = ask.send().await.with_packed(encoding);
        assert!(packed * 2 < plain.bytes.len(), "{packed} bytes");
    }
}

#[tokio::test]
async fn a_compressed_page_is_the_same_page() {
    let portal = TestPortal::new().await;
    a_ward(&portal.store).await;
    for encoding in ["br", "gzip"] {
        let request = Request::get("/tin")
            .header("accept-encoding", encoding)
            .body(Body::empty())
            .unwrap();
        let unpacking = ServiceBuilder::new()
            .layer(DecompressionLayer::new())
            .service(portal.router());
        let (parts, body) = unpacking.oneshot(request).await.unwrap().into_parts();
        let bytes = to_bytes(Body::new(body), usize::MAX).await.unwrap();
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        assert_eq!(parts.status, 200);
        assert!(
            text.starts_with("<!DOCTYPE html>") && text.ends_with("</script>"),
            "{encoding}"
        );
    }
}
