//! The open survey that the measured ballots are cast in.

use anyhow::Context as _;
use chrono::{DateTime, Duration, Utc};
use domain::{
    Slug,
    survey::{SurveyKind, SurveyRules},
};
use store::{NewSurvey, Transaction};

const QUESTION: &str = "Bạn muốn phường làm việc nào trước?";

const CHOICES: [&str; 5] = [
    "Sửa vỉa hè và rãnh thoát nước",
    "Thêm cây xanh và ghế nghỉ",
    "Nhận hồ sơ vào sáng thứ bảy",
    "Mở lớp học cho người lớn tuổi",
    "Lắp đèn trong các ngõ nhỏ",
];

/// Puts in the survey; says its slug and what can be picked.
pub(crate) async fn save(
    transaction: &Transaction,
    now: DateTime<Utc>,
) -> anyhow::Result<(String, Vec<i64>)> {
    let new = NewSurvey {
        slug: Slug::from_title(QUESTION)?,
        question: QUESTION.to_owned(),
        kind: SurveyKind::Single,
        opens_at: now - Duration::days(1),
        closes_at: Some(now + Duration::days(30)),
        choices: CHOICES.map(str::to_owned).to_vec(),
        rules: SurveyRules::default(),
    };
    let id = transaction.surveys().save(new).await?;
    let survey = transaction.surveys().get(id).await?;
    let survey = survey.context("the survey was not kept")?;
    let choices = survey.choices.iter().map(|choice| choice.id.0).collect();
    Ok((survey.slug.to_string(), choices))
}
