//! Why an import did not happen, in one line for the person at the terminal.

use std::{fmt, path::PathBuf};

use store::StoreError;
use wordpress::{ExportError, Flaw};

/// Why nothing was brought in.
#[derive(Debug)]
pub enum ImportError {
    /// The file is not there or may not be read.
    Unreadable {
        /// Which file.
        file: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The file is no whole, well-formed export.
    Export(ExportError),
    /// The database refused.
    Store(StoreError),
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { file, source } => {
                write!(f, "Không đọc được tệp {}: {source}", file.display())
            }
            Self::Export(error) => {
                let (line, reason) = (error.line(), reason(error));
                write!(f, "Dòng {line}: {reason}. Chưa có gì được nhập.")
            }
            Self::Store(_) => f.write_str("Cơ sở dữ liệu báo lỗi. Chưa có gì được nhập"),
        }
    }
}

impl std::error::Error for ImportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            // The sentences of these say all that there is to say.
            Self::Unreadable { .. } | Self::Export(_) => None,
            Self::Store(error) => Some(error),
        }
    }
}

impl From<ExportError> for ImportError {
    fn from(error: ExportError) -> Self {
        Self::Export(error)
    }
}

impl From<StoreError> for ImportError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

fn reason(error: &ExportError) -> String {
    match error {
        ExportError::NotAnExport { .. } => "đây không phải là tệp xuất của WordPress".to_owned(),
        ExportError::UnsupportedVersion { version, .. } => {
            format!("chưa biết cách đọc tệp xuất phiên bản “{version}”, chỉ đọc được 1.0 đến 1.2")
        }
        ExportError::CutOff { .. } => {
            "tệp bị cắt ngang, hãy tải lại tệp xuất từ WordPress".to_owned()
        }
        ExportError::Malformed { flaw, .. } => format!("tệp XML bị lỗi, {}", flaw_text(flaw)),
        ExportError::TooLarge { limit_bytes, .. } => {
            let megabytes = limit_bytes / (1024 * 1024);
            format!("một mục lớn hơn {megabytes} MB")
        }
        ExportError::Io { source, .. } => format!("không đọc tiếp được tệp ({source})"),
    }
}

fn flaw_text(flaw: &Flaw) -> String {
    match flaw {
        Flaw::WrongEnd { expected, found } => {
            format!("thẻ <{expected}> lại được đóng bằng </{found}>")
        }
        Flaw::StrayEnd(name) => format!("thẻ đóng </{name}> không có thẻ mở"),
        Flaw::Reference(name) => format!("“&{name}” không phải là ký tự nào"),
        Flaw::Attribute => "có thuộc tính viết sai".to_owned(),
        Flaw::Markup => "có thẻ viết sai".to_owned(),
        Flaw::Trailing => "sau chỗ kết thúc vẫn còn nội dung".to_owned(),
        Flaw::Encoding => "văn bản không phải là UTF-8".to_owned(),
    }
}
