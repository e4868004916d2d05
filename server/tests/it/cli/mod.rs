//! The binary `dinh` as it is started from a command line.

mod accounts;
mod importing;
mod refusals;
mod running;
mod stopping;

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    time::{Duration, Instant},
};

use tempfile::TempDir;

const BINARY: &str = env!("CARGO_BIN_EXE_dinh");
const BROWSER: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
/// Reads without being counted.
const PROGRAM: &str = "curl/8.5.0";

/// An empty folder from which the binary is started.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        let folder = TempDir::new().expect("there is room for a test's files");
        Self { folder }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn database(&self) -> PathBuf {
        self.path().join("data/dinh.db")
    }

    /// True while nothing lies in the folder.
    fn is_empty(&self) -> bool {
        let mut files = std::fs::read_dir(self.path()).expect("the folder is there");
        files.next().is_none()
    }

    /// A command in this folder that knows no setting of the machine.
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(BINARY);
        command
            .args(arguments)
            .current_dir(self.path())
            .env_clear()
            .env("DINH_LISTEN", "127.0.0.1:0");
        command
    }

    /// Runs a command to its end.
    fn run(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Output {
        let mut command = self.command(arguments);
        command.envs(variables.iter().copied());
        command.output().expect("the binary starts")
    }

    /// Starts serving and waits until it says where.
    fn serve(&self) -> Serving {
        let mut child = self
            .command(&[])
            .stdout(Stdio::piped())
            .spawn()
            .expect("the binary starts");
        let mut said = String::new();
        let output = child.stdout.take().expect("its output is read");
        BufReader::new(output)
            .read_line(&mut said)
            .expect("it says something");
        let (_, address) = said
            .trim()
            .rsplit_once("http://")
            .expect("it says where it listens");
        Serving {
            address: address.to_owned(),
            child,
        }
    }
}

/// A portal that serves; it is killed when a test is done with it.
struct Serving {
    address: String,
    child: Child,
}

impl Serving {
    /// Sends a request and leaves the connection open.
    fn open(&self, request_line: &str, headers: &str, body: &str) -> TcpStream {
        let mut socket = TcpStream::connect(&self.address).expect("it listens");
        let patience = Some(Duration::from_secs(20));
        socket
            .set_read_timeout(patience)
            .expect("the socket takes a timeout");
        let length = body.len();
        let request = format!(
            "{request_line} HTTP/1.0\r\nHost: {}\r\n{headers}Content-Length: {length}\r\n\r\n{body}",
            self.address
        );
        socket
            .write_all(request.as_bytes())
            .expect("it reads the request");
        socket
    }

    /// Opens an address under a browser's or program's name and reads the answer to its end.
    fn get(&self, address: &str, user_agent: &str) -> String {
        let headers = format!("User-Agent: {user_agent}\r\n");
        read(self.open(&format!("GET {address}"), &headers, ""))
    }

    /// Sends a signal to it, and to nothing else.
    fn signal(&self, signal: &str) {
        let id = self.child.id();
        let sent = Command::new("sh")
            .args(["-c", &format!("kill -{signal} {id}")])
            .status();
        assert!(sent.expect("there is a shell").success());
    }

    /// Waits for its end.
    fn exit_code(mut self) -> Option<i32> {
        let patience = Instant::now() + Duration::from_secs(20);
        loop {
            if let Some(status) = self.child.try_wait().expect("the process can be asked") {
                return status.code();
            }
            assert!(Instant::now() < patience, "it does not end");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        // Fails when it has ended already, which is as well.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn read(mut socket: TcpStream) -> String {
    let mut answer = Vec::new();
    socket.read_to_end(&mut answer).expect("the answer ends");
    String::from_utf8_lossy(&answer).into_owned()
}
