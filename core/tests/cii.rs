//! What the CrossIndustryInvoice says in its own way.

use factrice::invoice::{
    CreditTransfer, Identifier, Invoice, InvoiceLine, PaymentInstructions, PriceDetails, Seller, VatBreakdown,
};
use factrice::syntax::{Limits, Reading, Syntax, UnmappedKind, cii, ubl};
use factrice::{date, decimal, document};

fn whole(context: &str, transaction: &str) -> String {
    format!(
        "<rsm:CrossIndustryInvoice xmlns:rsm='urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100' \
         xmlns:ram='urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100' \
         xmlns:qdt='urn:un:unece:uncefact:data:standard:QualifiedDataType:100' \
         xmlns:udt='urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100'>{context}\
         <rsm:SupplyChainTradeTransaction>{transaction}</rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>"
    )
}

fn read(xml: &str) -> Reading {
    cii::read(xml.as_bytes(), &Limits::default()).expect("it is well formed")
}

fn agreement(content: &str) -> Reading {
    read(&whole("", &format!("<ram:ApplicableHeaderTradeAgreement>{content}</ram:ApplicableHeaderTradeAgreement>")))
}

fn settlement(content: &str) -> Reading {
    read(&whole("", &format!("<ram:ApplicableHeaderTradeSettlement>{content}</ram:ApplicableHeaderTradeSettlement>")))
}

fn line(content: &str) -> Reading {
    read(&whole("", &format!("<ram:IncludedSupplyChainTradeLineItem>{content}</ram:IncludedSupplyChainTradeLineItem>")))
}

/// What was not mapped: why, which value, and its text.
fn gaps(reading: &Reading) -> Vec<(UnmappedKind, String, String)> {
    reading.unmapped().map(|gap| (gap.kind, gap.path.to_string(), gap.value)).collect()
}

fn gap(kind: UnmappedKind, path: &str, value: &str) -> (UnmappedKind, String, String) {
    (kind, path.to_owned(), value.to_owned())
}

fn written(invoice: &Invoice) -> String {
    let written = cii::write(invoice).expect("XML can hold it");
    assert_eq!(written.syntax, Syntax::Cii);
    assert_eq!(written.losses, []);
    assert_eq!(read(&written.xml).invoice(), invoice);
    written.xml
}

#[test]
fn what_the_schema_wants_is_written_for_an_empty_invoice() {
    let xml = written(&Invoice { lines: vec![InvoiceLine::default()], ..Invoice::default() });
    let (_, content) = xml.split_once("QualifiedDataType:100\">\n").expect("a root with its namespaces");
    assert_eq!(
        content,
        "  <rsm:ExchangedDocumentContext/>\n  <rsm:ExchangedDocument/>\n  <rsm:SupplyChainTradeTransaction>\n    \
         <ram:IncludedSupplyChainTradeLineItem>\n      <ram:AssociatedDocumentLineDocument/>\n      \
         <ram:SpecifiedLineTradeDelivery/>\n      <ram:SpecifiedLineTradeSettlement/>\n    \
         </ram:IncludedSupplyChainTradeLineItem>\n    <ram:ApplicableHeaderTradeAgreement/>\n    \
         <ram:ApplicableHeaderTradeDelivery/>\n    <ram:ApplicableHeaderTradeSettlement/>\n  \
         </rsm:SupplyChainTradeTransaction>\n</rsm:CrossIndustryInvoice>\n"
    );
}

#[test]
fn a_day_is_read_in_the_one_format_of_the_standard() {
    let issued = |day: &str| {
        let document = format!("<ram:IssueDateTime>{day}</ram:IssueDateTime>");
        read(&whole(&format!("<rsm:ExchangedDocument>{document}</rsm:ExchangedDocument>"), ""))
    };
    for day in [
        "<udt:DateTimeString format='102'>20261102</udt:DateTimeString>",
        "<udt:DateTimeString> 20261102\n</udt:DateTimeString>",
    ] {
        let reading = issued(day);
        assert_eq!(reading.invoice().issue_date.map(date::to_iso).as_deref(), Some("2026-11-02"));
        assert_eq!(gaps(&reading), []);
    }
    for (format, day) in [("102", "20261131"), ("102", "2026-11-02"), ("610", "20261102"), ("", "20261102")] {
        let reading = issued(&format!("<udt:DateTimeString format='{format}'>{day}</udt:DateTimeString>"));
        assert_eq!(reading.invoice().issue_date, None, "{format} {day}");
        assert_eq!(gaps(&reading)[0], gap(UnmappedKind::Unreadable, "BT-2", day));
    }
}

