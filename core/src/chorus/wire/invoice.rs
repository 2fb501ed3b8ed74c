//! One invoice in full: `factures/consulter/fournisseur`.

use crate::chorus::wire::codes::{ModeDepot, ModePaiement, TriSens, TypeFacture, TypeFactureTravaux, TypeTva};
use crate::chorus::wire::field::{answers, records, responses};
use crate::chorus::wire::parties::{
    CadreFacture, DestinataireFacture, FournisseurFacture, PiecePrecedente, PieceSuivante,
};
use crate::date::Moment;
use crate::decimal::Decimal;
use crate::lifecycle::Status;

records! {
    /// Request of `factures/consulter/fournisseur`.
    pub struct ConsulterFournisseurRequest {
        /// Identifier of the user; not needed with a technical account.
        pub id_utilisateur_courant: Option<i64>,
        /// Identifier of the invoice in Chorus Pro.
        #[serde(rename = "identifiantFactureCPP")]
        pub identifiant_facture_cpp: Option<i64>,
        /// Language of the labels, `FR` or `EN`; French when absent.
        pub code_langue: Option<String>,
        /// Page and order of the VAT breakdown.
        pub getp_ligne_recap_tva: Option<PageTva>,
        /// Page and order of the attached files.
        pub getp_liste_pieces_jointes: Option<PagePiecesJointes>,
        /// Page and order of the lines.
        pub getp_lignes_poste: Option<PageLignesPoste>,
    }

    /// Page and order of a VAT breakdown.
    pub struct PageTva {
        /// Page asked for, counted from 1.
        #[serde(rename = "pageResultatDemandeeListeRecapitulatifTVA")]
        pub page_resultat_demandee_liste_recapitulatif_tva: Option<i64>,
        /// Results to a page; the portal gives 10 when nothing is asked.
        #[serde(rename = "nbResultatsParPageListeListeRecapitulatifTVA")]
        pub nb_resultats_par_page_liste_liste_recapitulatif_tva: Option<i64>,
        /// Direction of the order.
        #[serde(rename = "triSensListeRecapitulatifTVA")]
        pub tri_sens_liste_recapitulatif_tva: Option<TriSens>,
        /// Column that orders the results, by the name the portal gives it.
        #[serde(rename = "triColonneListeRecapitulatifTVA")]
        pub tri_colonne_liste_recapitulatif_tva: Option<String>,
    }

    /// Page and order of attached files.
    pub struct PagePiecesJointes {
        /// Page asked for, counted from 1.
        pub page_resultat_demandee_liste_piece_jointe: Option<i64>,
        /// Results to a page; the portal gives 10 when nothing is asked.
        pub nb_resultats_par_page_liste_piece_jointe: Option<i64>,
        /// Direction of the order.
        pub tri_sens_liste_pieces_jointes: Option<TriSens>,
        /// Column that orders the results, by the name the portal gives it.
        pub tri_colonne_liste_pieces_jointes: Option<String>,
    }

    /// Page and order of lines.
    pub struct PageLignesPoste {
        /// Page asked for, counted from 1.
        pub page_resultat_demandee_lignes_poste: Option<i64>,
        /// Results to a page; the portal gives 10 when nothing is asked.
        pub nb_resultats_par_page_lignes_poste: Option<i64>,
        /// Direction of the order.
        pub tri_sens_liste_lignes_poste: Option<TriSens>,
        /// Column that orders the results, by the name the portal gives it.
        pub tri_colonne_liste_lignes_poste: Option<String>,
    }
}

responses! {
    /// Answer of `factures/consulter/fournisseur`.
    pub struct ConsulterFournisseurResponse {
        /// The invoice.
        pub facture: Option<FactureEmise>,
    }
}

