//! The report as it stands on a terminal.

use std::fmt;

use super::{Counts, ImportReport};

impl fmt::Display for ImportReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "Nhập từ “{}” ({})", self.site_title, self.base_url)?;
        if self.dry_run {
            writeln!(f, "Chạy thử: chưa có gì được ghi lại.")?;
        }
        writeln!(f)?;
        line(f, "Bài viết", &counts(self.articles))?;
        line(f, "Trang", &counts(self.pages))?;
        line(f, "Chuyên mục", &format!("{} mới", self.sections_new))?;
        line(f, "Thẻ", &format!("{} mới", self.tags_new))?;
        line(f, "Tác giả", &format!("{} mới", self.authors_new))?;
        line(f, "Địa chỉ cũ", &format!("{} chuyển hướng", self.redirects))?;
        line(
            f,
            "Ảnh",
            &format!("{} còn nằm ở trang cũ", self.pictures_elsewhere),
        )?;
        let mut left_out = vec![
            format!("{} tệp đính kèm", self.attachments),
            format!("{} bình luận", self.comments),
        ];
        let others = self.others.iter();
        left_out.extend(others.map(|(kind, count)| format!("{count} {}", kind_name(kind))));
        line(f, "Không nhập", &left_out.join(", "))?;
        if self.notes.is_empty() {
            return Ok(());
        }
        writeln!(f, "\nĐã bỏ hoặc thay đổi:")?;
        for item in &self.notes {
            writeln!(f, "\n  {}\n  {}", item.title, item.link)?;
            for note in &item.notes {
                writeln!(f, "    - {note}")?;
            }
        }
        Ok(())
    }
}

fn line(f: &mut fmt::Formatter<'_>, name: &str, text: &str) -> fmt::Result {
    writeln!(f, "  {name:<12}{text}")
}

fn counts(counts: Counts) -> String {
    format!(
        "{} mới, {} đã có từ trước, {} bỏ qua",
        counts.new, counts.unchanged, counts.skipped
    )
}

/// The commonest of what WordPress keeps beside posts and pages, in words.
fn kind_name(kind: &str) -> &str {
    match kind {
        "nav_menu_item" => "mục của trình đơn",
        "wp_block" => "khối dùng chung",
        "wp_navigation" => "trình đơn",
        "custom_css" | "wp_global_styles" => "kiểu trình bày",
        "wp_template" | "wp_template_part" => "mẫu giao diện",
        other => other,
    }
}
