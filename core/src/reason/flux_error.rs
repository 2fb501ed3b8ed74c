//! The free texts by which the portal names what is wrong in a deposited invoice.

use serde::Serialize;

use super::squeeze;
use crate::text::Text;

/// A place in a deposited invoice that the portal complains about in words, without a code.
///
/// Source: Chorus Pro API, `consulterCRDetaille`, `libelleErreurDP`, as production clients report
/// it. The text names the XML path that failed, in French; the list is not complete.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
pub struct FluxError {
    /// Our own stable identifier.
    pub id: &'static str,
    /// The business term at fault, such as `BT-10`.
    pub term: &'static str,
    /// The name of the data at fault.
    pub field: Text,
    /// What it means.
    pub meaning: Text,
    /// What to do.
    pub remedy: Text,
    /// Pieces of text that must all be there, in any order.
    #[serde(skip)]
    needles: &'static [&'static str],
}

static ERRORS: [FluxError; 6] = [
    FluxError {
        id: "code_service_absent",
        term: "BT-10",
        field: Text::new("code service du destinataire", "service code of the recipient"),
        meaning: Text::new(
            "Le destinataire exige un code service, et la facture n'en porte pas.",
            "The recipient requires a service code, and the invoice has none.",
        ),
        remedy: Text::new(
            "Demander le code service à l'acheteur, l'écrire comme référence de l'acheteur (BT-10) et renvoyer cette \
             facture sous le même numéro.",
            "Ask the buyer for the service code, write it as the buyer reference (BT-10) and send this invoice again \
             under the same number.",
        ),
        needles: &["BuyerReference"],
    },
    FluxError {
        id: "engagement_absent",
        term: "BT-13",
        field: Text::new("numéro d'engagement", "engagement number"),
        meaning: Text::new(
            "Le destinataire exige un numéro d'engagement, et la facture n'en porte pas.",
            "The recipient requires an engagement number, and the invoice has none.",
        ),
        remedy: Text::new(
            "Reprendre le numéro d'engagement sur le bon de commande, l'écrire comme numéro de commande (BT-13) et \
             renvoyer cette facture sous le même numéro.",
            "Take the engagement number from the purchase order, write it as the order number (BT-13) and send this \
             invoice again under the same number.",
        ),
        needles: &["BuyerOrderReferencedDocument"],
    },
    FluxError {
        id: "moyen_paiement_absent",
        term: "BT-81",
        field: Text::new("moyen de paiement", "payment means"),
        meaning: Text::new("La facture ne dit pas comment elle est payée.", "The invoice does not say how it is paid."),
        remedy: Text::new(
            "Indiquer le code du moyen de paiement (BT-81), 30 pour un virement, et renvoyer cette facture sous le même \
             numéro.",
            "State the payment means code (BT-81), 30 for a credit transfer, and send this invoice again under the \
             same number.",
        ),
        needles: &["SpecifiedTradeSettlementPaymentMeans"],
    },
    FluxError {
        id: "remise_prix_sans_montant",
        term: "BT-147",
        field: Text::new("remise sur le prix unitaire", "discount on the unit price"),
        meaning: Text::new(
            "Un prix brut est indiqué sans le montant de la remise qui mène au prix net.",
            "A gross price is stated without the amount of the discount that leads to the net price.",
        ),
        remedy: Text::new(
            "Ajouter la remise sur le prix (BT-147), zéro s'il n'y en a pas, ou retirer le prix brut (BT-148), et \
             renvoyer cette facture sous le même numéro.",
            "Add the price discount (BT-147), zero if there is none, or drop the gross price (BT-148), and send this \
             invoice again under the same number.",
        ),
        needles: &["AppliedTradeAllowanceCharge"],
    },
    FluxError {
        id: "fournisseur_inconnu",
        term: "BT-29",
        field: Text::new("identifiant du fournisseur", "identifier of the supplier"),
        meaning: Text::new(
            "Le portail ne connaît pas l'identifiant du fournisseur tel qu'il est écrit dans la facture.",
            "The portal does not know the identifier of the supplier as the invoice writes it.",
        ),
        remedy: Text::new(
            "Écrire votre SIRET (ni le SIREN ni le numéro de TVA) comme identifiant du vendeur (BT-29), vérifier que \
             l'établissement est inscrit sur le portail, et renvoyer cette facture sous le même numéro.",
            "Write your SIRET (not the SIREN, not the VAT number) as the seller identifier (BT-29), check that the \
             establishment is registered on the portal, and send this invoice again under the same number.",
        ),
        needles: &["AccountingSupplierParty"],
    },
    FluxError {
        id: "destinataire_non_reference",
        term: "BT-47",
        field: Text::new("identifiant du destinataire", "identifier of the recipient"),
        meaning: Text::new(
            "Le portail ne connaît pas l'identifiant du destinataire tel qu'il est écrit dans la facture.",
            "The portal does not know the identifier of the recipient as the invoice writes it.",
        ),
        remedy: Text::new(
            "Reprendre le SIRET du destinataire sur le bon de commande, l'écrire comme identifiant légal de l'acheteur \
             (BT-47), et renvoyer cette facture sous le même numéro.",
            "Take the recipient's SIRET from the purchase order, write it as the legal identifier of the buyer \
             (BT-47), and send this invoice again under the same number.",
        ),
        needles: &["AccountingCustomerParty"],
    },
];

impl FluxError {
    /// Every known error.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &ERRORS
    }

    /// The errors that a free text of the portal names, in the order of the table.
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
        ERRORS.iter().filter(|error| error.needles.iter().all(|needle| text.contains(&squeeze(needle)))).collect()
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
    fn every_error_is_worded_in_both_languages() {
        for error in FluxError::all() {
            for text in [error.field, error.meaning, error.remedy] {
                assert!(!text.fr.is_empty() && !text.en.is_empty(), "{}", error.id);
            }
            assert_eq!(FluxError::all().iter().filter(|other| other.id == error.id).count(), 1);
        }
    }
}
