//! Depositing files: a flux, a PDF to submit next, an attachment.

use crate::chorus::wire::codes::{FormatDepot, TypeFacture, TypeTva};
use crate::chorus::wire::contenu::Contenu;
use crate::chorus::wire::field::{records, responses};
use crate::date::Moment;
use crate::decimal::Decimal;
use crate::deposit::SyntaxeFlux;

records! {
    /// Request of `factures/deposer/flux`.
    pub struct DeposerFluxRequest {
        /// Identifier of the user; not needed with a technical account.
        pub id_utilisateur_courant: Option<i64>,
        /// The file, or a `.tar.gz` of files of one syntax.
        pub fichier_flux: Option<Contenu>,
        /// Name of the file with its extension, 200 characters at most.
        pub nom_fichier: Option<String>,
        /// Syntax of the file.
        pub syntaxe_flux: Option<SyntaxeFlux>,
        /// Whether the file is signed.
        pub avec_signature: Option<bool>,
    }

    /// Request of `factures/deposer/pdf`.
    pub struct DeposerPdfRequest {
        /// Identifier of the user; not needed with a technical account.
        pub id_utilisateur_courant: Option<i64>,
        /// The PDF, 10 MB at most.
        pub fichier_facture: Option<Contenu>,
        /// Name of the file with its extension, 200 characters at most.
        pub nom_fichier: Option<String>,
        /// How the PDF is signed, if at all.
        pub format_depot: Option<FormatDepot>,
    }

    /// Request of `transverses/ajouter/fichier`.
    pub struct AjouterFichierRequest {
        /// The file, 10 MB at most.
        pub piece_jointe_fichier: Option<Contenu>,
        /// Name of the file with its extension, 50 characters at most.
        pub piece_jointe_nom: Option<String>,
        /// Media type of the file, 255 characters at most.
        pub piece_jointe_type_mime: Option<String>,
        /// Extension of the file name.
        pub piece_jointe_extension: Option<String>,
        /// Identifier of the user; not needed with a technical account.
        pub id_utilisateur_courant: Option<i64>,
    }
}

responses! {
    /// Answer of `factures/deposer/flux`: the flux is received, its invoices are not yet checked.
    pub struct DeposerFluxResponse {
        /// Identifier of the flux.
        pub numero_flux_depot: Option<String>,
        /// Day of deposit.
        pub date_depot: Option<Moment>,
        /// Syntax of the file, repeated.
        pub syntaxe_flux: Option<SyntaxeFlux>,
    }

    /// Answer of `factures/deposer/pdf`: the identifier of the file, and what the portal believes
    /// to have read in it.
    pub struct DeposerPdfResponse {
        /// Invoice number (BT-1).
        pub numero_facture: Option<String>,
        /// Day the invoice was issued (BT-2).
        pub date_facture: Option<Moment>,
        /// SIRET of the recipient, 14 digits.
        pub code_destinataire: Option<String>,
        /// Code of the recipient's service, 100 characters at most.
        pub code_service_executant: Option<String>,
        /// Identifier of the supplier, usually a SIRET.
        pub code_fournisseur: Option<String>,
        /// ISO 4217 code of the currency.
        pub code_devise_facture: Option<String>,
        /// Invoice or credit note (BT-3).
        pub type_facture: Option<TypeFacture>,
        /// When the VAT becomes due, or why there is none.
        pub type_tva: Option<TypeTva>,
        /// Engagement number, 50 characters at most (BT-13).
        pub numero_bon_commande: Option<String>,
        /// Total with VAT, before the discount on the whole invoice.
        #[serde(rename = "montantTtcAvantRemiseGlobalTTC")]
        pub montant_ttc_avant_remise_global_ttc: Option<Decimal>,
        /// Amount to pay (BT-115).
        pub montant_a_payer: Option<Decimal>,
        /// Total without VAT (BT-109).
        pub montant_ht_total: Option<Decimal>,
        /// Total of VAT (BT-110).
        #[serde(rename = "montantTVA")]
        pub montant_tva: Option<Decimal>,
        /// Identifier of the file, to quote in the call that uses it.
        pub piece_jointe_id: Option<i64>,
    }

    /// Answer of `transverses/ajouter/fichier`.
    pub struct AjouterFichierResponse {
        /// Identifier of the file, to quote in the call that uses it.
        pub piece_jointe_id: Option<i64>,
    }
}