#[test]
fn the_point_of_the_vat_is_said_as_a_code_in_every_breakdown_and_as_a_day_in_the_first() {
    let breakdown = |code: &str| VatBreakdown { category_code: code.to_owned(), ..VatBreakdown::default() };
    let invoice = Invoice {
        vat_point_date: date::parse("2026-11-02").ok(),
        vat_point_date_code: Some("35".to_owned()),
        vat_breakdowns: vec![breakdown("S"), breakdown("")],
        ..Invoice::default()
    };
    let xml = written(&invoice);
    assert_eq!(xml.matches("<ram:DueDateTypeCode>29</ram:DueDateTypeCode>").count(), 2);
    assert_eq!(xml.matches("<udt:DateString format=\"102\">20261102</udt:DateString>").count(), 1);
    assert!(read(&xml).is_complete(), "to say the same again is no gap");

    let code = |codes: [&str; 2]| {
        let tax = codes.map(|code| {
            format!(
                "<ram:ApplicableTradeTax><ram:DueDateTypeCode>{code}</ram:DueDateTypeCode></ram:ApplicableTradeTax>"
            )
        });
        let reading = settlement(&tax.concat());
        assert_eq!(reading.invoice().vat_breakdowns.len(), 2);
        (reading.invoice().vat_point_date_code.clone(), gaps(&reading))
    };
    for (said, meant) in [("5", "3"), ("29", "35"), ("72", "432"), ("4", "4")] {
        assert_eq!(code([said, said]), (Some(meant.to_owned()), vec![]));
    }
    assert_eq!(code(["5", "72"]), (Some("3".to_owned()), vec![gap(UnmappedKind::Repeated, "BT-8", "72")]));
    let wrong = gap(UnmappedKind::Inconsistent, "BT-8", "35");
    assert_eq!(code(["35", "35"]), (None, vec![wrong.clone(), wrong]), "a code of the list that CII does not use");
}

#[test]
fn an_identifier_with_a_scheme_is_global_and_takes_precedence() {
    let identifiers = vec![Identifier { value: "L".to_owned(), scheme: None }, Identifier::new("G", "0088")];
    let xml = written(&Invoice { seller: Some(Seller { identifiers, ..Seller::default() }), ..Invoice::default() });
    assert!(xml.contains("<ram:ID>L</ram:ID>\n        <ram:GlobalID schemeID=\"0088\">G</ram:GlobalID>"), "{xml}");

    let buyer = agreement(
        "<ram:BuyerTradeParty><ram:ID>L</ram:ID><ram:GlobalID>1</ram:GlobalID>\
         <ram:GlobalID schemeID='0088'>2</ram:GlobalID></ram:BuyerTradeParty>",
    );
    let identifier = buyer.invoice().buyer.as_ref().and_then(|buyer| buyer.identifier.clone());
    assert_eq!(
        identifier,
        Some(Identifier { value: "1".to_owned(), scheme: None }),
        "not with the scheme of the other"
    );
    let repeated = |value| gap(UnmappedKind::Repeated, "BG-7/BT-46", value);
    assert_eq!(gaps(&buyer), [repeated("L"), repeated("2")], "in the order of the document");
}

