//! What the newsroom asked for and cannot have as things stand.

use serde::{Deserialize, Serialize};

/// Why something well formed and permitted is not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// The article does not stand where this step can be made from.
    NotFromHere,
    /// The person keeps as many filters as one can.
    TooManyFilters,
    /// No account has this login name and password.
    WrongCredentials,
    /// The code is not the one asked for, or was used before.
    WrongCode,
    /// Too many attempts went wrong of late.
    TryLater,
    /// The account may not be used.
    Suspended,
    /// The link was used, replaced or waited for too long.
    LinkDead,
    /// The password was shown too long ago for changing what the account is proved with.
    LoginTooOld,
    /// Nobody would be left who keeps the accounts.
    LastAdministrator,
    /// The survey was answered already.
    HasBallots,
    /// A section still holds articles.
    SectionNotEmpty,
    /// As many stories are pinned as there is room for.
    FrontPageFull,
    /// Readers do not see the article.
    NotShown,
    /// A passkey did not answer as it should, or too late.
    PasskeyFailed,
}

impl Refusal {
    /// What happened and what to do; only code of the newsroom may call it, so that no reader loads the words.
    #[must_use]
    pub fn sentence(self) -> &'static str {
        match self {
            Self::TooManyFilters => "Bạn đã lưu 20 bộ lọc. Hãy bỏ bớt một bộ lọc rồi lưu lại.",
            Self::NotFromHere => {
                "Bài viết không còn ở trạng thái cho phép bước này. Hãy tải lại trang để xem trạng thái mới."
            }
            Self::WrongCredentials => {
                "Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra rồi nhập lại."
            }
            Self::WrongCode => {
                "Mã không đúng hoặc đã được dùng. Hãy nhập mã mới nhất trên thiết bị của bạn."
            }
            Self::TryLater => {
                "Đã có nhiều lần nhập sai. Hãy đợi một lúc, nhiều nhất 15 phút, rồi thử lại."
            }
            Self::Suspended => {
                "Tài khoản này đang tạm ngưng. Hãy hỏi quản trị viên của cổng thông tin."
            }
            Self::LinkDead => {
                "Liên kết này đã được dùng hoặc đã hết hạn. Hãy xin quản trị viên một liên kết mới."
            }
            Self::LoginTooOld => {
                "Việc này chỉ làm được trong 15 phút sau khi đăng nhập. Hãy đăng xuất, đăng nhập lại rồi làm lại."
            }
            Self::LastAdministrator => {
                "Ngoài người này không còn quản trị viên nào đăng nhập được. Hãy giao quyền quản trị cho một người khác và đợi người ấy đặt mật khẩu."
            }
            Self::HasBallots => {
                "Khảo sát đã có phiếu nên không xoá được, còn câu hỏi và phương án chỉ sửa được bằng đính chính. Hãy tải lại trang."
            }
            Self::SectionNotEmpty => {
                "Chuyên mục này còn bài viết. Hãy chọn chuyên mục nhận các bài ấy rồi xoá lại."
            }
            Self::FrontPageFull => {
                "Trang chủ đã ghim đủ số bài. Hãy bỏ ghim một bài rồi ghim bài này."
            }
            Self::NotShown => {
                "Bạn đọc không thấy bài viết nào ở địa chỉ này. Hãy kiểm tra địa chỉ hoặc xuất bản bài trước."
            }
            Self::PasskeyFailed => {
                "Khoá truy cập không trả lời đúng hoặc quá lâu. Hãy thử lại hoặc dùng cách khác."
            }
        }
    }
}
