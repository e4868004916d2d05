//! The records that stand before the items, made of their fields.

use crate::{
    Record,
    cursor::Fields,
    text::{percent_decoded, plain_text},
};

/// Someone who writes on the site.
pub(crate) fn author(fields: &Fields) -> Record {
    let login = fields.get("wp:author_login").to_owned();
    let name = plain_text(fields.get("wp:author_display_name"));
    let name = if name.is_empty() { login.clone() } else { name };
    let id = fields.number("wp:author_id");
    Record::Author { id, login, name }
}

/// A shelf of the site.
pub(crate) fn category(fields: &Fields) -> Record {
    Record::Category {
        id: fields.number("wp:term_id"),
        slug: percent_decoded(fields.get("wp:category_nicename")),
        name: plain_text(fields.get("wp:cat_name")),
        parent: percent_decoded(fields.get("wp:category_parent")),
    }
}

/// A label of the site.
pub(crate) fn tag(fields: &Fields) -> Record {
    Record::Tag {
        slug: percent_decoded(fields.get("wp:tag_slug")),
        name: plain_text(fields.get("wp:tag_name")),
    }
}