#[test]
fn the_base_quantity_of_the_net_price_counts() {
    let price = |gross: &str, net: &str| {
        line(&format!(
            "<ram:SpecifiedLineTradeAgreement><ram:GrossPriceProductTradePrice><ram:ChargeAmount>9</ram:ChargeAmount>\
             {gross}</ram:GrossPriceProductTradePrice><ram:NetPriceProductTradePrice>{net}\
             </ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>"
        ))
    };
    let base = |reading: &Reading| {
        let price = reading.invoice().lines[0].price_details.clone().expect("BG-29 is there");
        (price.base_quantity.map(|quantity| quantity.to_string()), price.base_quantity_unit_code)
    };
    let (one, ten) =
        ("<ram:BasisQuantity unitCode='C62'>1</ram:BasisQuantity>", "<ram:BasisQuantity>10</ram:BasisQuantity>");

    let both = price(one, "<ram:BasisQuantity>1.0</ram:BasisQuantity>");
    assert_eq!(base(&both), (Some("1.0".to_owned()), Some("C62".to_owned())));
    assert_eq!(gaps(&both), []);
    let apart = price(one, ten);
    assert_eq!(base(&apart), (Some("10".to_owned()), None));
    assert_eq!(gaps(&apart), [gap(UnmappedKind::Repeated, "BG-25[1]/BG-29/BT-149", "1")]);
    let gross_only = price(one, "<ram:ChargeAmount>8</ram:ChargeAmount>");
    assert_eq!(base(&gross_only), (Some("1".to_owned()), Some("C62".to_owned())));

    let details = PriceDetails { item_net_price: decimal::parse("8").ok(), ..PriceDetails::default() };
    let details = PriceDetails { base_quantity: decimal::parse("10").ok(), ..details };
    let of = |details| {
        let line = InvoiceLine { price_details: Some(details), ..InvoiceLine::default() };
        written(&Invoice { lines: vec![line], ..Invoice::default() }).matches("<ram:BasisQuantity>10<").count()
    };
    assert_eq!(of(details.clone()), 1);
    assert_eq!(of(PriceDetails { item_gross_price: decimal::parse("9").ok(), ..details }), 2);
}

#[test]
fn each_account_has_its_payment_means_and_its_bank() {
    let transfer = |account: &str, bank: Option<&str>| CreditTransfer {
        account_identifier: account.to_owned(),
        service_provider_identifier: bank.map(str::to_owned),
        ..CreditTransfer::default()
    };
    let payment = PaymentInstructions {
        means_code: "58".to_owned(),
        means_text: Some("virement".to_owned()),
        credit_transfers: vec![
            transfer("FR76 3000 6000 0112 3456 7890 189", None),
            transfer("", Some("BNPAFRPP")),
            transfer("12345", Some("CCBPFRPP")),
        ],
        ..PaymentInstructions::default()
    };
    let xml = written(&Invoice { payment_instructions: Some(payment), ..Invoice::default() });
    assert_eq!(xml.matches("<ram:TypeCode>58</ram:TypeCode>").count(), 3);
    assert!(xml.contains("<ram:IBANID>FR76 3000"), "{xml}");
    assert!(xml.contains("<ram:ProprietaryID>12345"), "{xml}");

    let bank_first = settlement(
        "<ram:SpecifiedTradeSettlementPaymentMeans><ram:PayeeSpecifiedCreditorFinancialInstitution>\
         <ram:BICID>B</ram:BICID></ram:PayeeSpecifiedCreditorFinancialInstitution>\
         <ram:PayeePartyCreditorFinancialAccount><ram:IBANID>I</ram:IBANID><ram:ProprietaryID>P</ram:ProprietaryID>\
         </ram:PayeePartyCreditorFinancialAccount></ram:SpecifiedTradeSettlementPaymentMeans>",
    );
    let payment = bank_first.invoice().payment_instructions.as_ref().expect("BG-16 is there");
    assert_eq!(payment.credit_transfers, [transfer("I", Some("B"))]);
    assert_eq!(gaps(&bank_first), [gap(UnmappedKind::Repeated, "BG-16/BG-17[1]/BT-84", "P")]);
}

