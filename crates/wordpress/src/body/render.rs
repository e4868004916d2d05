//! Blocks as plain HTML.

use super::{
    Context,
    blocks::{Block, Node, parse},
    dynamic, galleries, markup,
    notes::Notes,
    paragraphs::{self, LineBreaks},
};
use crate::text::{escape_html, plain_text};

/// The HTML of a body that was written with the block editor.
pub(super) fn blocks_html(body: &str, context: &Context<'_>, notes: &mut Notes) -> String {
    let mut html = String::with_capacity(body.len());
    for node in parse(body) {
        match node {
            // Text beside the blocks comes from the classic editor, which marks no paragraphs.
            Node::Html(text) => html.push_str(&paragraphs::wrap(text, LineBreaks::Dropped)),
            Node::Block(block) => html.push_str(&block_html(&block, context, notes)),
        }
        html.push('\n');
    }
    html
}

fn block_html(block: &Block<'_>, context: &Context<'_>, notes: &mut Notes) -> String {
    if block.is_void {
        return dynamic::remains(block, notes);
    }
    let inner = inner_html(block, context, notes);
    match block.name {
        "more" | "nextpage" | "spacer" => String::new(),
        "freeform" => paragraphs::wrap(&inner, LineBreaks::Dropped),
        "gallery" => galleries::from_html(&inner),
        "cover" => cover(block, &inner, context),
        "file" => first_link(&inner),
        "button" => first_link(&inner),
        "verse" => verse(&inner),
        "embed" => embed(block, &inner),
        name if name.starts_with("core-embed/") => embed(block, &inner),
        _ => inner,
    }
}

fn inner_html(block: &Block<'_>, context: &Context<'_>, notes: &mut Notes) -> String {
    block
        .inner
        .iter()
        .map(|node| match node {
            Node::Html(html) => (*html).to_owned(),
            Node::Block(block) => block_html(block, context, notes),
        })
        .collect()
}

/// The picture behind a cover's text stands above it.
fn cover(block: &Block<'_>, inner: &str, context: &Context<'_>) -> String {
    let has_own_media = markup::tags(inner).any(|tag| {
        tag.has_class("wp-block-cover__image-background")
            || tag.has_class("wp-block-cover__video-background")
    });
    let url = match block.text("url") {
        "" => background(inner).unwrap_or_default(),
        url => url.to_owned(),
    };
    if has_own_media || url.is_empty() {
        return inner.to_owned();
    }
    let file = block.attributes["id"]
        .as_u64()
        .and_then(|id| context.attachments.get(id));
    let alt = file.map_or("", |file| file.alt.as_str());
    let (url, alt) = (escape_html(&url), escape_html(alt));
    format!("<figure><img src=\"{url}\" alt=\"{alt}\"></figure>{inner}")
}

fn background(html: &str) -> Option<String> {
    let style = markup::tags(html).find_map(|tag| tag.attribute("style"))?;
    let (_, after) = style.split_once("background-image:url(")?;
    let (url, _) = after.split_once(')')?;
    Some(url.trim_matches(['"', '\'', ' ']).to_owned())
}

/// A file block repeats its link as a download button, a button is nothing but a link.
fn first_link(inner: &str) -> String {
    let Some(open) = markup::tags(inner).find(|tag| tag.opens("a")) else {
        let text = plain_text(inner);
        return match text.is_empty() {
            true => String::new(),
            false => format!("<p>{}</p>", escape_html(&text)),
        };
    };
    let end = markup::closing(inner, &open).map_or(inner.len(), |(_, end)| end);
    format!("<p>{}</p>\n", &inner[open.start..end])
}

/// The lines of a verse stay apart.
fn verse(inner: &str) -> String {
    let lines = markup::inner_html(inner, "pre").unwrap_or(inner);
    format!("<p>{}</p>", lines.trim().replace('\n', "<br>"))
}

fn embed(block: &Block<'_>, inner: &str) -> String {
    let caption = markup::inner_html(inner, "figcaption").unwrap_or_default();
    let url = match block.text("url") {
        "" => plain_text(inner.split("<figcaption").next().unwrap_or_default()),
        url => url.to_owned(),
    };
    let mut html = format!("<p>{}</p>", escape_html(&url));
    if !caption.trim().is_empty() {
        html.push_str(&format!("\n<p>{caption}</p>"));
    }
    html
}
