//! Lines: their number, their items, their quantities.

use super::{Found, Row};
use crate::decimal::Decimal;
use crate::invoice::{Invoice, InvoiceLine};
use crate::rules::rule::Confidence::{Published, Reported};
use crate::rules::words::chorus_pro as words;
use crate::term::Path;
use crate::term::Term::*;

pub(super) const ROWS: &[Row] = &[
    Row::new("BR-FR-CPRO-19", &[BG_25, BT_126], Reported, words::LINE_NUMBER).by(line_number),
    Row::longest("BR-FR-CPRO-31", 1024, &[BT_154], Reported, words::SHORTER_DESCRIPTION),
    Row::longest("CPRO-ITEM", 40, &[BT_157], Published, words::SHORTER_ITEM),
    Row::new("CPRO-QUANTITY", &[BT_129], Reported, words::QUANTITY).by(quantity),
    Row::new("CPRO-GROSS-PRICE", &[BT_147, BT_148], Published, words::GROSS_PRICE).by(gross_price).cii_only(),
];

const MOST_LINES: usize = 999_999;
const LONGEST_LINE_NUMBER: usize = 6;
const QUANTITY_DIGITS: usize = 10;
const QUANTITY_DECIMALS: u32 = 4;

fn each_line(invoice: &Invoice) -> impl Iterator<Item = (Path, &InvoiceLine)> {
    invoice.lines.iter().enumerate().map(|(index, line)| (Path::root().then_nth(BG_25, index), line))
}

fn line_number(invoice: &Invoice, found: &mut Found) {
    for (index, (path, line)) in each_line(invoice).enumerate() {
        let is_long = line.identifier.chars().count() > LONGEST_LINE_NUMBER;
        if is_long || index == MOST_LINES {
            found.wrong(path.then(BT_126), &line.identifier);
        }
    }
}

fn quantity(invoice: &Invoice, found: &mut Found) {
    for (path, line) in each_line(invoice) {
        let Some(quantity) = line.quantity.map(|quantity| quantity.normalize()) else { continue };
        if quantity.scale() > QUANTITY_DECIMALS || digits(quantity) > QUANTITY_DIGITS {
            found.wrong(path.then(BT_129), quantity.to_string());
        }
    }
}

fn digits(number: Decimal) -> usize {
    number.to_string().bytes().filter(u8::is_ascii_digit).count()
}

fn gross_price(invoice: &Invoice, found: &mut Found) {
    for (path, line) in each_line(invoice) {
        let Some(price) = &line.price_details else { continue };
        if price.item_gross_price.is_some() && price.item_price_discount.is_none() {
            let discount = price
                .item_gross_price
                .zip(price.item_net_price)
                .and_then(|(gross, net)| gross.checked_sub(net))
                .filter(|discount| !discount.is_sign_negative());
            found.add(path.then(BG_29).then(BT_147), discount.map(|discount| discount.normalize().to_string()), None);
        }
    }
}
