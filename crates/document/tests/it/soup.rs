//! Arbitrary pieces of HTML, right and wrong.

use proptest::{collection::vec, prelude::*, sample::select};

const ATTRIBUTES: &[&str] = &[
    "",
    " class=gallery",
    " class='attachment'",
    " class=\"embed\"",
    " class='callout callout--danger'",
    " align=right",
    " href='https://a.example/?x=\"&amp;y'",
    " href=\"java&#9;script:alert(1)\"",
    " src=/media/a/b.jpg alt='\"x<'",
    " src='https://youtu.be/abcdefghijk'",
    " src=data:text/html,x",
    " srcset='/media/a 10w, http://b/,c 20w'",
    " onclick=alert(1)",
    " style='font-weight:bold;text-align:center'",
    " style='mso-list:l1 level3 lfo1'",
    " colspan=3 rowspan=2",
    " start=7",
    " data-bytes=12 href=/media/x",
];

const TEXTS: &[&str] = &[
    "x",
    " ",
    "\n\n",
    "&nbsp;",
    "&lt;script&gt;",
    "<",
    ">",
    "\"",
    "&",
    "<!-- c -->",
    "<![CDATA[x]]>",
    "chữ Việt",
    "\u{feff}",
    "https://vimeo.com/12345",
    "\0",
    "</",
    "<a",
    "'",
    "`",
];

/// Pieces of HTML, right and wrong, in any order.
pub(crate) fn soup() -> impl Strategy<Value = String> {
    let names = "p|div|b|i|u|s|a|span|h1|h2|h5|ul|ol|li|table|caption|tr|td|th|tbody|figure|figcaption|blockquote|pre|dl|dt\
                 |dd|br|hr|img|script|style|iframe|svg|select|details|summary|aside|video|source|center|sub|sup|o:p|q|font";
    let names: Vec<&str> = names.split('|').collect();
    let attributes = select(ATTRIBUTES);
    let texts = select(TEXTS);
    let piece = prop_oneof![
        (select(names.clone()), attributes)
            .prop_map(|(name, attributes)| format!("<{name}{attributes}>")),
        select(names).prop_map(|name| format!("</{name}>")),
        texts.prop_map(str::to_owned),
    ];
    vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}
