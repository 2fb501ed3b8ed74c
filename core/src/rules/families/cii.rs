//! The rules of CII alone that say more than what must be absent.

use super::Home::{Below, In, InTyped};
use super::SyntaxTest::{AbsentBut, AtMost, Day, One, Only, Same, SameTrimmed, Some as AtLeastOne};
use super::{Context, fatal, warning};
use crate::rules::check::{Breach, Check, Outcome, Scope, holds_if};
use crate::rules::facts::{Group, Slot, Stated};
use crate::rules::registry::Row;
use crate::rules::unit::Unit;
use crate::rules::words::cii as words;
use crate::term::Term::{self, *};

/// A path below the transaction.
macro_rules! transaction {
    ($path:literal) => {
        concat!("/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction", $path)
    };
}

/// A path below the lines of the transaction.
macro_rules! line {
    ($path:literal) => {
        concat!("/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem", $path)
    };
}

/// The name of a supporting document.
const DOCUMENT: &str = "ram:AdditionalReferencedDocument";
/// The group that says how the invoice as a whole is settled.
const SETTLEMENT: &str = "ram:ApplicableHeaderTradeSettlement";

/// Rules decided by what stands below an element.
pub(in crate::rules) const CONTEXTS: &[Context] = &[
    Context {
        order: 2,
        at: &["/rsm:CrossIndustryInvoice/rsm:ExchangedDocumentContext"],
        rules: &[
            warning("CII-SR-003", &[BT_23], AtMost(1, "ram:BusinessProcessSpecifiedDocumentContextParameter")),
            fatal("CII-SR-009", &[BT_24], One("ram:GuidelineSpecifiedDocumentContextParameter")),
            fatal("CII-SR-010", &[BT_24], One("ram:GuidelineSpecifiedDocumentContextParameter/ram:ID")),
        ],
    },
    Context {
        order: 3,
        at: &["/rsm:CrossIndustryInvoice/rsm:ExchangedDocument"],
        rules: &[fatal("CII-SR-014", &[BT_3], One("ram:TypeCode"))],
    },
    Context {
        order: 4,
        at: &["/rsm:CrossIndustryInvoice/rsm:ExchangedDocument/ram:IncludedNote"],
        rules: &[warning("CII-SR-030", &[BT_22], AtMost(1, "ram:Content"))],
    },
    Context {
        order: 6,
        at: &[line!("/ram:AssociatedDocumentLineDocument")],
        rules: &[
            warning("CII-SR-039", &[BT_127], AtMost(1, "ram:IncludedNote")),
            warning("CII-SR-040", &[BT_127], AtMost(1, "ram:IncludedNote/ram:Content")),
        ],
    },
    Context {
        order: 8,
        at: &[line!("/ram:SpecifiedTradeProduct/ram:ApplicableProductCharacteristic")],
        rules: &[
            fatal("CII-SR-069", &[BT_160], One("ram:Description")),
            fatal("CII-SR-072", &[BT_161], One("ram:Value")),
        ],
    },
    Context {
        order: 9,
        at: &[line!("/ram:SpecifiedLineTradeAgreement")],
        rules: &[
            fatal("CII-SR-439", &[BT_146], One("ram:NetPriceProductTradePrice/ram:ChargeAmount")),
            fatal("CII-SR-441", &[BT_146], AtMost(1, "ram:NetPriceProductTradePrice/ram:ChargeAmount")),
        ],
    },
    Context {
        order: 10,
        at: &["ram:SpecifiedTradeAllowanceCharge"],
        rules: &[
            fatal("CII-SR-463", &[], AtLeastOne("ram:ChargeIndicator")),
            fatal("CII-SR-471", &[], AtMost(1, "ram:RateApplicablePercent")),
            fatal("CII-SR-472", &[BT_95, BT_102], AtMost(1, "ram:CategoryTradeTax")),
            fatal("CII-SR-473", &[BT_92, BT_99, BT_136, BT_141], AtMost(1, "ram:ActualAmount")),
        ],
    },
    Context {
        order: 11,
        at: &["ram:GrossPriceProductTradePrice/ram:AppliedTradeAllowanceCharge"],
        rules: &[fatal("CII-SR-440", &[BT_147], AtMost(1, "ram:ActualAmount"))],
    },
    Context {
        order: 13,
        at: &[line!("/ram:SpecifiedLineTradeSettlement")],
        rules: &[warning("CII-SR-454", &[BG_30], One("ram:ApplicableTradeTax"))],
    },
    Context {
        order: 14,
        at: &[transaction!("/ram:ApplicableHeaderTradeAgreement")],
        rules: &[
            fatal("CII-SR-455", &[BG_6], AtMost(1, "ram:SellerTradeParty/ram:DefinedTradeContact")),
            fatal("CII-SR-456", &[BG_9], AtMost(1, "ram:BuyerTradeParty/ram:DefinedTradeContact")),
            fatal("CII-SR-459", &[BT_34], AtMost(1, "ram:SellerTradeParty/ram:URIUniversalCommunication")),
            fatal("CII-SR-460", &[BT_49], AtMost(1, "ram:BuyerTradeParty/ram:URIUniversalCommunication")),
        ],
    },
    Context {
        order: 16,
        at: &[transaction!("/ram:ApplicableHeaderTradeSettlement")],
        rules: &[
            warning("CII-SR-452", &[BT_9, BT_20], AtMost(1, "ram:SpecifiedTradePaymentTerms")),
            warning("CII-SR-453", &[BT_20], AtMost(1, "ram:SpecifiedTradePaymentTerms/ram:Description")),
            fatal("CII-SR-461", &[BT_7], AtMost(1, "ram:ApplicableTradeTax/ram:TaxPointDate")),
            fatal("CII-SR-462", &[BT_8], Same("//ram:ApplicableTradeTax/ram:DueDateTypeCode")),
        ],
    },
    Context {
        order: 17,
        at: &[transaction!("/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeSettlementHeaderMonetarySummation")],
        rules: &[
            fatal("CII-SR-477", &[BT_106], AtMost(1, "ram:LineTotalAmount")),
            fatal("CII-SR-478", &[BT_108], AtMost(1, "ram:ChargeTotalAmount")),
            fatal("CII-SR-479", &[BT_107], AtMost(1, "ram:AllowanceTotalAmount")),
            fatal("CII-SR-480", &[BT_109], AtMost(1, "ram:TaxBasisTotalAmount")),
            fatal("CII-SR-481", &[BT_114], AtMost(1, "ram:RoundingAmount")),
            fatal("CII-SR-482", &[BT_112], AtMost(1, "ram:GrandTotalAmount")),
            fatal("CII-SR-483", &[], AtMost(1, "ram:InformationAmount")),
            fatal("CII-SR-484", &[BT_113], AtMost(1, "ram:TotalPrepaidAmount")),
            fatal("CII-SR-485", &[], AtMost(1, "ram:TotalDiscountAmount")),
            fatal("CII-SR-486", &[], AtMost(1, "ram:TotalAllowanceChargeAmount")),
            fatal("CII-SR-487", &[BT_115], AtMost(1, "ram:DuePayableAmount")),
            fatal("CII-SR-488", &[], AtMost(1, "ram:RetailValueExcludingTaxInformationAmount")),
            fatal("CII-SR-489", &[], AtMost(1, "ram:TotalDepositFeeInformationAmount")),
            fatal("CII-SR-490", &[], AtMost(1, "ram:ProductValueExcludingTobaccoTaxInformationAmount")),
            fatal("CII-SR-491", &[], AtMost(1, "ram:TotalRetailValueInformationAmount")),
            fatal("CII-SR-492", &[], AtMost(1, "ram:GrossLineTotalAmount")),
            fatal("CII-SR-493", &[], AtMost(1, "ram:NetLineTotalAmount")),
            fatal("CII-SR-494", &[], AtMost(1, "ram:NetIncludingTaxesLineTotalAmount")),
        ],
    },
    Context {
        order: 18,
        at: &["/rsm:CrossIndustryInvoice"],
        rules: &[
            fatal("CII-SR-467", &[BT_81], SameTrimmed("//ram:SpecifiedTradeSettlementPaymentMeans/ram:TypeCode")),
            fatal("CII-SR-468", &[BT_82], SameTrimmed("//ram:SpecifiedTradeSettlementPaymentMeans/ram:Information")),
            fatal(
                "CII-SR-469",
                &[BT_83],
                AtMost(1, "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:PaymentReference"),
            ),
        ],
    },
    Context {
        order: 25,
        at: &["ram:*ReferencedDocument"],
        rules: &[
            fatal("CII-DT-015", &[BT_124], AbsentBut("ram:URIID", InTyped(DOCUMENT, &["916"]))),
            fatal(
                "CII-DT-018",
                &[BT_17, BT_18, BT_122],
                AbsentBut("ram:TypeCode", InTyped(DOCUMENT, &["50", "130", "916"])),
            ),
            fatal("CII-DT-021", &[BT_123], AbsentBut("ram:Name", InTyped(DOCUMENT, &["916"]))),
            fatal("CII-DT-022", &[BT_125], AbsentBut("ram:AttachmentBinaryObject", InTyped(DOCUMENT, &["916"]))),
            fatal("CII-DT-024", &[BT_18, BT_128], AbsentBut("ram:ReferenceTypeCode", InTyped(DOCUMENT, &["130"]))),
            fatal("CII-DT-027", &[BT_26], AbsentBut("ram:FormattedIssueDateTime", In("ram:InvoiceReferencedDocument"))),
        ],
    },
    // The total of VAT is the one amount that says its currency.
    Context { order: 25, at: &["ram:TaxTotalAmount"], rules: &[] },
    Context {
        order: 28,
        at: &["ram:*TradeTax"],
        rules: &[
            fatal("CII-DT-037", &[], Only("ram:TypeCode", "VAT")),
            warning("CII-DT-041", &[BT_116], AbsentBut("ram:BasisAmount", Below(SETTLEMENT))),
            warning("CII-DT-052", &[BT_121], AbsentBut("ram:ExemptionReasonCode", In("ram:ApplicableTradeTax"))),
            warning("CII-DT-054", &[BT_7], AbsentBut("ram:TaxPointDate", Below(SETTLEMENT))),
            warning("CII-DT-058", &[BT_8], AbsentBut("ram:DueDateTypeCode", Below(SETTLEMENT))),
            warning("CII-DT-098", &[BT_120], AbsentBut("ram:ExemptionReason", In("ram:ApplicableTradeTax"))),
        ],
    },
    Context { order: 31, at: &["udt:DateTimeString"], rules: &[fatal("CII-DT-097", &[], Day)] },
];

