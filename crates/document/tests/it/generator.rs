//! Arbitrary documents.

use document::{
    Alignment, Alt, Attachment, Block, Callout, Cell, Document, Embed, Figure, Gallery, Heading,
    Href, Inline, Level, List, ListItem, ListKind, Marks, Paragraph, Picture, Row, Script, Table,
    Text, Tone,
};
use proptest::{collection::vec, option, prelude::*, sample::select};

/// Any document in its normal form, made from blocks that are not.
pub(crate) fn documents() -> impl Strategy<Value = Document> {
    vec(blocks(), 0..5).prop_map(Document::new)
}

fn words() -> impl Strategy<Value = String> {
    let piece = select(vec![
        "a",
        "Đình",
        " ",
        "  ",
        "\u{a0}",
        "\n",
        "\t",
        "<b>",
        "&amp;",
        "&",
        "\"",
        "'",
        "\u{0}",
        "\u{200b}",
        "\u{301}",
        ",",
        "—",
        "https://youtu.be/abcdefghijk",
        "/",
        "\r",
        "\u{2028}",
    ]);
    vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

fn marks() -> impl Strategy<Value = Marks> {
    let links = vec![
        "https://a.example/?a=\"b\"&c",
        "/tin/x",
        "#a",
        "mailto:a@b.example",
        "http://a b,",
    ];
    let link = select(links).prop_map(Href::parse);
    let script = select(vec![None, None, Some(Script::Sub), Some(Script::Sup)]);
    let flags = any::<(bool, bool, bool, bool)>();
    (flags, script, prop_oneof![3 => Just(None), 1 => link]).prop_map(
        |((bold, italic, underline, strike), script, link)| Marks {
            bold,
            italic,
            underline,
            strike,
            script,
            link,
        },
    )
}

fn content() -> impl Strategy<Value = Vec<Inline>> {
    let plain = words().prop_map(Inline::plain);
    let run = (words(), marks()).prop_map(|(text, marks)| Inline::Text(Text { text, marks }));
    vec(
        prop_oneof![2 => plain, 2 => run, 1 => Just(Inline::Break)],
        0..5,
    )
}

fn alignment() -> impl Strategy<Value = Alignment> {
    select(vec![
        Alignment::Left,
        Alignment::Center,
        Alignment::Right,
        Alignment::Justify,
    ])
}

fn figure() -> impl Strategy<Value = Figure> {
    let address = || {
        select(vec![
            "/media/ab/800",
            "https://a.example/b c,.jpg?x=\"1\"&y,",
            "javascript:alert(1)",
            "//b.example/x",
        ])
    };
    let variants = vec((0..3000_u32, address().prop_map(str::to_owned)), 0..3);
    (
        address(),
        option::of(0..2000_u32),
        option::of(2..2000_u32),
        variants,
        words(),
        content(),
    )
        .prop_map(|(src, width, height, variants, alt, caption)| Figure {
            picture: Picture {
                src: src.to_owned(),
                width,
                height,
                variants,
            },
            alt: Alt::new(&alt),
            caption,
        })
}

fn leaves() -> impl Strategy<Value = Block> {
    let level = select(vec![Level::Two, Level::Three, Level::Four]);
    let file = select(vec!["/media/a/b.pdf", "https://a.example/x y"]).prop_map(Href::parse);
    let videos = vec![
        "https://youtu.be/abcdefghijk",
        "https://vimeo.com/123/abc",
        "https://vimeo.com/9",
    ];
    prop_oneof![
        4 => (alignment(), content()).prop_map(|(alignment, content)| Block::Paragraph(Paragraph { alignment, content })),
        1 => (level, alignment(), content())
            .prop_map(|(level, alignment, content)| Block::Heading(Heading { level, alignment, content })),
        1 => figure().prop_map(Block::Figure),
        1 => vec(figure(), 0..4).prop_map(|figures| Block::Gallery(Gallery { figures })),
        1 => (words(), file, option::of(any::<u64>())).prop_filter_map("no address", |(name, href, bytes)| {
            Some(Block::Attachment(Attachment { name, href: href?, bytes }))
        }),
        1 => select(videos).prop_filter_map("no video", |address| Embed::from_url(address).map(Block::Embed)),
        1 => Just(Block::Divider),
    ]
}

fn blocks() -> impl Strategy<Value = Block> {
    leaves().prop_recursive(5, 40, 4, |inner| {
        let some = vec(inner.clone(), 0..4);
        let items = vec(some.clone().prop_map(|blocks| ListItem { blocks }), 0..4);
        let kinds = prop_oneof![
            Just(ListKind::Bullet),
            any::<u32>().prop_map(|start| ListKind::Ordered { start })
        ];
        let cell = (any::<bool>(), 0..4_u32, 0..4_u32, some.clone()).prop_map(
            |(header, colspan, rowspan, blocks)| Cell {
                header,
                colspan,
                rowspan,
                blocks,
            },
        );
        let rows = vec(vec(cell, 0..3).prop_map(|cells| Row { cells }), 0..4);
        let tone = select(vec![Tone::Note, Tone::Success, Tone::Warning, Tone::Danger]);
        prop_oneof![
            some.clone().prop_map(Block::Quote),
            (tone, some).prop_map(|(tone, blocks)| Block::Callout(Callout { tone, blocks })),
            (kinds, items).prop_map(|(kind, items)| Block::List(List { kind, items })),
            (content(), rows).prop_map(|(caption, rows)| Block::Table(Table { caption, rows })),
        ]
    })
}
