//! Two revisions side by side, as people read them.

use document::{Words, compare as compare_documents, compare_text};
use domain::{ArticleId, RevisionId, SectionId, TagId};
use store::{RevisionText, Staff};

use super::{history::line, open::TAGS_OFFERED};
use crate::{
    desk::{
        difference::{Difference, FieldDifference},
        history::ComparisonView,
    },
    error::AppError,
    ssr::AppState,
};

/// Compares two revisions of one article.
pub(in crate::desk) async fn compare(
    state: &AppState,
    staff: &Staff,
    id: ArticleId,
    from: RevisionId,
    to: RevisionId,
) -> Result<ComparisonView, AppError> {
    let desk = state.store.desk();
    let first = desk.revision(staff, id, from).await?;
    let second = desk.revision(staff, id, to).await?;
    Ok(ComparisonView {
        article: id,
        title: second.text.title.clone(),
        difference: difference(state, &first.text, &second.text).await?,
        from: line(state, first.summary, None),
        to: line(state, second.summary, None),
    })
}

/// How `after` differs from `before`.
pub(super) async fn difference(
    state: &AppState,
    before: &RevisionText,
    after: &RevisionText,
) -> Result<Difference, AppError> {
    let mut fields = vec![
        field("Tiêu đề", &before.title, &after.title),
        field("Sapo", &before.lead, &after.lead),
        field("Tác giả", &before.byline, &after.byline),
    ];
    if before.section != after.section {
        let (before, after) = (
            section_name(state, before.section).await?,
            section_name(state, after.section).await?,
        );
        fields.push(field("Chuyên mục", &before, &after));
    }
    if before.tags != after.tags {
        let (before, after) = (
            tag_names(state, &before.tags).await?,
            tag_names(state, &after.tags).await?,
        );
        fields.push(field("Thẻ", &before, &after));
    }
    let has_same_picture = before.picture == after.picture;
    if !has_same_picture {
        let shown = |has: bool| if has { "có ảnh" } else { "không có ảnh" };
        let (before, after) = (before.picture.is_some(), after.picture.is_some());
        let after = if before && after {
            "ảnh khác"
        } else {
            shown(after)
        };
        fields.push(field("Ảnh đại diện", shown(before), after));
    }
    let text = if before.body == after.body {
        Vec::new()
    } else {
        compare_documents(&before.body, &after.body)
    };
    Ok(Difference {
        fields: fields.into_iter().flatten().collect(),
        text,
    })
}

fn field(label: &str, before: &str, after: &str) -> Option<FieldDifference> {
    let words: Vec<Words> = (before != after).then(|| compare_text(before, after))?;
    Some(FieldDifference {
        label: label.to_owned(),
        words,
    })
}

async fn section_name(state: &AppState, id: SectionId) -> Result<String, AppError> {
    let sections = state.store.sections().list().await?;
    let section = sections.into_iter().find(|section| section.id == id);
    Ok(section.map_or_else(|| "(đã xoá)".to_owned(), |section| section.name))
}

async fn tag_names(state: &AppState, ids: &[TagId]) -> Result<String, AppError> {
    let tags = state.store.tags().list(TAGS_OFFERED).await?;
    let names = tags.into_iter().filter(|tag| ids.contains(&tag.id));
    Ok(names.map(|tag| tag.name).collect::<Vec<_>>().join(", "))
}