/// Rules decided by what the document states.
pub(in crate::rules) const ROWS: &[Row] = &[
    Row::new("CII-SR-046", &[BT_157], words::CII_SR_046).cii(Unit::Line, Check::By(standard_identifier)),
    Row::new("CII-SR-090", &[BT_159], words::CII_SR_090).cii(Unit::Line, Check::By(origin)),
    Row::new("CII-SR-119", &[BT_147, BT_148], words::CII_SR_119).warning().cii(Unit::Line, Check::By(price_discount)),
    Row::new("CII-SR-449", &[BT_71], words::CII_SR_449).warning().cii(Unit::Delivery, Check::By(delivery_identifier)),
    Row::new("CII-SR-450", &[BT_46], words::CII_SR_450).warning().cii(Unit::Buyer, Check::By(buyer_identifier)),
    Row::new("CII-SR-451", &[BT_60], words::CII_SR_451).warning().cii(Unit::Payee, Check::By(payee_identifier)),
    Row::new("CII-SR-457", &[BT_17], words::CII_SR_457).warning().cii(Unit::Invoice, Check::By(tender_or_lot)),
    Row::new("CII-SR-458", &[BT_18], words::CII_SR_458).warning().cii(Unit::Invoice, Check::By(invoiced_object)),
    Row::new("CII-SR-465", &[BT_41], words::CII_SR_465).warning().cii(Unit::SellerContact, Check::By(seller_contact)),
    Row::new("CII-SR-466", &[BT_56], words::CII_SR_466).warning().cii(Unit::BuyerContact, Check::By(buyer_contact)),
    Row::new("CII-SR-470", &[BT_81, BT_84], words::CII_SR_470).cii(Unit::PaymentMeans, Check::By(account)),
    Row::new("CII-SR-474", &[BT_128], words::CII_SR_474).warning().cii(Unit::Line, Check::By(line_object)),
    Row::new("CII-SR-475", &[BT_123], words::CII_SR_475).warning().cii(Unit::Invoice, Check::By(description)),
    Row::new("CII-SR-476", &[BT_125], words::CII_SR_476).warning().cii(Unit::Invoice, Check::By(attachment)),
    Row::new("CII-DT-033", &[BT_130, BT_150], words::CII_DT_033).cii(Unit::Invoice, Check::By(quantity_unit)),
];

