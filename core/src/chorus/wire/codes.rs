//! Coded values of the wire. Each list is open: a code that is not known here is kept as it came.

use crate::code::open_codes;
use crate::deposit::{Signature, SyntaxeFlux};

open_codes! {
    /// How an invoice was deposited. A submission has one of the first three.
    ///
    /// Source: Chorus Pro API, `soumettre` and `consulter/fournisseur`, field `modeDepot`.
    pub enum ModeDepot {
        /// Structured entry by API: the portal draws the readable invoice.
        SaisieApi = "SAISIE_API",
        /// PDF by API.
        DepotPdfApi = "DEPOT_PDF_API",
        /// Signed PDF by API.
        DepotPdfSigneApi = "DEPOT_PDF_SIGNE_API",
        /// File by API.
        UploadApi = "UPLOAD_API",
        /// Entry on the portal.
        SaisiePortail = "SAISIE_PORTAIL",
        /// PDF on the portal.
        DepotPdfPortail = "DEPOT_PDF_PORTAIL",
        /// Signed PDF on the portal.
        DepotPdfSignePortail = "DEPOT_PDF_SIGNE_PORTAIL",
        /// File on the portal.
        UploadPortail = "UPLOAD_PORTAIL",
        /// EDI.
        Edi = "EDI",
        /// Paper scanned for the State.
        EdiNumerisation = "EDI_NUMERISATION",
        /// Entry on the portal, former code.
        SaisieWeb = "SAISIE_WEB",
        /// PDF on the portal, former code.
        PortailPdf = "PORTAIL_PDF",
        /// Structured file by EDI, former code.
        EdiXmlStruct = "EDI_XML_STRUCT",
        /// Mixed file by EDI, former code.
        EdiMixte = "EDI_MIXTE",
        /// PDF archive by EDI, former code.
        EdiPdfArchive = "EDI_PDF_ARCHIVE",
    }

    /// How a PDF is signed.
    ///
    /// Source: Chorus Pro API, `deposer/pdf`, field `formatDepot`.
    pub enum FormatDepot {
        /// Not signed.
        PdfNonSigne = "PDF_NON_SIGNE",
        /// Signed inside the PDF (PAdES).
        PdfSignePades = "PDF_SIGNE_PADES",
        /// Signed with XAdES.
        PdfSigneXades = "PDF_SIGNE_XADES",
    }

    /// Invoice or credit note.
    ///
    /// Source: Chorus Pro API, field `typeFacture`.
    pub enum TypeFacture {
        /// Invoice.
        Facture = "FACTURE",
        /// Credit note.
        Avoir = "AVOIR",
        /// Payment on account; seen in answers, never submitted.
        Acompte = "ACOMPTE",
    }

    /// When the VAT becomes due, or why there is none.
    ///
    /// Source: Chorus Pro API, `soumettre`, field `typeTva`.
    pub enum TypeTva {
        /// Due when the invoice is issued.
        SurDebit = "TVA_SUR_DEBIT",
        /// Due when the payment is received.
        SurEncaissement = "TVA_SUR_ENCAISSEMENT",
        /// Exempt, with a reason.
        Exoneration = "EXONERATION",
        /// No VAT.
        SansTva = "SANS_TVA",
    }

    /// Means of payment.
    ///
    /// Source: Chorus Pro API, `soumettre`, field `modePaiement`.
    pub enum ModePaiement {
        /// Credit transfer.
        Virement = "VIREMENT",
        /// Direct debit.
        Prelevement = "PRELEVEMENT",
        /// Cheque.
        Cheque = "CHEQUE",
        /// Cash.
        Espece = "ESPECE",
        /// Carried over to a later invoice.
        Report = "REPORT",
        /// Another means.
        Autre = "AUTRE",
    }

    /// Whether a structure is private or public.
    pub enum StructurePriveePublique {
        /// Private.
        Privee = "PRIVEE",
        /// Public.
        Publique = "PUBLIQUE",
    }

    /// Status of a structure in an answer.
    pub enum StatutStructure {
        /// Active.
        Active = "ACTIVE",
        /// No longer active.
        Inactive = "INACTIVE",
    }

    /// Status of a structure in a search, spelt otherwise than in the answer.
    pub enum StatutRecherche {
        /// Active.
        Actif = "ACTIF",
        /// No longer active.
        Inactif = "INACTIF",
    }

    /// Kind of works document.
    pub enum TypeFactureTravaux {
        /// Payment request of a subcontractor.
        DpDeSousTraitant = "DP_DE_SOUSTRAITANT_TRAVAUX",
        /// Draft monthly statement.
        ProjetDecompteMensuel = "PROJET_DECOMPTE_MENSUEL",
        /// Interim payment statement.
        EtatAcompte = "ETAT_ACOMPTE",
        /// Interim payment statement, validated.
        EtatAcompteValide = "ETAT_ACOMPTE_VALIDE",
        /// Draft final statement.
        ProjetDecompteFinal = "PROJET_DECOMPTE_FINAL",
        /// Draft general statement.
        ProjetDecompteGeneral = "PROJET_DECOMPTE_GENERAL",
        /// Draft general statement, tacit procedure.
        ProjetDecompteGeneralTacite = "PROJET_DECOMPTE_GENERAL_PROCEDURE_TACITE",
        /// General statement.
        DecompteGeneral = "DECOMPTE_GENERAL",
        /// General statement, signed.
        DecompteGeneralSigne = "DECOMPTE_GENERAL_SIGNE",
        /// General and final statement, tacit.
        DecompteGeneralDefinitifTacite = "DECOMPTE_GENERAL_DEFINITIF_TACITE",
        /// General and final statement, tacit procedure.
        DecompteGeneralDefinitifProcedureTacite = "DECOMPTE_GENERAL_DEFINITIF_PROCEDURE_TACITE",
    }

    /// Direction of an order.
    pub enum TriSens {
        /// Smallest or oldest first.
        Ascendant = "Ascendant",
        /// Largest or newest first.
        Descendant = "Descendant",
    }

    /// Form of bank details.
    pub enum TypeCoordonneesBancaires {
        /// French account number.
        Rib = "RIB",
        /// IBAN.
        Iban = "IBAN",
    }

    /// What a user did with an invoice.
    pub enum ActionUtilisateur {
        /// Downloaded it.
        TelechargementFacture = "TELECHARGEMENT_FACTURE",
        /// Acknowledged its rejection.
        AcquittementRejet = "ACQUITTEMENT_REJET",
        /// Acknowledged its suspension.
        AcquittementSuspension = "ACQUITTEMENT_SUSPENSION",
        /// Dealt with its rejection.
        TraitementRejet = "TRAITEMENT_REJET",
    }

    /// Status of the attachment of an account to a structure or a service.
    pub enum StatutRattachement {
        /// Waiting for approval.
        EnCoursDeValidation = "EN_COURS_DE_VALIDATION",
        /// Refused.
        Refusee = "REFUSEE",
        /// Approved.
        Validee = "VALIDEE",
        /// Disabled.
        Desactivee = "DESACTIVEE",
        /// Removed.
        Supprimee = "SUPPRIMEE",
    }

    /// What a user may do in a space of the portal.
    pub enum TypeHabilitation {
        /// Look.
        ConsultationUniquement = "CONSULTATION_UNIQUEMENT",
        /// Look and change.
        Modification = "MODIFICATION",
    }

    /// State of a space of the portal.
    pub enum EtatEspace {
        /// In use.
        Active = "ACTIVE",
        /// Removed.
        Supprime = "SUPPRIME",
    }

    /// Whether an invoice is in the portal or in its archive.
    ///
    /// Source: Chorus Pro API, `rechercher/demandePaiement`, field `dpOuDpArchive`.
    pub enum Archivage {
        /// In the portal.
        DemandePaiement = "DEMANDE_PAIEMENT",
        /// In the archive.
        DpArchive = "DP_ARCHIVE",
    }

    /// What a validator decides.
    ///
    /// Source: a client of the Chorus Pro API, `traiter/factureAValider`, field `action`.
    pub enum ActionValideur {
        /// The invoice goes on to its recipient.
        Validation = "VALIDATION",
        /// The invoice is refused, or the validator is the wrong one.
        Refus = "REFUS",
    }

    /// Kind of a file that is deposited as a flux.
    ///
    /// Source: a public client of the API, `recuperer/formatflux`.
    pub enum FormatFlux {
        /// Structured invoice (E1).
        E1Structure = "IN_DP_E1_STRUCT",
        /// Structured data with the PDF inside (E2).
        E2Mixte = "IN_DP_E2_MIXTE",
        /// Factur-X (E2).
        E2FacturX = "IN_DP_E2_FACTURX",
    }

    /// What an attachment belongs to, which decides the types that it may have.
    ///
    /// Source: a public client of the API, `recuperer/typespj`, field `typeObjet`.
    pub enum TypeObjet {
        /// Structure.
        Structure = "STRUCTURE",
        /// User.
        Utilisateur = "UTILISATEUR",
        /// Bank details.
        CoordonneeBancaire = "CB",
        /// Invoicing mandate.
        Mandat = "MANDAT",
        /// Connection sheet, for EDI or the API.
        FicheRaccordement = "FICHE_RACCORDEMENT",
        /// Engagement.
        EngagementJuridique = "EJ",
        /// Memorandum of justice costs.
        Memoire = "MEMOIRE",
        /// Refund of energy excise.
        DemandeRemboursement = "DMD_RBST",
        /// Anything.
        Transverse = "TRANSVERSE",
        /// Works document.
        FactureTravaux = "FACTURE_TRAVAUX",
        /// Invoice.
        Facture = "FACTURE",
        /// Request for the account of a developer of another system.
        DemandeCompteDeveloppeur = "DMDE_CPTE_DEV_SI_EXT",
        /// Support ticket.
        Sollicitation = "SOLLICITATION",
        /// Certificate.
        Certificat = "CERTIFICAT",
        /// File of a rejection by EDI.
        RejetEdi = "PJ_REJET_EDI",
    }

    /// Whose file `telecharger/pieceJointe` gives.
    ///
    /// Source: a public client of the API, `telecharger/pieceJointe`, field `objetPieceJointe`.
    pub enum ObjetPieceJointe {
        /// Invoices.
        DemandePaiement = "DEMANDE_PAIEMENT",
        /// Engagement.
        EngagementJuridique = "ENGAGEMENT_JURIDIQUE",
        /// Support ticket.
        Sollicitation = "SOLLICITATION",
        /// Structure.
        StructurePieceJointe = "STRUCTURE_PIECEJOINTE",
        /// Invoicing mandate of a structure.
        StructureMandat = "STRUCTURE_MANDAT",
        /// Bank details of a structure.
        StructureCoordonneeBancaire = "STRUCTURE_COORDONNEE_BANCAIRE",
        /// User.
        Utilisateur = "UTILISATEUR",
    }

    /// Form in which invoices are downloaded.
    ///
    /// Source: Chorus Pro API, `telecharger/groupe`, field `format`.
    pub enum FormatTelechargement {
        /// The readable invoice.
        Pdf = "PDF",
        /// The data, in the format that the portal hands to recipients.
        Pivot = "PIVOT",
    }

    /// Yes or no, where the portal wants a word.
    pub enum OuiNon {
        /// Yes.
        Oui = "OUI",
        /// No.
        Non = "NON",
    }

    /// Role in which an account looks at invoices.
    ///
    /// Source: Chorus Pro API, `rechercher/demandePaiement`, field `roleUtilisateur`.
    pub enum RoleUtilisateur {
        /// Supplier.
        Fournisseur = "FOURNISSEUR",
        /// Project manager of works.
        Moe = "MOE",
        /// Contracting authority of works.
        Moa = "MOA",
        /// Validator.
        Valideur = "VALIDEUR",
        /// Recipient.
        Destinataire = "DESTINATAIRE",
    }

    /// State of an engagement of the State; one code is published.
    ///
    /// Source: a public client of the API, `engagementsJuridiques/rechercher`.
    pub enum EtatEngagementJuridique {
        /// Ordered.
        Commande = "COMMANDE",
    }
}

