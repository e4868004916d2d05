//! The bytes of a reader's first visit to an article, as the server really sends them.

use anyhow::{Result, bail, ensure};

use super::stage::Stage;
use super::target::Target;
use super::{answer, loaded};
use crate::build::files_under;
use crate::console;
use crate::project::Project;

const TEXT_KILOBYTES_MAX: f64 = 25.0;
const CODE_KILOBYTES_MAX: f64 = 230.0;

/// What a browser on the far side of a slow line asks for.
const PACKED: &str = "br, gzip";
const PLAIN: &str = "identity";

/// One file of a first visit.
struct Loaded {
    address: String,
    bytes: usize,
}

/// Follows everything that an article's page loads, prints it and compares it with its targets.
pub(crate) fn targets(stage: &Stage, project: &Project) -> Result<Vec<Target>> {
    let server = stage.portal.address;
    let article = stage.filling.article()?;
    let html = answer::get(server, &article, PLAIN)?.text()?;
    let texts = html.matches(&stage.filling.sentence).count();
    ensure!(texts > 0, "{article} does not show its text");
    let mut files = vec![Loaded {
        bytes: answer::get(server, &article, PACKED)?.body.len(),
        address: article,
    }];
    let folder = format!("/{}/", project.leptos.site_pkg_dir.display());
    let mut waiting = loaded::by_document(&html, &folder);
    while let Some(address) = waiting.pop() {
        if files.iter().any(|file| file.address == address) {
            continue;
        }
        let bytes = answer::get(server, &address, PACKED)?.body.len();
        if address.ends_with(".js") {
            let script = answer::get(server, &address, PLAIN)?.text()?;
            waiting.extend(loaded::by_module(&script, &address));
        } else if address.ends_with(".css") {
            let style = answer::get(server, &address, PLAIN)?.text()?;
            waiting.extend(loaded::by_style(&style, &address));
        }
        files.push(Loaded { address, bytes });
    }
    print(&files);
    let lazy = lazy_parts(project)?;
    let loaded_lazy = |file: &&Loaded| lazy.iter().any(|part| file.address.ends_with(part));
    Ok(vec![
        Target::at_most(
            "first visit: HTML, CSS and fonts",
            kilobytes(files.iter().filter(|file| !file.is_code())),
            TEXT_KILOBYTES_MAX,
            "KB",
        ),
        Target::at_most(
            "first visit: JavaScript and WebAssembly",
            kilobytes(files.iter().filter(|file| file.is_code())),
            CODE_KILOBYTES_MAX,
            "KB",
        ),
        Target::exactly(
            &format!("first visit: of {} lazy parts loaded", lazy.len()),
            files.iter().filter(loaded_lazy).count(),
            0,
        ),
        Target::exactly("article's text in its document, times", texts, 1),
    ])
}

impl Loaded {
    fn is_code(&self) -> bool {
        self.address.ends_with(".js") || self.address.ends_with(".wasm")
    }
}

/// The names of the parts that only lazy routes load.
fn lazy_parts(project: &Project) -> Result<Vec<String>> {
    let main = format!("{}_bg.wasm", project.leptos.output_name);
    let package = project.site().join(&project.leptos.site_pkg_dir);
    let names = files_under(&package)?
        .into_iter()
        .filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()));
    let lazy: Vec<String> = names
        .filter(|name| name.ends_with(".wasm") && *name != main)
        .collect();
    if lazy.is_empty() {
        bail!("the browser half has no lazy parts");
    }
    Ok(lazy)
}

fn kilobytes<'a>(files: impl Iterator<Item = &'a Loaded>) -> f64 {
    let bytes: usize = files.map(|file| file.bytes).sum();
    f64::from(u32::try_from(bytes).unwrap_or(u32::MAX)) / 1e3
}

fn print(files: &[Loaded]) {
    console::line("");
    console::line("A reader's first visit to an article, in compressed kilobytes:");
    for file in files {
        let size = kilobytes(std::iter::once(file));
        let name: String = file.address.chars().take(76).collect();
        console::line(&format!("  {name:<76}{size:>10.1}"));
    }
}
