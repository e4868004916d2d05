//! What a block is, without what it holds.

use serde::{Deserialize, Serialize};

use crate::block::Block;

/// What a block is, without what it holds; the browser knows blocks of a comparison by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// Running text.
    Paragraph,
    /// A headline inside the text.
    Heading,
    /// Points, numbered or not.
    List,
    /// Someone else's words.
    Quote,
    /// Rows and columns.
    Table,
    /// One picture.
    Figure,
    /// Several pictures side by side.
    Gallery,
    /// A file to take away.
    Attachment,
    /// A video on another host.
    Embed,
    /// A box that stands out.
    Callout,
    /// A line between two parts.
    Divider,
}

impl BlockKind {
    /// The name that the people of the newsroom know.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Paragraph => "đoạn văn",
            Self::Heading => "tiêu đề",
            Self::List => "danh sách",
            Self::Quote => "trích dẫn",
            Self::Table => "bảng",
            Self::Figure => "ảnh",
            Self::Gallery => "bộ ảnh",
            Self::Attachment => "tệp đính kèm",
            Self::Embed => "video",
            Self::Callout => "khung lưu ý",
            Self::Divider => "đường kẻ",
        }
    }
}

impl Block {
    /// What the block is.
    #[must_use]
    pub fn kind(&self) -> BlockKind {
        match self {
            Self::Paragraph(_) => BlockKind::Paragraph,
            Self::Heading(_) => BlockKind::Heading,
            Self::List(_) => BlockKind::List,
            Self::Quote(_) => BlockKind::Quote,
            Self::Table(_) => BlockKind::Table,
            Self::Figure(_) => BlockKind::Figure,
            Self::Gallery(_) => BlockKind::Gallery,
            Self::Attachment(_) => BlockKind::Attachment,
            Self::Embed(_) => BlockKind::Embed,
            Self::Callout(_) => BlockKind::Callout,
            Self::Divider => BlockKind::Divider,
        }
    }
}
