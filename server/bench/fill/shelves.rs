//! The sections, tags, authors, pictures and standing pages around the generated articles.

use chrono::{DateTime, Utc};
use document::read_html;
use domain::{AuthorId, PictureId, Slug, TagId, section::Section};
use store::{NewPage, NewPicture, Transaction, Variant};

use crate::{chance::Chance, words};

const TAGS: u32 = 40;
const PICTURES: u32 = 24;
const WIDTHS: [u32; 3] = [480, 960, 1440];

const SECTIONS: [&str; 5] = [
    "Tin tức",
    "Thông báo",
    "Mặt trận, đoàn thể",
    "Văn hoá, xã hội",
    "Thủ tục hành chính",
];

const AUTHORS: [&str; 12] = [
    "Bùi Thị Hạnh",
    "Đinh Văn Lực",
    "Đỗ Minh Tâm",
    "Hoàng Thu Thuỷ",
    "Lê Quang Vinh",
    "Lương Bảo Yến",
    "Ngô Đức Thịnh",
    "Nguyễn Khánh Linh",
    "Phạm Hồng Sơn",
    "Trần Thị Nga",
    "Vũ Đình Khoa",
    "Vương Mỹ Duyên",
];

const PAGES: [&str; 4] = [
    "Giới thiệu",
    "Cơ cấu tổ chức",
    "Liên hệ",
    "Lịch tiếp công dân",
];

/// What an article can be put on.
pub(crate) struct Shelves {
    /// The sections in the order of the menu.
    pub sections: Vec<Section>,
    /// The labels.
    pub tags: Vec<TagId>,
    /// The authors with their names.
    pub authors: Vec<(AuthorId, &'static str)>,
    /// The pictures with their hashes.
    pub pictures: Vec<(PictureId, String)>,
}

/// Puts in everything that articles refer to, and the pages beside them.
pub(crate) async fn save(transaction: &Transaction, now: DateTime<Utc>) -> anyhow::Result<Shelves> {
    let mut sections = Vec::new();
    for name in SECTIONS {
        let slug = Slug::from_title(name)?;
        sections.push(transaction.sections().find_or_add(name, &slug).await?);
    }
    let mut tags = Vec::new();
    for number in 1..=TAGS {
        let name = format!("Việc phường {number}");
        let slug = Slug::from_title(&name)?;
        tags.push(transaction.tags().find_or_add(&name, &slug).await?.id);
    }
    let mut authors = Vec::new();
    for name in AUTHORS {
        let slug = Slug::from_title(name)?;
        let author = transaction.authors().find_or_add(name, &slug).await?;
        authors.push((author.id, name));
    }
    save_pages(transaction, now).await?;
    Ok(Shelves {
        sections,
        tags,
        authors,
        pictures: save_pictures(transaction).await?,
    })
}

/// An `img` of a picture in the text, as an editor or an import writes it.
pub(crate) fn image(hash: &str, alt: &str) -> String {
    let [narrow, middle, wide] = WIDTHS;
    let address = |width: u32| format!("/media/{hash}/{width}.webp");
    format!(
        r#"<img src="{}" srcset="{} {narrow}w, {} {middle}w" width="{wide}" height="{}" alt="{alt}">"#,
        address(wide),
        address(narrow),
        address(middle),
        height(wide)
    )
}

async fn save_pictures(transaction: &Transaction) -> anyhow::Result<Vec<(PictureId, String)>> {
    let mut pictures = Vec::new();
    for number in 0..PICTURES {
        // No bytes belong to it: a page is read here, its pictures are not.
        let hash = format!("{number:064x}");
        let variants = WIDTHS.map(|width| Variant {
            name: format!("{width}.webp"),
            width,
            height: height(width),
        });
        let picture = NewPicture {
            hash: hash.clone(),
            media_type: "image/webp".to_owned(),
            width: WIDTHS[2],
            height: height(WIDTHS[2]),
            alt: format!("Quang cảnh buổi làm việc thứ {number} tại nhà văn hoá"),
            variants: variants.to_vec(),
        };
        pictures.push((transaction.pictures().save(picture).await?, hash));
    }
    Ok(pictures)
}

async fn save_pages(transaction: &Transaction, now: DateTime<Utc>) -> anyhow::Result<()> {
    let mut chance = Chance::new(0);
    for (position, title) in (1..).zip(PAGES) {
        let html = format!("<p>{}</p>", words::sentences(&mut chance, 8));
        let page = NewPage {
            slug: Slug::from_title(title)?,
            title: title.to_owned(),
            body: read_html(&html).document,
            position,
            is_published: true,
            updated_at: now,
        };
        transaction.pages().save(page).await?;
    }
    Ok(())
}

fn height(width: u32) -> u32 {
    width * 2 / 3
}
