//! Where the tokenizer's tokens arrive: text, tags and the content that is skipped.

use std::cell::RefCell;

use html5ever::{
    LocalName,
    tokenizer::{TagKind, Token, TokenSink, TokenSinkResult},
};

use super::{Reading, dress::Context, findings::Findings, open::Opens, tree::Tree, word::Points};
use crate::{Block, Document, Heading, Inline, Paragraph, Text};

/// The reader behind the interface that the tokenizer asks for.
#[derive(Debug, Default)]
pub(super) struct Reader(RefCell<State>);

/// All that is known at one place of the source.
#[derive(Debug, Default)]
pub(super) struct State {
    pub(super) opens: Opens,
    pub(super) tree: Tree,
    pub(super) findings: Findings,
    /// The text since the last border between blocks.
    pub(super) run: Vec<Inline>,
    pub(super) skip: Option<Skip>,
    /// How many elements are open inside the box of an embed; its label is written anew by the renderer.
    pub(super) embed_box: Option<usize>,
    pub(super) points: Points,
}

/// An element whose content is left out.
#[derive(Debug)]
pub(super) struct Skip {
    pub(super) name: LocalName,
    /// How many elements of that name are open inside it.
    pub(super) depth: u32,
    /// A film or a sound: its address, as far as it is known, and its title.
    pub(super) media: Option<(Option<String>, String)>,
    /// The text of a list marker, which says what kind of list it is.
    pub(super) marker: Option<String>,
}

impl Reader {
    pub(super) fn finish(self) -> Reading {
        let mut state = self.0.into_inner();
        if let Some(skip) = state.skip.take() {
            state.end_skip(skip);
        }
        state.close_to(0);
        state.flush();
        Reading {
            document: Document::new(state.tree.into_blocks()),
            findings: state.findings.into_list(),
        }
    }
}

impl TokenSink for Reader {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut state = self.0.borrow_mut();
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => return state.start(&tag),
            Token::TagToken(tag) => state.end(&tag.name),
            Token::CharacterTokens(text) => state.text(&text),
            Token::CommentToken(_) => state.findings.dropped("comment"),
            Token::DoctypeToken(_)
            | Token::NullCharacterToken
            | Token::EOFToken
            | Token::ParseError(_) => {}
        }
        TokenSinkResult::Continue
    }
}

impl Skip {
    pub(super) fn new(name: &LocalName) -> Self {
        Self {
            name: name.clone(),
            depth: 0,
            media: None,
            marker: None,
        }
    }
}

impl State {
    fn text(&mut self, text: &str) {
        if let Some(skip) = &mut self.skip {
            if let Some(marker) = &mut skip.marker {
                marker.push_str(text);
            }
            return;
        }
        if !self.opens.context().is_preformatted {
            self.push_text(text);
            return;
        }
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                self.run.push(Inline::Break);
            }
            self.push_text(line);
        }
    }

    pub(super) fn push_text(&mut self, text: &str) {
        let marks = &self.opens.context().marks;
        match self.run.last_mut() {
            Some(Inline::Text(run)) if run.marks == *marks => run.text.push_str(text),
            _ => self.run.push(Inline::Text(Text {
                text: text.to_owned(),
                marks: marks.clone(),
            })),
        }
    }

    /// Ends the text at a border between blocks and puts it into the tree.
    pub(super) fn flush(&mut self) {
        let content = std::mem::take(&mut self.run);
        let is_blank = content.iter().all(|inline| match inline {
            Inline::Text(run) => run.text.chars().all(char::is_whitespace),
            Inline::Break => true,
        });
        if is_blank {
            return;
        }
        let block = block_of(content, self.opens.context());
        match self.points.take() {
            Some(point) => self.tree.place_point(point, block),
            None => self.tree.place_text(block),
        }
    }
}

fn block_of(content: Vec<Inline>, context: &Context) -> Block {
    let alignment = context.alignment;
    match context.level {
        Some(level) => Block::Heading(Heading {
            level,
            alignment,
            content,
        }),
        None => Block::Paragraph(Paragraph { alignment, content }),
    }
}
