//! From which network a request comes: an address, or for IPv6 the part that one household has to itself.

use std::net::IpAddr;

use axum::http::request::Parts;
use leptos::prelude::use_context;

/// The network of a request's sender, kept for as long as the answer takes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Network([u8; 8]);

impl Network {
    /// The network that an address belongs to.
    #[must_use]
    pub fn of(address: IpAddr) -> Self {
        let mut network = [0; 8];
        match address.to_canonical() {
            // No network of IPv6 begins with a zero byte but those that stand for nobody.
            IpAddr::V4(address) => network[4..].copy_from_slice(&address.octets()),
            IpAddr::V6(address) => network.copy_from_slice(&address.octets()[..8]),
        }
        Self(network)
    }

    pub(super) fn bytes(self) -> [u8; 8] {
        self.0
    }

    /// The network of the request under way; all whose address is unknown share one.
    pub(super) fn from_request() -> Self {
        use_context::<Parts>()
            .and_then(|request| request.extensions.get::<Self>().copied())
            .unwrap_or(Self([0; 8]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbors_in_one_household_share_a_network_and_others_do_not() {
        let network = |address: &str| Network::of(address.parse().unwrap()).0;
        assert_eq!(network("2001:db8::1"), network("2001:db8::ffff:1"));
        assert_ne!(network("2001:db8::1"), network("2001:db8:0:1::1"));
        assert_ne!(network("203.0.113.1"), network("203.0.113.2"));
        assert_eq!(network("203.0.113.1"), network("::ffff:203.0.113.1"));
    }
}
