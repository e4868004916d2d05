//! Where the parts of the newsroom's frame come from.

use store::Staff;

use super::api::NewsroomFrameView;
use crate::ssr::AppState;

/// The frame as this person sees it.
pub(super) fn frame(state: &AppState, staff: &Staff) -> NewsroomFrameView {
    let account = staff.account();
    NewsroomFrameView {
        portal: state.site.name.clone(),
        name: account.name.clone(),
        role: account.role,
    }
}
