use crate::codelist::{CodeList, CodeListUse};
use crate::date::Date;
use crate::decimal::Decimal;
use crate::invoice::{
    AttachedDocument, Buyer, CreditTransfer, Identifier, Invoice, InvoiceLine, InvoiceNote, ItemInformation,
    LineVatInformation, PaymentInstructions, PostalAddress, PriceDetails, ProcessControl, Seller,
};

/// BT-24 of an invoice that follows EN 16931 and nothing else.
const EN_16931: &str = "urn:cen.eu:en16931:2017";

impl Invoice {
    /// An invoice with what every invoice must state; its figures are computed from its lines.
    ///
    /// The type is `380` (invoice), the currency `EUR` and the specification EN 16931 itself
    /// (`urn:cen.eu:en16931:2017`): change the fields where yours differ.
    #[must_use]
    pub fn new(
        number: impl Into<String>,
        issue_date: Date,
        seller: Seller,
        buyer: Buyer,
        lines: Vec<InvoiceLine>,
    ) -> Self {
        Self {
            number: number.into(),
            issue_date: Some(issue_date),
            type_code: "380".to_owned(),
            currency_code: "EUR".to_owned(),
            process_control: Some(ProcessControl {
                specification_identifier: EN_16931.to_owned(),
                ..ProcessControl::default()
            }),
            seller: Some(seller),
            buyer: Some(buyer),
            lines,
            ..Self::default()
        }
    }
}

impl Invoice {
    /// Whether the type (BT-3) is one of a credit note: its amounts are owed to the buyer. Type `81`,
    /// which UBL allows in both documents, is.
    ///
    /// Source: EN 16931-3-2, the types of a UBL CreditNote.
    #[must_use]
    pub fn is_credit_note(&self) -> bool {
        CodeList::InvoiceType.contains(&self.type_code, CodeListUse::UblCreditNote)
    }
}

impl InvoiceNote {
    /// A note about `subject_code` (BT-21, UNTDID 4451).
    #[must_use]
    pub fn new(subject_code: impl Into<String>, text: impl Into<String>) -> Self {
        Self { subject_code: Some(subject_code.into()), text: text.into() }
    }
}

impl Seller {
    /// A seller with its legal name (BT-27) and address (BG-5).
    #[must_use]
    pub fn new(name: impl Into<String>, postal_address: PostalAddress) -> Self {
        Self { name: name.into(), postal_address: Some(postal_address), ..Self::default() }
    }
}

impl Buyer {
    /// A buyer with its name (BT-44) and address (BG-8).
    #[must_use]
    pub fn new(name: impl Into<String>, postal_address: PostalAddress) -> Self {
        Self { name: name.into(), postal_address: Some(postal_address), ..Self::default() }
    }
}

impl PostalAddress {
    /// An address in the country `country_code` (ISO 3166-1 alpha-2).
    #[must_use]
    pub fn new(
        line_1: impl Into<String>,
        post_code: impl Into<String>,
        city: impl Into<String>,
        country_code: impl Into<String>,
    ) -> Self {
        Self {
            line_1: Some(line_1.into()),
            post_code: Some(post_code.into()),
            city: Some(city.into()),
            country_code: country_code.into(),
            ..Self::default()
        }
    }
}

impl Identifier {
    /// An identifier of `scheme`.
    #[must_use]
    pub fn new(value: impl Into<String>, scheme: impl Into<String>) -> Self {
        Self { value: value.into(), scheme: Some(scheme.into()) }
    }

    /// An identifier whose scheme is not stated.
    #[must_use]
    pub fn without_scheme(value: impl Into<String>) -> Self {
        Self { value: value.into(), scheme: None }
    }
}

impl InvoiceLine {
    /// A line: so many units of an item at a net price, under a VAT category.
    ///
    /// The unit is a code of UN/ECE Recommendations 20 and 21, such as `C62` for a piece. The net
    /// amount (BT-131) is computed.
    #[must_use]
    pub fn new(
        identifier: impl Into<String>,
        item_name: impl Into<String>,
        quantity: Decimal,
        quantity_unit_code: impl Into<String>,
        item_net_price: Decimal,
        vat_information: LineVatInformation,
    ) -> Self {
        Self {
            identifier: identifier.into(),
            quantity: Some(quantity),
            quantity_unit_code: quantity_unit_code.into(),
            price_details: Some(PriceDetails { item_net_price: Some(item_net_price), ..PriceDetails::default() }),
            vat_information: Some(vat_information),
            item_information: Some(ItemInformation { name: item_name.into(), ..ItemInformation::default() }),
            ..Self::default()
        }
    }
}

impl LineVatInformation {
    /// A VAT category (UNTDID 5305) and its rate in percent; category `O` has none.
    #[must_use]
    pub fn new(category_code: impl Into<String>, rate: Option<Decimal>) -> Self {
        Self { category_code: category_code.into(), rate }
    }
}

impl PaymentInstructions {
    /// Payment by transfer to an IBAN: means `30`, one account (BT-84).
    #[must_use]
    pub fn transfer(iban: impl Into<String>) -> Self {
        Self {
            means_code: "30".to_owned(),
            credit_transfers: vec![CreditTransfer { account_identifier: iban.into(), ..CreditTransfer::default() }],
            ..Self::default()
        }
    }
}

impl AttachedDocument {
    /// An attached file with its bytes, MIME type and name.
    #[must_use]
    pub fn new(content: Vec<u8>, mime_code: impl Into<String>, filename: impl Into<String>) -> Self {
        Self { content, mime_code: mime_code.into(), filename: filename.into() }
    }
}
