//! Where UBL states what the rules look at.

use super::facts::{CodeAt, FactsAt, Value, code, first, slot, unit, value};
use crate::codelist::{CodeList, CodeListUse};
use crate::rules::facts::Slot;
use crate::rules::unit::Unit;
use crate::term::Term;

const ANY: CodeListUse = CodeListUse::UblInvoice;

const ADDRESS: &str = "cac:Country/cbc:IdentificationCode";

const ALLOWANCE_CHARGE: &[Value] = &[
    slot("cbc:ChargeIndicator", Slot::Indicator),
    value("cbc:Amount", Term::BT_92),
    value("cbc:BaseAmount", Term::BT_93),
    value("cbc:AllowanceChargeReason", Term::BT_97),
    value("cbc:AllowanceChargeReasonCode", Term::BT_98),
];

/// What a registration for a tax states, and what is given besides.
macro_rules! registration {
    ($($more:expr)?) => {
        &[
            value("cbc:CompanyID", Term::BT_31),
            slot("cac:TaxScheme", Slot::SchemeGroup),
            slot("cac:TaxScheme/cbc:ID", Slot::TaxScheme),
            $($more,)?
        ]
    };
}

/// What a supporting document states, and what is given besides.
macro_rules! document {
    ($($more:expr)?) => {
        &[
            value("cbc:ID", Term::BT_122),
            value("cbc:ID/@schemeID", Term::BT_18_1),
            slot("cbc:DocumentTypeCode", Slot::DocumentType),
            value("cbc:DocumentDescription", Term::BT_123),
            value("cac:Attachment", Term::BT_125),
            $($more,)?
        ]
    };
}

const CATEGORY: &[Value] = &[
    value("cbc:ID", Term::BT_118),
    value("cbc:Percent", Term::BT_119),
    value("cbc:TaxExemptionReason", Term::BT_120),
    value("cbc:TaxExemptionReasonCode", Term::BT_121),
    slot("cac:TaxScheme", Slot::SchemeGroup),
    slot("cac:TaxScheme/cbc:ID", Slot::TaxScheme),
];

