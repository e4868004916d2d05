//! The newsroom's frame, its dashboard, its list of articles and its log.

mod articles;
mod audit;
mod frame;
