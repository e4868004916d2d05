//! The yardstick of `cargo xtask bench`: answers every request with the same bytes from memory, and does nothing else.

use std::{net::SocketAddr, path::PathBuf};

use anyhow::Context as _;
use axum::{
    Router,
    body::Bytes,
    http::{HeaderValue, header::CONTENT_TYPE},
    serve::ListenerExt as _,
};
use clap::Parser;
use tokio::net::TcpListener;

/// Serves one file under every address.
#[derive(Parser)]
struct Arguments {
    /// The page that is sent.
    file: PathBuf,
    /// Address and port to listen on.
    listen: SocketAddr,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    let page = std::fs::read(&arguments.file)
        .map(Bytes::from)
        .with_context(|| format!("cannot read {}", arguments.file.display()))?;
    let answer = move || {
        let html = HeaderValue::from_static("text/html; charset=utf-8");
        std::future::ready(([(CONTENT_TYPE, html)], page.clone()))
    };
    let listener = TcpListener::bind(arguments.listen).await?;
    println!("Serving on http://{}", listener.local_addr()?);
    // The portal sends without delay too.
    let listener = listener.tap_io(|socket| {
        let _ = socket.set_nodelay(true);
    });
    axum::serve(listener, Router::new().fallback(answer)).await?;
    Ok(())
}