answers! {
    /// An invoice as its supplier sees it.
    pub struct FactureEmise {
        /// Identifier of the invoice in Chorus Pro.
        #[serde(rename = "identifiantFactureCPP")]
        pub identifiant_facture_cpp: Option<i64>,
        /// Invoice number (BT-1).
        pub numero_facture: Option<String>,
        /// Current status.
        pub statut_facture: Option<Status>,
        /// How the invoice was deposited.
        pub mode_depot: Option<ModeDepot>,
        /// Whether the supplier has acknowledged the rejection.
        pub rejet_traite: Option<bool>,
        /// Recipient.
        pub destinataire: Option<DestinataireFacture>,
        /// Supplier.
        pub fournisseur: Option<FournisseurFacture>,
        /// Invoicing frame and the parties that validate the invoice.
        pub cadre_de_facturation: Option<CadreFacture>,
        /// References of the invoice.
        pub references: Option<References>,
        /// VAT breakdown.
        pub recapitulatif_de_tva: Option<LignesTva>,
        /// Totals.
        pub montant_total: Option<MontantTotal>,
        /// Main file: the readable invoice.
        pub piece_jointe_principale: Option<LiaisonPiecePrincipale>,
        /// Attached files.
        pub liste_des_pieces_jointes: Option<PiecesJointes>,
        /// Document before this one in a works file.
        pub piece_precedente: Option<PiecePrecedente>,
        /// Document after this one in a works file.
        pub piece_suivante: Option<PieceSuivante>,
        /// Lines.
        pub lignes_de_poste: Option<LignesPoste>,
        /// Comment of the supplier, 2000 characters at most.
        pub commentaire: Option<String>,
    }

    /// References, days and means of payment of an invoice.
    pub struct References {
        /// Day the invoice was issued (BT-2).
        pub date_facture: Option<Moment>,
        /// Day of deposit.
        pub date_depot: Option<Moment>,
        /// ISO 4217 code of the currency.
        pub code_devise_facture: Option<String>,
        /// Name of the currency.
        pub libelle_devise_facture: Option<String>,
        /// Invoice or credit note (BT-3).
        pub type_facture: Option<TypeFacture>,
        /// Kind of works document.
        pub type_facture_travaux: Option<TypeFactureTravaux>,
        /// When the VAT becomes due, or why there is none.
        pub type_tva: Option<TypeTva>,
        /// Code of the reason for the VAT exemption, as `recuperer/motifs/exonerationtva` lists
        /// them.
        pub motif_exoneration_tva: Option<String>,
        /// Wording of the reason for the VAT exemption.
        pub libelle_motif_exoneration_tva: Option<String>,
        /// Contract number, 50 characters at most (BT-12).
        pub numero_marche: Option<String>,
        /// Engagement number, 50 characters at most (BT-13).
        pub numero_bon_commande: Option<String>,
        /// Number of the invoice that a credit note corrects (BT-25).
        pub numero_facture_origine: Option<String>,
        /// Means of payment (BT-81).
        pub mode_paiement: Option<ModePaiement>,
        /// When the invoice was created in the portal.
        pub date_creation_facture: Option<Moment>,
        /// Day on which payment is due.
        pub date_echeance_paiement: Option<Moment>,
        /// Size of the attached files together.
        pub taille_totale_pieces_jointes: Option<Decimal>,
        /// Number of the recipient's payment order.
        pub numero_dp_mandat: Option<String>,
    }

    /// A page of a VAT breakdown.
    pub struct LignesTva {
        /// The breakdown, one entry for each rate.
        pub ligne_tva: Vec<LigneTva>,
        /// Number of this page, counted from 1.
        #[serde(rename = "pageCouranteLignesRecapitulativesTVA")]
        pub page_courante_lignes_recapitulatives_tva: Option<i64>,
        /// Number of pages.
        #[serde(rename = "pagesLignesRecapitulativesTVA")]
        pub pages_lignes_recapitulatives_tva: Option<i64>,
        /// Results to a page; the portal gives 10 when nothing is asked.
        #[serde(rename = "nbResultatsParPageLignesRecapitulativesTVA")]
        pub nb_resultats_par_page_lignes_recapitulatives_tva: Option<i64>,
        /// Number of results on all pages.
        #[serde(rename = "totalLignesRecapitulativesTVA")]
        pub total_lignes_recapitulatives_tva: Option<i64>,
    }

    /// The VAT of an invoice at one rate (BG-23).
    pub struct LigneTva {
        /// Identifier of the VAT rate in the portal.
        pub ligne_tva_taux_ref_id: Option<i64>,
        /// Code of the VAT rate in the portal.
        pub ligne_tva_taux_ref_code: Option<String>,
        /// Name of the VAT rate.
        pub ligne_tva_taux_ref_libelle: Option<String>,
        /// VAT rate in percent.
        pub ligne_tva_taux_ref_valeur: Option<Decimal>,
        /// VAT rate in percent, when it is not one of the portal's (BT-119).
        pub ligne_tva_taux_manuel: Option<Decimal>,
        /// Taxable amount at this rate (BT-116).
        pub ligne_tva_montant_base_ht_par_taux: Option<Decimal>,
        /// VAT at this rate (BT-117).
        pub ligne_tva_montant_tva_par_taux: Option<Decimal>,
    }

    /// Totals of an invoice (BG-22).
    pub struct MontantTotal {
        /// Total without VAT (BT-109).
        pub montant_ht_total: Option<Decimal>,
        /// Total of VAT (BT-110).
        #[serde(rename = "montantTVA")]
        pub montant_tva: Option<Decimal>,
        /// Total with VAT, before the discount on the whole invoice.
        #[serde(rename = "montantTtcAvantRemiseGlobalTTC")]
        pub montant_ttc_avant_remise_global_ttc: Option<Decimal>,
        /// Discount on the whole invoice, VAT included.
        #[serde(rename = "montantRemiseGlobaleTTC")]
        pub montant_remise_globale_ttc: Option<Decimal>,
        /// Reason for the discount on the whole invoice.
        #[serde(rename = "motifRemiseGlobaleTTC")]
        pub motif_remise_globale_ttc: Option<String>,
        /// Total with VAT (BT-112).
        pub montant_ttc_total: Option<Decimal>,
        /// Amount to pay (BT-115).
        pub montant_a_payer: Option<Decimal>,
    }

    /// Where the main file of an invoice is kept.
    pub struct LiaisonPiecePrincipale {
        /// Identifier of the link between the file and the invoice.
        pub id_liaison_piece_jointe_principale: Option<i64>,
        /// Identifier of the file.
        pub id_piece_jointe_principale: Option<i64>,
    }

    /// A page of attached files.
    pub struct PiecesJointes {
        /// The files.
        pub piece_jointe: Vec<PieceJointe>,
        /// Number of this page, counted from 1.
        pub page_courante_liste_pieces_jointe: Option<i64>,
        /// Number of pages.
        pub pages_liste_pieces_jointe: Option<i64>,
        /// Results to a page; the portal gives 10 when nothing is asked.
        pub nb_resultats_par_page_liste_pieces_jointe: Option<i64>,
        /// Number of results on all pages.
        pub total_liste_pieces_jointe: Option<i64>,
    }

    /// An attached file.
    pub struct PieceJointe {
        /// Code of the kind of file.
        pub piece_jointe_type_code: Option<String>,
        /// Name of the kind of file.
        pub piece_jointe_type_libelle: Option<String>,
        /// Name of the file.
        pub piece_jointe_designation: Option<String>,
        /// Number of the line that the file supports.
        pub piece_jointe_numero_ligne_facture: Option<i64>,
        /// Identifier of the link between the file and the invoice.
        pub piece_jointe_id_liaison: Option<i64>,
        /// Identifier of the file, to quote in the call that uses it.
        pub piece_jointe_id: Option<i64>,
        /// Extension of the file name.
        pub piece_jointe_extension: Option<String>,
    }

    /// A page of lines.
    pub struct LignesPoste {
        /// The lines.
        pub ligne_poste: Vec<LignePoste>,
        /// Number of this page, counted from 1.
        pub page_courante_lignes_poste: Option<i64>,
        /// Number of pages.
        pub pages_lignes_poste: Option<i64>,
        /// Results to a page; the portal gives 10 when nothing is asked.
        pub nb_resultats_par_page_lignes_poste: Option<i64>,
        /// Number of results on all pages.
        pub total_lignes_poste: Option<i64>,
    }

    /// A line of an invoice (BG-25).
    pub struct LignePoste {
        /// Number of the line, counted from 1 (BT-126).
        pub ligne_poste_numero: Option<i64>,
        /// Reference of the article.
        pub ligne_poste_reference: Option<String>,
        /// What is invoiced (BT-153).
        pub ligne_poste_denomination: Option<String>,
        /// Quantity (BT-129).
        pub ligne_poste_quantite: Option<Decimal>,
        /// Identifier of the unit in the portal.
        pub ligne_poste_unite_code: Option<i64>,
        /// Unit in words.
        pub ligne_poste_unite_libelle: Option<String>,
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
        /// Line amount without VAT, discount deducted.
        pub ligne_poste_montant_ht_apres_remise: Option<Decimal>,
        /// VAT on the line.
        pub ligne_poste_montant_tva: Option<Decimal>,
        /// Line amount with VAT, discount deducted.
        pub ligne_poste_montant_ttc_apres_remise: Option<Decimal>,
    }
}
