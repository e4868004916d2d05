//! The block editor's comments as a tree of blocks.

use serde_json::Value;

/// How deep blocks may lie in each other; what lies deeper keeps its text and loses its frame.
const DEPTH_MAX: usize = 64;

/// A piece of a body that was written with the block editor.
#[derive(Debug, PartialEq)]
pub(super) enum Node<'a> {
    /// HTML between block comments.
    Html(&'a str),
    /// A block.
    Block(Block<'a>),
}

/// A block with what it contains.
#[derive(Debug, PartialEq)]
pub(super) struct Block<'a> {
    /// Its name, without "core/".
    pub(super) name: &'a str,
    /// Its settings.
    pub(super) attributes: Value,
    /// True when WordPress makes its HTML only when it is shown.
    pub(super) is_void: bool,
    /// What it contains.
    pub(super) inner: Vec<Node<'a>>,
}

impl Block<'_> {
    /// A setting that is a text; empty when it is absent.
    pub(super) fn text(&self, name: &str) -> &str {
        self.attributes[name].as_str().unwrap_or_default()
    }
}

/// True for a body that was written with the block editor.
pub(super) fn has_blocks(body: &str) -> bool {
    body.contains("<!-- wp:")
}

/// The blocks of a body; every comment that is no block comment is left out.
pub(super) fn parse(body: &str) -> Vec<Node<'_>> {
    let mut tree = Tree::default();
    let mut rest = body;
    while let Some(start) = rest.find("<!--") {
        tree.add_html(&rest[..start]);
        let Some(length) = rest[start..].find("-->") else {
            return tree.finish();
        };
        // "<!-->" is a comment as well, and nothing is in it.
        let comment = rest.get(start + 4..start + length).unwrap_or_default();
        tree.comment(comment.trim());
        rest = &rest[start + length + 3..];
    }
    tree.add_html(rest);
    tree.finish()
}

#[derive(Default)]
struct Tree<'a> {
    top: Vec<Node<'a>>,
    open: Vec<Block<'a>>,
}

impl<'a> Tree<'a> {
    fn add_html(&mut self, html: &'a str) {
        if !html.is_empty() {
            self.add(Node::Html(html));
        }
    }

    fn add(&mut self, node: Node<'a>) {
        match self.open.last_mut() {
            Some(block) => block.inner.push(node),
            None => self.top.push(node),
        }
    }

    fn comment(&mut self, comment: &'a str) {
        if let Some(name) = comment.strip_prefix("/wp:") {
            return self.close(bare_name(name.trim()));
        }
        let Some(opening) = comment.strip_prefix("wp:") else {
            return;
        };
        let is_void = opening.ends_with('/');
        let opening = opening.trim_end_matches('/').trim_end();
        let (name, settings) = opening
            .split_once(char::is_whitespace)
            .unwrap_or((opening, ""));
        let block = Block {
            name: bare_name(name),
            attributes: serde_json::from_str(settings.trim()).unwrap_or_default(),
            is_void,
            inner: Vec::new(),
        };
        if is_void {
            self.add(Node::Block(block));
        } else if self.open.len() < DEPTH_MAX {
            self.open.push(block);
        }
    }

    /// A block that was never closed ends with the one around it.
    fn close(&mut self, name: &str) {
        let Some(depth) = self.open.iter().rposition(|block| block.name == name) else {
            return;
        };
        while self.open.len() > depth {
            self.close_last();
        }
    }

    fn close_last(&mut self) {
        if let Some(block) = self.open.pop() {
            self.add(Node::Block(block));
        }
    }

    fn finish(mut self) -> Vec<Node<'a>> {
        while !self.open.is_empty() {
            self.close_last();
        }
        self.top
    }
}

fn bare_name(name: &str) -> &str {
    name.strip_prefix("core/").unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outline(nodes: &[Node<'_>]) -> String {
        let each = |node: &Node<'_>| match node {
            Node::Html(html) => html.trim().to_owned(),
            Node::Block(block) => format!("{}({})", block.name, outline(&block.inner)),
        };
        nodes.iter().map(each).collect::<Vec<_>>().join("")
    }

    #[test]
    fn blocks_lie_in_each_other() {
        let body = "<!-- wp:columns {\"a\":{\"b\":1}} --><div><!-- wp:core/column -->x<!-- /wp:column --></div><!-- /wp:columns --><!-- wp:search /-->";
        assert_eq!(
            outline(&parse(body)),
            "columns(<div>column(x)</div>)search()"
        );
    }

    #[test]
    fn a_block_that_is_never_closed_ends_with_the_one_around_it() {
        let body = "<!-- wp:group --><!-- wp:list -->x<!-- /wp:group -->y<!-- /wp:list -->";
        assert_eq!(outline(&parse(body)), "group(list(x))y");
    }

    #[test]
    fn a_comment_may_be_empty() {
        assert_eq!(outline(&parse("a<!-->b<!---->c<!-- -->d")), "abcd");
    }

    #[test]
    fn blocks_nested_without_end_keep_their_text() {
        let body = format!("{}x", "<!-- wp:group -->".repeat(100_000));
        assert!(outline(&parse(&body)).contains('x'));
    }
}
