//! Where CII states what the rules look at.

use super::facts::{CodeAt, FactsAt, Value, code, first, having, no_code, slot, unit, value};
use crate::codelist::{CodeList, CodeListUse};
use crate::rules::facts::Slot;
use crate::rules::unit::Unit;
use crate::term::Term;

const ANY: CodeListUse = CodeListUse::Cii;

/// A path below the header of the settlement.
macro_rules! settlement {
    ($path:literal) => {
        concat!("/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement", $path)
    };
}

const ALLOWANCE_CHARGE: &[Value] = &[
    slot("ram:ChargeIndicator/udt:Indicator", Slot::Indicator),
    value("ram:ActualAmount", Term::BT_92),
    value("ram:BasisAmount", Term::BT_93),
    value("ram:Reason", Term::BT_97),
    value("ram:ReasonCode", Term::BT_98),
];

/// What a supporting document states, and what is given besides.
macro_rules! document {
    ($($more:expr)?) => {
        &[
            value("ram:IssuerAssignedID", Term::BT_122),
            slot("ram:TypeCode", Slot::DocumentType),
            value("ram:Name", Term::BT_123),
            value("ram:AttachmentBinaryObject", Term::BT_125),
            $($more,)?
        ]
    };
}

/// The first row that an element matches takes it.
pub(super) const FACTS: &[FactsAt] = &[
    unit(
        Unit::Invoice,
        &["/rsm:CrossIndustryInvoice"],
        &[
            value("rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID", Term::BT_24),
            value("rsm:ExchangedDocument/ram:ID", Term::BT_1),
            having("rsm:ExchangedDocument/ram:IssueDateTime/udt:DateTimeString", Term::BT_2, "format", "102"),
            value("rsm:ExchangedDocument/ram:TypeCode", Term::BT_3),
            value(
                "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:InvoiceCurrencyCode",
                Term::BT_5,
            ),
            value(
                "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:TaxCurrencyCode",
                Term::BT_6,
            ),
            value(
                "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:SellerTradeParty/ram:Name",
                Term::BT_27,
            ),
            value(
                "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:SellerTradeParty/\
             ram:PostalTradeAddress",
                Term::BG_5,
            ),
            value(
                "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:SellerTradeParty/\
             ram:PostalTradeAddress/ram:CountryID",
                Term::BT_40,
            ),
            value(
                "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:BuyerTradeParty/ram:Name",
                Term::BT_44,
            ),
            value(
                "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:BuyerTradeParty/\
             ram:PostalTradeAddress",
                Term::BG_8,
            ),
            value(
                "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:BuyerTradeParty/\
             ram:PostalTradeAddress/ram:CountryID",
                Term::BT_55,
            ),
            value(
                "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeDelivery/\
             ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime/udt:DateTimeString",
                Term::BT_72,
            ),
            value(
                "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeDelivery/ram:ShipToTradeParty/\
             ram:PostalTradeAddress/ram:CountryID",
                Term::BT_80,
            ),
            first(
                "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax",
                Term::BG_23,
            ),
            first("rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem", Term::BG_25),
            first(
                "rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeDelivery/\
             ram:BilledQuantity/@unitCode",
                Term::BT_130,
            ),
            first("//ram:*Quantity/@unitCode", Term::BT_150),
        ],
    ),
    unit(
        Unit::Seller,
        &["ram:SellerTradeParty"],
        &[
            value("ram:Name", Term::BT_27),
            value("ram:ID", Term::BT_29),
            slot("ram:GlobalID", Slot::GlobalId),
            value("ram:SpecifiedLegalOrganization/ram:ID", Term::BT_30),
        ],
    ),
    unit(
        Unit::SellerElectronicAddress,
        &["ram:SellerTradeParty/ram:URIUniversalCommunication"],
        &[value("ram:URIID", Term::BT_34), value("ram:URIID/@schemeID", Term::BT_34_1)],
    ),
    unit(
        Unit::SellerContact,
        &["ram:SellerTradeParty/ram:DefinedTradeContact"],
        &[value("ram:PersonName", Term::BT_41), slot("ram:DepartmentName", Slot::Other(0))],
    ),
    unit(
        Unit::Buyer,
        &["ram:BuyerTradeParty"],
        &[
            value("ram:ID", Term::BT_46),
            slot("ram:GlobalID", Slot::GlobalId),
            value("ram:SpecifiedLegalOrganization/ram:ID", Term::BT_47),
        ],
    ),
    unit(
        Unit::BuyerElectronicAddress,
        &["ram:BuyerTradeParty/ram:URIUniversalCommunication"],
        &[value("ram:URIID", Term::BT_49), value("ram:URIID/@schemeID", Term::BT_49_1)],
    ),
    unit(
        Unit::BuyerContact,
        &["ram:BuyerTradeParty/ram:DefinedTradeContact"],
        &[value("ram:PersonName", Term::BT_56), slot("ram:DepartmentName", Slot::Other(0))],
    ),
    unit(
        Unit::Payee,
        &["ram:PayeeTradeParty"],
        &[
            value("ram:Name", Term::BT_59),
            value("ram:ID", Term::BT_60),
            slot("ram:GlobalID", Slot::GlobalId),
            value("ram:SpecifiedLegalOrganization/ram:ID", Term::BT_61),
        ],
    ),
    unit(
        Unit::Representative,
        &["ram:SellerTaxRepresentativeTradeParty"],
        &[
            value("ram:Name", Term::BT_62),
            value("ram:PostalTradeAddress", Term::BG_12),
            value("ram:PostalTradeAddress/ram:CountryID", Term::BT_69),
        ],
    ),
    unit(
        Unit::TaxRegistration,
        &["ram:SpecifiedTaxRegistration/ram:ID"],
        &[value(".", Term::BT_31), slot("@schemeID", Slot::TaxScheme)],
    ),
    unit(
        Unit::Delivery,
        &["/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeDelivery"],
        &[
            value("ram:ShipToTradeParty/ram:ID", Term::BT_71),
            slot("ram:ShipToTradeParty/ram:GlobalID", Slot::GlobalId),
            value("ram:ShipToTradeParty/ram:PostalTradeAddress", Term::BG_15),
            value("ram:ShipToTradeParty/ram:PostalTradeAddress/ram:CountryID", Term::BT_80),
        ],
    ),
    unit(
        Unit::LinePeriod,
        &["ram:SpecifiedLineTradeSettlement/ram:BillingSpecifiedPeriod"],
        &[
            slot("ram:StartDateTime", Slot::Other(0)),
            having("ram:StartDateTime/udt:DateTimeString", Term::BT_134, "format", "102"),
            slot("ram:EndDateTime", Slot::Other(1)),
            having("ram:EndDateTime/udt:DateTimeString", Term::BT_135, "format", "102"),
        ],
    ),
    unit(
        Unit::Period,
        &["ram:ApplicableHeaderTradeSettlement/ram:BillingSpecifiedPeriod"],
        &[
            slot("ram:StartDateTime", Slot::Other(0)),
            having("ram:StartDateTime/udt:DateTimeString", Term::BT_73, "format", "102"),
            slot("ram:EndDateTime", Slot::Other(1)),
            having("ram:EndDateTime/udt:DateTimeString", Term::BT_74, "format", "102"),
        ],
    ),
    unit(
        Unit::PaymentMeans,
        &["ram:SpecifiedTradeSettlementPaymentMeans"],
        &[
            value("ram:TypeCode", Term::BT_81),
            value("ram:PayeePartyCreditorFinancialAccount", Term::BG_17),
            value("ram:PayeePartyCreditorFinancialAccount/ram:IBANID", Term::BT_84),
            slot("ram:PayeePartyCreditorFinancialAccount/ram:ProprietaryID", Slot::OTHER_ACCOUNT),
        ],
    ),
    unit(Unit::Card, &["ram:ApplicableTradeSettlementFinancialCard"], &[value("ram:ID", Term::BT_87)]),
    unit(
        Unit::PrecedingInvoice,
        &[settlement!("/ram:InvoiceReferencedDocument")],
        &[value("ram:IssuerAssignedID", Term::BT_25)],
    ),
    unit(
        Unit::Document,
        &["/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/\
             ram:AdditionalReferencedDocument"],
        document!(slot(".", Slot::OF_INVOICE)),
    ),
    unit(Unit::Document, &["ram:AdditionalReferencedDocument"], document!()),
    unit(
        Unit::AllowanceCharge,
        &["ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeAllowanceCharge"],
        ALLOWANCE_CHARGE,
    ),
    unit(
        Unit::LineAllowanceCharge,
        &["ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeAllowanceCharge"],
        ALLOWANCE_CHARGE,
    ),
    unit(Unit::PriceAllowanceCharge, &["ram:SpecifiedTradeAllowanceCharge"], ALLOWANCE_CHARGE),
    unit(
        Unit::AllowanceChargeVat,
        &["ram:SpecifiedTradeAllowanceCharge/ram:CategoryTradeTax"],
        &[
            value("ram:CategoryCode", Term::BT_95),
            value("ram:RateApplicablePercent", Term::BT_96),
            slot("ram:TypeCode", Slot::TaxScheme),
        ],
    ),
    unit(
        Unit::Totals,
        &["ram:SpecifiedTradeSettlementHeaderMonetarySummation"],
        &[
            value("ram:LineTotalAmount", Term::BT_106),
            value("ram:AllowanceTotalAmount", Term::BT_107),
            value("ram:ChargeTotalAmount", Term::BT_108),
            value("ram:TaxBasisTotalAmount", Term::BT_109),
            value("ram:GrandTotalAmount", Term::BT_112),
            value("ram:TotalPrepaidAmount", Term::BT_113),
            value("ram:RoundingAmount", Term::BT_114),
            value("ram:DuePayableAmount", Term::BT_115),
        ],
    ),
    unit(
        Unit::VatAmount,
        &["ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:TaxTotalAmount"],
        &[value(".", Term::BT_110), slot("@currencyID", Slot::Currency)],
    ),
    unit(
        Unit::Breakdown,
        &["ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax"],
        &[
            value("ram:BasisAmount", Term::BT_116),
            value("ram:CalculatedAmount", Term::BT_117),
            value("ram:CategoryCode", Term::BT_118),
            value("ram:RateApplicablePercent", Term::BT_119),
            value("ram:ExemptionReason", Term::BT_120),
            value("ram:ExemptionReasonCode", Term::BT_121),
            value("ram:TaxPointDate", Term::BT_7),
            value("ram:DueDateTypeCode", Term::BT_8),
            slot("ram:TypeCode", Slot::TaxScheme),
        ],
    ),
    unit(
        Unit::Line,
        &["ram:IncludedSupplyChainTradeLineItem"],
        &[
            value("ram:AssociatedDocumentLineDocument/ram:LineID", Term::BT_126),
            value("ram:SpecifiedTradeProduct/ram:Name", Term::BT_153),
            slot("ram:SpecifiedTradeProduct/ram:GlobalID", Slot::GlobalId),
            value("ram:SpecifiedTradeProduct/ram:GlobalID/@schemeID", Term::BT_157_1),
            slot("ram:SpecifiedTradeProduct/ram:OriginTradeCountry", Slot::ORIGIN),
            value("ram:SpecifiedTradeProduct/ram:OriginTradeCountry/ram:ID", Term::BT_159),
            value("ram:SpecifiedLineTradeAgreement/ram:GrossPriceProductTradePrice/ram:ChargeAmount", Term::BT_148),
            slot(
                "ram:SpecifiedLineTradeAgreement/ram:GrossPriceProductTradePrice/ram:AppliedTradeAllowanceCharge/\
             ram:ChargeIndicator",
                Slot::PRICE_INDICATOR,
            ),
            slot(
                "ram:SpecifiedLineTradeAgreement/ram:GrossPriceProductTradePrice/ram:AppliedTradeAllowanceCharge/\
             ram:ChargeIndicator/udt:Indicator",
                Slot::Indicator,
            ),
            value(
                "ram:SpecifiedLineTradeAgreement/ram:GrossPriceProductTradePrice/ram:AppliedTradeAllowanceCharge/\
             ram:ActualAmount",
                Term::BT_147,
            ),
            value("ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/ram:ChargeAmount", Term::BT_146),
            value("ram:SpecifiedLineTradeDelivery/ram:BilledQuantity", Term::BT_129),
            value("ram:SpecifiedLineTradeDelivery/ram:BilledQuantity/@unitCode", Term::BT_130),
            value(
                "ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount",
                Term::BT_131,
            ),
            slot("ram:SpecifiedLineTradeSettlement/ram:AdditionalReferencedDocument/ram:TypeCode", Slot::DocumentType),
        ],
    ),
    unit(
        Unit::LineVat,
        &["ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax"],
        &[
            value("ram:CategoryCode", Term::BT_151),
            value("ram:RateApplicablePercent", Term::BT_152),
            slot("ram:TypeCode", Slot::TaxScheme),
        ],
    ),
    unit(
        Unit::ItemClassification,
        &["ram:DesignatedProductClassification"],
        &[value("ram:ClassCode", Term::BT_158), value("ram:ClassCode/@listID", Term::BT_158_1)],
    ),
    unit(
        Unit::ItemAttribute,
        &["ram:ApplicableProductCharacteristic"],
        &[value("ram:Description", Term::BT_160), value("ram:Value", Term::BT_161)],
    ),
    unit(Unit::Country, &["ram:CountryID"], &[value(".", Term::BT_40)]),
];

