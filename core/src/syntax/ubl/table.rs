use crate::syntax::binding::{Bound, Currency, Selector, amount, fixed, group, leaf, required, wrap};
use crate::term::Term::*;

macro_rules! address_lines {
    ($line_1:ident $line_2:ident $line_3:ident $city:ident $post_code:ident $subdivision:ident $country:ident) => {
        &[
            leaf("cbc:StreetName", $line_1),
            leaf("cbc:AdditionalStreetName", $line_2),
            leaf("cbc:CityName", $city),
            leaf("cbc:PostalZone", $post_code),
            leaf("cbc:CountrySubentity", $subdivision),
            wrap("cac:AddressLine", &[leaf("cbc:Line", $line_3)]),
            wrap("cac:Country", &[leaf("cbc:IdentificationCode", $country)]),
        ]
    };
}

macro_rules! vat_registration {
    ($term:ident) => {
        wrap("cac:PartyTaxScheme", &[leaf("cbc:CompanyID", $term), VAT_SCHEME])
            .when(Selector::Child(&["cac:TaxScheme", "cbc:ID"], &["VAT"]))
    };
}

macro_rules! contact {
    ($group:ident $point:ident $telephone:ident $email:ident) => {
        group(
            "cac:Contact",
            $group,
            &[leaf("cbc:Name", $point), leaf("cbc:Telephone", $telephone), leaf("cbc:ElectronicMail", $email)],
        )
    };
}

macro_rules! allowance_charge {
    ($group:ident $indicator:literal $selector:ident $code:ident $reason:ident $percentage:ident $amount:ident $base:ident $(, $category:ident $rate:ident)?) => {
        group("cac:AllowanceCharge", $group,
            &[
                fixed("cbc:ChargeIndicator", $indicator),
                leaf("cbc:AllowanceChargeReasonCode", $code),
                leaf("cbc:AllowanceChargeReason", $reason),
                leaf("cbc:MultiplierFactorNumeric", $percentage),
                amount("cbc:Amount", $amount),
                amount("cbc:BaseAmount", $base),
                $(wrap("cac:TaxCategory", &[leaf("cbc:ID", $category), leaf("cbc:Percent", $rate), VAT_SCHEME]),)?
            ],
        )
        .when($selector)
    };
}

macro_rules! line {
    ($name:literal $quantity:literal) => {
        group($name, BG_25, &[
        leaf("cbc:ID", BT_126),
        leaf("cbc:Note", BT_127),
        leaf($quantity, BT_129).with(&[("unitCode", BT_130)]),
        amount("cbc:LineExtensionAmount", BT_131),
        leaf("cbc:AccountingCost", BT_133),
        group("cac:InvoicePeriod", BG_26, &[leaf("cbc:StartDate", BT_134), leaf("cbc:EndDate", BT_135)]),
        wrap("cac:OrderLineReference", &[leaf("cbc:LineID", BT_132)]),
        wrap(
            "cac:DocumentReference",
            &[leaf("cbc:ID", BT_128).with(&[("schemeID", BT_128_1)]), fixed("cbc:DocumentTypeCode", "130")],
        )
        .when(Selector::Child(&["cbc:DocumentTypeCode"], &["130"])),
        allowance_charge!(BG_27 "false" ALLOWANCE BT_140 BT_139 BT_138 BT_136 BT_137),
        allowance_charge!(BG_28 "true" CHARGE BT_145 BT_144 BT_143 BT_141 BT_142),
        ITEM,
        PRICE,
            ])
    };
}

/// The UBL Invoice.
pub(in crate::syntax) const INVOICE: Bound = wrap(
    "Invoice",
    &[
        SPECIFICATION,
        PROCESS,
        leaf("cbc:ID", BT_1),
        leaf("cbc:IssueDate", BT_2),
        leaf("cbc:DueDate", BT_9),
        leaf("cbc:InvoiceTypeCode", BT_3),
        NOTE,
        leaf("cbc:TaxPointDate", BT_7),
        leaf("cbc:DocumentCurrencyCode", BT_5),
        leaf("cbc:TaxCurrencyCode", BT_6),
        leaf("cbc:AccountingCost", BT_19),
        leaf("cbc:BuyerReference", BT_10),
        INVOICING_PERIOD,
        ORDER,
        PRECEDING_INVOICE,
        wrap("cac:DespatchDocumentReference", &[leaf("cbc:ID", BT_16)]),
        wrap("cac:ReceiptDocumentReference", &[leaf("cbc:ID", BT_15)]),
        wrap("cac:OriginatorDocumentReference", &[leaf("cbc:ID", BT_17)]),
        wrap("cac:ContractDocumentReference", &[leaf("cbc:ID", BT_12)]),
        INVOICED_OBJECT,
        SUPPORTING_DOCUMENT,
        wrap("cac:ProjectReference", &[leaf("cbc:ID", BT_11)]),
        SELLER,
        BUYER,
        PAYEE,
        TAX_REPRESENTATIVE,
        DELIVERY,
        group("cac:PaymentMeans", BG_16, &[MEANS_CODE, REMITTANCE, CARD, ACCOUNT, DIRECT_DEBIT]).per(BG_17),
        PAYMENT_TERMS,
        DOCUMENT_ALLOWANCE,
        DOCUMENT_CHARGE,
        VAT_TOTAL,
        VAT_TOTAL_IN_ACCOUNTING_CURRENCY,
        TOTALS,
        line!("cac:InvoiceLine" "cbc:InvoicedQuantity"),
    ],
);

