//! The checks as data: one row for each, with the code that the simulator answers with.

use serde::Serialize;

use crate::text::Text;

/// A check of the simulated portal.
///
/// The portal numbers its refusals by operation, and the codes of these are not published. The
/// simulator answers with codes of its own, from 29001 to 29999, that mean the same for every
/// operation.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
pub struct PortalCheck {
    /// Code that the simulator answers with.
    pub code_retour: i32,
    /// Field of the API that is at fault.
    pub field: &'static str,
    /// Element of a UBL invoice that is at fault, as the report on a flux names it; empty when the
    /// check concerns the API only.
    pub element: &'static str,
    /// What is wrong.
    pub text: Text,
}

impl PortalCheck {
    /// Every check, by code.
    #[must_use]
    pub fn all() -> &'static [Self] {
        ALL
    }

    /// What the API answers in `libelle`.
    #[must_use]
    pub fn libelle(&self) -> String {
        format!("SIM_MSG_{} : {} : {}", self.code_retour, self.field, self.text.fr)
    }

    /// What the report on a flux says of the invoice.
    #[must_use]
    pub fn flux_libelle(&self) -> String {
        let place = if self.element.is_empty() { self.field } else { self.element };
        format!("{place} : {}", self.text.fr)
    }
}

macro_rules! checks {
    ($( $name:ident = $code:literal, $field:literal, $element:literal, $fr:literal, $en:literal; )+) => {
        $( pub(in crate::simulator) const $name: PortalCheck = PortalCheck {
            code_retour: $code, field: $field, element: $element, text: Text::new($fr, $en),
        }; )+

        const ALL: &[PortalCheck] = &[$( $name ),+];
    };
}

