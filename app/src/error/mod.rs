//! What the reader may know about something that went wrong; the same type on both sides of the wire.

mod field_flaw;
mod packed;
mod refusal;

use leptos::prelude::{FromServerFnError, ServerFnErrorErr};
use serde::{Deserialize, Serialize};
use server_fn::codec::JsonEncoding;

pub use self::{
    field_flaw::{Field, FieldFlaw, Wrong},
    packed::Packed,
    refusal::Refusal,
};
use crate::platform;

/// Why a request was not answered as asked.
///
/// An error may come back to the portal in an address, from where anyone can put it there; so it carries no text of its
/// own, and only the portal's own sentences are ever shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum AppError {
    /// Nothing is at this address, or it is no longer shown. Status 404.
    #[error(
        "Không tìm thấy nội dung này. Địa chỉ có thể đã thay đổi; hãy về trang chủ hoặc chọn một chuyên mục."
    )]
    NotFound,
    /// Only for people who are logged in. Status 401.
    #[error("Phiên làm việc đã hết hoặc bạn chưa đăng nhập. Hãy đăng nhập rồi làm tiếp.")]
    SignInRequired,
    /// Only for people who have a second factor beside their password. Status 403.
    #[error("Tài khoản của bạn cần thêm một bước xác minh. Hãy thiết lập rồi làm tiếp.")]
    SecondFactorRequired,
    /// The account's role does not allow it. Status 403.
    #[error(
        "Tài khoản của bạn không được làm việc này. Hãy nhờ biên tập viên hoặc người quản trị."
    )]
    Forbidden,
    /// Something sent by the reader breaks a rule. Status 400.
    #[error("{0}")]
    Invalid(Flaw),
    /// The request is well formed but comes too late or a second time. Status 409.
    #[error("{0}")]
    Conflict(Conflict),
    /// Fields of a form of the newsroom cannot be taken as they are. Status 400.
    #[error("Biểu mẫu còn chỗ cần sửa. Hãy xem lời nhắc ở từng ô rồi gửi lại.")]
    Fields(Packed<Vec<FieldFlaw>>),
    /// Something that the newsroom asked for cannot be done as things stand. Status 409.
    #[error("Không thực hiện được. Hãy tải lại trang rồi thử lại.")]
    Refused(Packed<Refusal>),
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

/// Which rule something sent by the reader breaks, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum Flaw {
    /// The request has another form than the portal's pages send.
    #[error("Yêu cầu không đúng dạng. Hãy tải lại trang rồi thử lại.")]
    Malformed,
    /// An address asks for a page that no list has.
    #[error("Số trang phải là một số nguyên từ 1 trở lên; hãy mở lại trang đầu của danh sách.")]
    PageNumber,
    /// A ballot without a choice.
    #[error("Hãy chọn một phương án rồi bấm “Bình chọn”.")]
    NothingPicked,
    /// A ballot with a choice that the survey does not offer.
    #[error("Khảo sát không có phương án này. Hãy tải lại trang rồi chọn lại.")]
    UnknownChoice,
    /// A ballot with more choices than allowed.
    #[error("Chỉ được chọn tối đa {choices_max} phương án. Hãy bỏ bớt rồi bấm “Bình chọn”.")]
    TooManyPicked {
        /// The most choices on one ballot.
        choices_max: u32,
    },
}

/// What a well-formed request runs into.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum Conflict {
    /// The reader's ballot was counted before.
    #[error(
        "Bạn đã bình chọn khảo sát này rồi; mỗi người một phiếu nên lần này không được tính thêm."
    )]
    AlreadyVoted,
    /// The survey takes no more ballots.
    #[error("Khảo sát đã kết thúc nên không nhận thêm phiếu. Mời bạn xem kết quả.")]
    SurveyClosed,
    /// The survey takes no ballots yet.
    #[error("Khảo sát chưa mở. Xin quay lại sau.")]
    SurveyNotOpen,
    /// Somebody else was faster.
    #[error("Nội dung này vừa được người khác thay đổi. Hãy tải lại trang rồi thử lại.")]
    Changed,
}