/// The UBL CreditNote.
pub(in crate::syntax) const CREDIT_NOTE: Bound = wrap(
    "CreditNote",
    &[
        SPECIFICATION,
        PROCESS,
        leaf("cbc:ID", BT_1),
        leaf("cbc:IssueDate", BT_2),
        leaf("cbc:TaxPointDate", BT_7),
        leaf("cbc:CreditNoteTypeCode", BT_3),
        NOTE,
        leaf("cbc:DocumentCurrencyCode", BT_5),
        leaf("cbc:TaxCurrencyCode", BT_6),
        leaf("cbc:AccountingCost", BT_19),
        leaf("cbc:BuyerReference", BT_10),
        INVOICING_PERIOD,
        ORDER,
        PRECEDING_INVOICE,
        wrap("cac:DespatchDocumentReference", &[leaf("cbc:ID", BT_16)]),
        wrap("cac:ReceiptDocumentReference", &[leaf("cbc:ID", BT_15)]),
        wrap("cac:ContractDocumentReference", &[leaf("cbc:ID", BT_12)]),
        INVOICED_OBJECT,
        wrap("cac:AdditionalDocumentReference", &[leaf("cbc:ID", BT_11), fixed("cbc:DocumentTypeCode", "50")])
            .when(Selector::Child(&["cbc:DocumentTypeCode"], &["50"])),
        SUPPORTING_DOCUMENT,
        wrap("cac:OriginatorDocumentReference", &[leaf("cbc:ID", BT_17)]),
        SELLER,
        BUYER,
        PAYEE,
        TAX_REPRESENTATIVE,
        DELIVERY,
        group(
            "cac:PaymentMeans",
            BG_16,
            &[MEANS_CODE, leaf("cbc:PaymentDueDate", BT_9).once(), REMITTANCE, CARD, ACCOUNT, DIRECT_DEBIT],
        )
        .per(BG_17),
        PAYMENT_TERMS,
        DOCUMENT_ALLOWANCE,
        DOCUMENT_CHARGE,
        VAT_TOTAL,
        VAT_TOTAL_IN_ACCOUNTING_CURRENCY,
        TOTALS,
        line!("cac:CreditNoteLine" "cbc:CreditedQuantity"),
    ],
);

const SPECIFICATION: Bound = leaf("cbc:CustomizationID", BT_24);
const PROCESS: Bound = leaf("cbc:ProfileID", BT_23);
const NOTE: Bound = group("cbc:Note", BG_1, &[]).note();

const INVOICING_PERIOD: Bound = group(
    "cac:InvoicePeriod",
    BG_14,
    &[leaf("cbc:StartDate", BT_73), leaf("cbc:EndDate", BT_74), leaf("cbc:DescriptionCode", BT_8)],
)
.shared();

const ORDER: Bound = wrap("cac:OrderReference", &[required("cbc:ID", BT_13), leaf("cbc:SalesOrderID", BT_14)]);

const PRECEDING_INVOICE: Bound = group(
    "cac:BillingReference",
    BG_3,
    &[wrap("cac:InvoiceDocumentReference", &[required("cbc:ID", BT_25), leaf("cbc:IssueDate", BT_26)])],
);

const INVOICED_OBJECT: Bound = wrap(
    "cac:AdditionalDocumentReference",
    &[leaf("cbc:ID", BT_18).with(&[("schemeID", BT_18_1)]), fixed("cbc:DocumentTypeCode", "130")],
)
.when(Selector::Child(&["cbc:DocumentTypeCode"], &["130"]));

const SUPPORTING_DOCUMENT: Bound = group(
    "cac:AdditionalDocumentReference",
    BG_24,
    &[
        required("cbc:ID", BT_122),
        leaf("cbc:DocumentDescription", BT_123),
        wrap(
            "cac:Attachment",
            &[
                leaf("cbc:EmbeddedDocumentBinaryObject", BT_125)
                    .with(&[("mimeCode", BT_125_1), ("filename", BT_125_2)]),
                wrap("cac:ExternalReference", &[leaf("cbc:URI", BT_124)]),
            ],
        ),
    ],
)
.when(Selector::NotChild(&["cbc:DocumentTypeCode"], &["50", "130"]));

