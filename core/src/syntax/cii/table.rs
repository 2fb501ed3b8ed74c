use crate::syntax::binding::{
    Bound, Condition, Currency, Selector, amount, compact_day, fixed, group, leaf, required_wrap, wrap,
};
use crate::term::Term::*;

/// What the code of a VAT point (BT-8) is in UNTDID 2005, the list of EN 16931, and in UNTDID 2475, the
/// list of this syntax: the day of the invoice, of the delivery, of the payment.
///
/// Source: EN 16931-3-3 (CEN/TS), binding of BT-8.
const VAT_POINTS: &[(&str, &str)] = &[("3", "5"), ("35", "29"), ("432", "72")];

/// UNTDID 2379: a day written `CCYYMMDD`.
const FORMAT: (&str, &str) = ("format", "102");

macro_rules! day {
    ($name:literal $term:ident) => {
        wrap($name, &[compact_day("udt:DateTimeString", $term, FORMAT)])
    };
}

macro_rules! period {
    ($group:ident $start:ident $end:ident) => {
        group("ram:BillingSpecifiedPeriod", $group, &[day!("ram:StartDateTime" $start), day!("ram:EndDateTime" $end)])
    };
}

macro_rules! reference {
    ($name:literal $term:ident) => {
        wrap($name, &[leaf("ram:IssuerAssignedID", $term)])
    };
}

macro_rules! account {
    ($term:ident) => {
        wrap("ram:ReceivableSpecifiedTradeAccountingAccount", &[leaf("ram:ID", $term)])
    };
}

macro_rules! object {
    ($term:ident $scheme:ident) => {
        group(
            "ram:AdditionalReferencedDocument",
            $term,
            &[
                leaf("ram:IssuerAssignedID", $term),
                fixed("ram:TypeCode", "130"),
                leaf("ram:ReferenceTypeCode", $scheme),
            ],
        )
        .when(Selector::Child(&["ram:TypeCode"], &["130"]))
    };
}

macro_rules! address {
    ($group:ident $line_1:ident $line_2:ident $line_3:ident $city:ident $post_code:ident $subdivision:ident $country:ident) => {
        group(
            "ram:PostalTradeAddress",
            $group,
            &[
                leaf("ram:PostcodeCode", $post_code),
                leaf("ram:LineOne", $line_1),
                leaf("ram:LineTwo", $line_2),
                leaf("ram:LineThree", $line_3),
                leaf("ram:CityName", $city),
                leaf("ram:CountryID", $country),
                leaf("ram:CountrySubDivisionName", $subdivision),
            ],
        )
    };
}

macro_rules! contact {
    ($group:ident $point:ident $telephone:ident $email:ident) => {
        group(
            "ram:DefinedTradeContact",
            $group,
            &[
                leaf("ram:PersonName", $point),
                leaf("ram:DepartmentName", $point).read_only(),
                wrap("ram:TelephoneUniversalCommunication", &[leaf("ram:CompleteNumber", $telephone)]),
                wrap("ram:EmailURIUniversalCommunication", &[leaf("ram:URIID", $email)]),
            ],
        )
    };
}

macro_rules! registration {
    ($scheme:literal $term:ident) => {
        wrap("ram:SpecifiedTaxRegistration", &[leaf("ram:ID", $term).marked("schemeID", $scheme)])
            .when(Selector::ChildAttribute("ram:ID", "schemeID", $scheme))
    };
}

macro_rules! organization {
    ($term:ident $scheme:ident $(, $trading_name:ident)?) => {
        wrap(
            "ram:SpecifiedLegalOrganization",
            &[
                leaf("ram:ID", $term).with(&[("schemeID", $scheme)]),
                $(leaf("ram:TradingBusinessName", $trading_name),)?
            ],
        )
    };
}

macro_rules! electronic_address {
    ($term:ident $scheme:ident) => {
        wrap("ram:URIUniversalCommunication", &[leaf("ram:URIID", $term).with(&[("schemeID", $scheme)])])
    };
}

/// An identifier with a scheme.
macro_rules! global_id {
    ($term:ident $scheme:ident) => {
        leaf("ram:GlobalID", $term).with(&[("schemeID", $scheme)]).only(Condition::With($scheme))
    };
}

/// An identifier without a scheme; where there is room for one, that with a scheme is the one.
macro_rules! local_id {
    ($term:ident $scheme:ident) => {
        leaf("ram:ID", $term).only(Condition::Without($scheme)).deferred()
    };
}

macro_rules! vat {
    ($category:ident $rate:ident) => {
        &[VAT, leaf("ram:CategoryCode", $category), leaf("ram:RateApplicablePercent", $rate)]
    };
}

