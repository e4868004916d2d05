//! Whose portal this is.

use domain::time::TimeZone;

/// The portal's own data, as its settings give them.
#[derive(Clone, Debug)]
pub struct Site {
    /// The portal's name, "Trang thông tin phường Đông Thành".
    pub name: String,
    /// The body that the portal belongs to, "Uỷ ban nhân dân phường Đông Thành".
    pub owner: String,
    /// One sentence on what the portal is, for search engines.
    pub description: String,
    /// The portal's own full address without a slash at the end.
    pub base_url: String,
    /// The office's address and how to reach it, a line each.
    pub office: Vec<String>,
    /// Where the office's clocks stand.
    pub time_zone: TimeZone,
    /// Visits of an earlier site that the total goes on from.
    pub visits_carried_over: i64,
}
