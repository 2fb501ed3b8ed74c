//! The names on the wire, written out a second time: a slip in a field name is otherwise never
//! noticed.

use serde::Deserializer;
use serde::de::value::Error;
use serde::de::{DeserializeOwned, Visitor};
use serde::forward_to_deserialize_any;

use super::*;

/// Gives up as soon as it is told which fields a record reads.
struct Names<'a>(&'a mut &'static [&'static str]);

impl<'de> Deserializer<'de> for Names<'_> {
    type Error = Error;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        _visitor: V,
    ) -> Result<V::Value, Error> {
        *self.0 = fields;
        Err(serde::de::Error::custom("names are known"))
    }

    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, Error> {
        Err(serde::de::Error::custom("not a record"))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

fn names_of<T: DeserializeOwned>() -> String {
    let mut names: &'static [&'static str] = &[];
    let _ = T::deserialize(Names(&mut names));
    names.join(" ")
}

macro_rules! names {
    ($( $record:ident: $names:literal; )+) => {
        #[test]
        fn every_record_has_the_names_of_the_portal() {
            $( assert_eq!(names_of::<$record>(), $names.split_whitespace().collect::<Vec<_>>().join(" "), stringify!($record)); )+
        }
    };
}

names! {
    RechercherStructuresRequest: "parametres restreindreStructuresPrivees structure";
    CritereStructure: "
        adresseCodePays adresseCodePostal adresseVille estMOA estMOAUniquement identifiantStructure
        libelleStructure nomStructure prenomStructure raisonSocialeStructure statutStructure
        typeIdentifiantStructure typeStructure";
    RechercherStructuresResponse: "codeRetour libelle listeStructures parametresRetour";
    StructureTrouvee: "
        designationStructure idStructureCPP identifiantStructure statut typeIdentifiantStructure";
    ConsulterStructureRequest: "codeLangue idStructureCPP";
    ConsulterStructureResponse: "codeRetour libelle adressePostaleDuSiege informationGenerales parametres";
    InformationsStructure: "
        dateExpirationMotPasseCompteTech emailStructure estValideurDeleguee idStructureCPP
        idStructureOrigine identifiantStructure libelleStructure listeStructureDupliquees nomStructure
        numeroRcsStructure numeroTVA prenomStructure raisonSocialeStructure structurePriveePublique
        typeIdentifiantStructure";
    StructureDupliquee: "structureDupliquee";
    AdressePostale: "
        adresse codePostal complementAdresse1 complementAdresse2 fax indicatifFax indicatifTelephone pays
        telephone ville";
    ParametresStructure: "
        codeServiceDoitEtreRenseigne connexionEDI estMoaUniquement estValideurDelegue
        gestionNumeroEJOuCodeService getaMoa nonDiffusibleInsee numeroEJDoitEtreRenseigne
        recevoirDonneesViaEDI statutMiseEnPaiementNestPasRemonte";
    RechercherServicesRequest: "idStructure parametresRechercherServicesStructure";
    RechercherServicesResponse: "codeRetour libelle listeServices parametresRetour";
    ServiceTrouve: "
        codeService estActif idService libelleService statutService dateDbtService dateFinService";
    ConsulterServiceRequest: "codeLangue idService idStructure";
    ConsulterServiceResponse: "
        codeRetour libelle adressePostale informationsGenerales nbResultatsParPage pageCourante pages
        parametres total";
    InformationsService: "codeService descriptionService nomService";
    ParametresService: "
        dateCreation dateDebutValidite dateFinValidite dateModification miseEnPaiement numeroEngagement";
    SoumettreRequest: "
        idUtilisateurCourant modeDepot numeroFactureSaisi dateFacture destinataire fournisseur
        cadreDeFacturation references lignePoste ligneTva montantTotal pieceJointePrincipale
        pieceJointeComplementaire commentaire";
    SoumettreResponse: "
        codeRetour libelle identifiantFactureCPP numeroFacture statutFacture dateDepot identifiantStructure
        empreinteCertificatDepot";
    DestinataireSoumis: "codeDestinataire codeServiceExecutant";
    FournisseurSoumis: "idFournisseur idServiceFournisseur codeCoordonneesBancairesFournisseur";
    CadreSoumis: "codeCadreFacturation codeStructureValideur codeServiceValideur";
    ReferencesSoumises: "
        deviseFacture typeFacture typeTva motifExonerationTva numeroMarche numeroBonCommande
        numeroFactureOrigine modePaiement";
    LignePosteSoumise: "
        lignePosteNumero lignePosteReference lignePosteDenomination lignePosteQuantite lignePosteUnite
        lignePosteMontantUnitaireHT lignePosteMontantRemiseHT lignePosteTauxTva lignePosteTauxTvaManuel";
    LigneTvaSoumise: "
        ligneTvaTaux ligneTvaMontantBaseHtParTaux ligneTvaMontantTvaParTaux ligneTvaTauxManuel";
    MontantTotalSoumis: "
        montantHtTotal montantTVA montantTtcTotal montantRemiseGlobaleTTC motifRemiseGlobaleTTC
        montantAPayer";
    PieceJointePrincipale: "pieceJointePrincipaleDesignation pieceJointePrincipaleId";
    PieceJointeComplementaire: "
        pieceJointeComplementaireDesignation pieceJointeComplementaireType
        pieceJointeComplementaireNumeroLigneFacture pieceJointeComplementaireId
        pieceJointeComplementaireIdLiaison";
    DeposerFluxRequest: "idUtilisateurCourant fichierFlux nomFichier syntaxeFlux avecSignature";
    DeposerFluxResponse: "codeRetour libelle numeroFluxDepot dateDepot syntaxeFlux";
    DeposerPdfRequest: "idUtilisateurCourant fichierFacture nomFichier formatDepot";
    DeposerPdfResponse: "
        codeRetour libelle numeroFacture dateFacture codeDestinataire codeServiceExecutant codeFournisseur
        codeDeviseFacture typeFacture typeTva numeroBonCommande montantTtcAvantRemiseGlobalTTC montantAPayer
        montantHtTotal montantTVA pieceJointeId";
    AjouterFichierRequest: "
        pieceJointeFichier pieceJointeNom pieceJointeTypeMime pieceJointeExtension idUtilisateurCourant";
    AjouterFichierResponse: "codeRetour libelle pieceJointeId";
    ConsulterCrRequest: "numeroFluxDepot dateDepot syntaxeFlux";
    ConsulterCrResponse: "
        codeRetour libelle etatCourantFlux codeInterfaceFlux codeAppliPartenaire designationPartenaire
        dateDepotFlux dateHeureEtatCourantFlux nomFichierFlux numeroFluxDepot fichierCR";
    ConsulterCrDetailleRequest: "numeroFluxDepot syntaxeFlux";
    ConsulterCrDetailleResponse: "
        codeRetour libelle numeroFluxDepot codeInterfaceDepotFlux etatCourantDepotFlux dateDepotFlux
        dateHeureEtatCourantFlux nomFichier listeErreurDP listeErreurTechnique";
    ErreurFacture: "numeroDP identifiantFournisseur identifiantDestinataire libelleErreurDP";
    ErreurTechnique: "codeErreur libelleErreur natureErreur";
    RechercherFournisseurRequest: "
        idUtilisateurCourant listeDestinataire rechercheSirenDestinataire numeroFacture periodeDateDepotDu
        periodeDateDepotAu typeFacture idFournisseur idServiceFournisseur idStructureValideur
        cadreFacturation statutCourant periodeDateFactureDu periodeDateFactureAu montantHTMin montantHTMax
        montantTTCMin montantTTCMax montantApayerMin montantApayerMax coordonneeBancaire
        idUtilisateurCreateur numeroMarche numeroBonCommande numeroFactureOrigine modeDepot numeroFluxDepot
        rechercheFactureParFournisseur recupererTaille periodeDateHeureEtatCourantDu
        periodeDateHeureEtatCourantAu rejetTraite";
    CritereDestinataire: "idDestinataire listeIdServiceExecutant raisonSocialeStuctDmd";
    RechercherFournisseurResponse: "codeRetour libelle parametresRetour listeFactures";
    FactureTrouvee: "
        identifiantFactureCPP typeDemandePaiement codeFournisseur typeIdentifiantFournisseur
        designationFournisseur codeServiceFournisseur nomServiceFournisseur idDestinataire codeDestinataire
        designationDestinataire idServiceExecutant codeServiceExecutant nomServiceExecutant typeFacture
        numeroFacture dateFacture dateDepot montantHT montantTTC montantAPayer devise statut numeroMarche
        numeroBonCommande numeroFluxDepot typeIdentifiantValideur1 codeValideur1 raisonSocialeValideur1
        nomValideur1 prenomValideur1 dateValidation1 typeIdentifiantValideur2 codeValideur2
        raisonSocialeValideur2 nomValideur2 prenomValideur2 dateValidation2 numeroFactureOrigine modeDepot
        coordBancairesFournisseurCleIban coordBancairesFournisseurCleRib coordBancairesFournisseurCodeBanque
        coordBancairesFournisseurCodePays coordBancairesFournisseurCompteBancaire
        coordBancairesFournisseurNomCb affactureurCode affactureurTypeIdentifiant affactureurRaisonSociale
        nomPrenomUtilisateurCreateur taille dateHeureEtatCourant commentaireEtatCourant rejetTraite";
    ConsulterFournisseurRequest: "
        idUtilisateurCourant identifiantFactureCPP codeLangue getpLigneRecapTva getpListePiecesJointes
        getpLignesPoste";
    PageTva: "
        pageResultatDemandeeListeRecapitulatifTVA nbResultatsParPageListeListeRecapitulatifTVA
        triSensListeRecapitulatifTVA triColonneListeRecapitulatifTVA";
    PagePiecesJointes: "
        pageResultatDemandeeListePieceJointe nbResultatsParPageListePieceJointe triSensListePiecesJointes
        triColonneListePiecesJointes";
    PageLignesPoste: "
        pageResultatDemandeeLignesPoste nbResultatsParPageLignesPoste triSensListeLignesPoste
        triColonneListeLignesPoste";
    ConsulterFournisseurResponse: "codeRetour libelle facture";
    FactureEmise: "
        identifiantFactureCPP numeroFacture statutFacture modeDepot rejetTraite destinataire fournisseur
        cadreDeFacturation references recapitulatifDeTva montantTotal pieceJointePrincipale
        listeDesPiecesJointes piecePrecedente pieceSuivante lignesDePoste commentaire";
    References: "
        dateFacture dateDepot codeDeviseFacture libelleDeviseFacture typeFacture typeFactureTravaux typeTva
        motifExonerationTva libelleMotifExonerationTva numeroMarche numeroBonCommande numeroFactureOrigine
        modePaiement dateCreationFacture dateEcheancePaiement tailleTotalePiecesJointes numeroDpMandat";
    LignesTva: "
        ligneTva pageCouranteLignesRecapitulativesTVA pagesLignesRecapitulativesTVA
        nbResultatsParPageLignesRecapitulativesTVA totalLignesRecapitulativesTVA";
    LigneTva: "
        ligneTvaTauxRefId ligneTvaTauxRefCode ligneTvaTauxRefLibelle ligneTvaTauxRefValeur
        ligneTvaTauxManuel ligneTvaMontantBaseHtParTaux ligneTvaMontantTvaParTaux";
    MontantTotal: "
        montantHtTotal montantTVA montantTtcAvantRemiseGlobalTTC montantRemiseGlobaleTTC
        motifRemiseGlobaleTTC montantTtcTotal montantAPayer";
    LiaisonPiecePrincipale: "idLiaisonPieceJointePrincipale idPieceJointePrincipale";
    PiecesJointes: "
        pieceJointe pageCouranteListePiecesJointe pagesListePiecesJointe nbResultatsParPageListePiecesJointe
        totalListePiecesJointe";
    PieceJointe: "
        pieceJointeTypeCode pieceJointeTypeLibelle pieceJointeDesignation pieceJointeNumeroLigneFacture
        pieceJointeIdLiaison pieceJointeId pieceJointeExtension";
    LignesPoste: "
        lignePoste pageCouranteLignesPoste pagesLignesPoste nbResultatsParPageLignesPoste totalLignesPoste";
    LignePoste: "
        lignePosteNumero lignePosteReference lignePosteDenomination lignePosteQuantite lignePosteUniteCode
        lignePosteUniteLibelle lignePosteMontantUnitaireHT lignePosteMontantRemiseHT lignePosteTauxTva
        lignePosteTauxTvaManuel lignePosteMontantHtApresRemise lignePosteMontantTva
        lignePosteMontantTtcApresRemise";
    DestinataireFacture: "
        idDestinataire codeDestinataire libelleDestinataire idServiceExecutant codeServiceExecutant
        libelleServiceExecutant miseEnPaiementDestinataire adresseDestinataireId adresseDestinataireDetail
        adresseDestinataireComplement1 adresseDestinataireComplement2 adresseDestinataireCodePostal
        adresseDestinataireVille adresseDestinataireCodePays adresseDestinataireLibellePays
        designationDestinataire";
    FournisseurFacture: "
        idFournisseur typeIdentifiantFournisseur codeFournisseur raisonSocialeFournisseur nomFournisseur
        prenomFournisseur idServiceFournisseur codeServiceFournisseur libelleServiceFournisseur
        adresseFournisseurId adresseFournisseurDetail adresseFournisseurComplement1
        adresseFournisseurComplement2 adresseFournisseurCodePostal adresseFournisseurVille
        adresseFournisseurCodePays adresseFournisseurLibellePays numeroRcsFournisseur
        coordBancairesFournisseurCleIban coordBancairesFournisseurCleRib coordBancairesFournisseurCodeBanque
        coordBancairesCodeGuichet coordBancairesBicSwift coordBancairesFournisseurCodePays
        coordBancairesFournisseurCompteBancaire coordBancairesFournisseurId coordBancairesFournisseurType
        coordBancairesFournisseurLibelle affactureur designationFournisseur";
    Affactureur: "
        affactureurId affactureurCode affactureurTypeIdentifiant affactureurRaisonSociale
        affactureurCodePays";
    CadreFacture: "
        codeCadreFacturation idValideur1 typeIdentifiantValideur1 codeValideur1 raisonSocialeValideur1
        nomValideur1 prenomValideur1 dateValidation1 idValideur2 typeIdentifiantValideur2 codeValideur2
        raisonSocialeValideur2 nomValideur2 prenomValideur2 dateValidation2 idMoe typeIdentifiantMoe
        identifiantMoe raisonSocialeMoe nomMoe prenomMoe idServiceMoe codeServiceMoe nomServiceMoe idMoa
        typeIdentifiantMoa identifiantMoa raisonSocialeMoa idServiceMoa codeServiceMoa nomServiceMoa
        designationValideur2 designationMoe designationMoa";
    PiecePrecedente: "
        cadreFacturationPiecePrecedente idPiecePrecedente numeroPiecePrecedente
        idDestinatairePiecePrecedente identifiantDestinatairePiecePrecedente
        raisonSocialeDestinatairePiecePrecedente idServiceExecutantPiecePrecedente
        codeServiceExecutantPiecePrecedente nomServiceExecutantPiecePrecedente";
    PieceSuivante: "cadreFacturationPieceSuivante idPieceSuivante numeroPieceSuiante";
    ConsulterHistoriqueRequest: "
        idUtilisateurCourant idFacture idEspace nbResultatsMaximum paramRechercheHistoStatuts
        paramRechercheHistoEvenementsComplementaires paramRechercheHistoActionsUtilisateurs";
    PageHistoStatuts: "
        pageResultatDemandeeListeHistoStatut nbResultatsParPageListeHistoStatut triSensListeHistoStatut
        triColonneListeHistoStatut";
    PageHistoEvenements: "
        pageResultatDemandeeListeHistoEvenement nbResultatsParPageListeHistoEvenement
        triSensListeHistoEvenement triColonneListeHistoEvenement";
    PageHistoActions: "
        pageResultatDemandeeListeHistoAction triSensListeHistoAction triColonneListeHistoAction
        nbResultatsParPageListeHistoAction";
    ConsulterHistoriqueResponse: "
        codeRetour libelle idFacture numeroFacture modeDepot statutCourantCode historiquesDesStatuts
        historiquesDesEvenementsComplementaires historiquesDesActionsUtilisateurs derniereAction";
    HistoriqueStatuts: "
        histoStatut pageCouranteHistoStatut pagesHistoStatut nbResultatsParPageHistoStatut totalHistoStatut";
    HistoStatut: "
        histoStatutId histoStatutCode histoStatutDatePassage histoStatutCommentaire
        histoStatutUtilisateurPrenom histoStatutUtilisateurNom histoStatutUtilisateurEmail
        histoStatutUtilisateurTelephone";
    HistoriqueEvenements: "
        evenement pageCouranteEvenement pagesEvenement nbResultatsParPageEvenement totalEvenement";
    HistoEvenement: "evenementId evenementLibelle evenementQui evenementDateHeure";
    HistoriqueActions: "
        histoAction pageCouranteHistoAction pagesHistoAction nbResultatsParPageHistoAction totalHistoAction";
    HistoAction: "
        histoActionId histoActionCode histoActionDateHeure histoActionUtilisateurPrenom
        histoActionUtilisateurNom histoActionUtilisateurEmail histoActionUtilisateurTelephone";
    DerniereAction: "derniereActionId derniereActionCode";
    RecyclerRequest: "idUtilisateurCourant identifiantFactureCPP destinataire commentaire reference";
    RecyclerResponse: "codeRetour libelle identifiantFactureCPP numeroFacture statutFacture dateDepot";
    CompleterRequest: "idUtilisateurCourant identifiantFactureCPP pieceJointeComplementaire commentaire";
    CompleterResponse: "
        codeRetour libelle pageCourante pages nbResultatsParPage total identifiantFactureCPP numeroFacture
        dateTraitement";
    TraiterRejetRequest: "listeDemandePaiement";
    DemandePaiement: "idDemandePaiement";
    TraiterRejetResponse: "codeRetour libelle";
    TraiterRecueRequest: "idUtilisateurCourant idFacture nouveauStatut motif numeroDPMandat";
    TraiterRecueResponse: "codeRetour libelle idFacture numeroFacture dateTraitement nouveauStatut";
    EtatsTraitementRequest: "statutCourant";
    EtatsTraitementResponse: "codeRetour libelle listeStatutsPossiblesPourTraitement";
    StatutPossible: "statutPossiblePourTraitement";
    RattachementsRequest: "parametresRecherche";
    RattachementsResponse: "codeRetour libelle listeStructureRattachement parametresRetour";
    StructureRattachee: "
        idRattachementStructure idStructure identifiantStructure typeIdentifiantStructure
        designationStructure roleUtilisateur statutRattachementStructure statutUtilisateur
        listeServicesRattache";
    ServiceDuCompte: "
        idRattachementService idService codeService libelleService estActif statutService
        statutRattachementService dateDbtService dateFinService";
    ServiceRattache: "
        idRattachement idService codeService nomService statutRattachement dateDebut dateFin commentaire";
    CoordonneesBancairesRequest: "idStructure";
    CoordonneesBancairesResponse: "codeRetour libelle listeCoordonneeBancaire";
    CoordonneeBancaire: "idCoordonneeBancaire nomCoordonneeBancaire";
    TauxTvaRequest: "codeLangue";
    TauxTvaResponse: "codeRetour libelle listeTauxTva";
    TauxTva: "codeTauxTva libelleTauxTva valeurTauxTva";
    DetacherPieceJointeRequest: "idPieceJointeObjet";
    DetacherPieceJointeResponse: "codeRetour libelle";
    RechercherPiecesCompteRequest: "codeLangue pieceJointeDesignation pieceJointeTypeId parametresRecherche";
    RechercherPiecesStructureRequest: "
        codeLangue idStructureCPP pieceJointeDesignation pieceJointeTypeId parametresRecherche";
    RechercherPiecesResponse: "codeRetour libelle listePiecesJointes parametresRetour";
    PieceJointeTrouvee: "
        pieceJointeDesignation pieceJointeExtension pieceJointeId pieceJointeObjetId pieceJointeStructureCode
        pieceJointeStructureId pieceJointeStructureRaisonSociale pieceJointeTypeCode pieceJointeTypeLibelle
        pieceJointeUtilisateurId";
    TelechargerPieceJointeRequest: "
        objetPieceJointe demandePaiement engagementJuridique sollicitation structure";
    DemandePaiementATelecharger: "avecPiecesJointesComplementaires format listeFacture";
    FactureATelecharger: "idFacture";
    EngagementATelecharger: "numeroEngagementJuridique";
    SollicitationATelecharger: "idSollicitation pieceJointeSollicitation";
    StructureATelecharger: "idStructure identifiantStructure typeIdentifiantStructure";
    TelechargerPieceJointeResponse: "codeRetour libelle pieceJointe";
    DevisesRequest: "codeLangue";
    DevisesResponse: "codeRetour libelle listeDevises";
    Devise: "codeDevise libelleDevise";
    PaysRequest: "codeLangue";
    PaysResponse: "codeRetour libelle listePays";
    Pays: "codePays libellePays";
    MotifsExonerationRequest: "codeLangue";
    MotifsExonerationResponse: "codeRetour libelle listeMotifsExonerationTva";
    MotifExoneration: "codeMotifExonerationTva libelleMotifExonerationTva";
    ModesReglementRequest: "";
    ModesReglementResponse: "codeRetour libelle listeModePaiement";
    ModePaiementPossible: "modePaiement";
    ModesDepotRequest: "";
    ModesDepotResponse: "codeRetour libelle listeModeDepot";
    ModeDepotPossible: "modeDepot";
    CadresFacturationRequest: "typeDemandePaiement";
    CadresFacturationResponse: "codeRetour libelle listeCadreFacturation";
    CadrePossible: "codeCadreFacturation typeDemandePaiement";
    TypesDemandePaiementRequest: "";
    TypesDemandePaiementResponse: "codeRetour libelle listeTypeDemandePaiement";
    TypeDemandePaiementPossible: "typeDemandePaiement";
    TypesFactureTravauxRequest: "";
    TypesFactureTravauxResponse: "codeRetour libelle listeTypeFactureTravaux";
    TypeFactureTravauxPossible: "typeFactureTravaux";
    TypesIdentifiantRequest: "";
    TypesIdentifiantResponse: "codeRetour libelle listeTypeIdentifiant";
    TypeIdentifiantPossible: "typeIdentifiantStructure";
    TypesPieceJointeRequest: "codeLangue typeObjet";
    TypesPieceJointeResponse: "codeRetour libelle listeTypePieceJointe";
    TypePieceJointe: "idTypePieceJointe codeTypePieceJointe libelleTypePieceJointe typeObjet";
    FormatsFluxRequest: "";
    FormatsFluxResponse: "codeRetour libelle listeFormatFlux";
    FormatFluxPossible: "formatFlux";
    SyntaxesFluxRequest: "formatFlux";
    SyntaxesFluxResponse: "codeRetour libelle listeSyntaxeFlux";
    SyntaxeFluxPossible: "syntaxeFlux";
    EtatsDemandePaiementRequest: "typeDemandePaiement";
    EtatsDemandePaiementResponse: "codeRetour libelle listeEtatDemandePaiement";
    EtatPossible: "etatDemandePaiement";
    MotifsRefusRequest: "codeCadreFacturationAValider";
    MotifsRefusResponse: "codeRetour libelle listeMotifRefusFactureAValider";
    MotifRefus: "idMotif codeMotif libelleMotif";
    StructuresActivesRequest: "";
    StructuresActivesResponse: "
        codeRetour libelle pageCourante pages nbResultatsParPage total listeStructures";
    StructureActive: "idStructureCPP identifiant designationStructure";
    RechercherDestinataireRequest: "identifiant nomVilleCodePostal typeStructure parametresRecherche";
    RechercherDestinataireResponse: "codeRetour libelle listeDestinataires parametresRetour";
    DestinataireTrouve: "idStructureCPP siret nomDestinataire adresseCodePostal adresseVille";
    TelechargerAnnuaireRequest: "";
    TelechargerAnnuaireResponse: "codeRetour libelle fichierResultat";
    InformationSiretRequest: "siretStructure";
    InformationSiretResponse: "
        codeRetour libelle adresse categorieEntreprise categorieJuridique civilite dateCreationEntreprise
        dateCreationEtablissement dateReactivationEtablissement estActif localisationSiege nonDiffusibleInsee
        numeroInterneClassement raisonSociale siege siren siret siretPredecesseurSuccesseur";
    RechercherTravauxRequest: "
        roleUtilisateur idDestinataire idServiceExecutant flagTelecharge periodeDateHeureEtatCourantDu
        periodeDateHeureEtatCourantAu rechercheFactureTravaux";
    RechercherTravauxResponse: "codeRetour libelle listeFacturesTravaux parametresRetour";
    FactureTravauxTrouvee: "
        idFactureTravaux numeroFactureTravaux dateFactureTravaux dateDepot dateHeureEtatCourant
        statutFactureTravaux typeFactureTravaux typeDemandePaiement identifiantFournisseur
        typeIdentifiantFournisseur designationFournisseur idDestinataire identifiantDestinataire
        designationDestinataire idServiceExecutant identifiantServiceExecutant devise montantHT montantTTC
        montantAPayer factureTelechargeeParDestinataire";
    RechercherEngagementsRequest: "
        structureReceptriceEngagementJuridique numeroEngagementJuridique etatCourantEngagementJuridique";
    RechercherEngagementsResponse: "codeRetour libelle listeEngagementJuridique";
    EngagementTrouve: "numeroEngagementJuridique etatCourantEngagementJuridique";
    HealthCheckRequest: "";
    HealthCheckResponse: "statusCodeValue statusCode body";
    RechercherATraiterFournisseurRequest: "
        idUtilisateurCourant idStructure masquerRejetee rechercheFactureATraiterParFournisseur
        recupererTaille";
    RechercherATraiterFournisseurResponse: "codeRetour libelle parametresRetour listeFactures";
    FactureATraiter: "
        identifiantFactureCPP typeDemandePaiement codeFournisseur typeIdentifiantFournisseur
        designationFournisseur codeServiceFournisseur nomServiceFournisseur idDestinataire codeDestinataire
        designationDestinataire idServiceExecutant codeServiceExecutant nomServiceExecutant typeFacture
        numeroFacture dateFacture dateDepot montantHT montantTTC montantAPayer devise statut numeroMarche
        numeroBonCommande taille";
    RechercherATraiterValideurRequest: "
        idUtilisateurCourant idStructure typeIdentifiantStructure identifiantStructure pagination";
    RechercherValideurRequest: "
        idUtilisateurCourant typeDemandePaiement idDestinataire rechercheSirenDestinataire
        idServiceExecutant numeroFacture periodeDateDepotDu periodeDateDepotAu listeTypeFacture
        listeTypeFactureTravaux idFournisseur rechercheSirenFournisseur idServiceFournisseur
        idStructureValideur idStructureMoe idStructureMoa cadreFacturation statutCourant
        periodeDateFactureDu periodeDateFactureAu montantHTMin montantHTMax montantTTCMin montantTTCMax
        montantAPayerMin montantAPayerMax numeroMarche numeroEngagement pagination";
    ConsulterValideurRequest: "
        idUtilisateurCourant identifiantFactureCPP codeLangue rechercheLigneTvaRecap recherchePj
        rechercheLignePoste";
    TraiterAValiderRequest: "idFacture action typeValideur idValideur motifRefus complementInfo";
    StatutsVisiblesValideurRequest: "idUtilisateurCourant";
    RechercherATraiterValideurResponse: "codeRetour libelle parametresRetour listeFactures";
    RechercherValideurResponse: "codeRetour libelle parametresRetour listeFactures";
    ConsulterValideurResponse: "codeRetour libelle facture";
    TraiterAValiderResponse: "
        codeRetour libelle idFacture numeroFacture dateTraitement statutFacture";
    StatutsVisiblesValideurResponse: "codeRetour libelle listeStatutFacture";
    FactureDuValideur: "
        idFacture typeDemandePaiement idFournisseur identifiantFournisseur typeIdentifiantFournisseur
        designationFournisseur codeServiceFournisseur nomServiceFournisseur idMoe typeIdentifiantMoe
        identifiantMoe designationMoe idServiceMoe codeServiceMoe nomServiceMoe idMoa typeIdentifiantMoa
        identifiantMoa designationMoa idServiceMoa codeServiceMoa nomServiceMoa idDestinataire
        typeIdentifiantDestinataire identifiantDestinataire designationDestinataire idServiceExecutant
        codeServiceExecutant nomServiceExecutant idValideur typeIdentifiantValideur identifiantValideur
        designationValideur typeFacture typeFactureTravaux numeroFacture dateFacture dateDepot montantHT
        montantTTC montantAPayer devise statut numeroMarche numeroEngagement";
    StatutVisible: "codeStatutFacture";
    RechercherDemandePaiementRequest: "
        roleUtilisateur numeroFacture typeDemandePaiement typeFacture typeFactureTravaux cadreFacturation
        statutCourant periodeDateHeureEtatCourantDu periodeDateHeureEtatCourantAu periodeDateFournisseurDu
        periodeDateFournisseurAu periodeDateDepotDu periodeDateDepotAu montantHTMin montantHTMax
        montantTTCMin montantTTCMax montantAPayerMin montantAPayerMax numeroMarche numeroBonCommande
        numeroFactureOrigine structureFournisseur rechercheSirenFournisseur idServiceFournisseur
        structureMoe idServiceMoe structureMoa idServiceMoa structureValideur structureDestinataire
        rechercheSirenDestinataire idServiceDestinataire dpOuDpArchive numeroDossierFacturation
        numeroFactureMemoire numeroDpMandat";
    CritereFournisseur: "
        idStructureFournisseur typeIdentifiantStructureFournisseur identifiantStructureFournisseur";
    CritereMoe: "idStructureMoe typeIdentifiantStructureMoe identifiantStructureMoe";
    CritereMoa: "idStructureMoa typeIdentifiantStructureMoa identifiantStructureMoa";
    CritereValideur: "
        idStructureValideur typeIdentifiantStructureValideur identifiantStructureValideur";
    CritereStructureDestinataire: "
        idStructureDestinataire typeIdentifiantStructureDestinataire identifiantStructureDestinataire";
    RechercherDemandePaiementResponse: "codeRetour libelle listeDemandePaiement total";
    DemandePaiementTrouvee: "
        idDemandePaiement numeroDemandePaiement typeDemandePaiement typeFacture typeFactureTravaux
        cadreFacturation etatCourant dateHeureEtatCourant dateFournisseur dateDepot montantHT montantTTC
        montantAPayer numeroMarche numeroBonCommande numeroFactureOrigine idStructureFournisseur
        idServiceFournisseur idStructureMoe idServiceMoe idStructureMoa idServiceMoa idStructureValideur1
        idStructureValideur2 idStructureDestinataire idServiceDestinataire dpOuDpArchive
        numeroDossierFacturation idDossierFacturation commentaireEtatCourant numeroDpMandat
        siretFournisseurQualif siretDestinataireQualif nombreResultatTotal codeServiceDestinataire
        nomServiceDestinataire identifiantStructureFournisseur identifiantStructureDestinataire";
    TelechargerGroupeRequest: "
        idUtilisateurCourant idEspace format avecPiecesJointesComplementaires listeFacture";
    TelechargerGroupeResponse: "codeRetour libelle fichierResultat";
    RechercherEspacesRequest: "idService parametresRechercherEspaces structure";
    CritereStructureEspaces: "idStructure identifiantStructure typeIdentifiantStructure";
    ListerRattachementsRequest: "
        adresseEmailConnexionUtilisateur idStructure idUtilisateur identifiantStructure
        parametresListerRattachementsStructureUtilisateur typeIdentifiantStructure";
    RechercherEspacesResponse: "codeRetour libelle listeEspace parametresRetour";
    ListerRattachementsResponse: "
        codeRetour libelle designationStructure idStructure identifiantStructure listeServices
        parametresRetour premierService";
    EspaceTrouve: "
        codeEspace codeService etatCourant idEspaceFo idService libelleEspace libelleService
        typeHabilitation";
    CorrigerValideurRequest: "idFacture idStructure typeIdentifiantStructure identifiantStructure";
    CorrigerValideurResponse: "codeRetour libelle idFacture";
    Pagination: "nbResultatsMaximum pageResultatDemandee nbResultatsParPage triSens triColonne";
    ParametresRetour: "pageCourante pages nbResultatsParPage total";
}
