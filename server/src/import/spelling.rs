//! How the old site and browsers spell one and the same path.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What stands in an address only as a sequence.
const NOT_IN_A_NAME: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~');

/// A path with and without a slash at its end. WordPress writes encoded letters in small digits, browsers in capitals.
pub(super) fn spellings(bare: &str) -> Vec<String> {
    let mut paths = vec![format!("{bare}/"), bare.to_owned()];
    if bare.contains('%') {
        let capitals = with_capital_sequences(bare);
        paths.extend([format!("{capitals}/"), capitals]);
    }
    paths.dedup();
    paths
}

/// A name as WordPress writes it in an address.
pub(super) fn encoded(name: &str) -> String {
    utf8_percent_encode(name, NOT_IN_A_NAME)
        .to_string()
        .to_ascii_lowercase()
}

fn with_capital_sequences(path: &str) -> String {
    let mut capitals = String::with_capacity(path.len());
    let mut left = 0_u8;
    for character in path.chars() {
        left = if character == '%' { 3 } else { left };
        match left {
            0 => capitals.push(character),
            _ => {
                capitals.push(character.to_ascii_uppercase());
                left -= 1;
            }
        }
    }
    capitals
}
