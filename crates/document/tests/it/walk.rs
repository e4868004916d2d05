//! A second opinion on rendered HTML: html5ever's own tree builder, noting every element that a browser would make.

use std::{
    borrow::Cow,
    cell::{Cell, RefCell},
};

use html5ever::{
    Attribute, ExpandedName, ParseOpts, QualName,
    interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink},
    parse_document,
    tendril::{StrTendril, TendrilSink},
};

/// An element: its name and its attributes.
pub(crate) type Element = (String, Vec<(String, String)>);

#[derive(Default)]
struct Notes {
    elements: RefCell<Vec<Element>>,
    others: Cell<usize>,
}

#[derive(Clone)]
struct Node(usize, std::rc::Rc<QualName>);

/// All elements of a page, those that every page has left out.
pub(crate) fn elements(html: &str) -> Vec<Element> {
    let parser = parse_document(Notes::default(), ParseOpts::default());
    let elements = parser.one(html).elements.into_inner();
    elements
        .into_iter()
        .filter(|(name, _)| !matches!(name.as_str(), "html" | "head" | "body"))
        .collect()
}

impl Notes {
    fn node(&self, name: QualName) -> Node {
        self.others.set(self.others.get() + 1);
        Node(self.others.get(), std::rc::Rc::new(name))
    }

    fn nameless(&self) -> Node {
        self.node(QualName::new(None, "".into(), "".into()))
    }
}

impl TreeSink for Notes {
    type Handle = Node;
    type Output = Self;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Self {
        self
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _: ElementFlags) -> Node {
        let attributes = attributes
            .iter()
            .map(|a| (a.name.local.to_string(), a.value.to_string()));
        self.elements
            .borrow_mut()
            .push((name.local.to_string(), attributes.collect()));
        self.node(name)
    }

    fn get_document(&self) -> Node {
        Node(
            0,
            std::rc::Rc::new(QualName::new(None, "".into(), "".into())),
        )
    }

    fn elem_name<'a>(&'a self, target: &'a Node) -> ExpandedName<'a> {
        target.1.expanded()
    }

    fn same_node(&self, one: &Node, other: &Node) -> bool {
        one.0 == other.0
    }

    fn create_comment(&self, _: StrTendril) -> Node {
        self.elements
            .borrow_mut()
            .push(("!comment".to_owned(), Vec::new()));
        self.nameless()
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Node {
        self.elements
            .borrow_mut()
            .push(("!instruction".to_owned(), Vec::new()));
        self.nameless()
    }

    fn get_template_contents(&self, target: &Node) -> Node {
        target.clone()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}
    fn append(&self, _: &Node, _: NodeOrText<Node>) {}
    fn append_based_on_parent_node(&self, _: &Node, _: &Node, _: NodeOrText<Node>) {}
    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}
    fn set_quirks_mode(&self, _: QuirksMode) {}
    fn append_before_sibling(&self, _: &Node, _: NodeOrText<Node>) {}
    fn add_attrs_if_missing(&self, _: &Node, _: Vec<Attribute>) {}
    fn remove_from_parent(&self, _: &Node) {}
    fn reparent_children(&self, _: &Node, _: &Node) {}
}
