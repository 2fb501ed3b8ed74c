//! Documents that are no invoice, named for who gave one by mistake.

use super::ReadError;
use crate::text::Text;

/// The outermost element, a part of its namespace, and what the document is.
const KNOWN: &[(&str, &str, Text)] = &[
    ("html", "", Text::new("une page web (HTML)", "a web page (HTML)")),
    ("Order", "xsd:Order-2", Text::new("une commande (UBL Order)", "an order (UBL Order)")),
    (
        "OrderChange",
        "xsd:OrderChange-2",
        Text::new("une modification de commande (UBL OrderChange)", "a change of an order (UBL OrderChange)"),
    ),
    (
        "OrderResponse",
        "xsd:OrderResponse-2",
        Text::new("une réponse à une commande (UBL OrderResponse)", "an answer to an order (UBL OrderResponse)"),
    ),
    (
        "OrderResponseSimple",
        "xsd:OrderResponseSimple-2",
        Text::new(
            "une réponse à une commande (UBL OrderResponseSimple)",
            "an answer to an order (UBL OrderResponseSimple)",
        ),
    ),
    (
        "DespatchAdvice",
        "xsd:DespatchAdvice-2",
        Text::new("un avis d’expédition (UBL DespatchAdvice)", "a despatch advice (UBL DespatchAdvice)"),
    ),
    (
        "ReceiptAdvice",
        "xsd:ReceiptAdvice-2",
        Text::new("un avis de réception (UBL ReceiptAdvice)", "a receipt advice (UBL ReceiptAdvice)"),
    ),
    ("Quotation", "xsd:Quotation-2", Text::new("un devis (UBL Quotation)", "a quotation (UBL Quotation)")),
    ("Catalogue", "xsd:Catalogue-2", Text::new("un catalogue (UBL Catalogue)", "a catalogue (UBL Catalogue)")),
    ("Statement", "xsd:Statement-2", Text::new("un relevé de compte (UBL Statement)", "a statement (UBL Statement)")),
    ("Reminder", "xsd:Reminder-2", Text::new("une relance (UBL Reminder)", "a reminder (UBL Reminder)")),
    ("DebitNote", "xsd:DebitNote-2", Text::new("une note de débit (UBL DebitNote)", "a debit note (UBL DebitNote)")),
    (
        "ApplicationResponse",
        "xsd:ApplicationResponse-2",
        Text::new(
            "un message de suivi (UBL ApplicationResponse)",
            "a message on the fate of a document (UBL ApplicationResponse)",
        ),
    ),
    (
        "SelfBilledInvoice",
        "xsd:SelfBilledInvoice-2",
        Text::new(
            "une facture autofacturée (UBL SelfBilledInvoice), type de document que la norme n’emploie pas",
            "a self-billed invoice (UBL SelfBilledInvoice), a document type that the standard does not use",
        ),
    ),
    ("SCRDMCCBDACIOMessageStructure", "uncefact", Text::new("une commande (Order-X)", "an order (Order-X)")),
    (
        "CrossIndustryDocument",
        "CrossIndustryDocument",
        Text::new("une facture ZUGFeRD 1.0, antérieure à la norme", "a ZUGFeRD 1.0 invoice, older than the standard"),
    ),
    (
        "CrossDomainAcknowledgementAndResponse",
        "uncefact",
        Text::new("un message de cycle de vie (CDAR)", "a lifecycle message (CDAR)"),
    ),
    (
        "CrossIndustryDespatchAdvice",
        "uncefact",
        Text::new("un avis d’expédition (CII)", "a despatch advice (Cross Industry)"),
    ),
    (
        "CPPFactures",
        "",
        Text::new(
            "un flux au format propre à Chorus Pro (CPPFactures)",
            "a flux in Chorus Pro’s own format (CPPFactures)",
        ),
    ),
    (
        "CPPFactureMixte",
        "",
        Text::new(
            "un flux au format propre à Chorus Pro (CPPFactureMixte)",
            "a flux in Chorus Pro’s own format (CPPFactureMixte)",
        ),
    ),
    (
        "CPPFacturePivot",
        "",
        Text::new(
            "une facture au format pivot de Chorus Pro (CPPFacturePivot)",
            "an invoice in Chorus Pro’s pivot format (CPPFacturePivot)",
        ),
    ),
    ("FatturaElettronica", "", Text::new("une facture italienne (FatturaPA)", "an Italian invoice (FatturaPA)")),
    ("Facturae", "", Text::new("une facture espagnole (Facturae)", "a Spanish invoice (Facturae)")),
    (
        "StandardBusinessDocument",
        "",
        Text::new(
            "une enveloppe SBDH ; donnez la facture qu’elle contient",
            "an SBDH envelope; give the invoice in it",
        ),
    ),
    (
        "Envelope",
        "soap",
        Text::new("un message SOAP ; donnez la facture qu’il contient", "a SOAP message; give the invoice in it"),
    ),
    (
        "Document",
        "iso:20022:tech:xsd:pain",
        Text::new("un ordre de paiement (ISO 20022)", "a payment order (ISO 20022)"),
    ),
    (
        "Document",
        "iso:20022:tech:xsd:camt",
        Text::new("un relevé bancaire (ISO 20022)", "a bank statement (ISO 20022)"),
    ),
];

/// The error for a document by its outermost element, written `{namespace}name`, `cbc:name` or `name`.
pub(super) fn refuse(name: &str) -> ReadError {
    let (namespace, root) = name.strip_prefix('{').and_then(|rest| rest.split_once('}')).unwrap_or(("", name));
    let known = KNOWN.iter().find(|(known, part, _)| *known == root && namespace.contains(part));
    ReadError::NotAnInvoice {
        root: root.chars().take(80).collect(),
        namespace: namespace.chars().take(200).collect(),
        known: known.map(|(_, _, text)| *text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn what_is_no_invoice_is_named() {
        let order = refuse("{urn:oasis:names:specification:ubl:schema:xsd:Order-2}Order");
        assert_eq!(
            order.to_string(),
            "the document is an order (UBL Order), not an invoice; expected a UBL 2.1 Invoice or CreditNote, or a \
             CrossIndustryInvoice (CII)"
        );
        assert_eq!(
            order.explain(Language::Fr),
            "le document est une commande (UBL Order), pas une facture ; une facture (Invoice) ou un avoir \
             (CreditNote) UBL 2.1, ou une CrossIndustryInvoice (CII), est attendu"
        );
    }

    #[test]
    fn what_is_not_known_is_quoted() {
        let other = refuse("{urn:x}Order").to_string();
        assert!(other.starts_with("the document is `Order` of the namespace `urn:x`, not an invoice;"), "{other}");
        assert!(refuse("cbc:ID").to_string().starts_with("the document is `cbc:ID`, not an invoice;"));
    }
}