macro_rules! allowance_charge {
    ($group:ident $indicator:literal $selector:ident $code:ident $reason:ident $percentage:ident $amount:ident $base:ident $(, $category:ident $rate:ident)?) => {
        group(
            "ram:SpecifiedTradeAllowanceCharge",
            $group,
            &[
                wrap("ram:ChargeIndicator", &[fixed("udt:Indicator", $indicator)]),
                leaf("ram:CalculationPercent", $percentage),
                leaf("ram:BasisAmount", $base),
                leaf("ram:ActualAmount", $amount),
                leaf("ram:ReasonCode", $code),
                leaf("ram:Reason", $reason),
                $(wrap("ram:CategoryTradeTax", vat!($category $rate)),)?
            ],
        )
        .when($selector)
    };
}

/// The CrossIndustryInvoice.
pub(in crate::syntax) const INVOICE: Bound = wrap(
    "rsm:CrossIndustryInvoice",
    &[
        required_wrap(
            "rsm:ExchangedDocumentContext",
            &[
                wrap("ram:BusinessProcessSpecifiedDocumentContextParameter", &[leaf("ram:ID", BT_23)]),
                wrap("ram:GuidelineSpecifiedDocumentContextParameter", &[leaf("ram:ID", BT_24)]),
            ],
        ),
        required_wrap(
            "rsm:ExchangedDocument",
            &[
                leaf("ram:ID", BT_1),
                leaf("ram:TypeCode", BT_3),
                day!("ram:IssueDateTime" BT_2),
                group("ram:IncludedNote", BG_1, &[leaf("ram:Content", BT_22), leaf("ram:SubjectCode", BT_21)]),
            ],
        ),
        required_wrap("rsm:SupplyChainTradeTransaction", &[LINE, AGREEMENT, DELIVERY, SETTLEMENT]),
    ],
);

const VAT: Bound = fixed("ram:TypeCode", "VAT");
const ALLOWANCE: Selector = Selector::Child(&["ram:ChargeIndicator", "udt:Indicator"], &["false", "0"]);
const CHARGE: Selector = Selector::Child(&["ram:ChargeIndicator", "udt:Indicator"], &["true", "1"]);

const LINE: Bound = group(
    "ram:IncludedSupplyChainTradeLineItem",
    BG_25,
    &[
        required_wrap(
            "ram:AssociatedDocumentLineDocument",
            &[leaf("ram:LineID", BT_126), wrap("ram:IncludedNote", &[leaf("ram:Content", BT_127)])],
        ),
        PRODUCT,
        PRICE,
        required_wrap(
            "ram:SpecifiedLineTradeDelivery",
            &[leaf("ram:BilledQuantity", BT_129).with(&[("unitCode", BT_130)])],
        ),
        required_wrap(
            "ram:SpecifiedLineTradeSettlement",
            &[
                group("ram:ApplicableTradeTax", BG_30, vat!(BT_151 BT_152)),
                period!(BG_26 BT_134 BT_135),
                allowance_charge!(BG_27 "false" ALLOWANCE BT_140 BT_139 BT_138 BT_136 BT_137),
                allowance_charge!(BG_28 "true" CHARGE BT_145 BT_144 BT_143 BT_141 BT_142),
                wrap("ram:SpecifiedTradeSettlementLineMonetarySummation", &[leaf("ram:LineTotalAmount", BT_131)]),
                object!(BT_128 BT_128_1),
                account!(BT_133),
            ],
        ),
    ],
);

const PRODUCT: Bound = group(
    "ram:SpecifiedTradeProduct",
    BG_31,
    &[
        leaf("ram:GlobalID", BT_157).with(&[("schemeID", BT_157_1)]),
        leaf("ram:SellerAssignedID", BT_155),
        leaf("ram:BuyerAssignedID", BT_156),
        leaf("ram:Name", BT_153),
        leaf("ram:Description", BT_154),
        group(
            "ram:ApplicableProductCharacteristic",
            BG_32,
            &[leaf("ram:Description", BT_160), leaf("ram:Value", BT_161)],
        ),
        group(
            "ram:DesignatedProductClassification",
            BT_158,
            &[leaf("ram:ClassCode", BT_158).with(&[("listID", BT_158_1), ("listVersionID", BT_158_2)])],
        ),
        wrap("ram:OriginTradeCountry", &[leaf("ram:ID", BT_159)]),
    ],
);

/// Both prices are for the same base quantity; should they differ, that of the net price counts.
const BASE_QUANTITY: Bound = leaf("ram:BasisQuantity", BT_149).with(&[("unitCode", BT_150)]).again();