const VAT_SCHEME: Bound = wrap("cac:TaxScheme", &[fixed("cbc:ID", "VAT")]);

const CREDITOR: Bound = wrap("cac:PartyIdentification", &[leaf("cbc:ID", BT_90).marked("schemeID", "SEPA")])
    .when(Selector::ChildAttribute("cbc:ID", "schemeID", "SEPA"));

const SELLER: Bound = group(
    "cac:AccountingSupplierParty",
    BG_4,
    &[wrap(
        "cac:Party",
        &[
            leaf("cbc:EndpointID", BT_34).with(&[("schemeID", BT_34_1)]),
            CREDITOR,
            group("cac:PartyIdentification", BT_29, &[leaf("cbc:ID", BT_29).with(&[("schemeID", BT_29_1)])]),
            wrap("cac:PartyName", &[leaf("cbc:Name", BT_28)]),
            group("cac:PostalAddress", BG_5, address_lines!(BT_35 BT_36 BT_162 BT_37 BT_38 BT_39 BT_40)),
            vat_registration!(BT_31),
            wrap(
                "cac:PartyTaxScheme",
                &[leaf("cbc:CompanyID", BT_32), wrap("cac:TaxScheme", &[fixed("cbc:ID", "TAX")])],
            ),
            wrap(
                "cac:PartyLegalEntity",
                &[
                    leaf("cbc:RegistrationName", BT_27),
                    leaf("cbc:CompanyID", BT_30).with(&[("schemeID", BT_30_1)]),
                    leaf("cbc:CompanyLegalForm", BT_33),
                ],
            ),
            contact!(BG_6 BT_41 BT_42 BT_43),
        ],
    )],
)
.shared();

const BUYER: Bound = group(
    "cac:AccountingCustomerParty",
    BG_7,
    &[wrap(
        "cac:Party",
        &[
            leaf("cbc:EndpointID", BT_49).with(&[("schemeID", BT_49_1)]),
            wrap("cac:PartyIdentification", &[leaf("cbc:ID", BT_46).with(&[("schemeID", BT_46_1)])]),
            wrap("cac:PartyName", &[leaf("cbc:Name", BT_45)]),
            group("cac:PostalAddress", BG_8, address_lines!(BT_50 BT_51 BT_163 BT_52 BT_53 BT_54 BT_55)),
            vat_registration!(BT_48),
            wrap(
                "cac:PartyLegalEntity",
                &[leaf("cbc:RegistrationName", BT_44), leaf("cbc:CompanyID", BT_47).with(&[("schemeID", BT_47_1)])],
            ),
            contact!(BG_9 BT_56 BT_57 BT_58),
        ],
    )],
);

const PAYEE: Bound = group(
    "cac:PayeeParty",
    BG_10,
    &[
        CREDITOR.read_only(),
        wrap("cac:PartyIdentification", &[leaf("cbc:ID", BT_60).with(&[("schemeID", BT_60_1)])]),
        wrap("cac:PartyName", &[leaf("cbc:Name", BT_59)]),
        wrap("cac:PartyLegalEntity", &[leaf("cbc:CompanyID", BT_61).with(&[("schemeID", BT_61_1)])]),
    ],
);

const TAX_REPRESENTATIVE: Bound = group(
    "cac:TaxRepresentativeParty",
    BG_11,
    &[
        wrap("cac:PartyName", &[leaf("cbc:Name", BT_62)]),
        group("cac:PostalAddress", BG_12, address_lines!(BT_64 BT_65 BT_164 BT_66 BT_67 BT_68 BT_69)),
        vat_registration!(BT_63),
    ],
);

const DELIVERY: Bound = group(
    "cac:Delivery",
    BG_13,
    &[
        leaf("cbc:ActualDeliveryDate", BT_72),
        wrap(
            "cac:DeliveryLocation",
            &[
                leaf("cbc:ID", BT_71).with(&[("schemeID", BT_71_1)]),
                group("cac:Address", BG_15, address_lines!(BT_75 BT_76 BT_165 BT_77 BT_78 BT_79 BT_80)),
            ],
        ),
        wrap("cac:DeliveryParty", &[wrap("cac:PartyName", &[leaf("cbc:Name", BT_70)])]),
    ],
);

const MEANS_CODE: Bound = required("cbc:PaymentMeansCode", BT_81).with(&[("name", BT_82)]);
const REMITTANCE: Bound = leaf("cbc:PaymentID", BT_83);

const CARD: Bound = group(
    "cac:CardAccount",
    BG_18,
    &[required("cbc:PrimaryAccountNumberID", BT_87), fixed("cbc:NetworkID", "NA"), leaf("cbc:HolderName", BT_88)],
);

