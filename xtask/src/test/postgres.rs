//! A PostgreSQL cluster of the tests' own: in a temporary folder, on a free port, gone afterwards.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::{MetadataExt, chown};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use crate::shell;
use crate::toolchain::PostgresPrograms;

const PATIENCE: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(100);

/// Superuser of the cluster; anyone on the loopback address may be it.
const DATABASE_USER: &str = "dinh";

/// A running cluster; dropping it stops it and removes its files.
pub(crate) struct Cluster {
    server: Child,
    url: String,
    _folder: TempDir,
}

impl Cluster {
    /// Makes a cluster and waits until it answers.
    pub(crate) fn start(programs: &PostgresPrograms) -> Result<Self> {
        let folder = tempfile::Builder::new()
            .prefix("dinh-postgres-")
            .tempdir()?;
        let user = unprivileged_user()?;
        if let Some((id, group)) = user {
            chown(folder.path(), Some(id), Some(group))?;
        }
        let data = folder.path().join("data");
        let mut initdb = as_user(&programs.initdb, user, folder.path());
        initdb
            .arg("--pgdata")
            .arg(&data)
            .args(["--username", DATABASE_USER, "--auth", "trust"])
            .args(["--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync"]);
        shell::run_quietly(&mut initdb)?;
        let port = free_port()?;
        let mut server = as_user(&programs.postgres, user, folder.path());
        let server = server
            .arg("-D")
            .arg(&data)
            .args(["-p", &port.to_string(), "-c", "listen_addresses=127.0.0.1"])
            .args([
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=300",
            ])
            .args([
                "-c",
                "fsync=off",
                "-c",
                "synchronous_commit=off",
                "-c",
                "full_page_writes=off",
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(fs::File::create(folder.path().join("log"))?)
            .spawn()
            .context("PostgreSQL cannot be started")?;
        let mut cluster = Self {
            server,
            url: format!("postgres://{DATABASE_USER}@127.0.0.1:{port}/postgres"),
            _folder: folder,
        };
        cluster.wait_until_ready(&programs.pg_isready, port)?;
        Ok(cluster)
    }

    /// The address of the cluster's first database.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    fn wait_until_ready(&mut self, pg_isready: &Path, port: u16) -> Result<()> {
        let began = Instant::now();
        let port = port.to_string();
        while began.elapsed() < PATIENCE {
            if let Some(status) = self.server.try_wait()? {
                bail!("PostgreSQL stopped at once with {status}");
            }
            let mut question = Command::new(pg_isready);
            question.args(["--host", "127.0.0.1", "--port", &port, "--quiet"]);
            if shell::ask(&mut question).is_some() {
                return Ok(());
            }
            thread::sleep(PAUSE);
        }
        bail!("PostgreSQL does not answer after {} s", PATIENCE.as_secs())
    }
}

impl Drop for Cluster {
    /// An interrupt is PostgreSQL's fast shutdown; if that cannot be sent, it is killed.
    fn drop(&mut self) {
        let id = self.server.id().to_string();
        if shell::run_quietly(Command::new("kill").args(["-INT", &id])).is_err() {
            let _ = self.server.kill();
        }
        let _ = self.server.wait();
    }
}

/// PostgreSQL refuses to run as root; then it runs as its own user, or as nobody.
fn unprivileged_user() -> Result<Option<(u32, u32)>> {
    if fs::metadata("/proc/self").is_ok_and(|process| process.uid() != 0) {
        return Ok(None);
    }
    let accounts = fs::read_to_string("/etc/passwd").context("cannot read the list of users")?;
    let found = ["postgres", "nobody"]
        .iter()
        .find_map(|name| find_user(&accounts, name));
    found
        .map(Some)
        .context("there is neither a user postgres nor a user nobody")
}

fn find_user(accounts: &str, name: &str) -> Option<(u32, u32)> {
    let line = accounts
        .lines()
        .find(|line| line.split(':').next() == Some(name))?;
    let mut fields = line.split(':').skip(2);
    Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
}

fn as_user(program: &Path, user: Option<(u32, u32)>, folder: &Path) -> Command {
    let mut command = Command::new("setpriv");
    if let Some((id, group)) = user {
        command.args([
            "--reuid",
            &id.to_string(),
            "--regid",
            &group.to_string(),
            "--clear-groups",
        ]);
    }
    command
        .args(["--pdeathsig", "INT", "--"])
        .arg(program)
        .current_dir(folder);
    command
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind("127.0.0.1:0").context("there is no free port")?;
    Ok(listener.local_addr()?.port())
}

#[cfg(test)]
mod tests {
    use super::find_user;

    #[test]
    fn a_user_is_found_by_its_whole_name() {
        let accounts = "root:x:0:0::/root:/bin/sh\npostgres2:x:7:8::/:/bin/sh\npostgres:x:105:109::/:/bin/sh\n";
        assert_eq!(find_user(accounts, "postgres"), Some((105, 109)));
        assert_eq!(find_user(accounts, "nobody"), None);
    }
}