/// The first row that an element matches takes it.
pub(super) const CODES: &[CodeAt] = &[
    code("BR-CL-01", CodeList::InvoiceType, ANY, ".", &["rsm:ExchangedDocument/ram:TypeCode"]),
    code("BR-CL-03", CodeList::Currency, ANY, "@currencyID", &["ram:TaxTotalAmount"]),
    code("BR-CL-04", CodeList::Currency, ANY, ".", &["ram:InvoiceCurrencyCode"]),
    code("BR-CL-05", CodeList::Currency, ANY, ".", &["ram:TaxCurrencyCode"]),
    code("BR-CL-06", CodeList::VatPointDate, ANY, ".", &["ram:DueDateTypeCode"]),
    code("BR-CL-07", CodeList::ReferenceQualifier, ANY, ".", &["ram:ReferenceTypeCode"]),
    code("BR-CL-08", CodeList::NoteSubject, ANY, ".", &["ram:SubjectCode"]),
    code("BR-CL-21", CodeList::IdentifierScheme, ANY, "@schemeID", &["ram:SpecifiedTradeProduct/ram:GlobalID"]),
    code(
        "BR-CL-26",
        CodeList::IdentifierScheme,
        ANY,
        "@schemeID",
        &["ram:ApplicableHeaderTradeDelivery/ram:ShipToTradeParty/ram:GlobalID"],
    ),
    no_code(&["ram:ShipToTradeParty/ram:GlobalID"]),
    code("BR-CL-10", CodeList::IdentifierScheme, ANY, "@schemeID", &["ram:GlobalID"]),
    no_code(&["ram:SpecifiedTaxRegistration/ram:ID"]),
    CodeAt {
        unless: Some("schemeID"),
        ..code("BR-CL-15", CodeList::Country, ANY, ".", &["ram:OriginTradeCountry/ram:ID"])
    },
    code("BR-CL-11", CodeList::IdentifierScheme, ANY, "@schemeID", &["ram:OriginTradeCountry/ram:ID"]),
    code("BR-CL-11", CodeList::IdentifierScheme, ANY, "@schemeID", &["ram:ID"]),
    code("BR-CL-13", CodeList::ItemClassification, ANY, "@listID", &["ram:ClassCode"]),
    code("BR-CL-14", CodeList::Country, ANY, ".", &["ram:CountryID"]),
    code("BR-CL-16", CodeList::PaymentMeans, ANY, ".", &["ram:SpecifiedTradeSettlementPaymentMeans/ram:TypeCode"]),
    code("BR-CL-17", CodeList::VatCategory, ANY, ".", &["ram:CategoryTradeTax/ram:CategoryCode"]),
    code("BR-CL-18", CodeList::VatCategory, ANY, ".", &["ram:ApplicableTradeTax/ram:CategoryCode"]),
    code("BR-CL-22", CodeList::Vatex, ANY, ".", &["ram:ExemptionReasonCode"]),
    code("BR-CL-23", CodeList::Unit, ANY, "@unitCode", &["ram:BasisQuantity", "ram:BilledQuantity"]),
    code("BR-CL-24", CodeList::Mime, ANY, "@mimeCode", &["ram:AttachmentBinaryObject"]),
    code("BR-CL-25", CodeList::ElectronicAddressScheme, ANY, "@schemeID", &["ram:URIUniversalCommunication/ram:URIID"]),
];
