//! The rules of UBL alone that say more than what must be absent.

use super::Home::In;
use super::SyntaxTest::{Absent, AbsentBut, AtMost, One, Only, Same, Some as AtLeastOne, TwoDecimals};
use super::{Context, fatal, warning};
use crate::rules::check::{Breach, Check, Outcome, Scope, Why, holds_if, plain};
use crate::rules::facts::{Group, Slot, Stated};
use crate::rules::registry::Row;
use crate::rules::unit::Unit;
use crate::rules::words::ubl as words;
use crate::source::Syntax;
use crate::term::Term::{self, *};

/// Rules decided by what stands below an element.
pub(in crate::rules) const CONTEXTS: &[Context] = &[
    Context {
        order: 1,
        at: &["cac:PostalAddress", "cac:Address"],
        rules: &[fatal("UBL-SR-51", &[BT_162, BT_163, BT_164, BT_165], AtMost(1, "cac:AddressLine"))],
    },
    Context {
        order: 2,
        at: &["cac:AccountingSupplierParty/cac:Party"],
        rules: &[fatal("UBL-SR-42", &[BT_31, BT_32], AtMost(2, "cac:PartyTaxScheme"))],
    },
    Context {
        order: 3,
        at: &["cac:AdditionalDocumentReference"],
        rules: &[fatal("UBL-SR-33", &[BT_123], AtMost(1, "cbc:DocumentDescription"))],
    },
    // Prices, and what is taken off or added to them, have as many decimals as they need.
    Context {
        order: 3,
        at: &[
            "*PriceAmount",
            "cac:Price/cac:AllowanceCharge/*Amount",
            "cac:Price/cac:AllowanceCharge/cac:TaxCategory/*Amount",
            "cac:Price/cac:AllowanceCharge/cac:TaxTotal/*Amount",
            "cac:Price/cac:AllowanceCharge/cac:TaxTotal/cac:TaxSubtotal/*Amount",
            "cac:Price/cac:AllowanceCharge/cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/*Amount",
            "cac:Price/cac:AllowanceCharge/cac:PaymentMeans/cac:PaymentMandate/*Amount",
        ],
        rules: &[],
    },
    Context { order: 4, at: &["*Amount"], rules: &[fatal("UBL-DT-01", &[], TwoDecimals)] },
    Context {
        order: 5,
        at: &["*BinaryObject"],
        rules: &[
            fatal("UBL-DT-06", &[BT_125], AtLeastOne("@mimeCode")),
            fatal("UBL-DT-07", &[BT_125], AtLeastOne("@filename")),
        ],
    },
    Context {
        order: 6,
        at: &["cac:Delivery"],
        rules: &[fatal("UBL-SR-25", &[BT_70], AtMost(1, "cac:DeliveryParty/cac:PartyName/cbc:Name"))],
    },
    Context {
        order: 10,
        at: &["/Invoice", "/CreditNote"],
        rules: &[
            fatal("UBL-SR-01", &[BT_12], AtMost(1, "cac:ContractDocumentReference/cbc:ID")),
            fatal("UBL-SR-02", &[BT_15], AtMost(1, "cac:ReceiptDocumentReference/cbc:ID")),
            fatal("UBL-SR-03", &[BT_16], AtMost(1, "cac:DespatchDocumentReference/cbc:ID")),
            fatal("UBL-SR-05", &[BT_20], AtMost(1, "cac:PaymentTerms/cbc:Note")),
            fatal("UBL-SR-08", &[BG_14], AtMost(1, "cac:InvoicePeriod")),
            fatal(
                "UBL-SR-09",
                &[BT_27],
                AtMost(1, "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName"),
            ),
            fatal("UBL-SR-10", &[BT_28], AtMost(1, "cac:AccountingSupplierParty/cac:Party/cac:PartyName/cbc:Name")),
            fatal(
                "UBL-SR-11",
                &[BT_30],
                AtMost(1, "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID"),
            ),
            fatal(
                "UBL-SR-14",
                &[BT_33],
                AtMost(1, "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyLegalForm"),
            ),
            fatal(
                "UBL-SR-15",
                &[BT_44],
                AtMost(1, "cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName"),
            ),
            fatal(
                "UBL-SR-16",
                &[BT_46],
                AtMost(1, "cac:AccountingCustomerParty/cac:Party/cac:PartyIdentification/cbc:ID"),
            ),
            fatal(
                "UBL-SR-17",
                &[BT_47],
                AtMost(1, "cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID"),
            ),
            fatal("UBL-SR-24", &[BG_13], AtMost(1, "cac:Delivery")),
            fatal("UBL-SR-39", &[BT_11], AtMost(1, "cac:ProjectReference/cbc:ID")),
            fatal("UBL-SR-40", &[BT_45], AtMost(1, "cac:AccountingCustomerParty/cac:Party/cac:PartyName/cbc:Name")),
            fatal("UBL-SR-44", &[BT_83], Same("//cbc:PaymentID")),
            fatal("UBL-SR-45", &[BT_9], AtMost(1, "cac:PaymentMeans/cbc:PaymentDueDate")),
            fatal("UBL-SR-46", &[BT_82], AtMost(1, "cac:PaymentMeans/cbc:PaymentMeansCode/@name")),
            fatal("UBL-SR-47", &[BT_81], Same("//cbc:PaymentMeansCode")),
            fatal("UBL-SR-49", &[BT_8], AtMost(1, "cac:InvoicePeriod/cbc:DescriptionCode")),
            fatal("UBL-SR-54", &[BG_18], AtMost(1, "cac:PaymentMeans/cac:CardAccount")),
            fatal("UBL-SR-55", &[BG_19], AtMost(1, "cac:PaymentMeans/cac:PaymentMandate")),
            fatal("UBL-SR-56", &[BT_17], AtMost(1, "cac:OriginatorDocumentReference/cbc:ID")),
            warning("UBL-DT-18", &[], AbsentBut("//@name", In("cbc:PaymentMeansCode"))),
            warning("UBL-CR-002", &[], Only("cbc:UBLVersionID", "2.1")),
        ],
    },
    // A credit note has no other place for the due date.
    Context {
        order: 10,
        at: &["/Invoice"],
        rules: &[warning("UBL-CR-412", &[BT_9], Absent("cac:PaymentMeans/cbc:PaymentDueDate"))],
    },
    Context {
        order: 11,
        at: &["cac:InvoiceLine", "cac:CreditNoteLine"],
        rules: &[
            fatal("UBL-SR-34", &[BT_127], AtMost(1, "cbc:Note")),
            fatal("UBL-SR-35", &[BT_132], AtMost(1, "cac:OrderLineReference/cbc:LineID")),
            fatal("UBL-SR-36", &[BG_26], AtMost(1, "cac:InvoicePeriod")),
            fatal("UBL-SR-37", &[BT_147], AtMost(1, "cac:Price/cac:AllowanceCharge/cbc:Amount")),
            fatal("UBL-SR-48", &[BG_30], One("cac:Item/cac:ClassifiedTaxCategory")),
            fatal("UBL-SR-50", &[BT_154], AtMost(1, "cac:Item/cbc:Description")),
            fatal("UBL-SR-52", &[BT_128], AtMost(1, "cac:DocumentReference")),
        ],
    },
    Context {
        order: 13,
        at: &["cac:PaymentMeans"],
        rules: &[
            fatal("UBL-SR-26", &[BT_83], AtMost(1, "cbc:PaymentID")),
            fatal("UBL-SR-27", &[BT_81], AtMost(1, "cbc:PaymentMeansCode")),
            fatal("UBL-SR-28", &[BT_89], AtMost(1, "cac:PaymentMandate/cbc:ID")),
        ],
    },
    Context {
        order: 14,
        at: &["cac:BillingReference"],
        rules: &[
            fatal("UBL-SR-06", &[BG_3], AtMost(1, "cac:InvoiceDocumentReference")),
            fatal("UBL-SR-07", &[BT_25], AtLeastOne("cac:InvoiceDocumentReference/cbc:ID")),
        ],
    },
    Context {
        order: 15,
        at: &["cac:TaxRepresentativeParty"],
        rules: &[
            fatal("UBL-SR-22", &[BT_62], AtMost(1, "cac:PartyName/cbc:Name")),
            fatal("UBL-SR-23", &[BT_63], AtMost(1, "cac:PartyTaxScheme/cbc:CompanyID")),
        ],
    },
    Context {
        order: 16,
        at: &["cac:TaxSubtotal"],
        rules: &[fatal("UBL-SR-32", &[BT_120], AtMost(1, "cac:TaxCategory/cbc:TaxExemptionReason"))],
    },
];

