//! What a measurement needs: generated news in a scratch folder, the portal on top of it, and the yardstick beside it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde::Deserialize;
use tempfile::TempDir;

use super::answer;
use super::server::Server;
use crate::project::Project;
use crate::shell;
use crate::step::Steps;
use crate::toolchain::Rust;

/// The two servers; dropping the stage stops them, then removes the folder.
pub(crate) struct Stage {
    /// The portal's release binary.
    pub portal: Server,
    /// The program that sends one article page's bytes under every address.
    pub yardstick: Server,
    /// What the database was filled with.
    pub filling: Filling,
    /// The folder of the database and of what the measurements write.
    pub scratch: TempDir,
}

/// Where everything stands that the database was filled with, as `server/bench/fill` prints it.
#[derive(Deserialize)]
pub(crate) struct Filling {
    /// The slugs of the articles, the newest first.
    pub articles: Vec<String>,
    /// The slugs of the sections.
    pub sections: Vec<String>,
    /// The slug of the open survey.
    pub survey: String,
    /// What can be picked in it.
    pub choices: Vec<i64>,
    /// A sentence from the middle of the newest article's body that no other text holds.
    pub sentence: String,
    /// The newsroom.
    pub desk: Desk,
}

/// Who works in the newsroom and what is saved there.
#[derive(Deserialize)]
pub(crate) struct Desk {
    /// The token of an editor's session.
    pub session: String,
    /// Articles to save, one for each thread that asks.
    pub saves: Vec<Save>,
}

/// One article that is saved again and again.
#[derive(Deserialize)]
pub(crate) struct Save {
    /// The revision that the first save builds on.
    pub revision: i64,
    /// What is sent, with marks where the revision and a number belong.
    pub body: String,
}

impl Filling {
    /// The address of the newest article.
    pub(crate) fn article(&self) -> Result<String> {
        let slug = self.articles.first().context("there is no article")?;
        Ok(format!("/tin/{slug}"))
    }
}

impl Stage {
    /// Builds the two programs, fills a database and starts both servers.
    pub(crate) fn set(
        rust: Rust,
        project: &Project,
        binary: &Path,
        articles: u32,
        steps: &mut Steps,
    ) -> Result<Self> {
        let programs = steps.take("bench programs", || build_programs(rust, project))?;
        let scratch = tempfile::Builder::new().prefix("dinh-bench-").tempdir()?;
        let data = scratch.path().join("data");
        let filling = steps.take(&format!("{articles} generated articles"), || {
            fs::create_dir(&data)?;
            fill(&programs.join("fill"), &data.join("dinh.db"), articles)
        })?;
        steps.take("servers", || {
            let portal = Server::start(&mut portal(binary, &data, scratch.path()))?;
            let page = scratch.path().join("article.html");
            let answer = answer::get(portal.address, &filling.article()?, "identity")?;
            fs::write(&page, &answer.body)?;
            let mut yardstick = shell::tied(&programs.join("yardstick"));
            let yardstick = Server::start(yardstick.arg(&page).arg("127.0.0.1:0"))?;
            Ok(Self {
                portal,
                yardstick,
                filling,
                scratch,
            })
        })
    }
}

fn build_programs(rust: Rust, project: &Project) -> Result<PathBuf> {
    let mut command = rust.cargo(&project.root);
    command
        .args(["build", "--release", "--package"])
        .arg(&project.leptos.bin_package)
        .args(["--bin", "fill", "--bin", "yardstick"]);
    shell::run(&mut command)?;
    Ok(project.target.join("release"))
}

fn fill(program: &Path, database: &Path, articles: u32) -> Result<Filling> {
    let mut command = Command::new(program);
    command
        .arg(format!("sqlite://{}", database.display()))
        .args(["--articles", &articles.to_string()]);
    let outcome = shell::observe(&mut command)?;
    let line = outcome.lines.last().filter(|_| outcome.success);
    let line = line.context("the database cannot be filled")?;
    serde_json::from_str(line).context("the filled database is not described")
}

/// A portal that knows of no settings but these: a stray variable must not lead it to a real database.
fn portal(binary: &Path, data: &Path, folder: &Path) -> Command {
    let mut command = shell::tied(binary);
    for (name, _) in std::env::vars_os() {
        if name.as_encoded_bytes().starts_with(b"DINH_") {
            command.env_remove(name);
        }
    }
    command
        .arg("serve")
        .current_dir(folder)
        .env("DINH_LISTEN", "127.0.0.1:0")
        .env("DINH_DATA_FOLDER", data)
        .env("DINH_LOG", "warn");
    command
}
