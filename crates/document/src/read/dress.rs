//! What an element does to the text inside it: marks, alignment, being a headline.

use super::attributes::Attributes;
use crate::{Alignment, Href, Level, Marks, Script};

/// How the text at some place of the source looks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Context {
    pub(super) marks: Marks,
    pub(super) alignment: Alignment,
    pub(super) level: Option<Level>,
    pub(super) is_preformatted: bool,
}

/// What one element changes about the text inside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Dress {
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
    pub(super) underline: bool,
    pub(super) strike: bool,
    pub(super) script: Option<Script>,
    pub(super) link: Option<Href>,
    pub(super) alignment: Option<Alignment>,
    pub(super) level: Option<Level>,
    pub(super) is_preformatted: bool,
    /// A point, a cell or a quote inside a headline is text again.
    pub(super) ends_headline: bool,
}

impl Dress {
    pub(super) fn apply(&self, outer: &Context) -> Context {
        let marks = &outer.marks;
        Context {
            marks: Marks {
                bold: self.bold.unwrap_or(marks.bold),
                italic: self.italic.unwrap_or(marks.italic),
                underline: self.underline || marks.underline,
                strike: self.strike || marks.strike,
                script: self.script.or(marks.script),
                link: self.link.clone().or_else(|| marks.link.clone()),
            },
            alignment: self.alignment.unwrap_or(outer.alignment),
            level: if self.ends_headline {
                None
            } else {
                self.level.or(outer.level)
            },
            is_preformatted: self.is_preformatted || outer.is_preformatted,
        }
    }

    /// What the name of an inline element and its style say about text; the style has the last word.
    pub(super) fn of_inline(name: &str, attributes: Attributes<'_>) -> Self {
        let mut dress = Self::default();
        match name {
            "b" | "strong" => dress.bold = Some(true),
            "i" | "em" => dress.italic = Some(true),
            "u" | "ins" => dress.underline = true,
            "s" | "strike" | "del" => dress.strike = true,
            "sub" => dress.script = Some(Script::Sub),
            "sup" => dress.script = Some(Script::Sup),
            _ => {}
        }
        for (property, value) in attributes.styles() {
            dress.read_style(&property, &value, name);
        }
        dress
    }

    /// What a block says about the side to which its lines are set.
    pub(super) fn of_block(name: &str, attributes: Attributes<'_>) -> Self {
        let by_style = attributes
            .styles()
            .into_iter()
            .find(|(property, _)| property == "text-align");
        let by_style = by_style.and_then(|(_, value)| side(&value));
        let by_class = || attributes.classes().find_map(side_of_class);
        let by_attribute = || attributes.get("align").and_then(|value| side(value.trim()));
        let by_name = || (name == "center").then_some(Alignment::Center);
        Self {
            alignment: by_style
                .or_else(by_class)
                .or_else(by_attribute)
                .or_else(by_name),
            ..Self::default()
        }
    }

    fn read_style(&mut self, property: &str, value: &str, name: &str) {
        match property {
            "font-weight" => {
                let is_bold = matches!(value, "bold" | "bolder")
                    || value.parse::<u16>().is_ok_and(|weight| weight >= 600);
                self.bold = Some(is_bold);
            }
            "font-style" => self.italic = Some(matches!(value, "italic" | "oblique")),
            // The line below a link is the browser's way to show it.
            "text-decoration" | "text-decoration-line" if name != "a" => {
                self.underline |= value.contains("underline");
                self.strike |= value.contains("line-through");
            }
            "vertical-align" if value == "sub" => self.script = Some(Script::Sub),
            "vertical-align" if value == "super" => self.script = Some(Script::Sup),
            _ => {}
        }
    }
}

fn side(value: &str) -> Option<Alignment> {
    match value {
        "start" => Some(Alignment::Left),
        "end" => Some(Alignment::Right),
        _ => Alignment::parse(value),
    }
}

fn side_of_class(class: &str) -> Option<Alignment> {
    let side = ["align-", "has-text-align-", "ql-align-"]
        .iter()
        .find_map(|prefix| class.strip_prefix(prefix))?;
    Alignment::parse(side)
}
