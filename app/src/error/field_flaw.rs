//! What is wrong with a field of a form of the newsroom, and what to do about it.

use serde::{Deserialize, Serialize};

/// A field of a form that cannot be taken as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldFlaw {
    /// Which field.
    pub field: Field,
    /// What is wrong with it.
    pub flaw: Wrong,
}

/// A field of the newsroom's forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Field {
    /// A headline or a page's title.
    Title,
    /// The last part of an address.
    Slug,
    /// An opening paragraph.
    Lead,
    /// A text.
    Body,
    /// The section that something stands in.
    Section,
    /// The tags of something.
    Tags,
    /// The person who wrote an article.
    Author,
    /// The line under an article that says who wrote it.
    Byline,
    /// A note to a colleague.
    Note,
    /// From when readers see something.
    PublishAt,
    /// Until when readers see something.
    ExpiresAt,
    /// From when a list shows entries.
    From,
    /// Until when a list shows entries.
    To,
    /// A name.
    Name,
    /// What a person types to log in.
    Login,
    /// A password to be used from here on.
    Password,
    /// The password that is used so far.
    PresentPassword,
    /// A code that an app has made.
    Code,
    /// Why an account may not be used.
    Reason,
    /// Where a link leads.
    Url,
    /// The address of a picture.
    Picture,
    /// What a picture shows, in words.
    Alt,
    /// The body that the portal belongs to.
    Owner,
    /// The sentence that says what the portal is.
    Description,
    /// The office's address and how to reach it.
    Office,
    /// Where the office's clocks stand.
    TimeZone,
    /// A survey's question.
    Question,
    /// A survey's choices as a whole.
    Choices,
    /// One choice of a survey.
    Choice {
        /// Which one, counted from 0.
        place: u32,
    },
    /// How many choices a ballot may carry.
    ChoicesMax,
    /// The articles beside which something stands.
    Articles,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wrong {
    /// Nothing stands in it.
    Empty,
    /// More stands in it than fits.
    TooLong {
        /// The most characters.
        chars_max: u32,
    },
    /// Less stands in it than is needed.
    TooShort {
        /// The fewest characters.
        chars_min: u32,
    },
    /// Less is there than is needed.
    TooFew {
        /// The fewest entries.
        entries_min: u32,
    },
    /// More is picked than fits.
    TooMany {
        /// The most entries.
        entries_max: u32,
    },
    /// A text that is too large to be kept.
    TooLarge,
    /// It has another form than such a field has.
    Malformed,
    /// It is not the one that was asked for.
    Mismatch,
    /// Something else goes by it already.
    Taken,
    /// What it names was deleted by somebody else.
    Gone,
    /// A moment that has passed.
    InPast,
    /// An end that comes before its beginning.
    EndsBeforeItBegins,
}

impl FieldFlaw {
    /// A flaw of a field.
    #[must_use]
    pub fn new(field: Field, flaw: Wrong) -> Self {
        Self { field, flaw }
    }
}

impl Wrong {
    /// What to do, as it stands at the field; only code of the newsroom may call it, so that no reader loads the words.
    #[must_use]
    pub fn sentence(self) -> String {
        match self {
            Self::Empty => "Ô này còn trống. Hãy điền vào.".to_owned(),
            Self::TooLong { chars_max } => {
                format!("Ô này chứa nhiều nhất {chars_max} ký tự. Hãy rút ngắn lại.")
            }
            Self::TooShort { chars_min } => {
                format!("Ô này cần ít nhất {chars_min} ký tự. Hãy viết thêm.")
            }
            Self::TooFew { entries_min } => {
                format!("Cần ít nhất {entries_min} mục. Hãy điền thêm.")
            }
            Self::TooMany { entries_max } => {
                format!("Chỉ chọn được nhiều nhất {entries_max} mục. Hãy bỏ bớt.")
            }
            Self::TooLarge => "Nội dung dài quá mức lưu được. Hãy chia thành nhiều bài.".to_owned(),
            Self::Malformed => {
                "Nội dung ô này không đúng dạng. Hãy sửa theo lời hướng dẫn.".to_owned()
            }
            Self::Mismatch => "Không đúng. Hãy kiểm tra rồi nhập lại.".to_owned(),
            Self::Taken => "Đã có mục khác dùng tên này. Hãy chọn tên khác.".to_owned(),
            Self::Gone => "Mục đã chọn vừa bị người khác xoá. Hãy chọn mục khác.".to_owned(),
            Self::InPast => "Thời điểm này đã qua. Hãy chọn một thời điểm sắp tới.".to_owned(),
            Self::EndsBeforeItBegins => {
                "Lúc kết thúc phải sau lúc bắt đầu. Hãy chọn lại.".to_owned()
            }
        }
    }
}
