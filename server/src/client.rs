//! Who asks: a person or a program, seen through trusted proxies only.

use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
};

use app::ssr::{AppState, Network, hash_visitor};
use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, Method, header},
    middleware::Next,
    response::Response,
};
use domain::visitors::{VisitorHash, is_crawler};

/// What is needed to tell who asks.
#[derive(Clone)]
pub(crate) struct Clients {
    pub(crate) app: AppState,
    pub(crate) trusted_proxies: Arc<[IpAddr]>,
}

/// A person's browser as its request shows it, kept in memory alone and for as long as the answer takes.
///
/// An answer that goes on past midnight asks it for the visitor anew: yesterday's hash goes with yesterday's salt.
#[derive(Clone)]
pub(crate) struct Client {
    address: IpAddr,
    user_agent: Arc<str>,
}

impl Client {
    /// Notes the person as present, under the salt of this moment.
    pub(crate) fn is_here(&self, app: &AppState) -> VisitorHash {
        let visitor = hash_visitor(&app.counter.salt(), self.address, &self.user_agent);
        app.counter.seen(visitor, app.clock.now());
        visitor
    }
}

/// Notes the person behind a request as present, and lets the app see who it is and from which network it comes.
pub(crate) async fn note(
    State(clients): State<Clients>,
    mut request: Request,
    next: Next,
) -> Response {
    if let Some(address) = sender(&clients, &request) {
        request.extensions_mut().insert(Network::of(address));
    }
    if let Some(client) = client(&clients, &request) {
        let visitor = client.is_here(&clients.app);
        request.extensions_mut().insert(visitor);
        request.extensions_mut().insert(client);
    }
    next.run(request).await
}

fn client(clients: &Clients, request: &Request) -> Option<Client> {
    let headers = request.headers();
    let user_agent = headers.get(header::USER_AGENT)?.to_str().ok()?;
    if request.method() == Method::HEAD || is_crawler(user_agent) || is_prefetch(headers) {
        return None;
    }
    Some(Client {
        address: sender(clients, request)?,
        user_agent: user_agent.into(),
    })
}

/// The address that a request comes from, a person's or not.
fn sender(clients: &Clients, request: &Request) -> Option<IpAddr> {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>()?;
    let (peer, headers) = (peer.0.ip(), request.headers());
    Some(address(peer, headers, &clients.trusted_proxies))
}

/// True when the browser loads a page that nobody has asked to see yet.
fn is_prefetch(headers: &HeaderMap) -> bool {
    let says = |name: &str| {
        headers
            .get(name)
            .is_some_and(|value| value.as_bytes().starts_with(b"prefetch"))
    };
    says("sec-purpose") || says("purpose")
}

/// The nearest address that is not a trusted proxy; what a stranger writes into the header is never believed.
fn address(peer: IpAddr, headers: &HeaderMap, trusted: &[IpAddr]) -> IpAddr {
    let is_trusted = |address: &IpAddr| trusted.contains(&address.to_canonical());
    if !is_trusted(&peer) {
        return peer;
    }
    let forwarded = headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok());
    let hops = forwarded
        .flat_map(|value| value.split(','))
        .map(|hop| hop.trim().parse::<IpAddr>());
    let known = hops
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .map_while(Result::ok)
        .collect::<Vec<_>>();
    known
        .iter()
        .find(|hop| !is_trusted(hop))
        .or(known.last())
        .copied()
        .unwrap_or(peer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_trusted_proxy_is_believed() {
        let check = |peer: &str, forwarded: &str, expected: &str| {
            let mut headers = HeaderMap::new();
            headers.insert("x-forwarded-for", forwarded.parse().unwrap());
            let trusted = ["127.0.0.1".parse().unwrap(), "10.0.0.2".parse().unwrap()];
            assert_eq!(
                address(peer.parse().unwrap(), &headers, &trusted).to_string(),
                expected
            );
        };
        check("203.0.113.9", "198.51.100.7", "203.0.113.9");
        check("127.0.0.1", "198.51.100.7", "198.51.100.7");
        check(
            "127.0.0.1",
            "1.2.3.4, 198.51.100.7, 10.0.0.2",
            "198.51.100.7",
        );
        check("127.0.0.1", "not an address", "127.0.0.1");
        check("127.0.0.1", "10.0.0.2", "10.0.0.2");
    }

    #[test]
    fn a_prefetch_is_not_a_visit() {
        let mut headers = HeaderMap::new();
        assert!(!is_prefetch(&headers));
        headers.insert("sec-purpose", "prefetch;prerender".parse().unwrap());
        assert!(is_prefetch(&headers));
    }
}
