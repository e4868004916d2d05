//! The demo's files as they travel inside the binary, and how they are read.

use anyhow::{Context as _, anyhow};
use domain::Slug;
use rust_embed::Embed;
use serde::{Deserialize, de::DeserializeOwned};

/// What `portal.toml` says: everything of the demo that is not a text.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Portal {
    pub(super) sections: Vec<SectionText>,
    pub(super) pictures: Vec<PictureText>,
    pub(super) surveys: Vec<SurveyText>,
}

/// A section as `portal.toml` names it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SectionText {
    pub(super) slug: Slug,
    pub(super) name: String,
}

/// A picture: the name of its files and what it shows.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PictureText {
    pub(super) name: String,
    pub(super) alt: String,
}

/// A survey; its ballots are positions in the list of choices.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SurveyText {
    pub(super) slug: Slug,
    pub(super) question: String,
    pub(super) choices_max: u32,
    pub(super) opens_days_ago: u32,
    pub(super) closes_days_ago: Option<u32>,
    pub(super) choices: Vec<String>,
    #[serde(default)]
    pub(super) demo_ballots: Vec<Vec<usize>>,
}

/// What stands above an article's text.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ArticleHead {
    pub(super) title: String,
    pub(super) section: Slug,
    pub(super) author: String,
    pub(super) byline: String,
    pub(super) lead: String,
    pub(super) tags: Vec<String>,
    pub(super) days_ago: u32,
    pub(super) time: String,
    pub(super) picture: Option<String>,
}

/// What stands above a page's text.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PageHead {
    pub(super) title: String,
    pub(super) slug: Slug,
    pub(super) position: i32,
}

/// A text with what stands above it.
#[derive(Debug)]
pub(super) struct Text<H> {
    /// The file's name without its ending.
    pub(super) name: String,
    pub(super) head: H,
    pub(super) html: String,
}

#[derive(Embed)]
#[folder = "$CARGO_MANIFEST_DIR/demo/articles/"]
struct ArticleFiles;

#[derive(Embed)]
#[folder = "$CARGO_MANIFEST_DIR/demo/pages/"]
struct PageFiles;

#[derive(Embed)]
#[folder = "$CARGO_MANIFEST_DIR/demo/pictures/"]
struct PictureFiles;

impl Portal {
    pub(super) fn read() -> anyhow::Result<Self> {
        toml::from_str(include_str!("../../demo/portal.toml")).context("portal.toml of the demo")
    }
}

/// All articles in the order of their files' numbers, the newest first.
pub(super) fn articles() -> anyhow::Result<Vec<Text<ArticleHead>>> {
    texts::<ArticleFiles, _>()
}

/// All standing pages.
pub(super) fn pages() -> anyhow::Result<Vec<Text<PageHead>>> {
    texts::<PageFiles, _>()
}

/// The bytes of a picture in one width.
pub(super) fn picture(name: &str, width: u32) -> anyhow::Result<Vec<u8>> {
    let file = format!("{name}-{width}.webp");
    let found =
        PictureFiles::get(&file).ok_or_else(|| anyhow!("the demo has no picture {file}"))?;
    Ok(found.data.into_owned())
}

fn texts<F: Embed, H: DeserializeOwned>() -> anyhow::Result<Vec<Text<H>>> {
    let mut files: Vec<_> = F::iter().collect();
    files.sort();
    files
        .iter()
        .map(|file| text::<F, H>(file).with_context(|| format!("{file} of the demo")))
        .collect()
}

fn text<F: Embed, H: DeserializeOwned>(file: &str) -> anyhow::Result<Text<H>> {
    let name = file.strip_suffix(".html").context("it is no HTML file")?;
    let bytes = F::get(file).context("it is gone")?.data;
    let whole = std::str::from_utf8(&bytes)?;
    let (head, html) = whole
        .strip_prefix("+++\n")
        .and_then(|rest| rest.split_once("\n+++\n"))
        .context("its head does not stand between two lines of +++")?;
    Ok(Text {
        name: name.to_owned(),
        head: toml::from_str(head)?,
        html: html.to_owned(),
    })
}
