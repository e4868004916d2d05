//! Runs of text as HTML.

use super::markup::Markup;
use crate::{Href, Inline, Marks, Script, Text};

/// Writes a text; runs that lead to the same place share one link.
pub(super) fn write(html: &mut Markup, content: &[Inline]) {
    let mut link: Option<&Href> = None;
    for inline in content {
        let next = match inline {
            Inline::Text(run) => run.marks.link.as_ref(),
            // A break belongs to the link that goes on behind it, and does no harm inside one that ends.
            Inline::Break => link,
        };
        if next != link {
            close(html, link);
            open(html, next);
            link = next;
        }
        match inline {
            Inline::Text(run) => write_run(html, run),
            Inline::Break => html.raw("<br>"),
        }
    }
    close(html, link);
}

fn open(html: &mut Markup, link: Option<&Href>) {
    let Some(href) = link else { return };
    html.raw("<a");
    html.attribute("href", href.as_str());
    if href.is_external() {
        html.attribute("rel", "noopener");
    }
    html.raw(">");
}

fn close(html: &mut Markup, link: Option<&Href>) {
    if link.is_some() {
        html.raw("</a>");
    }
}

fn write_run(html: &mut Markup, run: &Text) {
    let marks = &run.marks;
    for (start, _) in tags(marks) {
        html.raw(start);
    }
    html.text(&run.text);
    for (_, end) in tags(marks).rev() {
        html.raw(end);
    }
}

fn tags(marks: &Marks) -> impl DoubleEndedIterator<Item = (&'static str, &'static str)> {
    let all = [
        (marks.bold, ("<strong>", "</strong>")),
        (marks.italic, ("<em>", "</em>")),
        (marks.underline, ("<u>", "</u>")),
        (marks.strike, ("<s>", "</s>")),
        (marks.script == Some(Script::Sub), ("<sub>", "</sub>")),
        (marks.script == Some(Script::Sup), ("<sup>", "</sup>")),
    ];
    all.into_iter()
        .filter(|(is_set, _)| *is_set)
        .map(|(_, tags)| tags)
}