/// Rules decided by what the document states.
pub(in crate::rules) const ROWS: &[Row] = &[
    Row::new("UBL-SR-04", &[BT_18], words::UBL_SR_04).ubl(Unit::Invoice, Check::By(invoiced_object)),
    Row::new("UBL-SR-12", &[BT_31], words::UBL_SR_12).ubl(Unit::Invoice, Check::By(seller_vat_identifier)),
    Row::new("UBL-SR-13", &[BT_32], words::UBL_SR_13).ubl(Unit::Invoice, Check::By(seller_tax_registration)),
    Row::new("UBL-SR-18", &[BT_48], words::UBL_SR_18).ubl(Unit::Invoice, Check::By(buyer_vat_identifier)),
    Row::new("UBL-SR-19", &[BT_27, BT_59], words::UBL_SR_19).ubl(Unit::Payee, Check::By(payee_name)),
    Row::new("UBL-SR-20", &[BT_27, BT_59, BT_60], words::UBL_SR_20).ubl(Unit::Payee, Check::By(payee_identifier)),
    Row::new("UBL-SR-21", &[BT_27, BT_59, BT_61], words::UBL_SR_21).ubl(Unit::Payee, Check::By(payee_registration)),
    Row::new("UBL-SR-29", &[BT_90], words::UBL_SR_29).ubl(Unit::Invoice, Check::By(creditor_identifier)),
    Row::new("UBL-SR-30", &[BT_97, BT_139], words::UBL_SR_30).ubl(Unit::AnyAllowance, Check::By(one_reason)),
    Row::new("UBL-SR-31", &[BT_104, BT_144], words::UBL_SR_31).ubl(Unit::AnyCharge, Check::By(one_reason)),
    Row::new("UBL-SR-43", &[BT_18, BT_122], words::UBL_SR_43).ubl(Unit::Document, Check::By(document_type)),
    Row::new("UBL-SR-53", &[BT_31, BT_32, BT_48, BT_63], words::UBL_SR_53)
        .ubl(Unit::TaxRegistration, Check::By(tax_registration)),
    Row::new("UBL-CR-665", &[BT_122], words::UBL_CR_665).warning().ubl(Unit::Document, Check::By(document_scheme)),
    Row::new("UBL-CR-666", &[BT_18, BT_125], words::UBL_CR_666).ubl(Unit::Document, Check::By(object_attachment)),
    Row::new("UBL-CR-673", &[BT_18, BT_123], words::UBL_CR_673).ubl(Unit::Document, Check::By(object_description)),
];

