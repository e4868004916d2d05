//! The demo's pictures: their files in the media folder and what the portal knows of them.

use std::{
    collections::BTreeMap,
    fs,
    io::{self, Write as _},
    path::Path,
};

use anyhow::Context as _;
use domain::PictureId;
use store::{NewPicture, Transaction, Variant};

use super::content::{self, PictureText};

/// The widths that every picture lies in, narrowest first.
const WIDTHS: [u32; 3] = [480, 960, 1600];
/// Every picture is eight wide and five high.
const WIDTH_PARTS: u32 = 8;
const HEIGHT_PARTS: u32 = 5;

/// A picture whose files lie in the media folder.
#[derive(Debug)]
pub(super) struct Written {
    text: PictureText,
    hash: String,
}

/// The kept pictures by name.
#[derive(Debug, Default)]
pub(super) struct Album(BTreeMap<String, Kept>);

/// A picture that the portal knows.
#[derive(Debug)]
pub(super) struct Kept {
    pub(super) id: PictureId,
    hash: String,
}

/// Writes all pictures into the media folder; those that lie there already are written once more, with the same bytes.
pub(super) async fn write(
    pictures: &[PictureText],
    media_folder: &Path,
) -> anyhow::Result<Vec<Written>> {
    let pictures = pictures.to_vec();
    let media_folder = media_folder.to_owned();
    let writing = tokio::task::spawn_blocking(move || {
        pictures
            .into_iter()
            .map(|picture| write_one(picture, &media_folder))
            .collect()
    });
    writing
        .await
        .context("writing the pictures was broken off")?
}

/// Tells the portal of the pictures.
pub(super) async fn save(
    transaction: &Transaction,
    pictures: Vec<Written>,
) -> anyhow::Result<Album> {
    let mut album = Album::default();
    for Written { text, hash } in pictures {
        let id = transaction
            .pictures()
            .save(NewPicture {
                hash: hash.clone(),
                media_type: "image/webp".to_owned(),
                width: WIDTHS[2],
                height: height(WIDTHS[2]),
                alt: text.alt,
                variants: WIDTHS.map(variant).to_vec(),
            })
            .await?;
        album.0.insert(text.name, Kept { id, hash });
    }
    Ok(album)
}

impl Album {
    /// The picture of this name.
    pub(super) fn get(&self, name: &str) -> anyhow::Result<&Kept> {
        let kept = self.0.get(name);
        kept.with_context(|| format!("the demo has no picture {name}"))
    }

    /// All pictures by name.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &Kept)> {
        self.0.iter().map(|(name, kept)| (name.as_str(), kept))
    }
}

impl Kept {
    /// What an `img` says of where the picture lies and how large it is.
    pub(super) fn attributes(&self) -> String {
        let address = |width: u32| format!("/media/{}/{width}.webp", self.hash);
        let [narrow, middle, wide] = WIDTHS;
        format!(
            r#"src="{}" srcset="{} {narrow}w, {} {middle}w" width="{wide}" height="{}""#,
            address(wide),
            address(narrow),
            address(middle),
            height(wide)
        )
    }
}

fn write_one(text: PictureText, media_folder: &Path) -> anyhow::Result<Written> {
    let original = content::picture(&text.name, WIDTHS[2])?;
    let hash = blake3::hash(&original).to_hex().to_string();
    let folder = media_folder.join(&hash);
    let refused = || {
        format!(
            "the media folder {} takes no pictures",
            media_folder.display()
        )
    };
    fs::create_dir_all(&folder).with_context(refused)?;
    for width in WIDTHS {
        let bytes = content::picture(&text.name, width)?;
        write_file(&folder, &variant(width).name, &bytes).with_context(refused)?;
    }
    Ok(Written { text, hash })
}

/// Makes the file whole or not at all: a reader never meets half a picture that it would then keep for ever.
fn write_file(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let unfinished = folder.join(format!("{name}.part"));
    let mut file = fs::File::create(&unfinished)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&unfinished, folder.join(name))
}

fn variant(width: u32) -> Variant {
    Variant {
        name: format!("{width}.webp"),
        width,
        height: height(width),
    }
}

fn height(width: u32) -> u32 {
    width * HEIGHT_PARTS / WIDTH_PARTS
}
