//! Cents shared out so that rounded parts add up to a rounded whole.

use std::cmp::Reverse;

use crate::decimal::Decimal;
use crate::vat::exact::{add, subtract, sum};

/// A part: its exact value, and that value as an amount.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub(super) exact: Decimal,
    pub(super) rounded: Decimal,
}

/// The parts as amounts that add up to `whole`, an amount.
///
/// The missing cents go one by one to the parts that rounding took most from, the surplus ones are
/// taken from those it gave most to; among equals the first comes first. A part of zero stays zero,
/// so parts that are all zero cannot add up to anything else. (The largest remainder method.)
pub(super) fn distribute(parts: &[Part], whole: Decimal) -> Option<Vec<Decimal>> {
    let mut amounts: Vec<Decimal> = parts.iter().map(|part| part.rounded).collect();
    let gap = subtract(whole, sum(amounts.iter().copied())?)?;
    if gap.is_zero() {
        return Some(amounts);
    }
    let mut order = Vec::with_capacity(parts.len());
    for (index, part) in parts.iter().enumerate().filter(|(_, part)| !part.exact.is_zero()) {
        let lost = subtract(part.exact, part.rounded)?;
        order.push((Reverse(if gap.is_sign_negative() { -lost } else { lost }), index));
    }
    order.sort_unstable();

    let cent = if gap.is_sign_negative() { Decimal::new(-1, 2) } else { Decimal::new(1, 2) };
    let mut cents = usize::try_from((gap / cent).trunc().mantissa()).ok()?;
    while cents > 0 && !order.is_empty() {
        for (_, index) in order.iter().take(cents) {
            let amount = amounts.get_mut(*index)?;
            *amount = add(*amount, cent)?;
        }
        cents -= cents.min(order.len());
    }
    Some(amounts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decimal::{parse, round};

    fn shared(exact: &[&str], whole: &str) -> Vec<String> {
        let parts: Vec<Part> = exact
            .iter()
            .map(|text| {
                let exact = parse(text).unwrap();
                Part { exact, rounded: round(exact, 2) }
            })
            .collect();
        distribute(&parts, parse(whole).unwrap()).unwrap().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_parts_that_lost_most_take_the_missing_cent() {
        assert_eq!(shared(&["0.333", "0.334", "0.333"], "1.00"), ["0.33", "0.34", "0.33"]);
        assert_eq!(shared(&["-0.333", "-0.334", "-0.333"], "-1.00"), ["-0.33", "-0.34", "-0.33"]);
    }

    #[test]
    fn the_parts_that_gained_most_give_the_surplus_cent_back() {
        assert_eq!(shared(&["0.825", "0.825", "0.826"], "2.48"), ["0.82", "0.83", "0.83"]);
    }

    #[test]
    fn nothing_stays_nothing() {
        assert_eq!(shared(&["0", "0.004"], "0.01"), ["0", "0.01"]);
        assert_eq!(shared(&["0", "0"], "0.01"), ["0", "0"]);
    }

    #[test]
    fn more_cents_than_parts_go_round_again() {
        assert_eq!(shared(&["1", "2"], "3.05"), ["1.03", "2.02"]);
    }
}