const ACCOUNT: Bound = group(
    "cac:PayeeFinancialAccount",
    BG_17,
    &[leaf("cbc:ID", BT_84), leaf("cbc:Name", BT_85), wrap("cac:FinancialInstitutionBranch", &[leaf("cbc:ID", BT_86)])],
);

const DIRECT_DEBIT: Bound = group(
    "cac:PaymentMandate",
    BG_19,
    &[leaf("cbc:ID", BT_89), wrap("cac:PayerFinancialAccount", &[leaf("cbc:ID", BT_91)])],
);

const PAYMENT_TERMS: Bound = wrap("cac:PaymentTerms", &[leaf("cbc:Note", BT_20)]);

const ALLOWANCE: Selector = Selector::Child(&["cbc:ChargeIndicator"], &["false", "0"]);
const CHARGE: Selector = Selector::Child(&["cbc:ChargeIndicator"], &["true", "1"]);

const DOCUMENT_ALLOWANCE: Bound = allowance_charge!(BG_20 "false" ALLOWANCE BT_98 BT_97 BT_94 BT_92 BT_93, BT_95 BT_96);
const DOCUMENT_CHARGE: Bound = allowance_charge!(BG_21 "true" CHARGE BT_105 BT_104 BT_101 BT_99 BT_100, BT_102 BT_103);

const VAT_TOTAL: Bound = wrap(
    "cac:TaxTotal",
    &[
        amount("cbc:TaxAmount", BT_110),
        group(
            "cac:TaxSubtotal",
            BG_23,
            &[
                amount("cbc:TaxableAmount", BT_116),
                amount("cbc:TaxAmount", BT_117),
                wrap(
                    "cac:TaxCategory",
                    &[
                        leaf("cbc:ID", BT_118),
                        leaf("cbc:Percent", BT_119),
                        leaf("cbc:TaxExemptionReasonCode", BT_121),
                        leaf("cbc:TaxExemptionReason", BT_120),
                        VAT_SCHEME,
                    ],
                ),
            ],
        ),
    ],
)
.when(Selector::ChildCurrency("cbc:TaxAmount", Currency::Invoice));

const VAT_TOTAL_IN_ACCOUNTING_CURRENCY: Bound =
    wrap("cac:TaxTotal", &[amount("cbc:TaxAmount", BT_111).in_accounting_currency()])
        .when(Selector::ChildCurrency("cbc:TaxAmount", Currency::VatAccounting));

const TOTALS: Bound = group(
    "cac:LegalMonetaryTotal",
    BG_22,
    &[
        amount("cbc:LineExtensionAmount", BT_106),
        amount("cbc:TaxExclusiveAmount", BT_109),
        amount("cbc:TaxInclusiveAmount", BT_112),
        amount("cbc:AllowanceTotalAmount", BT_107),
        amount("cbc:ChargeTotalAmount", BT_108),
        amount("cbc:PrepaidAmount", BT_113),
        amount("cbc:PayableRoundingAmount", BT_114),
        amount("cbc:PayableAmount", BT_115),
    ],
);

const ITEM: Bound = group(
    "cac:Item",
    BG_31,
    &[
        leaf("cbc:Description", BT_154),
        leaf("cbc:Name", BT_153),
        wrap("cac:BuyersItemIdentification", &[leaf("cbc:ID", BT_156)]),
        wrap("cac:SellersItemIdentification", &[leaf("cbc:ID", BT_155)]),
        wrap("cac:StandardItemIdentification", &[leaf("cbc:ID", BT_157).with(&[("schemeID", BT_157_1)])]),
        wrap("cac:OriginCountry", &[leaf("cbc:IdentificationCode", BT_159)]),
        group(
            "cac:CommodityClassification",
            BT_158,
            &[leaf("cbc:ItemClassificationCode", BT_158).with(&[("listID", BT_158_1), ("listVersionID", BT_158_2)])],
        ),
        group("cac:ClassifiedTaxCategory", BG_30, &[leaf("cbc:ID", BT_151), leaf("cbc:Percent", BT_152), VAT_SCHEME]),
        group("cac:AdditionalItemProperty", BG_32, &[leaf("cbc:Name", BT_160), leaf("cbc:Value", BT_161)]),
    ],
)
.shared();

const PRICE: Bound = group(
    "cac:Price",
    BG_29,
    &[
        amount("cbc:PriceAmount", BT_146),
        leaf("cbc:BaseQuantity", BT_149).with(&[("unitCode", BT_150)]),
        wrap(
            "cac:AllowanceCharge",
            &[
                fixed("cbc:ChargeIndicator", "false"),
                amount("cbc:Amount", BT_147).or_zero_beside(BT_148),
                amount("cbc:BaseAmount", BT_148),
            ],
        )
        .when(ALLOWANCE),
    ],
);
