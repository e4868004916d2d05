//! The generated articles: of the length of a ward's news, spread over six years.

use anyhow::ensure;
use chrono::{DateTime, Duration, Utc};
use document::{Reading, read_html};
use domain::{ArticleId, Slug, article::ArticleState};
use store::{NewArticle, NewPictureRef, Transaction};

use crate::{
    chance::Chance,
    shelves::{self, Shelves},
    words,
};

const DAYS: i64 = 6 * 365;
const PARAGRAPHS: u64 = 6;
const SENTENCES: u64 = 4;

/// What was put in.
pub(crate) struct Saved {
    /// The slugs, the newest article first.
    pub slugs: Vec<String>,
    /// The articles, the newest first.
    pub ids: Vec<ArticleId>,
    /// A sentence of the newest article's body that no other text holds.
    pub sentence: String,
}

/// Puts in `count` articles, the oldest first.
pub(crate) async fn save(
    transaction: &Transaction,
    shelves: &Shelves,
    count: u32,
    now: DateTime<Utc>,
) -> anyhow::Result<Saved> {
    let (mut slugs, mut ids) = (Vec::new(), Vec::new());
    for number in 1..=count {
        let age = Duration::minutes(DAYS * 24 * 60 * i64::from(count - number) / i64::from(count));
        // An hour lies between the newest article and the moment of filling.
        let published_at = now - Duration::hours(1) - age;
        let article = article(shelves, number, published_at)?;
        slugs.push(article.slug.to_string());
        ids.push(transaction.articles().save(article).await?);
    }
    slugs.reverse();
    ids.reverse();
    Ok(Saved {
        slugs,
        ids,
        sentence: words::mark(count),
    })
}

fn article(
    shelves: &Shelves,
    number: u32,
    published_at: DateTime<Utc>,
) -> anyhow::Result<NewArticle> {
    let mut chance = Chance::new(number.into());
    let title = words::headline(&mut chance, number);
    let section = &shelves.sections[number as usize % shelves.sections.len()];
    let (author, name) = shelves.authors[number as usize % shelves.authors.len()];
    let (picture, _) = &shelves.pictures[number as usize % shelves.pictures.len()];
    let Reading { document, findings } = read_html(&body(shelves, number, &mut chance));
    ensure!(
        findings.is_empty(),
        "a generated text is not kept: {findings:?}"
    );
    let mut tags: Vec<_> = (0..3)
        .filter_map(|_| {
            let place = chance.below(shelves.tags.len() as u64);
            shelves.tags.get(usize::try_from(place).ok()?).copied()
        })
        .collect();
    tags.sort();
    tags.dedup();
    Ok(NewArticle {
        slug: Slug::from_title(&title)?,
        title,
        lead: words::sentences(&mut chance, 2),
        byline: format!("{name} – Phường Đông Thành"),
        section: section.id,
        author: Some(author),
        tags,
        picture: (!number.is_multiple_of(3)).then_some(NewPictureRef::Stored(*picture)),
        state: ArticleState::Published,
        published_at: Some(published_at),
        expires_at: None,
        created_at: published_at,
        body: document,
    })
}

/// Six paragraphs, and in most articles a headline, in some a table or a picture with its caption.
fn body(shelves: &Shelves, number: u32, chance: &mut Chance) -> String {
    let mut html = String::new();
    for paragraph in 0..PARAGRAPHS {
        if paragraph == 2 && number % 4 != 1 {
            html += &format!("<h2>{}</h2>", words::heading(chance));
        }
        if paragraph == 4 && number.is_multiple_of(3) {
            html += &table(chance);
        }
        if paragraph == 5 && number.is_multiple_of(2) {
            let (_, hash) = &shelves.pictures[(number as usize * 7) % shelves.pictures.len()];
            let alt = format!("Bà con bàn việc {}", words::matter(chance));
            let image = shelves::image(hash, &alt);
            html += &format!("<figure>{image}<figcaption>{alt}.</figcaption></figure>");
        }
        let sentences = words::sentences(chance, SENTENCES - paragraph % 2);
        if paragraph == PARAGRAPHS / 2 {
            html += &format!("<p>{sentences} {}</p>", words::mark(number));
        } else {
            let matter = words::matter(chance);
            html += &format!("<p>{sentences} Chuyên đề: <strong>{matter}</strong>.</p>");
        }
    }
    html
}

fn table(chance: &mut Chance) -> String {
    let rows: String = (1..=6)
        .map(|group| {
            let (households, percent) = (20 + chance.below(180), 60 + chance.below(40));
            format!("<tr><td>Tổ {group}</td><td>{households}</td><td>{percent} %</td></tr>")
        })
        .collect();
    format!(
        "<table><caption>Kết quả theo tổ dân phố</caption>\
         <tr><th>Tổ dân phố</th><th>Số hộ</th><th>Tỷ lệ</th></tr>{rows}</table>"
    )
}
