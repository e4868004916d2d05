//! The server's half of the app: what a request finds in its context, and how a store's answer becomes the reader's.

mod cached;
mod clock;
mod counter;
mod csv;
mod errors;
mod health;
mod shell;
mod site;
mod state;
mod visitor;
mod voter;

pub use crate::desk::ssr::Posted;
pub use crate::session::ssr::{Doors, Network, PasswordCost, Passwords};
pub use cached::Cached;
pub use clock::Clock;
pub use counter::Counter;
pub use health::Health;
pub use shell::{Assets, shell};
pub use site::{Site, SiteSource};
pub use state::{AppState, Kept};
pub use visitor::hash_visitor;

pub(crate) use csv::{CSV_START, answer_with_csv, csv_file, csv_row};
pub(crate) use state::state;
pub(crate) use visitor::visitor;
pub(crate) use voter::Voter;
