//! Names and paths of the two halves, as the root manifest's `[[workspace.metadata.leptos]]` gives them.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::build::Mode;
use crate::shell;
use crate::toolchain::Rust;

/// Where things of this checkout are.
pub(crate) struct Project {
    /// The folder of the workspace.
    pub root: PathBuf,
    /// Cargo's folder for final artifacts.
    pub target: PathBuf,
    /// What the workspace says about its two halves.
    pub leptos: Leptos,
}

/// The part of `[[workspace.metadata.leptos]]` that the builder needs.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Leptos {
    /// File stem of the browser half's JavaScript, WebAssembly and stylesheet.
    pub output_name: String,
    /// Package of the server half.
    pub bin_package: String,
    /// Binary of the server half.
    pub bin_target: String,
    /// Package of the browser half.
    pub lib_package: String,
    /// Cargo profile of the browser half in a release.
    pub lib_profile_release: String,
    /// Folder from which the server half takes its assets, relative to the root.
    pub site_root: PathBuf,
    /// Folder under the site root for what is built.
    pub site_pkg_dir: PathBuf,
    /// The stylesheet that imports all others.
    pub style_file: PathBuf,
    /// Folder of assets that are served as they are.
    pub assets_dir: PathBuf,
}

#[derive(Deserialize)]
struct Metadata {
    workspace_root: PathBuf,
    target_directory: PathBuf,
    metadata: WorkspaceMetadata,
}

#[derive(Deserialize)]
struct WorkspaceMetadata {
    leptos: Vec<Leptos>,
}

impl Project {
    /// Reads the workspace that the builder belongs to.
    pub(crate) fn read(rust: Rust) -> Result<Self> {
        let mut command = rust.cargo(&root());
        command.args(["metadata", "--no-deps", "--format-version", "1"]);
        let text = shell::ask(&mut command).context("cargo cannot read the workspace")?;
        let metadata: Metadata =
            serde_json::from_str(&text).context("unknown workspace metadata")?;
        let leptos = metadata.metadata.leptos.into_iter().next();
        Ok(Self {
            root: metadata.workspace_root,
            target: metadata.target_directory,
            leptos: leptos.context("the root manifest has no [[workspace.metadata.leptos]]")?,
        })
    }

    /// The folder of everything that the server half has inside.
    pub(crate) fn site(&self) -> PathBuf {
        self.root.join(&self.leptos.site_root)
    }

    /// The folder for what is between the compiler and the site.
    pub(crate) fn intermediate(&self, mode: Mode) -> PathBuf {
        let name = match mode {
            Mode::Release => "release",
            Mode::Debug => "debug",
        };
        self.target.join("browser").join(name)
    }

    /// A program from the npm packages.
    pub(crate) fn npm_program(&self, name: &str) -> PathBuf {
        self.root.join("node_modules/.bin").join(name)
    }
}

/// The folder of the workspace: the builder lies in a folder of it.
pub(crate) fn root() -> PathBuf {
    let package = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    package.parent().unwrap_or(Path::new(".")).to_path_buf()
}
