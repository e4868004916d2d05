//! One request and its whole answer, for what is looked at instead of counted.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use anyhow::{Context, Result, ensure};

/// Readers come with a browser; a portal counts those and leaves programs out.
pub(crate) const USER_AGENT: &str =
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

const PATIENCE: Duration = Duration::from_secs(30);

/// What a server sent.
#[derive(Debug)]
pub(crate) struct Answer {
    /// How the body is packed, if it is.
    pub encoding: Option<String>,
    /// The body as it was sent.
    pub body: Vec<u8>,
}

impl Answer {
    /// The body of an answer that was not packed.
    pub(crate) fn text(self) -> Result<String> {
        ensure!(self.encoding.is_none(), "an answer is packed unasked");
        String::from_utf8(self.body).context("an answer is not text")
    }
}

/// Asks for an address; any status but 200 is an error.
pub(crate) fn get(server: SocketAddr, address: &str, accept_encoding: &str) -> Result<Answer> {
    let mut socket = TcpStream::connect(server)?;
    socket.set_read_timeout(Some(PATIENCE))?;
    // The old protocol sends a body in one piece and ends it by closing.
    write!(
        socket,
        "GET {address} HTTP/1.0\r\nHost: {server}\r\nUser-Agent: {USER_AGENT}\r\n\
         Accept: text/html,*/*\r\nAccept-Encoding: {accept_encoding}\r\n\r\n"
    )?;
    let mut bytes = Vec::new();
    socket
        .read_to_end(&mut bytes)
        .with_context(|| format!("no answer from {address}"))?;
    read(&bytes).with_context(|| format!("wrong answer from {address}"))
}

fn read(bytes: &[u8]) -> Result<Answer> {
    let gap = b"\r\n\r\n";
    let end = bytes.windows(gap.len()).position(|window| window == gap);
    let end = end.context("the head does not end")?;
    let head = std::str::from_utf8(&bytes[..end]).context("the head is not text")?;
    let mut lines = head.split("\r\n");
    let status = lines.next().unwrap_or_default();
    ensure!(status.split(' ').nth(1) == Some("200"), "{status}");
    let encoding = lines
        .filter_map(|line| line.split_once(':'))
        .find(|(name, _)| name.eq_ignore_ascii_case("content-encoding"))
        .map(|(_, value)| value.trim().to_owned());
    Ok(Answer {
        encoding,
        body: bytes[end + gap.len()..].to_vec(),
    })
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_body_is_told_from_its_head() {
        let answer = read(b"HTTP/1.0 200 OK\r\nContent-Encoding: br\r\n\r\na\r\n\r\nb").unwrap();
        assert_eq!(answer.encoding.as_deref(), Some("br"));
        assert_eq!(answer.body, b"a\r\n\r\nb");
    }

    #[test]
    fn any_other_status_is_an_error() {
        let error = read(b"HTTP/1.0 404 Not Found\r\n\r\n").unwrap_err();
        assert_eq!(error.to_string(), "HTTP/1.0 404 Not Found");
        assert!(read(b"HTTP/1.0 200 OK\r\n").is_err());
    }
}
