//! Numbers that look drawn and are not: the same seed and place give the same number.

/// What makes one simulated portal differ from another.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seed(pub(super) u64);

impl Seed {
    /// The number at a place (SplitMix64).
    pub(super) const fn at(self, place: u64) -> u64 {
        let mut mixed = self.0.wrapping_add(place.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from `least` to `most` at a place.
    pub(super) fn between(self, place: u64, least: i64, most: i64) -> i64 {
        let span = u64::try_from(most.saturating_sub(least)).unwrap_or(0).saturating_add(1);
        least.saturating_add(i64::try_from(self.at(place) % span).unwrap_or(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_place_gives_the_same_number_within_its_bounds() {
        for place in 0..200 {
            let number = Seed(7).between(place, 2, 5);
            assert!((2..=5).contains(&number));
            assert_eq!(number, Seed(7).between(place, 2, 5));
        }
        assert!((0..50).any(|place| Seed(1).at(place) != Seed(2).at(place)));
    }
}