#[test]
fn the_totals_of_the_vat_are_told_apart_by_their_currencies() {
    let reading = settlement(
        "<ram:TaxCurrencyCode>PLN</ram:TaxCurrencyCode><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>\
         <ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:TaxTotalAmount currencyID='PLN'>4</ram:TaxTotalAmount>\
         <ram:TaxTotalAmount currencyID='EUR'>1</ram:TaxTotalAmount><ram:TaxTotalAmount currencyID='USD'>2\
         </ram:TaxTotalAmount><ram:GrandTotalAmount currencyID='EUR'>5</ram:GrandTotalAmount>\
         </ram:SpecifiedTradeSettlementHeaderMonetarySummation>",
    );
    let totals = reading.invoice().document_totals.as_ref().expect("BG-22 is there");
    assert_eq!(totals.total_vat, decimal::parse("1").ok());
    assert_eq!(totals.total_vat_in_accounting_currency, decimal::parse("4").ok());
    assert_eq!(totals.total_with_vat, decimal::parse("5").ok());
    let unknown = |value| gap(UnmappedKind::Unknown, "BG-22", value);
    assert_eq!(gaps(&reading), [unknown("2"), unknown("EUR")]);
}

#[test]
fn a_document_is_what_its_type_says() {
    let document = |type_code: &str, content: &str| {
        format!(
            "<ram:AdditionalReferencedDocument><ram:IssuerAssignedID>{content}</ram:IssuerAssignedID>{type_code}\
             </ram:AdditionalReferencedDocument>"
        )
    };
    let of = |code: &str| format!("<ram:TypeCode>{code}</ram:TypeCode>");
    let scheme = "<ram:ReferenceTypeCode>ABT</ram:ReferenceTypeCode>";
    let reading = agreement(
        &[
            document(&of("50"), "lot"),
            document(&of("130"), "object"),
            document(&format!("{}{scheme}", of("130")), "second"),
            document(&of("916"), "a"),
            document(&of("751"), "b"),
            document("", "c"),
        ]
        .concat(),
    );
    let invoice = reading.invoice();
    assert_eq!(invoice.tender_or_lot_reference.as_deref(), Some("lot"));
    let object = Identifier { value: "object".to_owned(), scheme: None };
    assert_eq!(invoice.invoiced_object_identifier, Some(object), "not with the scheme of the second");
    let references: Vec<_> = invoice.supporting_documents.iter().map(|document| document.reference.as_str()).collect();
    assert_eq!(references, ["a", "b", "c"]);
    assert_eq!(
        gaps(&reading),
        [gap(UnmappedKind::Repeated, "", ""), gap(UnmappedKind::Unknown, "BG-24[2]", "751")],
        "the whole second object, and the type that is not 916"
    );
}

#[test]
fn a_value_is_found_in_the_document() {
    let reading = line("<ram:SpecifiedTradeProduct><ram:Name>Galet</ram:Name></ram:SpecifiedTradeProduct>");
    let location = reading.locate(&"BG-25[1]/BG-31/BT-153".parse().expect("a path")).expect("it is there");
    assert_eq!(
        location.xpath,
        "/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem\
         /ram:SpecifiedTradeProduct/ram:Name"
    );
    assert_eq!(reading.locate(&"BT-1".parse().expect("a path")), None);
}

#[test]
fn a_document_is_read_in_whatever_syntax_it_is_in() {
    let invoice = Invoice { number: "F-1".to_owned(), ..Invoice::default() };
    let in_cii = cii::write(&invoice).expect("XML can hold it").xml;
    let in_ubl = ubl::write(&invoice).expect("XML can hold it").xml;
    for (xml, syntax) in [(&in_cii, Syntax::Cii), (&in_ubl, Syntax::UblInvoice)] {
        let document = document::read(xml.as_bytes()).expect("an invoice");
        assert_eq!((document.syntax(), document.invoice()), (syntax, &invoice));
    }
    let refused = cii::read(in_ubl.as_bytes(), &Limits::default()).map(|_| ()).expect_err("it is UBL");
    assert_eq!(refused.kind(), "other_syntax");
    let refused = ubl::read(in_cii.as_bytes(), &Limits::default()).map(|_| ()).expect_err("it is CII");
    assert!(refused.to_string().starts_with("the document is a UN/CEFACT CrossIndustryInvoice; read it"), "{refused}");
}
