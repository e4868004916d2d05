//! The elements of HTML, sorted by what the reader does with them.

use html5ever::tokenizer::states::RawKind;

/// What the reader does with an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Dropped together with its content, which is not markup.
    Raw(RawKind),
    /// Dropped together with its content.
    Skipped,
    /// A formatting element, which outlives the block in which it was forgotten.
    Formatting,
    /// Another element inside a line.
    Inline,
    /// A block that only separates.
    Block,
    /// A headline.
    Heading,
    /// A block of its own: list, quote, figure …
    Structure,
    /// Without content.
    Void,
    /// Nothing of it stays and nothing is lost.
    Ignored,
}

pub(super) fn kind_of(name: &str) -> Kind {
    match name {
        "script" => Kind::Raw(RawKind::ScriptData),
        "style" | "xmp" | "iframe" | "noembed" | "noframes" | "noscript" => {
            Kind::Raw(RawKind::Rawtext)
        }
        "title" | "textarea" => Kind::Raw(RawKind::Rcdata),
        "select" | "button" | "svg" | "math" | "canvas" | "datalist" | "template" | "xml"
        | "audio" | "video" | "progress" | "meter" => Kind::Skipped,
        "a" | "b" | "big" | "code" | "em" | "font" | "i" | "nobr" | "s" | "small" | "strike"
        | "strong" | "tt" | "u" => Kind::Formatting,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Kind::Heading,
        "ul" | "ol" | "menu" | "dir" | "li" | "blockquote" | "table" | "caption" | "thead"
        | "tbody" | "tfoot" | "tr" | "td" | "th" | "figure" | "figcaption" | "pre" | "listing"
        | "p" | "div" | "aside" | "details" | "summary" | "dl" | "dt" | "dd" => Kind::Structure,
        "address" | "article" | "center" | "fieldset" | "footer" | "form" | "header" | "hgroup"
        | "legend" | "main" | "nav" | "search" | "section" | "dialog" => Kind::Block,
        "br" | "hr" | "img" | "image" | "embed" | "input" | "area" | "param" | "frame"
        | "keygen" => Kind::Void,
        "html" | "head" | "body" | "meta" | "link" | "base" | "col" | "colgroup" | "source"
        | "track" | "wbr" => Kind::Ignored,
        _ => Kind::Inline,
    }
}

/// Elements that only group or that become something equal, so that leaving them out is no loss to report.
pub(super) fn is_plain(name: &str) -> bool {
    matches!(
        name,
        "span"
            | "label"
            | "picture"
            | "time"
            | "data"
            | "bdi"
            | "b"
            | "strong"
            | "i"
            | "em"
            | "u"
            | "ins"
            | "s"
            | "strike"
            | "del"
            | "sub"
            | "sup"
            | "a"
            | "address"
            | "article"
            | "center"
            | "footer"
            | "header"
            | "hgroup"
            | "main"
            | "nav"
            | "section"
    )
}
