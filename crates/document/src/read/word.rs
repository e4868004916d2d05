//! Lists as word processors paste them: paragraphs that only their style calls points of a list.

use super::{attributes::Attributes, sink::State, tree::Tree};
use crate::{Block, List, ListItem, ListKind};

/// A paragraph that is a point of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Point {
    list: String,
    level: usize,
    kind: ListKind,
    /// Whether the point before it, if any, was of another list.
    begins_list: bool,
}

/// The point that is being read, and the list of the one before.
#[derive(Debug, Default)]
pub(super) struct Points {
    current: Option<Point>,
    last_list: String,
}

impl Points {
    const LEVEL_MAX: usize = 9;

    /// Looks whether a paragraph is a point, by `mso-list:l0 level2 lfo1`.
    pub(super) fn begin(&mut self, attributes: Attributes<'_>) {
        let styles = attributes.styles();
        let Some((_, value)) = styles.iter().find(|(property, _)| property == "mso-list") else {
            return;
        };
        let mut words = value.split_ascii_whitespace();
        let list = words.next().unwrap_or_default();
        let level = words
            .next()
            .and_then(|word| word.strip_prefix("level")?.parse().ok());
        if let Some(level) = level {
            self.current = Some(Point {
                list: list.to_owned(),
                level: usize::clamp(level, 1, Self::LEVEL_MAX),
                kind: ListKind::Bullet,
                begins_list: self.last_list != list,
            });
        }
    }

    /// The marker is text in the source: `1.`, `b)` or some sign.
    pub(super) fn set_marker(&mut self, marker: &str) {
        let marker = marker.trim();
        let is_ordered =
            marker.ends_with(['.', ')']) && marker.starts_with(|c: char| c.is_ascii_alphanumeric());
        if let Some(point) = &mut self.current
            && is_ordered
        {
            let start = marker.trim_end_matches(['.', ')']).parse().unwrap_or(1);
            point.kind = ListKind::Ordered { start };
        }
    }

    pub(super) fn take(&mut self) -> Option<Point> {
        let point = self.current.take()?;
        self.last_list.clone_from(&point.list);
        Some(point)
    }

    pub(super) fn forget(&mut self) {
        self.current = None;
    }
}

impl Tree {
    /// Puts a point into the list that stands last in the innermost frame, as deep as its level says.
    pub(super) fn place_point(&mut self, point: Point, block: Block) {
        let Some(frame) = self.top() else { return };
        let mut blocks = &mut frame.blocks;
        for level in 1..=point.level {
            let is_last = level == point.level;
            if is_last {
                settle_kind(blocks, point.kind);
            }
            let goes_on = match blocks.last() {
                Some(Block::List(_)) if level == 1 && point.begins_list => false,
                Some(Block::List(list)) => !is_last || is_same_kind(list.kind, point.kind),
                _ => false,
            };
            if !goes_on {
                let kind = if is_last {
                    point.kind
                } else {
                    ListKind::Bullet
                };
                blocks.push(Block::List(List {
                    kind,
                    items: Vec::new(),
                }));
            }
            let Some(Block::List(list)) = blocks.last_mut() else {
                return;
            };
            if is_last || list.items.is_empty() {
                list.items.push(ListItem::default());
            }
            let Some(item) = list.items.last_mut() else {
                return;
            };
            blocks = &mut item.blocks;
        }
        blocks.push(block);
    }
}

impl State {
    /// Says whether an element holds nothing but the marker of a point.
    pub(super) fn is_marker(attributes: Attributes<'_>) -> bool {
        let is_ignored =
            |(property, value): &(String, String)| property == "mso-list" && value == "ignore";
        attributes.styles().iter().any(is_ignored)
    }
}

/// A list that was opened only for the sake of a deeper point takes the kind of its own first point.
fn settle_kind(blocks: &mut [Block], kind: ListKind) {
    let Some(Block::List(list)) = blocks.last_mut() else {
        return;
    };
    let [only] = list.items.as_slice() else {
        return;
    };
    if let [Block::List(_)] = only.blocks.as_slice() {
        list.kind = match kind {
            ListKind::Ordered { .. } => ListKind::Ordered { start: 1 },
            ListKind::Bullet => kind,
        };
    }
}

fn is_same_kind(one: ListKind, other: ListKind) -> bool {
    std::mem::discriminant(&one) == std::mem::discriminant(&other)
}