const PRICE: Bound = group(
    "ram:SpecifiedLineTradeAgreement",
    BG_29,
    &[
        wrap("ram:BuyerOrderReferencedDocument", &[leaf("ram:LineID", BT_132)]),
        wrap(
            "ram:GrossPriceProductTradePrice",
            &[
                leaf("ram:ChargeAmount", BT_148),
                BASE_QUANTITY.only(Condition::With(BT_148)),
                wrap(
                    "ram:AppliedTradeAllowanceCharge",
                    &[
                        wrap("ram:ChargeIndicator", &[fixed("udt:Indicator", "false")]),
                        leaf("ram:ActualAmount", BT_147),
                    ],
                )
                .when(ALLOWANCE),
            ],
        )
        .deferred(),
        wrap("ram:NetPriceProductTradePrice", &[leaf("ram:ChargeAmount", BT_146), BASE_QUANTITY]),
    ],
)
.shared();

const AGREEMENT: Bound = required_wrap(
    "ram:ApplicableHeaderTradeAgreement",
    &[
        leaf("ram:BuyerReference", BT_10),
        SELLER,
        BUYER,
        TAX_REPRESENTATIVE,
        reference!("ram:SellerOrderReferencedDocument" BT_14),
        reference!("ram:BuyerOrderReferencedDocument" BT_13),
        reference!("ram:ContractReferencedDocument" BT_12),
        SUPPORTING_DOCUMENT,
        wrap("ram:AdditionalReferencedDocument", &[leaf("ram:IssuerAssignedID", BT_17), fixed("ram:TypeCode", "50")])
            .when(Selector::Child(&["ram:TypeCode"], &["50"])),
        object!(BT_18 BT_18_1),
        // The schema wants a name, for which the standard has no term.
        wrap("ram:SpecifiedProcuringProject", &[leaf("ram:ID", BT_11), fixed("ram:Name", "Project reference")]),
    ],
);

const SUPPORTING_DOCUMENT: Bound = group(
    "ram:AdditionalReferencedDocument",
    BG_24,
    &[
        leaf("ram:IssuerAssignedID", BT_122),
        leaf("ram:URIID", BT_124),
        fixed("ram:TypeCode", "916"),
        leaf("ram:Name", BT_123),
        leaf("ram:AttachmentBinaryObject", BT_125).with(&[("mimeCode", BT_125_1), ("filename", BT_125_2)]),
    ],
)
.when(Selector::NotChild(&["ram:TypeCode"], &["50", "130"]));

const SELLER: Bound = group(
    "ram:SellerTradeParty",
    BG_4,
    &[
        leaf("ram:ID", BT_29).opening(BT_29).only(Condition::Without(BT_29_1)),
        global_id!(BT_29 BT_29_1).opening(BT_29),
        leaf("ram:Name", BT_27),
        leaf("ram:Description", BT_33),
        organization!(BT_30 BT_30_1, BT_28),
        contact!(BG_6 BT_41 BT_42 BT_43),
        address!(BG_5 BT_35 BT_36 BT_162 BT_37 BT_38 BT_39 BT_40),
        electronic_address!(BT_34 BT_34_1),
        registration!("VA" BT_31),
        registration!("FC" BT_32),
    ],
);

const BUYER: Bound = group(
    "ram:BuyerTradeParty",
    BG_7,
    &[
        local_id!(BT_46 BT_46_1),
        global_id!(BT_46 BT_46_1),
        leaf("ram:Name", BT_44),
        organization!(BT_47 BT_47_1, BT_45),
        contact!(BG_9 BT_56 BT_57 BT_58),
        address!(BG_8 BT_50 BT_51 BT_163 BT_52 BT_53 BT_54 BT_55),
        electronic_address!(BT_49 BT_49_1),
        registration!("VA" BT_48),
    ],
);

const TAX_REPRESENTATIVE: Bound = group(
    "ram:SellerTaxRepresentativeTradeParty",
    BG_11,
    &[leaf("ram:Name", BT_62), address!(BG_12 BT_64 BT_65 BT_164 BT_66 BT_67 BT_68 BT_69), registration!("VA" BT_63)],
);

const DELIVERY: Bound = required_wrap(
    "ram:ApplicableHeaderTradeDelivery",
    &[
        wrap(
            "ram:ShipToTradeParty",
            &[
                local_id!(BT_71 BT_71_1),
                global_id!(BT_71 BT_71_1),
                leaf("ram:Name", BT_70),
                address!(BG_15 BT_75 BT_76 BT_165 BT_77 BT_78 BT_79 BT_80),
            ],
        ),
        wrap("ram:ActualDeliverySupplyChainEvent", &[day!("ram:OccurrenceDateTime" BT_72)]),
        reference!("ram:DespatchAdviceReferencedDocument" BT_16),
        reference!("ram:ReceivingAdviceReferencedDocument" BT_15),
    ],
);

