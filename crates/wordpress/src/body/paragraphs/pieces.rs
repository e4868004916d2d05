//! Where one paragraph ends and the next begins.

/// The paragraphs of a run of text; an address alone on its line is one, because WordPress shows what is there.
pub(super) fn pieces(run: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for line in run.split('\n') {
        let line = line.trim_matches([' ', '\t']);
        let is_address = is_bare_address(line);
        if line.is_empty() || is_address {
            pieces.push(String::new());
        }
        if let Some(piece) = pieces.last_mut().filter(|_| !line.is_empty()) {
            if !piece.is_empty() {
                piece.push('\n');
            }
            piece.push_str(line);
        }
        if is_address {
            pieces.push(String::new());
        }
    }
    pieces.retain(|piece| {
        !piece
            .trim_matches(['\u{1}', ' ', '\n', '\u{a0}'])
            .is_empty()
    });
    pieces
        .into_iter()
        .map(|piece| piece.trim_matches(['\u{1}', ' ', '\n']).to_owned())
        .collect()
}

fn is_bare_address(line: &str) -> bool {
    let has_scheme = line.starts_with("https://") || line.starts_with("http://");
    has_scheme
        && !line.contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '\u{1}'))
}