checks! {
    SUPPLIER_UNKNOWN = 29001, "fournisseur.idFournisseur",
        "Invoice.AccountingSupplierParty.Party.PartyIdentification.ID.value",
        "l'identifiant du fournisseur n'est pas référencé dans notre système",
        "the identifier of the supplier is not known to the portal";
    SUPPLIER_FORBIDDEN = 29002, "fournisseur.idFournisseur",
        "Invoice.AccountingSupplierParty.Party.PartyIdentification.ID.value",
        "le compte technique n'a pas de droits sur ce fournisseur",
        "the technical account has no rights on this supplier";
    SUPPLIER_INACTIVE = 29003, "fournisseur.idFournisseur",
        "Invoice.AccountingSupplierParty.Party.PartyIdentification.ID.value",
        "la structure du fournisseur est inactive",
        "the structure of the supplier is no longer active";
    ACCOUNT_NOT_ACTIVATED = 29004, "fournisseur.idFournisseur",
        "Invoice.AccountingSupplierParty.Party.PartyIdentification.ID.value",
        "le compte du fournisseur n'est pas activé : suivre le lien du courriel de confirmation",
        "the account of the supplier is not activated: follow the link of the confirmation e-mail";
    MANDATE_NOT_SIGNED = 29005, "fournisseur.idFournisseur",
        "Invoice.AccountingSupplierParty.Party.PartyIdentification.ID.value",
        "le mandat de facturation n'est pas signé",
        "the invoicing mandate is not signed";
    TERMS_NOT_ACCEPTED = 29006, "fournisseur.idFournisseur",
        "Invoice.AccountingSupplierParty.Party.PartyIdentification.ID.value",
        "les conditions générales d'utilisation ne sont pas acceptées",
        "the terms of use are not accepted";
    BANK_ACCOUNT_UNKNOWN = 29007, "fournisseur.codeCoordonneesBancairesFournisseur", "",
        "ces coordonnées bancaires ne sont pas celles du fournisseur",
        "these bank details are not the supplier's";

    RECIPIENT_MISSING = 29010, "destinataire.codeDestinataire",
        "Invoice.AccountingCustomerParty.Party.PartyIdentification.ID.value",
        "le SIRET du destinataire est obligatoire",
        "the SIRET of the recipient is mandatory";
    RECIPIENT_FORM = 29011, "destinataire.codeDestinataire",
        "Invoice.AccountingCustomerParty.Party.PartyIdentification.ID.value",
        "le SIRET du destinataire doit comporter 14 chiffres",
        "the SIRET of the recipient must have 14 digits";
    RECIPIENT_UNKNOWN = 29012, "destinataire.codeDestinataire",
        "Invoice.AccountingCustomerParty.Party.PartyIdentification.ID.value",
        "l'identifiant du destinataire n'est pas référencé dans notre système",
        "the identifier of the recipient is not known to the portal";
    RECIPIENT_INACTIVE = 29013, "destinataire.codeDestinataire",
        "Invoice.AccountingCustomerParty.Party.PartyIdentification.ID.value",
        "la structure destinataire est inactive",
        "the structure of the recipient is no longer active";
    RECIPIENT_WORKS_ONLY = 29014, "destinataire.codeDestinataire",
        "Invoice.AccountingCustomerParty.Party.PartyIdentification.ID.value",
        "la structure destinataire est uniquement maîtrise d'ouvrage et ne reçoit que des factures de travaux",
        "the recipient is a contracting authority of works and takes works documents only";
    SERVICE_OR_ENGAGEMENT_MISSING = 29015, "destinataire.codeServiceExecutant",
        "Invoice.BuyerReference.value ou Invoice.OrderReference.ID.value",
        "le code service ou le numéro d'engagement est obligatoire pour ce destinataire",
        "this recipient requires a service code or an engagement number";
    SERVICE_MISSING = 29016, "destinataire.codeServiceExecutant", "Invoice.BuyerReference.value",
        "le code service est obligatoire pour ce destinataire",
        "this recipient requires a service code";
    ENGAGEMENT_MISSING = 29017, "references.numeroBonCommande", "Invoice.OrderReference.ID.value",
        "le numéro d'engagement est obligatoire pour ce destinataire",
        "this recipient requires an engagement number";
    ENGAGEMENT_MISSING_FOR_SERVICE = 29018, "references.numeroBonCommande", "Invoice.OrderReference.ID.value",
        "le numéro d'engagement est obligatoire pour ce service",
        "this service requires an engagement number";
    SERVICE_RESERVED = 29019, "destinataire.codeServiceExecutant", "Invoice.BuyerReference.value",
        "le service FACTURES_PUBLIQUES est réservé aux factures entre entités publiques",
        "the service FACTURES_PUBLIQUES takes only invoices between public entities";
    SERVICE_LENGTH = 29020, "destinataire.codeServiceExecutant", "Invoice.BuyerReference.value",
        "le code service dépasse 100 caractères",
        "the service code is longer than 100 characters";
    ENGAGEMENT_LENGTH = 29021, "references.numeroBonCommande", "Invoice.OrderReference.ID.value",
        "le numéro d'engagement dépasse 50 caractères",
        "the engagement number is longer than 50 characters";
    VALIDATOR_MISSING = 29022, "cadreDeFacturation.codeStructureValideur", "Invoice.ProfileID.value",
        "le valideur est obligatoire pour ce cadre de facturation",
        "this invoicing frame requires a validator";
    VALIDATOR_UNKNOWN = 29023, "cadreDeFacturation.codeStructureValideur", "Invoice.ProfileID.value",
        "le valideur n'est pas référencé dans notre système",
        "the validator is not known to the portal";

    NUMBER_MISSING = 29030, "numeroFactureSaisi", "Invoice.ID.value",
        "le numéro de facture est obligatoire",
        "the invoice number is mandatory";
    NUMBER_FORM = 29031, "numeroFactureSaisi", "Invoice.ID.value",
        "le numéro de facture comporte au plus 20 caractères : lettres sans accent, chiffres et - _ / +",
        "an invoice number has at most 20 characters: letters without accents, digits and - _ / +";
    NUMBER_DUPLICATE = 29032, "numeroFactureSaisi", "Invoice.ID.value",
        "ce fournisseur a déjà une facture portant ce numéro",
        "this supplier already has an invoice of this number";
    DATE_MISSING = 29033, "dateFacture", "Invoice.IssueDate.value",
        "la date de la facture est obligatoire",
        "the date of the invoice is mandatory";
    DATE_FORM = 29034, "dateFacture", "Invoice.IssueDate.value",
        "la date de la facture doit être écrite AAAA-MM-JJ",
        "the date of the invoice must be written YYYY-MM-DD";
    DATE_FUTURE = 29035, "dateFacture", "Invoice.IssueDate.value",
        "la date de la facture est postérieure à la date de dépôt",
        "the date of the invoice is later than its deposit";
    CADRE = 29036, "cadreDeFacturation.codeCadreFacturation", "Invoice.ProfileID.value",
        "le cadre de facturation doit être A1, A2, A9 ou A12",
        "the invoicing frame must be A1, A2, A9 or A12";
    CURRENCY = 29037, "references.deviseFacture", "Invoice.DocumentCurrencyCode.value",
        "la devise est obligatoire, en trois lettres majuscules (ISO 4217)",
        "the currency is mandatory, in three capital letters (ISO 4217)";
    TYPE = 29038, "references.typeFacture", "Invoice.InvoiceTypeCode.value",
        "le type doit être une facture ou un avoir",
        "the document must be an invoice or a credit note";
    VAT_REGIME = 29039, "references.typeTva", "",
        "le type de TVA est obligatoire",
        "the VAT regime is mandatory";
    EXEMPTION_REASON = 29040, "references.motifExonerationTva", "Invoice.TaxTotal.TaxSubtotal.TaxCategory.TaxExemptionReasonCode.value",
        "le motif d'exonération est obligatoire pour une facture exonérée de TVA",
        "an exemption from VAT requires its reason";
    PAYMENT_MEANS = 29041, "references.modePaiement", "Invoice.PaymentMeans.PaymentMeansCode.value",
        "le mode de paiement est obligatoire pour une facture",
        "an invoice requires a means of payment";
    IBAN_MISSING = 29042, "fournisseur.codeCoordonneesBancairesFournisseur", "Invoice.PaymentMeans.PayeeFinancialAccount.ID.value",
        "l'IBAN est obligatoire pour un virement",
        "a credit transfer requires an IBAN";
    CONTRACT_LENGTH = 29043, "references.numeroMarche", "Invoice.ContractDocumentReference.ID.value",
        "le numéro de marché dépasse 50 caractères",
        "the contract number is longer than 50 characters";
    ORIGIN_LENGTH = 29044, "references.numeroFactureOrigine", "Invoice.BillingReference.InvoiceDocumentReference.ID.value",
        "le numéro de la facture d'origine dépasse 20 caractères",
        "the number of the original invoice is longer than 20 characters";
    COMMENT_LENGTH = 29045, "commentaire", "Invoice.Note.value",
        "le commentaire dépasse 2000 caractères",
        "the comment is longer than 2000 characters";

    LINES_MISSING = 29050, "lignePoste", "Invoice.InvoiceLine",
        "une saisie comporte au moins une ligne de poste",
        "a structured entry has at least one line";
    LINE_INCOMPLETE = 29051, "lignePoste", "Invoice.InvoiceLine",
        "chaque ligne porte un numéro, une dénomination, une quantité et un montant unitaire hors taxes",
        "each line has a number, a name, a quantity and a unit price without VAT";
    LINE_RATE = 29052, "lignePoste.lignePosteTauxTva", "Invoice.InvoiceLine.Item.ClassifiedTaxCategory.Percent.value",
        "chaque ligne porte soit un code de taux de TVA connu, soit un taux saisi, et non les deux",
        "each line has either a known VAT rate code or a rate of its own, not both";
    VAT_LINES_MISSING = 29053, "ligneTva", "Invoice.TaxTotal.TaxSubtotal",
        "une saisie comporte au moins une ligne récapitulative de TVA",
        "a structured entry has at least one line of VAT breakdown";
    VAT_LINE_INCOMPLETE = 29054, "ligneTva", "Invoice.TaxTotal.TaxSubtotal",
        "chaque ligne de TVA porte une base et un montant",
        "each line of the VAT breakdown has a base and an amount";
    VAT_LINE_RATE = 29055, "ligneTva.ligneTvaTaux", "Invoice.TaxTotal.TaxSubtotal.TaxCategory.Percent.value",
        "chaque ligne de TVA porte soit un code de taux connu, soit un taux saisi, et non les deux",
        "each line of the VAT breakdown has either a known rate code or a rate of its own, not both";
    VAT_LINE_REPEATED = 29056, "ligneTva.ligneTvaTaux", "Invoice.TaxTotal.TaxSubtotal.TaxCategory.Percent.value",
        "il faut une seule ligne de TVA par taux",
        "each VAT rate has one line in the breakdown";
    VAT_LINE_ABSENT = 29057, "ligneTva.ligneTvaTaux", "Invoice.TaxTotal.TaxSubtotal.TaxCategory.Percent.value",
        "un taux des lignes de poste n'a pas de ligne de TVA",
        "a rate of the lines is not in the VAT breakdown";
    AMOUNT_FORM = 29058, "montantTotal", "Invoice.LegalMonetaryTotal",
        "un montant dépasse 19 caractères ou six décimales",
        "an amount has more than 19 characters or six decimals";
    TOTAL_MISSING = 29059, "montantTotal", "Invoice.LegalMonetaryTotal",
        "le total hors taxes, le total de TVA et le montant à payer sont obligatoires",
        "the total without VAT, the total VAT and the amount to pay are mandatory";
    TOTAL_WITHOUT_VAT = 29060, "montantTotal.montantHtTotal", "Invoice.LegalMonetaryTotal.TaxExclusiveAmount.value",
        "le total hors taxes n'est pas la somme des lignes",
        "the total without VAT is not the sum of the lines";
    TOTAL_BASES = 29061, "ligneTva.ligneTvaMontantBaseHtParTaux", "Invoice.TaxTotal.TaxSubtotal.TaxableAmount.value",
        "la somme des bases par taux n'est pas le total hors taxes",
        "the bases of the VAT breakdown do not add up to the total without VAT";
    TOTAL_VAT = 29062, "montantTotal.montantTVA", "Invoice.TaxTotal.TaxAmount.value",
        "le total de TVA n'est pas la somme des montants par taux",
        "the total VAT is not the sum of the VAT breakdown";
    TOTAL_WITH_VAT = 29063, "montantTotal.montantTtcTotal", "Invoice.LegalMonetaryTotal.TaxInclusiveAmount.value",
        "le total TTC n'est pas le total hors taxes plus la TVA moins la remise globale",
        "the total with VAT is not the total without VAT plus the VAT less the global discount";
    DISCOUNT_REASON = 29064, "montantTotal.motifRemiseGlobaleTTC", "",
        "le motif de la remise globale est obligatoire",
        "a global discount requires its reason";

    MAIN_FILE_MISSING = 29070, "pieceJointePrincipale", "",
        "le dépôt d'un PDF comporte une pièce jointe principale",
        "the deposit of a PDF has a main file";
    FILE_UNKNOWN = 29071, "pieceJointeId", "",
        "cette pièce jointe n'a pas été déposée par ce compte",
        "this file was not sent by this account";
    MAIN_FILE_FORMAT = 29072, "modeDepot", "",
        "le mode de dépôt ne correspond pas à la signature annoncée pour le PDF",
        "the deposit mode does not fit the signature announced for the PDF";
    INVOICE_SIZE = 29073, "pieceJointeComplementaire", "",
        "la facture et ses pièces jointes dépassent 120 Mo",
        "the invoice and its files are larger than 120 MB";
    FILE_DESIGNATION = 29074, "pieceJointeComplementaire.pieceJointeComplementaireDesignation", "",
        "la désignation d'une pièce jointe dépasse 100 caractères",
        "the designation of a file is longer than 100 characters";
    FILE_COUNT = 29075, "pieceJointeComplementaire", "",
        "la facture porte plus de 500 pièces jointes",
        "the invoice has more than 500 files";

    FILE_MISSING = 29080, "fichier", "",
        "le fichier est absent, vide ou n'est pas encodé en Base64",
        "the file is missing, empty or not in Base64";
    FILE_NAME = 29081, "nomFichier", "",
        "le nom du fichier est obligatoire, avec son extension, et comporte au plus 200 caractères",
        "the file name is mandatory, with its extension, and has at most 200 characters";
    ATTACHMENT_NAME = 29082, "pieceJointeNom", "",
        "le nom de la pièce jointe est obligatoire, avec son extension, et comporte au plus 50 caractères",
        "the name of the attachment is mandatory, with its extension, and has at most 50 characters";
    ATTACHMENT_EXTENSION = 29083, "pieceJointeExtension", "",
        "ce type de fichier n'est pas accepté, ou l'extension n'est pas celle du nom",
        "this type of file is not accepted, or the extension is not that of the name";
    NOT_A_PDF = 29084, "fichierFacture", "",
        "le fichier n'est pas un PDF",
        "the file is not a PDF";
    SYNTAX_MISSING = 29085, "syntaxeFlux", "",
        "la syntaxe du flux est obligatoire",
        "the syntax of the flux is mandatory";
    SYNTAX_WITHDRAWN = 29086, "syntaxeFlux", "",
        "cette syntaxe de flux n'est plus acceptée",
        "this syntax is no longer accepted";
    FLUX_UNKNOWN = 29087, "numeroFluxDepot", "",
        "ce numéro de flux est inconnu",
        "this flux number is not known";
    FLUX_FILE_TYPE = 29088, "nomFichier", "",
        "l'extension du fichier n'est ni celle de la syntaxe du flux, ni .tar.gz",
        "the ending of the file is neither that of the syntax nor .tar.gz";

    STRUCTURE_UNKNOWN = 29090, "idStructure", "",
        "cette structure est inconnue, ou privée et étrangère au compte",
        "this structure is not known, or is private and not of the account";
    SERVICE_UNKNOWN = 29091, "idService", "",
        "ce service est inconnu",
        "this service is not known";
    REASON_MISSING = 29092, "motif", "",
        "le motif est obligatoire pour rejeter ou suspendre une facture",
        "rejecting or suspending an invoice requires a reason";
    REASON_LENGTH = 29093, "motif", "",
        "le motif dépasse 255 caractères",
        "the reason is longer than 255 characters";
    NOT_REJECTED = 29094, "listeDemandePaiement.idDemandePaiement", "",
        "la facture n'est pas rejetée",
        "the invoice is not rejected";
    MODE = 29095, "modeDepot", "",
        "le mode de dépôt doit être SAISIE_API, DEPOT_PDF_API ou DEPOT_PDF_SIGNE_API",
        "the deposit mode must be SAISIE_API, DEPOT_PDF_API or DEPOT_PDF_SIGNE_API";
    REFUSAL_REASON = 29096, "motifRefus", "",
        "le motif est obligatoire pour refuser une facture",
        "refusing an invoice requires a reason";
    NEW_VALIDATOR = 29097, "identifiantStructure", "",
        "le valideur n'est pas référencé dans notre système, ou il est le fournisseur",
        "the validator is not known to the portal, or is the supplier";

    REGISTER_UNREACHABLE = 29110, "siretStructure", "",
        "le répertoire de l'Insee n'est pas accessible depuis cet environnement",
        "the register of Insee cannot be reached from this environment";
    WORKS_ROLE = 29111, "roleUtilisateur", "",
        "le rôle doit être MOE ou MOA",
        "the role must be MOE or MOA";
    FILE_LINK_UNKNOWN = 29112, "idPieceJointeObjet", "",
        "cette pièce jointe est inconnue, ou n'est pas celle du compte",
        "this attachment is not known, or is not of the account";
    FILE_ATTACHED = 29113, "idPieceJointeObjet", "",
        "cette pièce est jointe à une facture et ne peut plus être détachée",
        "this file is attached to an invoice and can no longer be detached";
    DOWNLOAD_SUBJECT = 29114, "objetPieceJointe", "",
        "il manque ce dont la pièce est demandée : facture, engagement ou structure",
        "the request does not name the invoice, engagement or structure whose file is wanted";
    ENGAGEMENT_UNKNOWN = 29115, "engagementJuridique.numeroEngagementJuridique", "",
        "cet engagement est inconnu, ou étranger au compte",
        "this engagement is not known, or is not of the account";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_check_has_a_code_of_its_own_in_the_range_and_names_its_field() {
        for (place, check) in ALL.iter().enumerate() {
            assert!((29001..=29999).contains(&check.code_retour));
            assert!(ALL[..place].iter().all(|before| before.code_retour < check.code_retour), "{}", check.code_retour);
            assert!(check.libelle().contains(check.field) && !check.field.is_empty());
            assert!(check.flux_libelle().ends_with(check.text.fr));
            assert_ne!(check.text.fr, check.text.en);
        }
    }
}
