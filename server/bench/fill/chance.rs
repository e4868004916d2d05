//! Chance that falls the same way every time, so that two measurements read the same texts.

/// A row of numbers that look like chance (`SplitMix64`).
pub(crate) struct Chance(u64);

impl Chance {
    /// Starts a row; each seed has its own.
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number below `limit`.
    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit.max(1)
    }

    /// One of several things.
    pub(crate) fn pick<T: Copy + Default>(&mut self, things: &[T]) -> T {
        let place = self.below(things.len() as u64);
        let place = usize::try_from(place).unwrap_or_default();
        things.get(place).copied().unwrap_or_default()
    }
}
