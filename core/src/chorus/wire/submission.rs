//! Submitting one invoice: `factures/soumettre`.

use crate::cadre::CadreDeFacturation;
use crate::chorus::wire::codes::{ModeDepot, ModePaiement, TypeFacture, TypeTva};
use crate::chorus::wire::field::{records, responses};
use crate::date::Moment;
use crate::decimal::Decimal;
use crate::lifecycle::Status;

records! {
    /// Request of `factures/soumettre`.
    ///
    /// Lines and VAT breakdown are mandatory for a structured entry (`SAISIE_API`); number, day and
    /// main file for a PDF. A structured entry states no day: the portal has been seen to fail on
    /// one.
    pub struct SoumettreRequest {
        /// Identifier of the user; not needed with a technical account.
        pub id_utilisateur_courant: Option<i64>,
        /// How the invoice is submitted.
        pub mode_depot: Option<ModeDepot>,
        /// Invoice number, 20 characters at most (BT-1); the portal numbers a structured entry that
        /// has none.
        pub numero_facture_saisi: Option<String>,
        /// Day of issue, not in the future (BT-2); absent from a structured entry.
        pub date_facture: Option<Moment>,
        /// Recipient.
        pub destinataire: Option<DestinataireSoumis>,
        /// Supplier.
        pub fournisseur: Option<FournisseurSoumis>,
        /// Invoicing frame and the parties that validate the invoice.
        pub cadre_de_facturation: Option<CadreSoumis>,
        /// References of the invoice.
        pub references: Option<ReferencesSoumises>,
        /// Lines, at least one for a structured entry.
        pub ligne_poste: Vec<LignePosteSoumise>,
        /// VAT breakdown, one entry for each rate.
        pub ligne_tva: Vec<LigneTvaSoumise>,
        /// Totals.
        pub montant_total: Option<MontantTotalSoumis>,
        /// Main file, at most one; written as a list, read as a list or an object.
        pub piece_jointe_principale: Vec<PieceJointePrincipale>,
        /// Additional files.
        pub piece_jointe_complementaire: Vec<PieceJointeComplementaire>,
        /// Comment of the supplier, 2000 characters at most.
        pub commentaire: Option<String>,
    }

    /// Recipient of a submitted or recycled invoice.
    pub struct DestinataireSoumis {
        /// SIRET of the recipient, 14 digits.
        pub code_destinataire: Option<String>,
        /// Code of the recipient's service, 100 characters at most.
        pub code_service_executant: Option<String>,
    }

    /// Supplier of a submitted invoice.
    pub struct FournisseurSoumis {
        /// Identifier of the supplier in Chorus Pro, its `idStructureCPP`; not the SIRET.
        pub id_fournisseur: Option<i64>,
        /// Identifier of the supplier's own service in Chorus Pro.
        pub id_service_fournisseur: Option<i64>,
        /// Identifier of the supplier's bank details, as `recuperer/coordbanc/valides` lists them.
        pub code_coordonnees_bancaires_fournisseur: Option<i64>,
    }

    /// Invoicing frame of a submitted invoice, and who validates it.
    pub struct CadreSoumis {
        /// Invoicing frame.
        pub code_cadre_facturation: Option<CadreDeFacturation>,
        /// SIRET of the validator, mandatory for frames A9 and A12.
        pub code_structure_valideur: Option<String>,
        /// Code of the validator's service.
        pub code_service_valideur: Option<String>,
    }

    /// References of a submitted or recycled invoice.
    pub struct ReferencesSoumises {
        /// ISO 4217 code of the currency (BT-5).
        pub devise_facture: Option<String>,
        /// Invoice or credit note (BT-3).
        pub type_facture: Option<TypeFacture>,
        /// When the VAT becomes due, or why there is none.
        pub type_tva: Option<TypeTva>,
        /// Code of the reason for the VAT exemption, as `recuperer/motifs/exonerationtva` lists
        /// them.
        pub motif_exoneration_tva: Option<String>,
        /// Contract number, 50 characters at most (BT-12).
        pub numero_marche: Option<String>,
        /// Engagement number, 50 characters at most (BT-13).
        pub numero_bon_commande: Option<String>,
        /// Number of the invoice that a credit note corrects (BT-25).
        pub numero_facture_origine: Option<String>,
        /// Means of payment (BT-81).
        pub mode_paiement: Option<ModePaiement>,
    }

    /// A line of a submitted invoice (BG-25).
    pub struct LignePosteSoumise {
        /// Number of the line, counted from 1 (BT-126).
        pub ligne_poste_numero: Option<i64>,
        /// Reference of the article.
        pub ligne_poste_reference: Option<String>,
        /// What is invoiced (BT-153).
        pub ligne_poste_denomination: Option<String>,
        /// Quantity (BT-129).
        pub ligne_poste_quantite: Option<Decimal>,
        /// Unit in words, such as `forfait`; not a code.
        pub ligne_poste_unite: Option<String>,
        /// Price of one unit without VAT, six decimals at most (BT-146).
        #[serde(rename = "lignePosteMontantUnitaireHT")]
        pub ligne_poste_montant_unitaire_ht: Option<Decimal>,
        /// Discount on the line, without VAT.
        #[serde(rename = "lignePosteMontantRemiseHT")]
        pub ligne_poste_montant_remise_ht: Option<Decimal>,
        /// Code of a VAT rate of the portal, instead of `lignePosteTauxTvaManuel`.
        pub ligne_poste_taux_tva: Option<String>,
        /// VAT rate in percent, instead of `lignePosteTauxTva` (BT-152).
        pub ligne_poste_taux_tva_manuel: Option<Decimal>,
    }

    /// The VAT of a submitted invoice at one rate (BG-23).
    pub struct LigneTvaSoumise {
        /// Code of a VAT rate of the portal, instead of `ligneTvaTauxManuel`.
        pub ligne_tva_taux: Option<String>,
        /// Taxable amount at this rate (BT-116).
        pub ligne_tva_montant_base_ht_par_taux: Option<Decimal>,
        /// VAT at this rate (BT-117).
        pub ligne_tva_montant_tva_par_taux: Option<Decimal>,
        /// VAT rate in percent, when it is not one of the portal's (BT-119).
        pub ligne_tva_taux_manuel: Option<Decimal>,
    }

    /// Totals of a submitted invoice (BG-22).
    pub struct MontantTotalSoumis {
        /// Total without VAT (BT-109).
        pub montant_ht_total: Option<Decimal>,
        /// Total of VAT (BT-110).
        #[serde(rename = "montantTVA")]
        pub montant_tva: Option<Decimal>,
        /// Total with VAT (BT-112).
        pub montant_ttc_total: Option<Decimal>,
        /// Discount on the whole invoice, VAT included.
        #[serde(rename = "montantRemiseGlobaleTTC")]
        pub montant_remise_globale_ttc: Option<Decimal>,
        /// Reason for the discount on the whole invoice.
        #[serde(rename = "motifRemiseGlobaleTTC")]
        pub motif_remise_globale_ttc: Option<String>,
        /// Amount to pay (BT-115).
        pub montant_a_payer: Option<Decimal>,
    }

    /// Main file of a submitted invoice.
    pub struct PieceJointePrincipale {
        /// Name of the file.
        pub piece_jointe_principale_designation: Option<String>,
        /// Identifier that `deposer/pdf` or `ajouter/fichier` gave to the file.
        pub piece_jointe_principale_id: Option<i64>,
    }

    /// Additional file of a submitted or completed invoice.
    pub struct PieceJointeComplementaire {
        /// Name of the file, 100 characters at most.
        pub piece_jointe_complementaire_designation: Option<String>,
        /// Code of the kind of file, 30 characters at most, as `recuperer/typespj` lists them.
        pub piece_jointe_complementaire_type: Option<String>,
        /// Number of the line that the file supports.
        pub piece_jointe_complementaire_numero_ligne_facture: Option<i64>,
        /// Identifier that `ajouter/fichier` gave to the file.
        pub piece_jointe_complementaire_id: Option<i64>,
        /// Identifier of the link between the file and the invoice.
        pub piece_jointe_complementaire_id_liaison: Option<i64>,
    }
}

responses! {
    /// Answer of `factures/soumettre`.
    pub struct SoumettreResponse {
        /// Identifier of the invoice in Chorus Pro.
        #[serde(rename = "identifiantFactureCPP")]
        pub identifiant_facture_cpp: Option<i64>,
        /// Invoice number, chosen by the portal when the request had none.
        pub numero_facture: Option<String>,
        /// Current status.
        pub statut_facture: Option<Status>,
        /// Day of deposit.
        pub date_depot: Option<Moment>,
        /// SIRET of the supplier.
        pub identifiant_structure: Option<String>,
        /// Fingerprint of the deposit certificate: a digest of 32 bytes in Base64.
        pub empreinte_certificat_depot: Option<String>,
    }
}
