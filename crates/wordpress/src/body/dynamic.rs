//! Blocks without HTML of their own: WordPress makes it when the page is shown.

use super::{blocks::Block, notes::Notes};
use crate::text::escape_html;

/// What remains of a block that is only a comment; what it would have shown is gone, and noted.
pub(super) fn remains(block: &Block<'_>, notes: &mut Notes) -> String {
    match block.name {
        "more" | "nextpage" | "spacer" => String::new(),
        "separator" => "<hr>".to_owned(),
        "social-link" if !block.text("url").is_empty() => {
            let url = escape_html(block.text("url"));
            let label = match block.text("label") {
                "" => block.text("service"),
                label => label,
            };
            format!("<p><a href=\"{url}\">{}</a></p>", escape_html(label))
        }
        "embed" if !block.text("url").is_empty() => {
            format!("<p>{}</p>", escape_html(block.text("url")))
        }
        "block" => {
            notes.add("Khối dùng chung được chèn từ nơi khác, đã bỏ".to_owned());
            String::new()
        }
        name => {
            notes.add(format!(
                "Khối “{name}” do WordPress tự tạo khi hiển thị, đã bỏ"
            ));
            String::new()
        }
    }
}
