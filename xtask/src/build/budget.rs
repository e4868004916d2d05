//! Prints what a reader has to download on a first visit, against what it may be.

use std::fs;
use std::path::Path;

use anyhow::Result;

use super::compress::{self, copy_name};
use super::fingerprint::files_under;
use crate::console;
use crate::project::Project;

/// Compressed JavaScript and WebAssembly of a reader's first visit.
const CODE_KILOBYTES_MAX: f64 = 230.0;

/// Prints each built file with its weight and the sum of what every reader loads.
pub(crate) fn print(project: &Project) -> Result<()> {
    let package = project.site().join(&project.leptos.site_pkg_dir);
    let name = &project.leptos.output_name;
    let mut code = 0.0;
    console::line("");
    console::line(&row("bytes of the browser half", "raw", "brotli"));
    for path in files_under(&package)? {
        if compress::is_copy(&path) {
            continue;
        }
        let file = path
            .strip_prefix(&package)
            .unwrap_or(&path)
            .to_string_lossy()
            .into_owned();
        let (raw, packed) = (kilobytes(&path), packed_kilobytes(&path));
        let is_first = is_loaded_first(&file, name);
        if is_first {
            code += packed;
        }
        let mark = if is_first { "*" } else { " " };
        console::line(&row(
            &format!("{mark} {file}"),
            &format!("{raw:.1} KB"),
            &format!("{packed:.1} KB"),
        ));
    }
    let verdict = if code <= CODE_KILOBYTES_MAX {
        "kept"
    } else {
        "EXCEEDED"
    };
    console::line(&format!(
        "  * JavaScript and WebAssembly of a first visit: {code:.1} KB of {CODE_KILOBYTES_MAX:.0} KB, budget {verdict}"
    ));
    console::line("");
    Ok(())
}

/// The main module with its binding, the loader of the split parts and the snippets that the binding imports.
fn is_loaded_first(file: &str, name: &str) -> bool {
    let is_main = file == format!("{name}.js") || file == format!("{name}_bg.wasm");
    is_main
        || (file.ends_with(".js")
            && (file.starts_with("__wasm_split") || file.starts_with("snippets/")))
}

fn kilobytes(path: &Path) -> f64 {
    let bytes = fs::metadata(path).map_or(0, |data| data.len());
    f64::from(u32::try_from(bytes).unwrap_or(u32::MAX)) / 1000.0
}

fn packed_kilobytes(path: &Path) -> f64 {
    let copy = copy_name(path, "br");
    kilobytes(if copy.is_file() { &copy } else { path })
}

fn row(name: &str, raw: &str, packed: &str) -> String {
    format!("  {name:<52} {raw:>10} {packed:>10}")
}
