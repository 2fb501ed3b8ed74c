//! What the searches of invoices have in common: criteria, and the order of the results.

use crate::chorus::wire::{Moment, Pagination, TypeIdentifiant};
use crate::date::Date;
use crate::decimal::Decimal;
use crate::simulator::Directory;
use crate::simulator::answers::page::sort;
use crate::simulator::invoices::{InvoiceRecord, text};
use crate::simulator::structure::Structure;

/// A structure as a request names it: by its identifier in the portal, or by the one it has
/// elsewhere.
pub(super) struct Named<'a> {
    pub(super) id: Option<i64>,
    pub(super) kind: Option<&'a TypeIdentifiant>,
    pub(super) identifier: Option<&'a str>,
}

impl<'a> Named<'a> {
    pub(super) fn structure<'d>(&self, directory: &'d Directory) -> Option<Structure<'d>> {
        match (self.id, text(self.identifier)) {
            (None, None) => None,
            (Some(id), None) => directory.structure(id),
            (id, Some(identifier)) => {
                let is_siret = self.kind.is_none_or(|kind| *kind == TypeIdentifiant::Siret);
                let found = directory.structure_of(identifier).filter(|_| is_siret);
                found.filter(|one| id.is_none_or(|id| one.id == id))
            }
        }
    }

    /// Whether it names nothing, or this structure, or one of the same company when the search goes
    /// by SIREN.
    pub(super) fn allows(&self, one: Option<Structure<'_>>, by_siren: Option<bool>, directory: &Directory) -> bool {
        if self.id.is_none() && text(self.identifier).is_none() {
            return true;
        }
        self.structure(directory).zip(one).is_some_and(|(wanted, one)| {
            wanted.id == one.id || (by_siren == Some(true) && siren(wanted.siret) == siren(one.siret))
        })
    }
}

fn siren(siret: &str) -> String {
    siret.chars().take(9).collect()
}

/// Whether no text is asked for, or this one.
pub(super) fn same(wanted: Option<&String>, value: Option<&str>) -> bool {
    text(wanted.map(String::as_str)).is_none_or(|wanted| Some(wanted) == value.map(str::trim))
}

/// Whether nothing is asked for, or this value.
pub(super) fn is<T: PartialEq>(wanted: Option<&T>, value: Option<&T>) -> bool {
    wanted.is_none_or(|wanted| Some(wanted) == value)
}

/// Whether a list asks for nothing, or for this value among others.
pub(super) fn among<T: PartialEq>(wanted: &[T], value: Option<&T>) -> bool {
    wanted.is_empty() || value.is_some_and(|value| wanted.contains(value))
}

pub(super) fn within(day: Date, from: Option<&Moment>, to: Option<&Moment>) -> bool {
    from.and_then(Moment::date).is_none_or(|from| from <= day) && to.and_then(Moment::date).is_none_or(|to| day <= to)
}

pub(super) fn between(amount: Decimal, least: Option<Decimal>, most: Option<Decimal>) -> bool {
    least.is_none_or(|least| least <= amount) && most.is_none_or(|most| amount <= most)
}

/// Orders invoices by the column asked for; in the order of deposit when it is not known here.
pub(super) fn order(found: &mut [&InvoiceRecord], paging: Option<&Pagination>) {
    let sens = paging.and_then(|paging| paging.tri_sens.as_ref());
    match paging.and_then(|paging| paging.tri_colonne.as_deref()) {
        Some("NumeroFacture") => sort(found, sens, |invoice| invoice.number.clone()),
        Some("DateFacture") => sort(found, sens, |invoice| invoice.issued),
        Some("DateDepot") => sort(found, sens, |invoice| invoice.deposited),
        Some("MontantHT") => sort(found, sens, |invoice| invoice.amounts.without_vat),
        Some("MontantTTC") => sort(found, sens, |invoice| invoice.amounts.with_vat),
        Some("MontantAPayer") => sort(found, sens, |invoice| invoice.amounts.payable),
        Some("Statut") => sort(found, sens, |invoice| invoice.status.code().to_owned()),
        _ => sort(found, sens, |invoice| invoice.id),
    }
}
