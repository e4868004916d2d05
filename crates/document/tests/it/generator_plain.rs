//! Arbitrary documents that hold nothing beyond Markdown, but every letter that means something to it.

use document::{
    Alignment, Block, Document, Heading, Href, Inline, Level, List, ListItem, ListKind, Marks,
    Paragraph, Text,
};
use proptest::{collection::vec, option, prelude::*, sample::select};

const PIECES: &[&str] = &[
    "a",
    "Đình",
    " ",
    " ",
    "1",
    "2.",
    "3)",
    "-",
    "+",
    "*",
    "**",
    "_",
    "__",
    "#",
    "##",
    ">",
    "<",
    "<b>",
    "</p>",
    "<!--",
    "`",
    "```",
    "~~~",
    "~",
    "=",
    "===",
    "---",
    "[",
    "]",
    "(",
    ")",
    "![",
    "!",
    "[x]: /y",
    "[[khối 1: bảng]]",
    "\\",
    "&",
    "&amp;",
    "&#42;",
    ";",
    ":",
    "|",
    "\"",
    "'",
    "\u{301}",
    "—",
    "😀",
    "http://a.example",
    "a@b.example",
    "$",
    "^",
    "{#x}",
];

/// Any document of paragraphs, headings, lists, quotes and dividers, in bold, in italic and with links.
pub(crate) fn plain_documents() -> impl Strategy<Value = Document> {
    vec(blocks(), 0..6).prop_map(Document::new)
}

fn words() -> impl Strategy<Value = String> {
    vec(select(PIECES), 1..6).prop_map(|pieces| pieces.concat())
}

fn marks() -> impl Strategy<Value = Marks> {
    let links = vec![
        "https://a.example/?a=\"b\"&c",
        "/tin/x_y_z?a=1&amp;b=2",
        "#a",
        "mailto:a@b.example",
        "http://a b,",
        "/a(b)\\c*d*<e>[f]",
    ];
    let link = option::weighted(0.3, select(links)).prop_map(|link| link.and_then(Href::parse));
    (any::<bool>(), any::<bool>(), link).prop_map(|(bold, italic, link)| Marks {
        bold,
        italic,
        link,
        ..Marks::default()
    })
}

fn line() -> impl Strategy<Value = Vec<Inline>> {
    let plain = words().prop_map(Inline::plain);
    let run = (words(), marks()).prop_map(|(text, marks)| Inline::Text(Text { text, marks }));
    vec(prop_oneof![plain, run], 1..4)
}

/// A line without marks, as most are.
fn paragraph() -> impl Strategy<Value = Block> {
    vec(line(), 1..4).prop_map(|lines| {
        Block::Paragraph(Paragraph {
            content: lines.join(&Inline::Break),
            ..Paragraph::default()
        })
    })
}

fn heading() -> impl Strategy<Value = Block> {
    let level = select(vec![Level::Two, Level::Three, Level::Four]);
    (level, line()).prop_map(|(level, content)| {
        Block::Heading(Heading {
            level,
            alignment: Alignment::Left,
            content,
        })
    })
}

fn blocks() -> impl Strategy<Value = Block> {
    let leaves = prop_oneof![4 => paragraph(), 1 => heading()];
    let inner = leaves.prop_recursive(4, 24, 3, |inner| {
        let some = vec(inner, 1..4);
        let items = vec(some.clone().prop_map(|blocks| ListItem { blocks }), 1..4);
        let kinds = prop_oneof![
            Just(ListKind::Bullet),
            prop_oneof![Just(1), 0..20_000_u32].prop_map(|start| ListKind::Ordered { start })
        ];
        prop_oneof![
            1 => some.prop_map(Block::Quote),
            2 => (kinds, items).prop_map(|(kind, items)| Block::List(List { kind, items })),
        ]
    });
    prop_oneof![8 => inner, 1 => Just(Block::Divider)]
}
