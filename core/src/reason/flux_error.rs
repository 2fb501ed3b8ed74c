//! The words by which the portal says what is wrong in an invoice that it does not take.

use serde::Serialize;

use super::squeeze;
use crate::text::Text;

/// What the portal finds wrong in an invoice at its deposit, said in words or by a path.
///
/// The report of a flux names the element that failed, in a French text without a code. A refusal of
/// `soumettre` has a code that is not published, with such a text behind it.
///
/// Source: Chorus Pro API, `consulterCRDetaille`, `libelleErreurDP`, as production clients report
/// it, for the paths; Chorus Pro, rules on the content of invoices, for what is checked. The texts
/// are not published, and the list is not complete.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
pub struct FluxError {
    /// Our own stable identifier.
    pub id: &'static str,
    /// The business term or group at fault, such as `BT-10`.
    pub term: &'static str,
    /// The name of the data at fault.
    pub field: Text,
    /// What it means.
    pub meaning: Text,
    /// What to do.
    pub remedy: Text,
    /// Phrases any of which says it.
    #[serde(skip)]
    words: &'static [&'static str],
    /// Elements or fields of the API any of which points at it, for a text whose words are not known.
    #[serde(skip)]
    paths: &'static [&'static str],
}

static ERRORS: [FluxError; 29] = [
    FluxError::new("code_service_absent", "BT-10", "code service du destinataire", "service code of the recipient")
        .means(
            "Le destinataire exige un code service, et la facture n'en porte pas.",
            "The recipient requires a service code, and the invoice has none.",
        )
        .remedy(
            "Demander le code service à l'acheteur, l'écrire comme référence de l'acheteur (BT-10) et renvoyer cette \
             facture sous le même numéro.",
            "Ask the buyer for the service code, write it as the buyer reference (BT-10) and send this invoice again \
             under the same number.",
        )
        .said(&["code service est obligatoire"])
        .at(&["BuyerReference"]),
    FluxError::new("engagement_absent", "BT-13", "numéro d'engagement", "engagement number")
        .means(
            "Le destinataire exige un numéro d'engagement, et la facture n'en porte pas.",
            "The recipient requires an engagement number, and the invoice has none.",
        )
        .remedy(
            "Reprendre le numéro d'engagement sur le bon de commande, l'écrire comme numéro de commande (BT-13) et \
             renvoyer cette facture sous le même numéro.",
            "Take the engagement number from the purchase order, write it as the order number (BT-13) and send this \
             invoice again under the same number.",
        )
        .at(&["BuyerOrderReferencedDocument", "OrderReference.ID", "references.numeroBonCommande"]),
    FluxError::new(
        "service_ou_engagement_absent",
        "BT-10",
        "code service ou numéro d'engagement",
        "service code or engagement number",
    )
    .means(
        "Le destinataire exige un code service ou un numéro d'engagement, et la facture ne porte ni l'un ni \
             l'autre.",
        "The recipient requires a service code or an engagement number, and the invoice has neither.",
    )
    .remedy(
        "Reprendre sur le bon de commande le code service (BT-10) ou le numéro d'engagement (BT-13), et renvoyer \
             cette facture sous le même numéro.",
        "Take the service code (BT-10) or the engagement number (BT-13) from the purchase order, and send this \
             invoice again under the same number.",
    )
    .said(&["code service ou le numéro d'engagement"]),
    FluxError::new("service_reserve", "BT-10", "code service du destinataire", "service code of the recipient")
        .means(
            "Le service FACTURES_PUBLIQUES ne reçoit que les factures entre entités publiques.",
            "The service FACTURES_PUBLIQUES takes only invoices between public entities.",
        )
        .remedy(
            "Demander à l'acheteur le code de son service, ou n'en indiquer aucun si rien ne l'exige.",
            "Ask the buyer for the code of his service, or state none where none is required.",
        )
        .said(&["FACTURES_PUBLIQUES"]),
    FluxError::new("texte_trop_long", "BT-13", "référence ou commentaire", "reference or comment")
        .means(
            "Une référence ou le commentaire est plus long que ce que le portail accepte.",
            "A reference or the comment is longer than the portal accepts.",
        )
        .remedy(
            "Raccourcir : 100 caractères pour le code service, 50 pour l'engagement et le marché, 20 pour un numéro \
             de facture, 2000 pour le commentaire.",
            "Shorten it: 100 characters for the service code, 50 for engagement and contract, 20 for an invoice \
             number, 2000 for the comment.",
        )
        .said(&["dépasse 100 caractères", "dépasse 50 caractères", "dépasse 20 caractères", "dépasse 2000 caractères"]),
    FluxError::new("fournisseur_inconnu", "BT-29", "identifiant du fournisseur", "identifier of the supplier")
        .means(
            "Le portail ne connaît pas l'identifiant du fournisseur tel qu'il est écrit dans la facture.",
            "The portal does not know the identifier of the supplier as the invoice writes it.",
        )
        .remedy(
            "Écrire votre SIRET (ni le SIREN ni le numéro de TVA) comme identifiant du vendeur (BT-29), vérifier que \
             l'établissement est inscrit sur le portail, et renvoyer cette facture sous le même numéro.",
            "Write your SIRET (not the SIREN, not the VAT number) as the seller identifier (BT-29), check that the \
             establishment is registered on the portal, and send this invoice again under the same number.",
        )
        .said(&["identifiant du fournisseur n'est pas référencé"])
        .at(&["AccountingSupplierParty"]),
    FluxError::new("fournisseur_hors_droits", "BT-29", "fournisseur", "supplier")
        .means(
            "Le compte technique n'a pas de droits sur ce fournisseur.",
            "The technical account has no rights on this supplier.",
        )
        .remedy(
            "Rattacher le compte technique à la structure de ce fournisseur, ou utiliser le compte qui lui est \
             rattaché.",
            "Attach the technical account to the structure of this supplier, or use the account that is attached to \
             it.",
        )
        .said(&["pas de droits sur ce fournisseur"]),
    FluxError::new("fournisseur_inactif", "BT-29", "structure du fournisseur", "structure of the supplier")
        .means(
            "La structure du fournisseur n'est plus active sur le portail.",
            "The structure of the supplier is no longer active on the portal.",
        )
        .remedy(
            "La réactiver sur le portail, ou facturer depuis un établissement actif ; au besoin, demander à \
             l'assistance Chorus Pro.",
            "Activate it again on the portal, or invoice from an active establishment; ask the Chorus Pro support if \
             need be.",
        )
        .said(&["structure du fournisseur est inactive"]),
    FluxError::new("compte_non_active", "BT-29", "compte du fournisseur", "account of the supplier")
        .means("Le compte du fournisseur n'est pas encore activé.", "The account of the supplier is not activated yet.")
        .remedy(
            "Suivre le lien du courriel de confirmation, puis déposer de nouveau.",
            "Follow the link of the confirmation e-mail, then deposit again.",
        )
        .said(&["compte du fournisseur n'est pas activé"]),
    FluxError::new("mandat_non_signe", "BT-29", "mandat de facturation", "invoicing mandate")
        .means(
            "Le mandat de facturation n'est pas signé ; rien ne peut être déposé avant.",
            "The invoicing mandate is not signed; nothing can be deposited before.",
        )
        .remedy(
            "Signer le mandat en ligne, sur le portail, puis déposer de nouveau.",
            "Sign the mandate online, on the portal, then deposit again.",
        )
        .said(&["mandat de facturation n'est pas signé"]),
    FluxError::new("conditions_non_acceptees", "BT-29", "conditions générales d'utilisation", "terms of use")
        .means(
            "Les conditions générales d'utilisation ne sont pas acceptées ; rien ne peut être déposé avant.",
            "The terms of use are not accepted; nothing can be deposited before.",
        )
        .remedy(
            "Les accepter en ligne, sur le portail, puis déposer de nouveau.",
            "Accept them online, on the portal, then deposit again.",
        )
        .said(&["conditions générales d'utilisation ne sont pas acceptées"]),
    FluxError::new("destinataire_non_reference", "BT-47", "identifiant du destinataire", "identifier of the recipient")
        .means(
            "Le portail ne connaît pas l'identifiant du destinataire tel qu'il est écrit dans la facture.",
            "The portal does not know the identifier of the recipient as the invoice writes it.",
        )
        .remedy(
            "Reprendre le SIRET du destinataire sur le bon de commande, l'écrire comme identifiant légal de \
             l'acheteur (BT-47), et renvoyer cette facture sous le même numéro.",
            "Take the recipient's SIRET from the purchase order, write it as the legal identifier of the buyer \
             (BT-47), and send this invoice again under the same number.",
        )
        .said(&[
            "identifiant du destinataire n'est pas référencé",
            "SIRET du destinataire est obligatoire",
            "SIRET du destinataire doit comporter",
        ])
        .at(&["AccountingCustomerParty"]),
    FluxError::new("destinataire_inactif", "BT-47", "structure du destinataire", "structure of the recipient")
        .means(
            "La structure du destinataire n'est plus active sur le portail.",
            "The structure of the recipient is no longer active on the portal.",
        )
        .remedy(
            "Demander à l'acheteur le SIRET de la structure qui a pris la suite, et renvoyer cette facture sous le \
             même numéro.",
            "Ask the buyer for the SIRET of the structure that has taken over, and send this invoice again under the \
             same number.",
        )
        .said(&["structure destinataire est inactive"]),
    FluxError::new("destinataire_travaux", "BT-47", "structure du destinataire", "structure of the recipient")
        .means(
            "Le destinataire est uniquement maître d'ouvrage : il ne reçoit que des factures de travaux.",
            "The recipient is a contracting authority only: it takes works documents and nothing else.",
        )
        .remedy(
            "Demander à l'acheteur le SIRET auquel adresser les factures ordinaires.",
            "Ask the buyer for the SIRET that ordinary invoices go to.",
        )
        .said(&["uniquement maîtrise d'ouvrage"]),
    FluxError::new("valideur", "BT-23", "valideur", "validator")
        .means(
            "Ce cadre de facturation demande un valideur que le portail connaît.",
            "This cadre de facturation requires a validator that the portal knows.",
        )
        .remedy(
            "Indiquer le SIRET du titulaire ou du mandataire qui valide la facture, ou choisir le cadre A1.",
            "State the SIRET of the main contractor or representative who validates the invoice, or choose the cadre \
             A1.",
        )
        .said(&["valideur est obligatoire", "valideur n'est pas référencé"]),
    FluxError::new("cadre_de_facturation", "BT-23", "cadre de facturation", "cadre de facturation")
        .means(
            "Le cadre de facturation n'est pas de ceux qui se déposent ainsi.",
            "The cadre de facturation is not one that is deposited this way.",
        )
        .remedy(
            "Choisir A1 (facture d'un fournisseur), A2 (déjà payée), A9 (sous-traitant) ou A12 (cotraitant), et \
             renvoyer cette facture.",
            "Choose A1 (invoice of a supplier), A2 (already paid), A9 (subcontractor) or A12 (joint contractor), and \
             send this invoice again.",
        )
        .said(&["cadre de facturation doit être"])
        .at(&["ProfileID"]),
    FluxError::new("numero_deja_pris", "BT-1", "numéro de facture", "invoice number")
        .means(
            "Ce fournisseur a déjà déposé une facture qui porte ce numéro ; même rejetée, elle le garde.",
            "This supplier has already deposited an invoice of this number; even a rejected one keeps it.",
        )
        .remedy(
            "Chercher cette facture sur le portail : si c'est la même, la suivre ; sinon donner à celle-ci un \
             nouveau numéro.",
            "Look for that invoice on the portal: if it is the same, follow it; otherwise give this one a new number.",
        )
        .said(&["déjà une facture portant ce numéro"]),
    FluxError::new("numero_de_facture", "BT-1", "numéro de facture", "invoice number")
        .means(
            "Le numéro de facture manque, ou n'est pas écrit comme le portail le veut.",
            "The invoice number is missing, or not written the way the portal wants.",
        )
        .remedy(
            "Donner un numéro de 20 caractères au plus : lettres sans accent, chiffres et - _ / +.",
            "Give a number of at most 20 characters: letters without accents, digits and - _ / +.",
        )
        .said(&["numéro de facture est obligatoire", "numéro de facture comporte au plus"]),
    FluxError::new("date_de_facture", "BT-2", "date de la facture", "invoice date")
        .means(
            "La date de la facture manque, est mal écrite, ou est postérieure au dépôt.",
            "The invoice date is missing, badly written, or later than the deposit.",
        )
        .remedy(
            "Dater la facture du jour de son dépôt ou d'avant, sous la forme AAAA-MM-JJ.",
            "Date the invoice on the day of its deposit or before, written YYYY-MM-DD.",
        )
        .said(&["date de la facture"])
        .at(&["IssueDate"]),
    FluxError::new("devise", "BT-5", "devise", "currency")
        .means(
            "La devise manque ou n'est pas un code de trois lettres.",
            "The currency is missing or is not a code of three letters.",
        )
        .remedy(
            "Indiquer le code ISO 4217 de la devise, EUR pour l'euro.",
            "State the ISO 4217 code of the currency, EUR for the euro.",
        )
        .said(&["devise est obligatoire"])
        .at(&["DocumentCurrencyCode", "InvoiceCurrencyCode"]),
    FluxError::new("type_de_facture", "BT-3", "type de facture", "type of invoice")
        .means("Le document doit être une facture ou un avoir.", "The document must be an invoice or a credit note.")
        .remedy("Indiquer le type 380 (facture) ou 381 (avoir).", "State type 380 (invoice) or 381 (credit note).")
        .said(&["type doit être une facture ou un avoir"])
        .at(&["InvoiceTypeCode"]),
    FluxError::new("exoneration_sans_motif", "BT-121", "motif d'exonération", "reason for the exemption")
        .means(
            "La facture est exonérée de TVA sans dire pourquoi.",
            "The invoice is exempt from VAT without saying why.",
        )
        .remedy(
            "Indiquer le motif d'exonération (BT-120, BT-121), par exemple VATEX-FR-FRANCHISE pour la franchise en \
             base.",
            "State the reason for the exemption (BT-120, BT-121), such as VATEX-FR-FRANCHISE for the small-business \
             exemption.",
        )
        .said(&["motif d'exonération est obligatoire"]),
    FluxError::new("moyen_paiement_absent", "BT-81", "moyen de paiement", "payment means")
        .means("La facture ne dit pas comment elle est payée.", "The invoice does not say how it is paid.")
        .remedy(
            "Indiquer le code du moyen de paiement (BT-81), 30 pour un virement, et renvoyer cette facture sous le \
             même numéro.",
            "State the payment means code (BT-81), 30 for a credit transfer, and send this invoice again under the \
             same number.",
        )
        .said(&["mode de paiement est obligatoire"])
        .at(&["SpecifiedTradeSettlementPaymentMeans"]),
    FluxError::new("iban_absent", "BT-84", "compte à créditer", "account to be credited")
        .means(
            "La facture se paie par virement et n'indique pas de compte.",
            "The invoice is paid by transfer and states no account.",
        )
        .remedy(
            "Indiquer l'IBAN du compte à créditer (BT-84).",
            "State the IBAN of the account to be credited (BT-84).",
        )
        .said(&["IBAN est obligatoire"]),
    FluxError::new("lignes", "BG-25", "lignes de la facture", "lines of the invoice")
        .means(
            "Une ligne manque, est incomplète, ou son taux de TVA n'est pas indiqué comme il faut.",
            "A line is missing or incomplete, or its VAT rate is not stated the right way.",
        )
        .remedy(
            "Donner à chaque ligne un numéro, une désignation, une quantité, un prix hors taxes et un seul taux de \
             TVA.",
            "Give each line a number, a name, a quantity, a price without VAT and a single VAT rate.",
        )
        .said(&["au moins une ligne de poste", "chaque ligne porte"]),
    FluxError::new("recapitulatif_tva", "BG-23", "récapitulatif de TVA", "VAT breakdown")
        .means(
            "Le récapitulatif de TVA manque, est incomplet, ou ne correspond pas aux lignes.",
            "The VAT breakdown is missing or incomplete, or does not fit the lines.",
        )
        .remedy(
            "Donner une ligne de TVA par taux, avec sa base et son montant, ou laisser faire le calcul des montants.",
            "Give one line of VAT for each rate, with its base and its amount, or have the figures computed.",
        )
        .said(&[
            "ligne récapitulative de TVA",
            "chaque ligne de TVA",
            "une seule ligne de TVA par taux",
            "n'a pas de ligne de TVA",
        ]),
    FluxError::new("totaux", "BG-22", "totaux de la facture", "totals of the invoice")
        .means(
            "Les totaux manquent, ou ne sont pas ceux que donnent les lignes et la TVA.",
            "The totals are missing, or not those that the lines and the VAT give.",
        )
        .remedy(
            "Recalculer la facture et corriger les totaux ; un arrondi se déclare à part (BT-114).",
            "Compute the invoice again and correct the totals; a rounding is stated apart (BT-114).",
        )
        .said(&["total hors taxes", "total TTC", "total de TVA"]),
    FluxError::new("montant_trop_long", "BG-22", "montants de la facture", "amounts of the invoice")
        .means(
            "Un montant a plus de chiffres que le portail n'en accepte.",
            "An amount has more digits than the portal accepts.",
        )
        .remedy(
            "Écrire les montants en 19 caractères au plus, avec deux décimales.",
            "Write amounts in at most 19 characters, with two decimals.",
        )
        .said(&["dépasse 19 caractères"]),
    FluxError::new("remise_prix_sans_montant", "BT-147", "remise sur le prix unitaire", "discount on the unit price")
        .means(
            "Un prix brut est indiqué sans le montant de la remise qui mène au prix net.",
            "A gross price is stated without the amount of the discount that leads to the net price.",
        )
        .remedy(
            "Ajouter la remise sur le prix (BT-147), zéro s'il n'y en a pas, ou retirer le prix brut (BT-148), et \
             renvoyer cette facture sous le même numéro.",
            "Add the price discount (BT-147), zero if there is none, or drop the gross price (BT-148), and send this \
             invoice again under the same number.",
        )
        .at(&["AppliedTradeAllowanceCharge"]),
];

