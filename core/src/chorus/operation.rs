//! The operations of the portal: their paths, and what repeating one would do.

use std::fmt;

use http::Method;

/// Declares the operations, each with its path and its nature.
macro_rules! operations {
    ($( $(#[$meta:meta])* $variant:ident = $name:literal, $path:literal, $nature:ident; )+) => {
        /// An operation of the portal, or the request of a token.
        ///
        /// What is not here, because a call needs names that are not published: of the transverse
        /// operations, `rechercher/serviceexecutant`, `recuperer/services/structure`,
        /// `recuperer/utilisateurs/service` and those on support tickets, whose answers nobody
        /// describes, and `recuperer/structuresPourUtilisateur` and
        /// `recuperer/services/executantetat`, which are deprecated; of the operations on works,
        /// all but the search, `demander/recyclage` among them, which are known by paths that are
        /// no longer in use; and the newer referential of organisations.
        #[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
        #[non_exhaustive]
        pub enum Operation {
            $( $(#[$meta])* $variant, )+
        }

        impl Operation {
            /// Every operation.
            pub const ALL: &'static [Self] = &[$( Self::$variant ),+];

            /// The name that messages use: the path without prefix and version.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $( Self::$variant => $name, )+ }
            }

            /// The path, from the root of the host. Paths are case-sensitive.
            #[must_use]
            pub const fn path(self) -> &'static str {
                match self { $( Self::$variant => $path, )+ }
            }

            const fn nature(self) -> Nature {
                match self { $( Self::$variant => Nature::$nature, )+ }
            }
        }
    };
}

#[derive(Clone, Copy, Eq, PartialEq)]
enum Nature {
    /// Changes nothing.
    Read,
    /// Changes nothing, and answers a list that can be empty.
    Search,
    /// Changes something.
    Write,
}

operations! {
    /// A token of PISTE.
    Token = "token", "/api/oauth/token", Read;
    /// Finds structures.
    RechercherStructures = "structures/rechercher", "/cpro/structures/v1/rechercher", Search;
    /// Reads what a structure requires.
    ConsulterStructure = "structures/consulter", "/cpro/structures/v1/consulter", Read;
    /// Lists the services of a structure.
    RechercherServices = "structures/rechercher/services", "/cpro/structures/v1/rechercher/services", Search;
    /// Reads what a service requires.
    ConsulterService = "structures/consulter/service", "/cpro/structures/v1/consulter/service", Read;
    /// Lists the spaces of a structure on the portal.
    RechercherEspaces = "structures/rechercher/espaces", "/cpro/structures/v1/rechercher/espaces", Search;
    /// Lists the services of a structure that a user is attached to.
    ListerRattachements =
        "structures/lister/rattachementsutilisateur", "/cpro/structures/v1/lister/rattachementsutilisateur", Search;
    /// Submits one invoice.
    Soumettre = "factures/soumettre", "/cpro/factures/v1/soumettre", Write;
    /// Deposits a file of one or more invoices.
    DeposerFlux = "factures/deposer/flux", "/cpro/factures/v1/deposer/flux", Write;
    /// Deposits a PDF to submit next.
    DeposerPdf = "factures/deposer/pdf", "/cpro/factures/v1/deposer/pdf", Write;
    /// Finds a supplier's invoices.
    RechercherFournisseur = "factures/rechercher/fournisseur", "/cpro/factures/v1/rechercher/fournisseur", Search;
    /// Reads an invoice in full.
    ConsulterFournisseur = "factures/consulter/fournisseur", "/cpro/factures/v1/consulter/fournisseur", Read;
    /// Reads what has happened to an invoice.
    ConsulterHistorique = "factures/consulter/historique", "/cpro/factures/v1/consulter/historique", Read;
    /// Finds the invoices that a supplier has to act on.
    RechercherATraiterFournisseur =
        "factures/rechercher/atraiter/fournisseur", "/cpro/factures/v1/rechercher/atraiter/fournisseur", Search;
    /// Finds invoices, those of the archive included, in any role.
    RechercherDemandePaiement =
        "factures/rechercher/demandePaiement", "/cpro/factures/v1/rechercher/demandePaiement", Search;
    /// Downloads invoices as one file. A recipient that does leaves a trace, and no other effect.
    TelechargerGroupe = "factures/telecharger/groupe", "/cpro/factures/v1/telecharger/groupe", Read;
    /// Sends an invoice to another recipient or service.
    Recycler = "factures/recycler", "/cpro/factures/v1/recycler", Write;
    /// Adds files to a suspended invoice.
    Completer = "factures/completer", "/cpro/factures/v1/completer", Write;
    /// Acknowledges rejections.
    TraiterRejet = "factures/traiterRejet", "/cpro/factures/v1/traiterRejet", Write;
    /// Names another validator.
    CorrigerValideur =
        "factures/corriger/valideur/facture", "/cpro/factures/v1/corriger/valideur/facture", Write;
    /// Finds the invoices that wait for a validator.
    RechercherATraiterValideur =
        "factures/rechercher/aTraiter/valideur", "/cpro/factures/v1/rechercher/aTraiter/valideur", Search;
    /// Finds the invoices that name a validator.
    RechercherValideur = "factures/rechercher/valideur", "/cpro/factures/v1/rechercher/valideur", Search;
    /// Reads an invoice in full, as its validator.
    ConsulterValideur = "factures/consulter/valideur", "/cpro/factures/v1/consulter/valideur", Read;
    /// Validates or refuses an invoice, as its validator.
    TraiterAValider = "factures/traiter/factureAValider", "/cpro/factures/v1/traiter/factureAValider", Write;
    /// Lists the statuses that a validator sees.
    StatutsVisiblesValideur =
        "factures/recuperer/statutsFactureVisibles/valideur",
        "/cpro/factures/v1/recuperer/statutsFactureVisibles/valideur",
        Search;
    /// Gives a received invoice its next status.
    TraiterRecue = "factures/traiter/recue", "/cpro/factures/v1/traiter/recue", Write;
    /// Stores a file to attach.
    AjouterFichier = "transverses/ajouter/fichier", "/cpro/transverses/v1/ajouter/fichier", Write;
    /// Reads the report of a flux as a PDF.
    ConsulterCr = "transverses/consulterCR", "/cpro/transverses/v1/consulterCR", Read;
    /// Reads the report of a flux in detail.
    ConsulterCrDetaille = "transverses/consulterCRDetaille", "/cpro/transverses/v1/consulterCRDetaille", Read;
    /// Lists the statuses that a recipient may give next.
    EtatsTraitement =
        "transverses/recuperer/etats/traitement", "/cpro/transverses/v1/recuperer/etats/traitement", Search;
    /// Lists the VAT rates of the portal.
    TauxTva = "transverses/recuperer/tauxtva", "/cpro/transverses/v1/recuperer/tauxtva", Search;
    /// Lists a supplier's bank details.
    CoordonneesBancaires =
        "transverses/recuperer/coordbanc/valides", "/cpro/transverses/v1/recuperer/coordbanc/valides", Search;
    /// Detaches a file from what it is attached to.
    DetacherPieceJointe = "transverses/detacherPieceJointe", "/cpro/transverses/v1/detacherPieceJointe", Write;
    /// Finds the files of the account.
    RechercherPiecesCompte =
        "transverses/rechercher/pj/moncompte", "/cpro/transverses/v1/rechercher/pj/moncompte", Search;
    /// Finds the files of a structure.
    RechercherPiecesStructure =
        "transverses/rechercher/pj/structure", "/cpro/transverses/v1/rechercher/pj/structure", Search;
    /// Downloads a file, or invoices with theirs.
    TelechargerPieceJointe =
        "transverses/telecharger/pieceJointe", "/cpro/transverses/v1/telecharger/pieceJointe", Read;
    /// Lists the currencies of the portal.
    Devises = "transverses/recuperer/devises", "/cpro/transverses/v1/recuperer/devises", Search;
    /// Lists the countries of the portal.
    Pays = "transverses/recuperer/pays", "/cpro/transverses/v1/recuperer/pays", Search;
    /// Lists the reasons for which there is no VAT.
    MotifsExoneration =
        "transverses/recuperer/motifs/exonerationtva", "/cpro/transverses/v1/recuperer/motifs/exonerationtva", Search;
    /// Lists the means of payment.
    ModesReglement = "transverses/recuperer/modereglements", "/cpro/transverses/v1/recuperer/modereglements", Search;
    /// Lists the ways of depositing an invoice.
    ModesDepot = "transverses/recuperer/modedepot", "/cpro/transverses/v1/recuperer/modedepot", Search;
    /// Lists the invoicing frames.
    CadresFacturation =
        "transverses/recuperer/cadrefacturation", "/cpro/transverses/v1/recuperer/cadrefacturation", Search;
    /// Lists the kinds of payment request.
    TypesDemandePaiement = "transverses/recuperer/typedp", "/cpro/transverses/v1/recuperer/typedp", Search;
    /// Lists the kinds of works document.
    TypesFactureTravaux =
        "transverses/recuperer/typefacturetravaux", "/cpro/transverses/v1/recuperer/typefacturetravaux", Search;
    /// Lists the kinds of identifier of a structure.
    TypesIdentifiant =
        "transverses/recuperer/typeidentifiant/structure",
        "/cpro/transverses/v1/recuperer/typeidentifiant/structure",
        Search;
    /// Lists the types of attachment.
    TypesPieceJointe = "transverses/recuperer/typespj", "/cpro/transverses/v1/recuperer/typespj", Search;
    /// Lists the kinds of file of a flux.
    FormatsFlux = "transverses/recuperer/formatflux", "/cpro/transverses/v1/recuperer/formatflux", Search;
    /// Lists the syntaxes of a flux.
    SyntaxesFlux = "transverses/recuperer/syntaxeflux", "/cpro/transverses/v1/recuperer/syntaxeflux", Search;
    /// Lists the statuses of a kind of payment request.
    EtatsDemandePaiement = "transverses/recuperer/etat/typedp", "/cpro/transverses/v1/recuperer/etat/typedp", Search;
    /// Lists the reasons for which a validator may refuse an invoice.
    MotifsRefus =
        "transverses/recuperer/motifs/refus/Facture/AValider",
        "/cpro/transverses/v1/recuperer/motifs/refus/Facture/AValider",
        Search;
    /// Lists the structures that the account may send invoices for.
    StructuresActivesFournisseur =
        "transverses/recuperer/structures/actives/fournisseur",
        "/cpro/transverses/v1/recuperer/structures/actives/fournisseur",
        Search;
    /// Lists the structures that the account may receive invoices for.
    StructuresActivesDestinataire =
        "transverses/recuperer/structures/actives/destinataire",
        "/cpro/transverses/v1/recuperer/structures/actives/destinataire",
        Search;
    /// Lists the structures that the account may treat works documents for.
    StructuresActivesTravaux =
        "transverses/recuperer/structures/actives/facturetravaux",
        "/cpro/transverses/v1/recuperer/structures/actives/facturetravaux",
        Search;
    /// Finds public recipients.
    RechercherDestinataire =
        "transverses/rechercher/destinataire", "/cpro/transverses/v1/rechercher/destinataire", Search;
    /// Downloads the directory of public recipients.
    TelechargerAnnuaire =
        "transverses/telecharger/annuaire/destinataire", "/cpro/transverses/v1/telecharger/annuaire/destinataire", Read;
    /// Reads what the register of Insee says of an establishment.
    InformationSiret =
        "transverses/consulter/information/siret", "/cpro/transverses/v1/consulter/information/siret", Read;
    /// Finds works documents.
    RechercherTravaux = "facturesTravaux/rechercher", "/cpro/facturesTravaux/v1/rechercher", Search;
    /// Finds engagements of the State.
    RechercherEngagements = "engagementsJuridiques/rechercher", "/cpro/engagementsJuridiques/v1/rechercher", Search;
    /// Lists the structures that the account is attached to.
    Rattachements =
        "utilisateurs/monCompte/recuperer/rattachements",
        "/cpro/utilisateurs/v1/monCompte/recuperer/rattachements",
        Search;
    /// Asks whether the portal is up.
    HealthCheck = "transverses/health-check", "/cpro/transverses/v1/health-check", Read;
}

impl Operation {
    /// The operation of a path, compared exactly.
    #[must_use]
    pub fn from_path(path: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|operation| operation.path() == path)
    }

    /// `GET` for [`HealthCheck`](Self::HealthCheck), `POST` for all others, reads included.
    #[must_use]
    pub const fn method(self) -> Method {
        match self {
            Self::HealthCheck => Method::GET,
            _ => Method::POST,
        }
    }

    /// Whether the operation changes nothing, so that repeating it does no harm.
    #[must_use]
    pub fn is_read(self) -> bool {
        self.nature() != Nature::Write
    }

    /// Whether the operation answers a list, for which "nothing found" is no error.
    #[must_use]
    pub fn is_search(self) -> bool {
        self.nature() == Nature::Search
    }
}

impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lifecycle::SupplierAction;
    use crate::reason::{ApiAnswer, ApiError};

    #[test]
    fn a_path_leads_to_its_operation_and_case_counts() {
        for operation in Operation::ALL {
            assert_eq!(Operation::from_path(operation.path()), Some(*operation));
        }
        assert_eq!(Operation::from_path("/cpro/transverses/v1/consultercr"), None);
    }

    #[test]
    fn a_name_is_its_path_without_prefix_and_version() {
        for operation in Operation::ALL.iter().filter(|operation| **operation != Operation::Token) {
            let (first, rest) = operation.name().split_once('/').unwrap();
            assert_eq!(operation.path(), format!("/cpro/{first}/v1/{rest}"));
        }
    }

    #[test]
    fn what_a_supplier_does_is_an_operation_that_is_there() {
        for name in SupplierAction::ALL.into_iter().filter_map(SupplierAction::operation) {
            assert!(Operation::from_path(&format!("/cpro/factures/v1/{name}")).is_some(), "{name}");
        }
    }

    #[test]
    fn every_known_refusal_belongs_to_an_operation_that_is_there() {
        for known in ApiError::all().iter().filter(|known| !known.operation.ends_with('/')) {
            let Some(code) = known.return_code else { continue };
            let found = Operation::ALL.iter().find(|operation| ApiError::of(operation.path(), code) == Some(known));
            assert!(found.is_some(), "{} {code}", known.operation);
        }
    }

    #[test]
    fn nothing_found_is_known_for_every_search() {
        for operation in Operation::ALL.iter().filter(|operation| operation.name().contains("/rechercher")) {
            let code = if *operation == Operation::RechercherTravaux { 20007 } else { 20000 };
            let known = ApiError::of(operation.path(), code);
            assert_eq!(known.map(|known| known.answer), Some(ApiAnswer::Empty), "{operation}");
        }
    }

    #[test]
    fn what_deposits_or_changes_is_never_a_read() {
        use Operation::*;
        let writes: Vec<_> = Operation::ALL.iter().copied().filter(|operation| !operation.is_read()).collect();
        assert_eq!(
            writes,
            [
                Soumettre,
                DeposerFlux,
                DeposerPdf,
                Recycler,
                Completer,
                TraiterRejet,
                CorrigerValideur,
                TraiterAValider,
                TraiterRecue,
                AjouterFichier,
                DetacherPieceJointe
            ]
        );
    }
}
