//! What went wrong, in one line for the person at the terminal.

use std::error::Error;

use store::StoreError;

/// One sentence of ours, and the innermost cause in the words of whoever knows it; what lies between repeats the two.
#[must_use]
pub fn complaint(error: &anyhow::Error) -> String {
    let own = error.chain().next().and_then(|first| {
        let first = first.downcast_ref::<StoreError>()?;
        Some(store_sentence(first).to_owned())
    });
    let sentence = own.unwrap_or_else(|| error.to_string());
    let line = match error.chain().nth(1) {
        None => sentence,
        Some(inner) => format!("{} ({})", sentence.trim_end_matches('.'), cause(inner)),
    };
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The innermost cause of an error.
pub(crate) fn cause(error: &(dyn Error + 'static)) -> String {
    let mut innermost = error;
    while let Some(source) = innermost.source() {
        innermost = source;
    }
    if let Some(error) = innermost.downcast_ref::<StoreError>() {
        return store_sentence(error).to_owned();
    }
    let words = innermost.to_string();
    // The pool's words for a server that nobody could reach in time.
    if words.contains("pool timed out") {
        return "không trả lời".to_owned();
    }
    words
}

fn store_sentence(error: &StoreError) -> &'static str {
    match error {
        StoreError::Conflict { .. } => "Cơ sở dữ liệu đã có mục trùng tên",
        StoreError::Denied => "Không được phép",
        StoreError::NotFound => "Cơ sở dữ liệu thiếu mục cần tìm",
        StoreError::Unreachable(_) => "Cơ sở dữ liệu không trả lời; hãy thử lại sau ít phút",
        StoreError::Corrupt { .. } => "Cơ sở dữ liệu có giá trị không hiểu được",
        StoreError::Database(_) => "Cơ sở dữ liệu báo lỗi",
    }
}

#[cfg(test)]
mod tests {
    use anyhow::Context as _;

    use super::*;

    #[test]
    fn a_complaint_is_a_sentence_and_its_innermost_cause() {
        let missing = || std::io::Error::new(std::io::ErrorKind::NotFound, "no such file");
        let check = |error: anyhow::Error, said: &str| assert_eq!(complaint(&error), said);
        check(anyhow::anyhow!("Không được"), "Không được");
        let between = Err::<(), _>(missing()).context("giữa chừng");
        check(
            between.context("Không đọc được\n  tệp.").unwrap_err(),
            "Không đọc được tệp (no such file)",
        );
        check(
            StoreError::NotFound.into(),
            "Cơ sở dữ liệu thiếu mục cần tìm",
        );
    }
}
