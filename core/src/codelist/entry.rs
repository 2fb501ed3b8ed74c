use std::cmp::Ordering;

/// A code of a list.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct Entry {
    /// The code, as an invoice carries it.
    pub code: &'static str,
    /// Its name, in English as a rule and as published; some lists are published without names.
    pub name: Option<&'static str>,
    uses: u8,
    /// What the code starts with.
    start: u128,
}

impl Entry {
    /// The order of the tables: that of the codes as text.
    pub(super) fn order(&self, code: &str) -> Ordering {
        self.start.cmp(&start_of(code)).then_with(|| self.code.cmp(code))
    }

    /// Whether the code is allowed there.
    #[must_use]
    pub const fn is_allowed_in(&self, place: CodeListUse) -> bool {
        self.uses & place.bit() != 0
    }
}

/// Where a code stands, as far as the lists differ by it.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum CodeListUse {
    /// In a UBL Invoice; for the type (BT-3), in `cbc:InvoiceTypeCode`.
    UblInvoice,
    /// In a UBL CreditNote; for the type (BT-3), in `cbc:CreditNoteTypeCode`.
    UblCreditNote,
    /// In UBL, as the scheme of an identifier of the seller or of the payee (BT-29-1, BT-60-1),
    /// where `SEPA` is also allowed: it announces the creditor identifier of a direct debit (BT-90).
    UblSellerOrPayee,
    /// In CII, which has one element for every type of document.
    Cii,
}

impl CodeListUse {
    /// Every use.
    pub const ALL: [Self; 4] = [Self::UblInvoice, Self::UblCreditNote, Self::UblSellerOrPayee, Self::Cii];

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

pub(super) const UBL_INVOICE: u8 = CodeListUse::UblInvoice.bit();
pub(super) const UBL_CREDIT_NOTE: u8 = CodeListUse::UblCreditNote.bit();
pub(super) const UBL_SELLER_OR_PAYEE: u8 = CodeListUse::UblSellerOrPayee.bit();
pub(super) const UBL: u8 = UBL_INVOICE | UBL_CREDIT_NOTE | UBL_SELLER_OR_PAYEE;
pub(super) const CII: u8 = CodeListUse::Cii.bit();
pub(super) const ANY: u8 = UBL | CII;

/// A row of a generated table.
pub(super) const fn row(code: &'static str, name: &'static str, uses: u8) -> Entry {
    Entry { code, name: if name.is_empty() { None } else { Some(name) }, uses, start: start_of(code) }
}

/// The first bytes of a code as a number that sorts as they do.
const fn start_of(code: &str) -> u128 {
    let bytes = code.as_bytes();
    let mut start = 0;
    let mut at = 0;
    while at < 16 {
        start <<= 8;
        if at < bytes.len() {
            start |= bytes[at] as u128;
        }
        at += 1;
    }
    start
}