const SETTLEMENT: Bound = required_wrap(
    "ram:ApplicableHeaderTradeSettlement",
    &[
        leaf("ram:CreditorReferenceID", BT_90),
        leaf("ram:PaymentReference", BT_83),
        leaf("ram:TaxCurrencyCode", BT_6),
        leaf("ram:InvoiceCurrencyCode", BT_5),
        PAYEE,
        PAYMENT_MEANS,
        VAT_BREAKDOWN,
        period!(BG_14 BT_73 BT_74),
        allowance_charge!(BG_20 "false" ALLOWANCE BT_98 BT_97 BT_94 BT_92 BT_93, BT_95 BT_96),
        allowance_charge!(BG_21 "true" CHARGE BT_105 BT_104 BT_101 BT_99 BT_100, BT_102 BT_103),
        wrap(
            "ram:SpecifiedTradePaymentTerms",
            &[
                leaf("ram:Description", BT_20),
                day!("ram:DueDateDateTime" BT_9),
                leaf("ram:DirectDebitMandateID", BT_89),
            ],
        ),
        TOTALS,
        group(
            "ram:InvoiceReferencedDocument",
            BG_3,
            &[
                leaf("ram:IssuerAssignedID", BT_25),
                wrap("ram:FormattedIssueDateTime", &[compact_day("qdt:DateTimeString", BT_26, FORMAT)]),
            ],
        ),
        account!(BT_19),
    ],
);

const PAYEE: Bound = group(
    "ram:PayeeTradeParty",
    BG_10,
    &[local_id!(BT_60 BT_60_1), global_id!(BT_60 BT_60_1), leaf("ram:Name", BT_59), organization!(BT_61 BT_61_1)],
);

const PAYMENT_MEANS: Bound = group(
    "ram:SpecifiedTradeSettlementPaymentMeans",
    BG_16,
    &[
        leaf("ram:TypeCode", BT_81),
        leaf("ram:Information", BT_82),
        group(
            "ram:ApplicableTradeSettlementFinancialCard",
            BG_18,
            &[leaf("ram:ID", BT_87), leaf("ram:CardholderName", BT_88)],
        ),
        group("ram:PayerPartyDebtorFinancialAccount", BG_19, &[leaf("ram:IBANID", BT_91)]),
        group(
            "ram:PayeePartyCreditorFinancialAccount",
            BG_17,
            &[
                leaf("ram:IBANID", BT_84).only(Condition::Iban),
                leaf("ram:AccountName", BT_85),
                leaf("ram:ProprietaryID", BT_84).only(Condition::NotIban),
            ],
        ),
        group("ram:PayeeSpecifiedCreditorFinancialInstitution", BG_17, &[leaf("ram:BICID", BT_86)]).continuing(),
    ],
)
.per(BG_17);

/// Of the invoice, yet said in each breakdown.
const VAT_POINT_DATE: Bound = wrap("ram:TaxPointDate", &[compact_day("udt:DateString", BT_7, FORMAT).again().once()]);

const VAT_BREAKDOWN: Bound = group(
    "ram:ApplicableTradeTax",
    BG_23,
    &[
        leaf("ram:CalculatedAmount", BT_117),
        VAT,
        leaf("ram:ExemptionReason", BT_120),
        leaf("ram:BasisAmount", BT_116),
        leaf("ram:CategoryCode", BT_118),
        leaf("ram:ExemptionReasonCode", BT_121),
        VAT_POINT_DATE,
        leaf("ram:DueDateTypeCode", BT_8).coded(VAT_POINTS).again(),
        leaf("ram:RateApplicablePercent", BT_119),
    ],
);

const TOTALS: Bound = group(
    "ram:SpecifiedTradeSettlementHeaderMonetarySummation",
    BG_22,
    &[
        leaf("ram:LineTotalAmount", BT_106),
        leaf("ram:ChargeTotalAmount", BT_108),
        leaf("ram:AllowanceTotalAmount", BT_107),
        leaf("ram:TaxBasisTotalAmount", BT_109),
        amount("ram:TaxTotalAmount", BT_110).when(Selector::OwnCurrency(Currency::Invoice)),
        amount("ram:TaxTotalAmount", BT_111)
            .in_accounting_currency()
            .when(Selector::OwnCurrency(Currency::VatAccounting)),
        leaf("ram:RoundingAmount", BT_114),
        leaf("ram:GrandTotalAmount", BT_112),
        leaf("ram:TotalPrepaidAmount", BT_113),
        leaf("ram:DuePayableAmount", BT_115),
    ],
);