impl ModeDepot {
    /// Whether `soumettre` takes this mode.
    #[must_use]
    pub const fn is_submittable(&self) -> bool {
        matches!(self, Self::SaisieApi | Self::DepotPdfApi | Self::DepotPdfSigneApi)
    }
}

impl FormatFlux {
    /// The kind of file that a syntax is of; nothing for archives, memoranda and syntaxes that are not
    /// known.
    #[must_use]
    pub const fn of_syntaxe(syntaxe: &SyntaxeFlux) -> Option<Self> {
        match syntaxe {
            SyntaxeFlux::E1UblInvoice
            | SyntaxeFlux::E1Cii
            | SyntaxeFlux::E1Cii16b
            | SyntaxeFlux::E1PesFacture
            | SyntaxeFlux::E1Xcbl => Some(Self::E1Structure),
            SyntaxeFlux::E2UblInvoiceMin
            | SyntaxeFlux::E2CiiMin
            | SyntaxeFlux::E2CiiMin16b
            | SyntaxeFlux::E2PesFactureMin
            | SyntaxeFlux::E2CppFactureMin => Some(Self::E2Mixte),
            SyntaxeFlux::E2CiiFacturX => Some(Self::E2FacturX),
            _ => None,
        }
    }
}

impl FormatDepot {
    /// The format of a PDF that is signed so, or not.
    #[must_use]
    pub const fn of_signature(signature: Option<Signature>) -> Self {
        match signature {
            None => Self::PdfNonSigne,
            Some(Signature::Pades) => Self::PdfSignePades,
            Some(Signature::Xades) => Self::PdfSigneXades,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_goes_to_its_value_and_back() {
        for value in ModeDepot::KNOWN {
            assert_eq!(&ModeDepot::from_code(value.code()), value);
        }
        assert_eq!(TypeTva::from_code("TVA_SUR_DEBIT"), TypeTva::SurDebit);
        assert_eq!(ModeDepot::KNOWN.iter().filter(|mode| mode.is_submittable()).count(), 3);
    }

    #[test]
    fn a_syntax_says_its_format_in_its_code() {
        for syntax in SyntaxeFlux::KNOWN {
            let family = FormatFlux::of_syntaxe(syntax).map(|format| format.code()[..8].to_owned());
            assert!(family.is_none_or(|family| syntax.code().starts_with(&family)), "{syntax}");
        }
    }

    #[test]
    fn an_unknown_code_is_kept() {
        let unknown = TypeTva::from_code("TVA_SUR_DEBITS");
        assert_eq!(unknown, TypeTva::Other { code: "TVA_SUR_DEBITS".into() });
        assert!(!unknown.is_known());
        assert_eq!(serde_json::to_string(&unknown).unwrap(), "\"TVA_SUR_DEBITS\"");
        assert_eq!(serde_json::from_str::<TypeTva>("\"TVA_SUR_DEBITS\"").unwrap(), unknown);
    }
}
