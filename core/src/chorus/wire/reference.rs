//! The lists of codes that the portal keeps, as `transverses/recuperer/…` gives them.

use crate::cadre::{CadreDeFacturation, TypeDemandePaiement};
use crate::chorus::wire::codes::{FormatFlux, ModeDepot, ModePaiement, SyntaxeFlux, TypeFactureTravaux, TypeObjet};
use crate::chorus::wire::field::{answers, records, responses};
use crate::identifier::TypeIdentifiant;
use crate::lifecycle::Status;

records! {
    /// Request of `transverses/recuperer/devises`.
    pub struct DevisesRequest {
        /// Language of the labels, `FR` or `EN`; French when absent.
        pub code_langue: Option<String>,
    }

    /// Request of `transverses/recuperer/pays`.
    pub struct PaysRequest {
        /// Language of the labels, `FR` or `EN`; French when absent.
        pub code_langue: Option<String>,
    }

    /// Request of `transverses/recuperer/motifs/exonerationtva`.
    pub struct MotifsExonerationRequest {
        /// Language of the labels, `FR` or `EN`; French when absent.
        pub code_langue: Option<String>,
    }

    /// Request of `transverses/recuperer/modereglements`.
    pub struct ModesReglementRequest {}

    /// Request of `transverses/recuperer/modedepot`.
    pub struct ModesDepotRequest {}

    /// Request of `transverses/recuperer/cadrefacturation`.
    pub struct CadresFacturationRequest {
        /// Keeps the frames of this kind of payment request.
        pub type_demande_paiement: Option<TypeDemandePaiement>,
    }

    /// Request of `transverses/recuperer/typedp`.
    pub struct TypesDemandePaiementRequest {}

    /// Request of `transverses/recuperer/typefacturetravaux`.
    pub struct TypesFactureTravauxRequest {}

    /// Request of `transverses/recuperer/typeidentifiant/structure`.
    pub struct TypesIdentifiantRequest {}

    /// Request of `transverses/recuperer/typespj`.
    pub struct TypesPieceJointeRequest {
        /// Language of the labels, `FR` or `EN`; French when absent.
        pub code_langue: Option<String>,
        /// What the attachments belong to.
        pub type_objet: Option<TypeObjet>,
    }

    /// Request of `transverses/recuperer/formatflux`.
    pub struct FormatsFluxRequest {}

    /// Request of `transverses/recuperer/syntaxeflux`.
    pub struct SyntaxesFluxRequest {
        /// Keeps the syntaxes of this kind of file.
        pub format_flux: Option<FormatFlux>,
    }

    /// Request of `transverses/recuperer/etat/typedp`.
    pub struct EtatsDemandePaiementRequest {
        /// Kind of payment request.
        pub type_demande_paiement: Option<TypeDemandePaiement>,
    }

    /// Request of `transverses/recuperer/motifs/refus/Facture/AValider`.
    pub struct MotifsRefusRequest {
        /// Invoicing frame of the invoice to validate.
        pub code_cadre_facturation_a_valider: Option<CadreDeFacturation>,
    }
}

responses! {
    /// Answer of `transverses/recuperer/devises`.
    pub struct DevisesResponse {
        /// The currencies.
        pub liste_devises: Vec<Devise>,
    }

    /// Answer of `transverses/recuperer/pays`.
    pub struct PaysResponse {
        /// The countries.
        pub liste_pays: Vec<Pays>,
    }

    /// Answer of `transverses/recuperer/motifs/exonerationtva`.
    pub struct MotifsExonerationResponse {
        /// The reasons.
        pub liste_motifs_exoneration_tva: Vec<MotifExoneration>,
    }

    /// Answer of `transverses/recuperer/modereglements`.
    pub struct ModesReglementResponse {
        /// The means of payment.
        pub liste_mode_paiement: Vec<ModePaiementPossible>,
    }

    /// Answer of `transverses/recuperer/modedepot`.
    pub struct ModesDepotResponse {
        /// The modes.
        pub liste_mode_depot: Vec<ModeDepotPossible>,
    }

    /// Answer of `transverses/recuperer/cadrefacturation`.
    pub struct CadresFacturationResponse {
        /// The frames.
        pub liste_cadre_facturation: Vec<CadrePossible>,
    }

    /// Answer of `transverses/recuperer/typedp`.
    pub struct TypesDemandePaiementResponse {
        /// The kinds of payment request.
        pub liste_type_demande_paiement: Vec<TypeDemandePaiementPossible>,
    }

    /// Answer of `transverses/recuperer/typefacturetravaux`.
    pub struct TypesFactureTravauxResponse {
        /// The kinds of works document.
        pub liste_type_facture_travaux: Vec<TypeFactureTravauxPossible>,
    }

    /// Answer of `transverses/recuperer/typeidentifiant/structure`.
    pub struct TypesIdentifiantResponse {
        /// The kinds of identifier.
        pub liste_type_identifiant: Vec<TypeIdentifiantPossible>,
    }

    /// Answer of `transverses/recuperer/typespj`.
    pub struct TypesPieceJointeResponse {
        /// The types of attachment.
        pub liste_type_piece_jointe: Vec<TypePieceJointe>,
    }

    /// Answer of `transverses/recuperer/formatflux`.
    pub struct FormatsFluxResponse {
        /// The kinds of file.
        pub liste_format_flux: Vec<FormatFluxPossible>,
    }

    /// Answer of `transverses/recuperer/syntaxeflux`. Its names are inferred from those of
    /// `recuperer/formatflux`: no answer is published.
    pub struct SyntaxesFluxResponse {
        /// The syntaxes.
        pub liste_syntaxe_flux: Vec<SyntaxeFluxPossible>,
    }

    /// Answer of `transverses/recuperer/etat/typedp`.
    pub struct EtatsDemandePaiementResponse {
        /// The statuses.
        pub liste_etat_demande_paiement: Vec<EtatPossible>,
    }

    /// Answer of `transverses/recuperer/motifs/refus/Facture/AValider`.
    pub struct MotifsRefusResponse {
        /// The reasons.
        pub liste_motif_refus_facture_a_valider: Vec<MotifRefus>,
    }
}

