//! Which line of the order a line of the invoice is for.

use super::{Scope, is_same, stated};
use crate::decimal::Decimal;
use crate::invoice::{Invoice, InvoiceLine};
use crate::preflight::known::{Order, OrderLine};
use crate::term::{Path, Term};
use crate::text::fold;

/// A line of the invoice that sells something, and the line of the order that it is for.
pub(super) struct Sold<'a> {
    pub(super) path: Path,
    pub(super) line: &'a InvoiceLine,
    pub(super) ordered: Option<&'a OrderLine>,
}

/// The lines of a line of the order, with the quantity that they come to.
pub(super) struct Together<'a> {
    pub(super) ordered: &'a OrderLine,
    pub(super) paths: Vec<Path>,
    pub(super) quantity: Decimal,
}

/// The lines to be compared with the order; none when it has no lines, or when the invoice does not say line by
/// line what was supplied. Lines of a negative quantity give something back and are not compared.
pub(super) fn sold<'a>(scope: &Scope<'a>) -> Vec<Sold<'a>> {
    let Some(order) = scope.known.order.as_ref() else { return Vec::new() };
    if order.lines.is_empty() || scope.is_deposit() || scope.is_credit_note() {
        return Vec::new();
    }
    each(scope.invoice)
        .filter(|(_, line)| line.quantity.is_none_or(|quantity| !quantity.is_sign_negative()))
        .map(|(path, line)| Sold { path, line, ordered: find(order, line) })
        .collect()
}

/// The lines of an invoice with their paths.
pub(super) fn each(invoice: &Invoice) -> impl Iterator<Item = (Path, &InvoiceLine)> {
    invoice.lines.iter().enumerate().map(|(index, line)| (Path::root().then_nth(Term::BG_25, index), line))
}

/// By the number of the line, by a reference of the item, or by its name.
fn find<'a>(order: &'a Order, line: &InvoiceLine) -> Option<&'a OrderLine> {
    let same = |ours: Option<&str>, theirs: Option<&str>| {
        stated(ours).zip(stated(theirs)).is_some_and(|(ours, theirs)| is_same(ours, theirs))
    };
    let item = line.item_information.as_ref();
    let reference = line.purchase_order_line_reference.as_deref();
    let lines = &order.lines;
    let by_number = lines.iter().find(|ordered| same(reference, Some(&ordered.identifier)));
    let by_reference = || {
        let (seller, buyer) = (item?.seller_identifier.as_deref(), item?.buyer_identifier.as_deref());
        lines.iter().find(|ordered| {
            same(seller, ordered.seller_identifier.as_deref()) || same(buyer, ordered.buyer_identifier.as_deref())
        })
    };
    let by_name = || {
        let name = fold(&item?.name);
        lines.iter().find(|ordered| !name.is_empty() && fold(&ordered.item) == name)
    };
    by_number.or_else(by_reference).or_else(by_name)
}

/// The lines of the same unit as their line of the order, taken together.
pub(super) fn together<'a>(sold: &[Sold<'a>]) -> Vec<Together<'a>> {
    let mut all: Vec<Together<'a>> = Vec::new();
    for Sold { path, line, ordered } in sold {
        let (Some(ordered), Some(quantity)) = (*ordered, line.quantity) else { continue };
        if !has_same_unit(line, ordered) {
            continue;
        }
        match all.iter_mut().find(|together| std::ptr::eq(together.ordered, ordered)) {
            Some(together) => {
                let Some(sum) = together.quantity.checked_add(quantity) else { continue };
                together.quantity = sum;
                together.paths.push(path.clone());
            }
            None => all.push(Together { ordered, paths: vec![path.clone()], quantity }),
        }
    }
    all
}

pub(super) fn has_same_unit(line: &InvoiceLine, ordered: &OrderLine) -> bool {
    let units = stated(ordered.quantity_unit_code.as_deref()).zip(stated(Some(&line.quantity_unit_code)));
    units.is_none_or(|(ordered, stated)| is_same(ordered, stated))
}

/// What a line of the order is called.
pub(super) fn name(ordered: &OrderLine) -> &str {
    stated(Some(&ordered.item)).unwrap_or(&ordered.identifier)
}
