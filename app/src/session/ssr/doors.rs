//! What the server needs to let people in: keys, the hasher of passwords, and the checker of passkeys.

use std::sync::Arc;

use store::{AttemptKeys, Store, StoreError};
use webauthn_rs::{Webauthn, WebauthnBuilder, prelude::Url};

use super::{Network, PasswordCost, Passwords};

/// Everything that logins are checked with.
#[derive(Clone)]
pub struct Doors {
    /// Hashes passwords.
    pub passwords: Arc<Passwords>,
    pub(super) totp_key: [u8; 32],
    pub(super) passkeys: Option<Arc<Webauthn>>,
    attempts_key: [u8; 32],
}

impl Doors {
    /// Makes the doors of a portal at this address; its keys come from the store.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn new(store: &Store, base_url: &str) -> Result<Self, StoreError> {
        Ok(Self {
            passwords: PasswordCost::REAL.into(),
            totp_key: store.key("totp").await?,
            attempts_key: store.key("login-attempts").await?,
            passkeys: passkeys(base_url).map(Arc::new),
        })
    }

    /// The same doors with hashes that are this much work.
    #[must_use]
    pub fn with_cost(&self, cost: PasswordCost) -> Self {
        Self {
            passwords: cost.into(),
            ..self.clone()
        }
    }

    /// The names under which failures of one kind and account on this network are counted; `login` names both.
    pub(super) fn attempt_keys(&self, login: &str, network: Network) -> AttemptKeys {
        let network = network.bytes();
        AttemptKeys {
            account: self.key(b"account", login.as_bytes(), &[]),
            network: self.key(b"network", &[], &network),
            account_on_network: self.key(b"both", login.as_bytes(), &network),
        }
    }

    fn key(&self, kind: &[u8], login: &[u8], network: &[u8]) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new_keyed(&self.attempts_key);
        for part in [kind, network, login] {
            hasher.update(part);
            hasher.update(&[0]);
        }
        *hasher.finalize().as_bytes()
    }
}

impl std::fmt::Debug for Doors {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Doors(…)")
    }
}

/// The checker of passkeys; browsers know passkeys of a domain only, so a portal at a bare address has none.
fn passkeys(base_url: &str) -> Option<Webauthn> {
    let origin = Url::parse(base_url).ok()?;
    let domain = origin.domain()?.to_owned();
    if origin.scheme() != "https" && domain != "localhost" {
        return None;
    }
    let built = WebauthnBuilder::new(&domain, &origin).and_then(WebauthnBuilder::build);
    built
        .inspect_err(|error| tracing::warn!(error.cause = %error, "Passkeys are not offered"))
        .ok()
}

#[cfg(test)]
mod tests {
    use super::passkeys;

    #[test]
    fn passkeys_are_offered_where_browsers_know_them() {
        for offered in ["https://phuong.example", "http://localhost:3000"] {
            assert!(passkeys(offered).is_some(), "{offered}");
        }
        for not in [
            "http://127.0.0.1:3000",
            "http://phuong.example",
            "https://[::1]",
            "x",
        ] {
            assert!(passkeys(not).is_none(), "{not}");
        }
    }
}
