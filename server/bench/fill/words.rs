//! The words and sentences that the generated news is put together from.

use crate::chance::Chance;

const OPENINGS: [&str; 10] = [
    "Sáng thứ bảy tuần trước",
    "Ngay từ đầu quý",
    "Sau hai buổi họp tổ dân phố",
    "Trong đợt ra quân vừa qua",
    "Theo lịch đã niêm yết tại nhà văn hoá",
    "Cuối tháng này",
    "Tại buổi giao ban thường kỳ",
    "Khi mùa mưa đến gần",
    "Qua rà soát từng ngõ",
    "Nhân dịp tổng kết sáu tháng",
];

const ACTORS: [&str; 12] = [
    "Uỷ ban nhân dân phường",
    "Ban công tác Mặt trận tổ dân phố số 4",
    "Hội Liên hiệp Phụ nữ phường",
    "Đoàn Thanh niên phường",
    "Hội Cựu chiến binh",
    "Trạm Y tế phường",
    "Công an phường",
    "các tổ trưởng tổ dân phố",
    "Hội Người cao tuổi",
    "Ban giám sát đầu tư của cộng đồng",
    "Trường Tiểu học trên địa bàn",
    "nhóm cộng tác viên dân số",
];

const DEEDS: [&str; 12] = [
    "đã thống nhất phương án sửa chữa vỉa hè và rãnh thoát nước",
    "tổ chức lấy ý kiến về nội dung quy ước của khu dân cư",
    "hướng dẫn bà con nộp hồ sơ trực tuyến mà không phải đi lại nhiều lần",
    "phát động phân loại rác tại nguồn ở từng hộ gia đình",
    "khám sức khoẻ và lập sổ theo dõi cho người trên bảy mươi tuổi",
    "kiểm tra bình chữa cháy, lối thoát nạn của các nhà trọ",
    "trồng thêm cây bóng mát dọc tuyến đường ven sông",
    "thăm hỏi những gia đình gặp khó khăn sau đợt mưa lớn",
    "vận động các hộ kinh doanh không lấn chiếm lòng đường",
    "mở lớp dạy dùng điện thoại thông minh cho người lớn tuổi",
    "trao học bổng cho học sinh vượt khó của phường",
    "công khai số tiền đóng góp và các khoản đã chi",
];

const RESULTS: [&str; 12] = [
    "phần lớn ý kiến tán thành và đề nghị làm sớm trước mùa mưa",
    "số phản ánh gửi về bộ phận tiếp dân đã giảm rõ rệt",
    "các tổ còn lại sẽ học theo cách làm này trong quý tới",
    "bà con mong phường báo trước lịch ít nhất ba ngày",
    "kinh phí do Nhà nước và nhân dân cùng góp, chi đến đâu công khai đến đó",
    "những việc chưa làm xong được ghi lại kèm tên người chịu trách nhiệm",
    "nhiều hộ tự nguyện lùi hàng rào để ngõ rộng thêm nửa mét",
    "kết quả được dán tại bảng tin và đăng trên trang thông tin này",
    "lớp học kín chỗ ngay từ buổi đầu nên phải mở thêm một ca chiều",
    "ai chưa kịp góp ý có thể gửi thư hoặc gọi điện trong giờ làm việc",
    "tuyến ngõ sạch hơn, buổi tối có đèn nên trẻ em đi học thêm đỡ lo",
    "đại diện các hộ ký xác nhận để tiện theo dõi về sau",
];

const MATTERS: [&str; 10] = [
    "phân loại rác tại nguồn",
    "sửa chữa rãnh thoát nước",
    "tiếp nhận hồ sơ trực tuyến",
    "phòng cháy ở khu nhà trọ",
    "chăm sóc người cao tuổi",
    "chỉnh trang vỉa hè",
    "khuyến học, khuyến tài",
    "trồng cây ven sông",
    "đối thoại với nhân dân",
    "tiêm chủng cuối tuần",
];

const HEADINGS: [&str; 6] = [
    "Những việc đã làm được",
    "Ý kiến của bà con",
    "Điều cần lưu ý",
    "Kinh phí và cách chi",
    "Lịch trong tháng tới",
    "Ai chịu trách nhiệm việc gì",
];

/// A headline with the number of its article, so that no two are the same.
pub(crate) fn headline(chance: &mut Chance, number: u32) -> String {
    let (actor, matter) = (chance.pick(&ACTORS), chance.pick(&MATTERS));
    format!("{}: đợt {number} về {matter}", capital(actor))
}

/// A sentence of twenty-five to forty words.
pub(crate) fn sentence(chance: &mut Chance) -> String {
    let (opening, actor) = (chance.pick(&OPENINGS), chance.pick(&ACTORS));
    let (deed, result) = (chance.pick(&DEEDS), chance.pick(&RESULTS));
    let households = 12 + chance.below(300);
    format!("{opening}, {actor} {deed}, có {households} hộ tham gia; {result}.")
}

/// Several sentences.
pub(crate) fn sentences(chance: &mut Chance, count: u64) -> String {
    let sentences: Vec<String> = (0..count).map(|_| sentence(chance)).collect();
    sentences.join(" ")
}

/// The sentence by which an article can be told from all others.
pub(crate) fn mark(number: u32) -> String {
    format!("Kế hoạch số {number}/KH-PĐT nêu rõ ai làm, làm khi nào và báo cáo cho ai.")
}

/// A headline inside the text.
pub(crate) fn heading(chance: &mut Chance) -> &'static str {
    chance.pick(&HEADINGS)
}

/// What an article or a picture is about.
pub(crate) fn matter(chance: &mut Chance) -> &'static str {
    chance.pick(&MATTERS)
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
