//! The part of the site behind the login.

mod accounts;
mod arrange;
mod articles;
#[cfg(feature = "ssr")]
mod asked;
mod audit;
mod dashboard;
mod frame;
mod newsroom_page;
mod pages;
mod places;
mod shelves;
mod site;
mod surveys;
pub(crate) mod words;

pub(crate) use arrange::{Outcome, refresh_after};
pub(crate) use frame::{PlaceLoad, Styled};
pub(crate) use newsroom_page::NewsroomPage;
pub(crate) use places::Place;
