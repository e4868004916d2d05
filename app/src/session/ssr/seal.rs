//! Keeps a secret unreadable to whoever holds a copy of the database's tables without the portal's key.

use chacha20poly1305::{
    ChaCha20Poly1305, Key, Nonce,
    aead::{Aead, Generate, KeyInit},
};

use crate::error::AppError;

const NONCE_BYTES: usize = 12;

/// Encrypts a secret as a text.
pub(super) fn seal(key: &[u8; 32], secret: &[u8]) -> Result<String, AppError> {
    let nonce = Nonce::generate();
    let sealed = cipher(key).encrypt(&nonce, secret).map_err(|_| {
        tracing::error!("A secret cannot be encrypted");
        AppError::Unexpected
    })?;
    let bytes = nonce.iter().chain(&sealed);
    Ok(bytes.map(|byte| format!("{byte:02x}")).collect())
}

/// Reads back what [`seal`] made with the same key.
pub(super) fn open(key: &[u8; 32], sealed: &str) -> Result<Vec<u8>, AppError> {
    let opened = from_hex(sealed).and_then(|bytes| {
        let (nonce, sealed) = bytes.split_at_checked(NONCE_BYTES)?;
        let nonce = Nonce::try_from(nonce).ok()?;
        cipher(key).decrypt(&nonce, sealed).ok()
    });
    opened.ok_or_else(|| {
        tracing::error!("A kept secret cannot be decrypted");
        AppError::Unexpected
    })
}

fn cipher(key: &[u8; 32]) -> ChaCha20Poly1305 {
    ChaCha20Poly1305::new(&Key::from(*key))
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digits = text.as_bytes().chunks_exact(2);
    let pairs = digits.map(|pair| std::str::from_utf8(pair).ok());
    pairs
        .map(|pair| u8::from_str_radix(pair?, 16).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_secret_opens_with_its_own_key_alone() {
        let sealed = seal(&[1; 32], b"bi mat").unwrap();
        assert_eq!(open(&[1; 32], &sealed), Ok(b"bi mat".to_vec()));
        assert_eq!(open(&[2; 32], &sealed), Err(AppError::Unexpected));
        assert_ne!(seal(&[1; 32], b"bi mat").unwrap(), sealed);
        let changed = sealed.replacen(&sealed[30..32], "zz", 1);
        assert_eq!(open(&[1; 32], &changed), Err(AppError::Unexpected));
    }
}
