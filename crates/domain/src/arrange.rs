//! Putting things in order one step at a time.

use serde::{Deserialize, Serialize};

/// A step of one thing among its neighbors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shift {
    /// Before the one that stood before it.
    Up,
    /// Behind the one that stood behind it.
    Down,
}

impl Shift {
    /// The place that a thing at `place` among `count` things comes to; nothing at the end of the order.
    #[must_use]
    pub fn from_place(self, place: usize, count: usize) -> Option<usize> {
        match self {
            Self::Up => place.checked_sub(1),
            Self::Down => place.checked_add(1).filter(|next| *next < count),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_moves_beyond_the_ends_of_an_order() {
        assert_eq!(Shift::Up.from_place(0, 3), None);
        assert_eq!(Shift::Up.from_place(2, 3), Some(1));
        assert_eq!(Shift::Down.from_place(1, 3), Some(2));
        assert_eq!(Shift::Down.from_place(2, 3), None);
    }
}