/// The type of a supporting document that is an invoiced object.
const INVOICED_OBJECT: &str = "130";
/// The type of a tender or lot reference, which a credit note has among its supporting documents.
const TENDER_OR_LOT: &str = "50";

fn is_of_type(document: &Group<'_>, code: &str) -> bool {
    document.all(Slot::DocumentType).any(|stated| stated.text == code)
}

fn invoiced_object(scope: &Scope<'_, '_>) -> Outcome {
    let objects = scope
        .units(Unit::Document)
        .filter(|document| document.has(Slot::OfInvoice) && is_of_type(document, INVOICED_OBJECT));
    at_most_one(BT_18, objects.flat_map(|document| document.all(Slot::Term(BT_122))))
}

fn seller_vat_identifier(scope: &Scope<'_, '_>) -> Outcome {
    one_registration(scope, Slot::OfSeller, is_of_vat, BT_31)
}

fn seller_tax_registration(scope: &Scope<'_, '_>) -> Outcome {
    one_registration(scope, Slot::OfSeller, is_of_another_tax, BT_32)
}

fn buyer_vat_identifier(scope: &Scope<'_, '_>) -> Outcome {
    one_registration(scope, Slot::OfBuyer, is_of_vat, BT_48)
}

/// A party has one identifier at the most among its registrations for some tax.
fn one_registration(scope: &Scope<'_, '_>, party: Slot, is_of: fn(&Group<'_>) -> bool, term: Term) -> Outcome {
    let of_party = || scope.units(Unit::TaxRegistration).filter(|registration| registration.has(party));
    for registration in of_party() {
        let schemes = registration.all(Slot::SchemeGroup).count();
        if let Some(repeated) = registration.all(Slot::TaxScheme).nth(schemes) {
            return Err(repeated.unreadable(Why::Repeated));
        }
    }
    let registrations = of_party().filter(|registration| is_of(registration));
    at_most_one(term, registrations.flat_map(|registration| registration.all(Slot::Term(BT_31))))
}

/// White space around `VAT` makes it another tax.
fn is_of_vat(registration: &Group<'_>) -> bool {
    registration.all(Slot::TaxScheme).any(|scheme| scheme.text.eq_ignore_ascii_case("VAT"))
}

/// A tax without a name is another than VAT.
fn is_of_another_tax(registration: &Group<'_>) -> bool {
    let of_vat = registration.all(Slot::TaxScheme).filter(|scheme| scheme.text.eq_ignore_ascii_case("VAT"));
    registration.all(Slot::SchemeGroup).count() > of_vat.count()
}

fn payee_name(scope: &Scope<'_, '_>) -> Outcome {
    payee(scope, BT_59, scope.group.all(Slot::Term(BT_59)))
}

fn payee_identifier(scope: &Scope<'_, '_>) -> Outcome {
    let schemes = scope.group.all(Slot::Term(BT_60_1));
    payee(scope, BT_60, schemes.filter(|scheme| !scheme.text.eq_ignore_ascii_case("SEPA")))
}

fn payee_registration(scope: &Scope<'_, '_>) -> Outcome {
    payee(scope, BT_61, scope.group.all(Slot::Term(BT_61)))
}

/// A payee has one of something at the most, and a name that is not the name of the seller.
fn payee<'s, 'a: 's>(scope: &Scope<'_, 'a>, term: Term, stated: impl Iterator<Item = &'s Stated<'a>>) -> Outcome {
    let mut names = scope.group.all(Slot::Term(BT_59)).peekable();
    let is_another = scope.facts.whole.seller_name.is_some_and(|(seller, has_another)| {
        names.peek().is_some() && (has_another || names.any(|payee| payee.text != seller))
    });
    if is_another { at_most_one(term, stated) } else { Ok(holds_if(false, || Breach::of(BT_59, scope.first(BT_59)))) }
}

