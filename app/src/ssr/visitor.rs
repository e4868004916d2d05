//! Who is looking: a hash under today's salt, which names nobody.

use std::net::IpAddr;

use axum::http::request::Parts;
use domain::visitors::VisitorHash;
use leptos::prelude::use_context;

/// Makes the hash of a browser from its address and name.
#[must_use]
pub fn hash_visitor(salt: &[u8; 32], address: IpAddr, user_agent: &str) -> VisitorHash {
    let mut hasher = blake3::Hasher::new_keyed(salt);
    match address.to_canonical() {
        IpAddr::V4(address) => hasher.update(&address.octets()),
        IpAddr::V6(address) => hasher.update(&address.octets()),
    };
    hasher.update(user_agent.as_bytes());
    let mut hash = VisitorHash([0; 16]);
    hash.0.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
    hash
}

/// The person behind the request under way; none for a crawler or a prefetch.
pub(crate) fn visitor() -> Option<VisitorHash> {
    use_context::<Parts>()?
        .extensions
        .get::<VisitorHash>()
        .copied()
}
