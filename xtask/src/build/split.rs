//! Splits the lazy routes off the module and writes the JavaScript that binds it to the browser.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use wasm_bindgen_cli_support::Bindgen;

/// The module that loads the split parts; Leptos' hydration expects this very name.
const LOADER: &str = "./__wasm_split.______________________.js";

/// Which split parts belong to which lazy route; Leptos' hydration reads it.
const MANIFEST: &str = "__wasm_split_manifest.json";

/// Writes into `folder` all that a browser loads, under the stem `name`.
pub(crate) fn split_and_bind(wasm: &Path, folder: &Path, name: &str) -> Result<()> {
    let scratch = tempfile::tempdir()?;
    let main = scratch.path().join("main.wasm");
    split(wasm, &main, folder, name)?;
    Bindgen::new()
        .input_path(&main)
        .out_name(name)
        .web(true)?
        .keep_lld_exports(true)
        .demangle(false)
        .typescript(false)
        .generate(folder)
        .context("wasm-bindgen failed")
}

fn split(wasm: &Path, main: &Path, folder: &Path, name: &str) -> Result<()> {
    let input = fs::read(wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    let main_module = format!("./{name}.js");
    let mut options = wasm_split_cli_support::Options::new(&input);
    options.output_dir = folder;
    options.main_out_path = main;
    options.main_module = &main_module;
    options.link_name = LOADER;
    let parts = wasm_split_cli_support::transform(options)
        .map_err(|error| anyhow!("the module cannot be split: {error:#}"))?;
    // Sorted, so that the same module always gives the same bytes.
    let manifest: std::collections::BTreeMap<_, _> = parts.prefetch_map.into_iter().collect();
    fs::write(folder.join(MANIFEST), serde_json::to_vec_pretty(&manifest)?)?;
    Ok(())
}