fn creditor_identifier(scope: &Scope<'_, '_>) -> Outcome {
    let schemes = scope.group.all(Slot::PartyScheme);
    at_most_one(BT_90, schemes.filter(|scheme| scheme.text.eq_ignore_ascii_case("SEPA")))
}

/// The reason of an allowance or a charge has a term of its own wherever it stands.
fn one_reason(scope: &Scope<'_, '_>) -> Outcome {
    plain(
        [BT_97, BT_104, BT_139, BT_144].map(|term| scope.group.all(Slot::Term(term)).count()).iter().sum::<usize>()
            <= 1,
    )
}

fn document_type(scope: &Scope<'_, '_>) -> Outcome {
    let document = scope.group;
    let is_lot = scope.syntax() == Syntax::UblCreditNote && is_of_type(document, TENDER_OR_LOT);
    let is_plain = !document.has(Slot::DocumentType) && !scope.has(BT_18_1);
    plain(is_of_type(document, INVOICED_OBJECT) || is_lot || is_plain)
}

fn tax_registration(scope: &Scope<'_, '_>) -> Outcome {
    plain(scope.has(BT_31) && scope.group.has(Slot::TaxScheme))
}

fn document_scheme(scope: &Scope<'_, '_>) -> Outcome {
    plain(!is_of_invoice(scope, false) || !scope.has(BT_18_1))
}

fn object_attachment(scope: &Scope<'_, '_>) -> Outcome {
    plain(!is_of_invoice(scope, true) || !scope.has(BT_125))
}

fn object_description(scope: &Scope<'_, '_>) -> Outcome {
    plain(!is_of_invoice(scope, true) || !scope.has(BT_123))
}

/// Whether a supporting document is one of the invoice itself, and an invoiced object or not.
fn is_of_invoice(scope: &Scope<'_, '_>, object: bool) -> bool {
    scope.group.has(Slot::OfInvoice) && is_of_type(scope.group, INVOICED_OBJECT) == object
}

/// Broken for the second of them.
fn at_most_one<'s, 'a: 's>(term: Term, mut stated: impl Iterator<Item = &'s Stated<'a>>) -> Outcome {
    let second = stated.nth(1);
    Ok(holds_if(second.is_none(), || Breach::of(term, second)))
}