fn standard_identifier(scope: &Scope<'_, '_>) -> Outcome {
    let identifier = scope.group.first(Slot::GlobalId);
    Ok(holds_if(identifier.is_none() || scope.has(BT_157_1), || Breach::of(BT_157, identifier)))
}

fn origin(scope: &Scope<'_, '_>) -> Outcome {
    let countries = scope.group.all(Slot::Term(BT_159)).count();
    Ok(holds_if(!scope.group.has(Slot::ORIGIN) || countries == 1, || Breach::of(BT_159, scope.first(BT_159))))
}

/// A gross price has an amount taken off and says so, or neither.
fn price_discount(scope: &Scope<'_, '_>) -> Outcome {
    let amount = scope.first(BT_147);
    let mut is_allowance = false;
    for indicator in scope.group.all(Slot::Indicator) {
        is_allowance |= !indicator.truth()?;
    }
    let holds = if amount.is_some() { is_allowance } else { !scope.group.has(Slot::PRICE_INDICATOR) };
    Ok(holds_if(holds, || Breach::of(BT_147, amount)))
}

fn delivery_identifier(scope: &Scope<'_, '_>) -> Outcome {
    one_identifier(scope, BT_71)
}

fn buyer_identifier(scope: &Scope<'_, '_>) -> Outcome {
    one_identifier(scope, BT_46)
}

