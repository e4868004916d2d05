//! The part of the site behind the login.

mod newsroom_page;
mod places;

pub(crate) use newsroom_page::NewsroomPage;
pub(crate) use places::Place;