/// The first row that an element matches takes it.
pub(super) const FACTS: &[FactsAt] = &[
    unit(
        Unit::Invoice,
        &["/Invoice", "/CreditNote"],
        &[
            value("cbc:CustomizationID", Term::BT_24),
            value("cbc:ID", Term::BT_1),
            value("cbc:IssueDate", Term::BT_2),
            value("cbc:InvoiceTypeCode", Term::BT_3),
            value("cbc:CreditNoteTypeCode", Term::BT_3),
            value("cbc:DocumentCurrencyCode", Term::BT_5),
            value("cbc:TaxCurrencyCode", Term::BT_6),
            value("cbc:TaxPointDate", Term::BT_7),
            value("cac:InvoicePeriod/cbc:DescriptionCode", Term::BT_8),
            first("cac:InvoicePeriod/cbc:StartDate", Term::BG_14),
            first("cac:InvoicePeriod/cbc:StartTime", Term::BG_14),
            first("cac:InvoicePeriod/cbc:EndDate", Term::BG_14),
            first("cac:InvoicePeriod/cbc:EndTime", Term::BG_14),
            first("cac:InvoicePeriod/cbc:DurationMeasure", Term::BG_14),
            first("cac:InvoicePeriod/cbc:DescriptionCode", Term::BG_14),
            first("cac:InvoicePeriod/cbc:Description", Term::BG_14),
            value("cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName", Term::BT_27),
            value("cac:AccountingSupplierParty/cac:Party/cac:PostalAddress", Term::BG_5),
            value("cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName", Term::BT_44),
            value("cac:AccountingCustomerParty/cac:Party/cac:PostalAddress", Term::BG_8),
            value("cac:Delivery/cbc:ActualDeliveryDate", Term::BT_72),
            value("cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country/cbc:IdentificationCode", Term::BT_80),
            first("cac:TaxTotal/cac:TaxSubtotal", Term::BG_23),
            first("cac:InvoiceLine", Term::BG_25),
            first("cac:CreditNoteLine", Term::BG_25),
            slot("//cac:PartyIdentification/cbc:ID/@schemeID", Slot::PartyScheme),
        ],
    ),
    unit(
        Unit::Seller,
        &["cac:AccountingSupplierParty"],
        &[
            value("cac:Party/cac:PartyLegalEntity/cbc:RegistrationName", Term::BT_27),
            value("cac:Party/cac:PartyName/cbc:Name", Term::BT_28),
            value("cac:Party/cac:PartyIdentification/cbc:ID", Term::BT_29),
            value("cac:Party/cac:PartyIdentification/cbc:ID/@schemeID", Term::BT_29_1),
            value("cac:Party/cac:PartyLegalEntity/cbc:CompanyID", Term::BT_30),
        ],
    ),
    unit(
        Unit::SellerElectronicAddress,
        &["cac:AccountingSupplierParty/cac:Party/cbc:EndpointID"],
        &[value(".", Term::BT_34), value("@schemeID", Term::BT_34_1)],
    ),
    unit(
        Unit::SellerAddress,
        &["cac:AccountingSupplierParty/cac:Party/cac:PostalAddress"],
        &[value(ADDRESS, Term::BT_40)],
    ),
    unit(
        Unit::Buyer,
        &["cac:AccountingCustomerParty"],
        &[value("cac:Party/cac:PartyLegalEntity/cbc:CompanyID", Term::BT_47)],
    ),
    unit(
        Unit::BuyerElectronicAddress,
        &["cac:AccountingCustomerParty/cac:Party/cbc:EndpointID"],
        &[value(".", Term::BT_49), value("@schemeID", Term::BT_49_1)],
    ),
    unit(
        Unit::BuyerAddress,
        &["cac:AccountingCustomerParty/cac:Party/cac:PostalAddress"],
        &[value(ADDRESS, Term::BT_55)],
    ),
    unit(
        Unit::Payee,
        &["cac:PayeeParty"],
        &[
            value("cac:PartyName/cbc:Name", Term::BT_59),
            value("cac:PartyIdentification/cbc:ID", Term::BT_60),
            value("cac:PartyIdentification/cbc:ID/@schemeID", Term::BT_60_1),
            value("cac:PartyLegalEntity/cbc:CompanyID", Term::BT_61),
        ],
    ),
    unit(
        Unit::Representative,
        &["cac:TaxRepresentativeParty"],
        &[value("cac:PartyName/cbc:Name", Term::BT_62), value("cac:PostalAddress", Term::BG_12)],
    ),
    unit(
        Unit::RepresentativeAddress,
        &["cac:TaxRepresentativeParty/cac:PostalAddress"],
        &[value(ADDRESS, Term::BT_69)],
    ),
    unit(
        Unit::TaxRegistration,
        &[
            "/Invoice/cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme",
            "/CreditNote/cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme",
        ],
        registration!(slot(".", Slot::OfSeller)),
    ),
    unit(
        Unit::TaxRegistration,
        &[
            "/Invoice/cac:AccountingCustomerParty/cac:Party/cac:PartyTaxScheme",
            "/CreditNote/cac:AccountingCustomerParty/cac:Party/cac:PartyTaxScheme",
        ],
        registration!(slot(".", Slot::OfBuyer)),
    ),
    unit(Unit::TaxRegistration, &["cac:PartyTaxScheme"], registration!()),
    unit(Unit::DeliveryAddress, &["cac:Delivery/cac:DeliveryLocation/cac:Address"], &[value(ADDRESS, Term::BT_80)]),
    unit(
        Unit::LinePeriod,
        &["cac:InvoiceLine/cac:InvoicePeriod", "cac:CreditNoteLine/cac:InvoicePeriod"],
        &[value("cbc:StartDate", Term::BT_134), value("cbc:EndDate", Term::BT_135)],
    ),
    unit(
        Unit::Period,
        &["cac:InvoicePeriod"],
        &[
            value("cbc:StartDate", Term::BT_73),
            value("cbc:EndDate", Term::BT_74),
            value("cbc:DescriptionCode", Term::BT_8),
        ],
    ),
    unit(
        Unit::PaymentMeans,
        &["cac:PaymentMeans"],
        &[
            value("cbc:PaymentMeansCode", Term::BT_81),
            value("cac:PayeeFinancialAccount", Term::BG_17),
            value("cac:PayeeFinancialAccount/cbc:ID", Term::BT_84),
        ],
    ),
    unit(Unit::Card, &["cac:PaymentMeans/cac:CardAccount/cbc:PrimaryAccountNumberID"], &[value(".", Term::BT_87)]),
    unit(
        Unit::PrecedingInvoice,
        &["cac:BillingReference"],
        &[value("cac:InvoiceDocumentReference/cbc:ID", Term::BT_25)],
    ),
    unit(Unit::Note, &["/Invoice/cbc:Note", "/CreditNote/cbc:Note"], &[value(".", Term::BT_22)]),
    unit(
        Unit::Document,
        &["/Invoice/cac:AdditionalDocumentReference", "/CreditNote/cac:AdditionalDocumentReference"],
        document!(slot(".", Slot::OfInvoice)),
    ),
    unit(Unit::Document, &["cac:AdditionalDocumentReference"], document!()),
    unit(
        Unit::LineDocument,
        &["cac:DocumentReference"],
        &[
            value("cbc:ID", Term::BT_128),
            value("cbc:ID/@schemeID", Term::BT_128_1),
            slot("cbc:DocumentTypeCode", Slot::DocumentType),
        ],
    ),
    unit(Unit::AllowanceCharge, &["/Invoice/cac:AllowanceCharge", "/CreditNote/cac:AllowanceCharge"], ALLOWANCE_CHARGE),
    unit(
        Unit::LineAllowanceCharge,
        &["cac:InvoiceLine/cac:AllowanceCharge", "cac:CreditNoteLine/cac:AllowanceCharge"],
        ALLOWANCE_CHARGE,
    ),
    unit(Unit::PriceAllowanceCharge, &["cac:AllowanceCharge"], ALLOWANCE_CHARGE),
    unit(
        Unit::AllowanceChargeVat,
        &["cac:AllowanceCharge/cac:TaxCategory"],
        &[
            value("cbc:ID", Term::BT_95),
            value("cbc:Percent", Term::BT_96),
            slot("cac:TaxScheme", Slot::SchemeGroup),
            slot("cac:TaxScheme/cbc:ID", Slot::TaxScheme),
        ],
    ),
    unit(
        Unit::Totals,
        &["cac:LegalMonetaryTotal"],
        &[
            value("cbc:LineExtensionAmount", Term::BT_106),
            value("cbc:AllowanceTotalAmount", Term::BT_107),
            value("cbc:ChargeTotalAmount", Term::BT_108),
            value("cbc:TaxExclusiveAmount", Term::BT_109),
            value("cbc:TaxInclusiveAmount", Term::BT_112),
            value("cbc:PrepaidAmount", Term::BT_113),
            value("cbc:PayableRoundingAmount", Term::BT_114),
            value("cbc:PayableAmount", Term::BT_115),
        ],
    ),
    unit(
        Unit::VatTotal,
        &["/Invoice/cac:TaxTotal", "/CreditNote/cac:TaxTotal"],
        &[
            value("cbc:TaxAmount", Term::BT_110),
            value("cac:TaxSubtotal", Term::BG_23),
            value("cac:TaxSubtotal/cbc:TaxAmount", Term::BT_117),
        ],
    ),
    unit(
        Unit::VatAmount,
        &["/Invoice/cac:TaxTotal/cbc:TaxAmount", "/CreditNote/cac:TaxTotal/cbc:TaxAmount"],
        &[value(".", Term::BT_110), slot("@currencyID", Slot::Currency)],
    ),
    unit(
        Unit::Breakdown,
        &["cac:TaxTotal/cac:TaxSubtotal"],
        &[value("cbc:TaxableAmount", Term::BT_116), value("cbc:TaxAmount", Term::BT_117)],
    ),
    unit(
        Unit::BreakdownVat,
        &[
            "/Invoice/cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory",
            "/CreditNote/cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory",
        ],
        CATEGORY,
    ),
    unit(
        Unit::Line,
        &["cac:InvoiceLine", "cac:CreditNoteLine"],
        &[
            value("cbc:ID", Term::BT_126),
            value("cbc:InvoicedQuantity", Term::BT_129),
            value("cbc:InvoicedQuantity/@unitCode", Term::BT_130),
            value("cbc:CreditedQuantity", Term::BT_129),
            value("cbc:CreditedQuantity/@unitCode", Term::BT_130),
            value("cbc:LineExtensionAmount", Term::BT_131),
            value("cac:Price/cbc:PriceAmount", Term::BT_146),
            value("cac:Price/cac:AllowanceCharge/cbc:BaseAmount", Term::BT_148),
            value("cac:Item/cbc:Name", Term::BT_153),
        ],
    ),
    unit(
        Unit::LineVat,
        &[
            "cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory",
            "cac:CreditNoteLine/cac:Item/cac:ClassifiedTaxCategory",
        ],
        &[
            value("cbc:ID", Term::BT_151),
            value("cbc:Percent", Term::BT_152),
            slot("cac:TaxScheme/cbc:ID", Slot::TaxScheme),
        ],
    ),
    unit(
        Unit::ItemIdentifier,
        &[
            "cac:InvoiceLine/cac:Item/cac:StandardItemIdentification/cbc:ID",
            "cac:CreditNoteLine/cac:Item/cac:StandardItemIdentification/cbc:ID",
        ],
        &[value(".", Term::BT_157), value("@schemeID", Term::BT_157_1)],
    ),
    unit(
        Unit::ItemClassification,
        &[
            "cac:InvoiceLine/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode",
            "cac:CreditNoteLine/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode",
        ],
        &[value(".", Term::BT_158), value("@listID", Term::BT_158_1)],
    ),
    unit(
        Unit::ItemAttribute,
        &["cac:AdditionalItemProperty"],
        &[value("cbc:Name", Term::BT_160), value("cbc:Value", Term::BT_161)],
    ),
    unit(Unit::OtherVat, &["cac:TaxCategory", "cac:ClassifiedTaxCategory"], CATEGORY),
    unit(Unit::Country, &["cbc:IdentificationCode"], &[value(".", Term::BT_40)]),
];