fn payee_identifier(scope: &Scope<'_, '_>) -> Outcome {
    one_identifier(scope, BT_60)
}

/// An identifier is one of the parties or one of the world, not both.
fn one_identifier(scope: &Scope<'_, '_>, term: Term) -> Outcome {
    let world = scope.group.first(Slot::GlobalId);
    Ok(holds_if(!scope.has(term) || world.is_none(), || Breach::of(term, world)))
}

fn seller_contact(scope: &Scope<'_, '_>) -> Outcome {
    person_or_department(scope, BT_41)
}

fn buyer_contact(scope: &Scope<'_, '_>) -> Outcome {
    person_or_department(scope, BT_56)
}

fn person_or_department(scope: &Scope<'_, '_>, term: Term) -> Outcome {
    let department = scope.group.first(Slot::Other(0));
    Ok(holds_if(!scope.has(term) || department.is_none(), || Breach::of(term, department)))
}

fn tender_or_lot(scope: &Scope<'_, '_>) -> Outcome {
    at_most_one(BT_17, types(scope, |code| code.text == "50"))
}

fn invoiced_object(scope: &Scope<'_, '_>) -> Outcome {
    at_most_one(BT_18, types(scope, |code| code.text == "130"))
}

/// For each supporting document of the agreement that is of some type, that type.
fn types<'s, 'a>(scope: &'s Scope<'s, 'a>, is_type: fn(&Stated<'a>) -> bool) -> impl Iterator<Item = &'s Stated<'a>> {
    documents(scope).filter_map(move |document| document.all(Slot::DocumentType).find(|code| is_type(code)))
}

fn documents<'s, 'a>(scope: &'s Scope<'s, 'a>) -> impl Iterator<Item = &'s Group<'a>> {
    scope.units(Unit::Document).filter(|document| document.has(Slot::OF_INVOICE))
}

fn line_object(scope: &Scope<'_, '_>) -> Outcome {
    at_most_one(BT_128, scope.group.all(Slot::DocumentType).filter(|code| code.trimmed() == "130"))
}

fn description(scope: &Scope<'_, '_>) -> Outcome {
    one_supporting(scope, BT_123)
}

fn attachment(scope: &Scope<'_, '_>) -> Outcome {
    one_supporting(scope, BT_125)
}

/// The supporting documents of the agreement, all together, state something once at the most.
fn one_supporting(scope: &Scope<'_, '_>, term: Term) -> Outcome {
    let is_supporting = |document: &&Group<'_>| document.all(Slot::DocumentType).any(|code| code.trimmed() == "916");
    let second = documents(scope).filter(is_supporting).flat_map(|document| document.all(Slot::Term(term))).nth(1);
    // What they are attached for is long; where it stands says enough.
    Ok(holds_if(second.is_none(), || Breach { actual: None, ..Breach::of(term, second) }))
}

fn account(scope: &Scope<'_, '_>) -> Outcome {
    let means = scope.group.all(Slot::Term(BT_81)).find(|means| matches!(means.trimmed(), "30" | "58"));
    let has_account = scope.has(BT_84) || scope.group.has(Slot::OTHER_ACCOUNT);
    Ok(holds_if(means.is_none() || has_account, || Breach::of(BT_84, means)))
}

/// A quantity may state its unit as long as the invoiced quantity of some line does.
fn quantity_unit(scope: &Scope<'_, '_>) -> Outcome {
    let unit = scope.first(BT_150);
    Ok(holds_if(unit.is_none() || scope.has(BT_130), || Breach::of(BT_150, unit)))
}

/// Broken for the second of them.
fn at_most_one<'s, 'a: 's>(term: Term, mut stated: impl Iterator<Item = &'s Stated<'a>>) -> Outcome {
    let second = stated.nth(1);
    Ok(holds_if(second.is_none(), || Breach::of(term, second)))
}
