//! What the reader may know about something that went wrong; the same type on both sides of the wire.

use leptos::prelude::{FromServerFnError, ServerFnErrorErr};
use serde::{Deserialize, Serialize};
use server_fn::codec::JsonEncoding;

use crate::platform;

/// Why a request was not answered as asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum AppError {
    /// Nothing is at this address, or it is no longer shown. Status 404.
    #[error(
        "Không tìm thấy nội dung này. Địa chỉ có thể đã thay đổi; hãy về trang chủ hoặc chọn một chuyên mục."
    )]
    NotFound,
    /// Something sent by the reader breaks a rule; each field says which. Status 400.
    #[error("{}", invalid_sentence(.0))]
    Invalid(Vec<FieldError>),
    /// The request is well formed but comes too late or a second time; the sentence says so. Status 409.
    #[error("{0}")]
    Conflict(String),
    /// The portal cannot answer at this moment and will soon. Status 503.
    #[error("Hệ thống đang bận. Xin đợi một phút rồi thử lại.")]
    Busy,
    /// A fault of the portal; its cause stands in the log alone. Status 500.
    #[error("Hệ thống gặp lỗi khi trả lời. Xin thử lại sau ít phút; lỗi đã được ghi lại.")]
    Unexpected,
    /// The browser could not reach the portal.
    #[error("Không kết nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.")]
    Unreachable,
}

/// What is wrong with one field of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    /// The field's name in the form.
    pub field: String,
    /// One sentence that says what to do.
    pub message: String,
}

impl AppError {
    /// A single field that breaks a rule.
    #[must_use]
    pub fn invalid(field: &str, message: &str) -> Self {
        Self::Invalid(vec![FieldError {
            field: field.to_owned(),
            message: message.to_owned(),
        }])
    }

    /// The HTTP status with which the portal answers.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self {
            Self::NotFound => 404,
            Self::Invalid(_) => 400,
            Self::Conflict(_) => 409,
            Self::Busy | Self::Unreachable => 503,
            Self::Unexpected => 500,
        }
    }

    /// The headline of a page that shows this error.
    #[must_use]
    pub fn headline(&self) -> &'static str {
        match self {
            Self::NotFound => "Không tìm thấy trang",
            Self::Invalid(_) => "Địa chỉ không hợp lệ",
            Self::Conflict(_) => "Không thực hiện được",
            Self::Busy | Self::Unreachable => "Chưa kết nối được",
            Self::Unexpected => "Có lỗi xảy ra",
        }
    }
}

impl FromServerFnError for AppError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Request(_) => Self::Unreachable,
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) => {
                Self::Invalid(Vec::new())
            }
            ServerFnErrorErr::Registration(_)
            | ServerFnErrorErr::UnsupportedRequestMethod(_)
            | ServerFnErrorErr::ServerError(_)
            | ServerFnErrorErr::MiddlewareError(_)
            | ServerFnErrorErr::Deserialization(_)
            | ServerFnErrorErr::Serialization(_)
            | ServerFnErrorErr::Response(_) => Self::Unexpected,
        }
    }

    // Every error answer of a server function is encoded here, so here it gets its status; the framework's own is
    // always 500.
    fn ser(&self) -> server_fn::Bytes {
        platform::answer_with_status(self.status());
        serde_json::to_vec(self).unwrap_or_default().into()
    }
}

fn invalid_sentence(fields: &[FieldError]) -> String {
    if fields.is_empty() {
        return "Yêu cầu không đúng dạng. Hãy tải lại trang rồi thử lại.".to_owned();
    }
    fields
        .iter()
        .map(|field| field.message.as_str())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_is_one_sentence_with_what_to_do() {
        let errors = [
            AppError::NotFound,
            AppError::Invalid(Vec::new()),
            AppError::invalid("choices", "Hãy chọn một phương án."),
            AppError::Conflict("Khảo sát đã kết thúc.".to_owned()),
            AppError::Busy,
            AppError::Unexpected,
            AppError::Unreachable,
        ];
        for error in errors {
            assert!(error.to_string().ends_with('.'), "{error}");
            assert!(!error.headline().ends_with('.'));
            assert!((400..600).contains(&error.status()));
        }
    }

    #[test]
    fn an_error_survives_the_wire() {
        let error = AppError::invalid("choices", "Hãy chọn một phương án.");
        assert_eq!(AppError::de(error.ser()), error);
    }
}