answers! {
    /// A currency.
    pub struct Devise {
        /// ISO 4217 code of the currency.
        pub code_devise: Option<String>,
        /// Name of the currency.
        pub libelle_devise: Option<String>,
    }

    /// A country.
    pub struct Pays {
        /// ISO 3166-1 code of the country.
        pub code_pays: Option<String>,
        /// Name of the country.
        pub libelle_pays: Option<String>,
    }

    /// A reason for which there is no VAT.
    pub struct MotifExoneration {
        /// Code of the reason, for `motifExonerationTva`.
        pub code_motif_exoneration_tva: Option<String>,
        /// What the reason is.
        pub libelle_motif_exoneration_tva: Option<String>,
    }

    /// A means of payment that an invoice may name.
    pub struct ModePaiementPossible {
        /// The means of payment.
        pub mode_paiement: Option<ModePaiement>,
    }

    /// A way in which invoices are deposited.
    pub struct ModeDepotPossible {
        /// The mode.
        pub mode_depot: Option<ModeDepot>,
    }

    /// An invoicing frame that an invoice may have.
    pub struct CadrePossible {
        /// The frame.
        pub code_cadre_facturation: Option<CadreDeFacturation>,
        /// The kind of payment request that it belongs to.
        pub type_demande_paiement: Option<TypeDemandePaiement>,
    }

    /// A kind of payment request.
    pub struct TypeDemandePaiementPossible {
        /// The kind.
        pub type_demande_paiement: Option<TypeDemandePaiement>,
    }

    /// A kind of works document.
    pub struct TypeFactureTravauxPossible {
        /// The kind.
        pub type_facture_travaux: Option<TypeFactureTravaux>,
    }

    /// A kind of identifier that a structure may have.
    pub struct TypeIdentifiantPossible {
        /// The kind.
        pub type_identifiant_structure: Option<TypeIdentifiant>,
    }

    /// A type of attachment.
    pub struct TypePieceJointe {
        /// Identifier of the type.
        pub id_type_piece_jointe: Option<i64>,
        /// Code of the type, for `pieceJointeComplementaireType`.
        pub code_type_piece_jointe: Option<String>,
        /// Name of the type.
        pub libelle_type_piece_jointe: Option<String>,
        /// What attachments of the type belong to.
        pub type_objet: Option<TypeObjet>,
    }

    /// A kind of file that can be deposited as a flux.
    pub struct FormatFluxPossible {
        /// The kind.
        pub format_flux: Option<FormatFlux>,
    }

    /// A syntax that a flux may have.
    pub struct SyntaxeFluxPossible {
        /// The syntax.
        pub syntaxe_flux: Option<SyntaxeFlux>,
    }

    /// A status that a payment request may have.
    pub struct EtatPossible {
        /// The status.
        pub etat_demande_paiement: Option<Status>,
    }

    /// A reason for which a validator may refuse an invoice.
    pub struct MotifRefus {
        /// Identifier of the reason.
        pub id_motif: Option<i64>,
        /// Code of the reason, for `motifRefus` of `traiter/factureAValider`.
        pub code_motif: Option<String>,
        /// What the reason is.
        pub libelle_motif: Option<String>,
    }
}