/// The first row that an element matches takes it.
pub(super) const CODES: &[CodeAt] = &[
    code("BR-CL-01", CodeList::InvoiceType, CodeListUse::UblInvoice, ".", &["cbc:InvoiceTypeCode"]),
    code("BR-CL-01", CodeList::InvoiceType, CodeListUse::UblCreditNote, ".", &["cbc:CreditNoteTypeCode"]),
    CodeAt {
        needed: true,
        ..code(
            "BR-CL-03",
            CodeList::Currency,
            ANY,
            "@currencyID",
            &[
                "cbc:Amount",
                "cbc:BaseAmount",
                "cbc:PriceAmount",
                "cbc:TaxAmount",
                "cbc:TaxableAmount",
                "cbc:LineExtensionAmount",
                "cbc:TaxExclusiveAmount",
                "cbc:TaxInclusiveAmount",
                "cbc:AllowanceTotalAmount",
                "cbc:ChargeTotalAmount",
                "cbc:PrepaidAmount",
                "cbc:PayableRoundingAmount",
                "cbc:PayableAmount",
            ],
        )
    },
    code("BR-CL-04", CodeList::Currency, ANY, ".", &["cbc:DocumentCurrencyCode"]),
    code("BR-CL-05", CodeList::Currency, ANY, ".", &["cbc:TaxCurrencyCode"]),
    code("BR-CL-06", CodeList::VatPointDate, ANY, ".", &["cac:InvoicePeriod/cbc:DescriptionCode"]),
    code(
        "BR-CL-10",
        CodeList::IdentifierScheme,
        CodeListUse::UblSellerOrPayee,
        "@schemeID",
        &[
            "cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification/cbc:ID",
            "cac:PayeeParty/cac:PartyIdentification/cbc:ID",
        ],
    ),
    code("BR-CL-10", CodeList::IdentifierScheme, ANY, "@schemeID", &["cac:PartyIdentification/cbc:ID"]),
    code("BR-CL-11", CodeList::IdentifierScheme, ANY, "@schemeID", &["cac:PartyLegalEntity/cbc:CompanyID"]),
    code(
        "BR-CL-13",
        CodeList::ItemClassification,
        ANY,
        "@listID",
        &["cac:CommodityClassification/cbc:ItemClassificationCode"],
    ),
    code("BR-CL-14", CodeList::Country, ANY, ".", &["cac:Country/cbc:IdentificationCode"]),
    code("BR-CL-15", CodeList::Country, ANY, ".", &["cac:OriginCountry/cbc:IdentificationCode"]),
    code("BR-CL-16", CodeList::PaymentMeans, ANY, ".", &["cac:PaymentMeans/cbc:PaymentMeansCode"]),
    code("BR-CL-17", CodeList::VatCategory, ANY, ".", &["cac:TaxCategory/cbc:ID"]),
    code("BR-CL-18", CodeList::VatCategory, ANY, ".", &["cac:ClassifiedTaxCategory/cbc:ID"]),
    code("BR-CL-21", CodeList::IdentifierScheme, ANY, "@schemeID", &["cac:StandardItemIdentification/cbc:ID"]),
    code("BR-CL-22", CodeList::Vatex, ANY, ".", &["cbc:TaxExemptionReasonCode"]),
    code(
        "BR-CL-23",
        CodeList::Unit,
        ANY,
        "@unitCode",
        &["cbc:InvoicedQuantity", "cbc:BaseQuantity", "cbc:CreditedQuantity"],
    ),
    code("BR-CL-24", CodeList::Mime, ANY, "@mimeCode", &["cbc:EmbeddedDocumentBinaryObject"]),
    code("BR-CL-25", CodeList::ElectronicAddressScheme, ANY, "@schemeID", &["cbc:EndpointID"]),
    code("BR-CL-26", CodeList::IdentifierScheme, ANY, "@schemeID", &["cac:DeliveryLocation/cbc:ID"]),
];