impl AppError {
    /// The error of a form with these flaws.
    #[must_use]
    pub fn fields(flaws: Vec<FieldFlaw>) -> Self {
        Self::Fields(Packed::new(&flaws))
    }

    /// The error of a form with one flaw.
    #[must_use]
    pub fn field(field: Field, flaw: Wrong) -> Self {
        Self::fields(vec![FieldFlaw { field, flaw }])
    }

    /// The error of a deed that cannot be done as things stand.
    #[must_use]
    pub fn refused(refusal: Refusal) -> Self {
        Self::Refused(Packed::new(&refusal))
    }

    /// What the field should be told, if this error is about it; for the newsroom's code alone.
    #[must_use]
    pub fn flaw_of(&self, field: Field) -> Option<String> {
        let Self::Fields(flaws) = self else {
            return None;
        };
        let flaw = flaws
            .unpack()?
            .into_iter()
            .find(|flaw| flaw.field == field)?;
        Some(flaw.flaw.sentence())
    }

    /// What a person of the newsroom should be told; for the newsroom's code alone.
    #[must_use]
    pub fn newsroom_sentence(&self) -> String {
        match self {
            Self::Refused(refusal) => refusal
                .unpack()
                .map_or_else(|| self.to_string(), |refusal| refusal.sentence().to_owned()),
            _ => self.to_string(),
        }
    }

    /// The HTTP status with which the portal answers.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self {
            Self::NotFound => 404,
            Self::SignInRequired => 401,
            Self::Forbidden | Self::SecondFactorRequired => 403,
            Self::Invalid(_) | Self::Fields(_) => 400,
            Self::Conflict(_) | Self::Refused(_) => 409,
            Self::Busy | Self::Unreachable => 503,
            Self::Unexpected => 500,
        }
    }

    /// The headline of a page that shows this error.
    #[must_use]
    pub fn headline(&self) -> &'static str {
        match self {
            Self::NotFound => "Không tìm thấy trang",
            Self::SignInRequired | Self::SecondFactorRequired => "Cần đăng nhập",
            Self::Forbidden => "Không có quyền",
            Self::Invalid(_) | Self::Fields(_) => "Địa chỉ không hợp lệ",
            Self::Conflict(_) | Self::Refused(_) => "Không thực hiện được",
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
                Self::Invalid(Flaw::Malformed)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_is_one_sentence_with_what_to_do() {
        let errors = [
            AppError::NotFound,
            AppError::SignInRequired,
            AppError::Forbidden,
            AppError::Invalid(Flaw::Malformed),
            AppError::Invalid(Flaw::NothingPicked),
            AppError::Conflict(Conflict::SurveyClosed),
            AppError::field(Field::Title, Wrong::Empty),
            AppError::refused(Refusal::NotFromHere),
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
        let error = AppError::Invalid(Flaw::TooManyPicked { choices_max: 2 });
        assert_eq!(AppError::de(error.ser()), error);
    }

    #[test]
    fn a_flaw_is_read_at_its_own_field() {
        let error = AppError::field(Field::Title, Wrong::TooLong { chars_max: 200 });
        let error = AppError::de(error.ser());
        let told = error.flaw_of(Field::Title);
        assert_eq!(
            told.as_deref(),
            Some("Ô này chứa nhiều nhất 200 ký tự. Hãy rút ngắn lại.")
        );
        assert_eq!(error.flaw_of(Field::Slug), None);
    }

    #[test]
    fn a_refusal_tells_the_newsroom_its_own_sentence() {
        let error = AppError::refused(Refusal::NotFromHere);
        assert_eq!(error.newsroom_sentence(), Refusal::NotFromHere.sentence());
        let forged: AppError = serde_json::from_str(r#"{"Refused":"<b>"}"#).unwrap();
        assert_eq!(forged.newsroom_sentence(), forged.to_string());
    }
}