impl FluxError {
    const fn new(id: &'static str, term: &'static str, fr: &'static str, en: &'static str) -> Self {
        let none = Text::new("", "");
        Self { id, term, field: Text::new(fr, en), meaning: none, remedy: none, words: &[], paths: &[] }
    }

    const fn means(self, fr: &'static str, en: &'static str) -> Self {
        Self { meaning: Text::new(fr, en), ..self }
    }

    const fn remedy(self, fr: &'static str, en: &'static str) -> Self {
        Self { remedy: Text::new(fr, en), ..self }
    }

    const fn said(self, words: &'static [&'static str]) -> Self {
        Self { words, ..self }
    }

    const fn at(self, paths: &'static [&'static str]) -> Self {
        Self { paths, ..self }
    }

    /// Every known error.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &ERRORS
    }

    /// The errors that a free text of the portal tells, in the order of the table: by its words, and
    /// where they are not known, by the elements that it names.
    ///
    /// ```
    /// use factrice::reason::FluxError;
    ///
    /// let found = FluxError::recognise("Le champ …BuyerReference.value est obligatoire");
    /// assert_eq!(found[0].term, "BT-10");
    /// ```
    #[must_use]
    pub fn recognise(text: &str) -> Vec<&'static Self> {
        let text = squeeze(text);
        let pointing = |signs: fn(&Self) -> &'static [&'static str]| -> Vec<_> {
            ERRORS.iter().filter(|error| signs(error).iter().any(|sign| text.contains(&squeeze(sign)))).collect()
        };
        let by_words = pointing(|error| error.words);
        if by_words.is_empty() { pointing(|error| error.paths) } else { by_words }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_in_the_text_gives_the_business_term() {
        for (text, term) in [
            ("Le champ CrossIndustryInvoice.…BuyerReference.value est obligatoire.", "BT-10"),
            ("BuyerOrderReferencedDocument.IssuerAssignedID : valeur requise", "BT-13"),
            ("…SpecifiedTradeSettlementPaymentMeans.TypeCode.value est obligatoire", "BT-81"),
            ("AppliedTradeAllowanceCharge.ActualAmount est obligatoire", "BT-147"),
            (
                "L'identifiant 123 du fournisseur n'est pas référencé dans notre système \
                 (AccountingSupplierParty.Party.PartyIdentification.ID.value)",
                "BT-29",
            ),
        ] {
            let found: Vec<_> = FluxError::recognise(text).iter().map(|error| error.term).collect();
            assert_eq!(found, [term], "{text}");
        }
        assert!(FluxError::recognise("élément inconnu").is_empty());
    }

    #[test]
    fn words_say_more_than_the_path_beside_them() {
        let found = FluxError::recognise("AccountingSupplierParty : le mandat de facturation n'est pas signé");
        assert_eq!(found.iter().map(|error| error.id).collect::<Vec<_>>(), ["mandat_non_signe"]);
    }

    #[test]
    fn every_error_is_worded_in_both_languages() {
        for error in FluxError::all() {
            for text in [error.field, error.meaning, error.remedy] {
                assert!(!text.fr.is_empty() && !text.en.is_empty(), "{}", error.id);
            }
            assert!(!error.words.is_empty() || !error.paths.is_empty(), "{}", error.id);
            assert_eq!(FluxError::all().iter().filter(|other| other.id == error.id).count(), 1);
        }
    }
}
