//! The lists of codes of `transverses/recuperer/…`.
//!
//! They are the lists that this crate knows. The portal publishes neither the codes of its
//! exemption reasons nor those of its types of attachment: the former are those of VATEX here, the
//! latter are of the simulator. Names of currencies and countries are in English only.

use crate::chorus::wire::{
    CadreDeFacturation, CadrePossible, CadresFacturationRequest, CadresFacturationResponse, Devise, DevisesResponse,
    EtatPossible, EtatsDemandePaiementRequest, EtatsDemandePaiementResponse, FormatFlux, FormatFluxPossible,
    FormatsFluxResponse, ModeDepot, ModeDepotPossible, ModePaiement, ModePaiementPossible, ModesDepotResponse,
    ModesReglementResponse, MotifExoneration, MotifRefus, MotifsExonerationRequest, MotifsExonerationResponse,
    MotifsRefusRequest, MotifsRefusResponse, Pays, PaysResponse, SyntaxeFlux, SyntaxeFluxPossible, SyntaxesFluxRequest,
    SyntaxesFluxResponse, TypeDemandePaiement, TypeDemandePaiementPossible, TypeFactureTravaux,
    TypeFactureTravauxPossible, TypeIdentifiant, TypeIdentifiantPossible, TypeObjet, TypePieceJointe,
    TypesDemandePaiementResponse, TypesFactureTravauxResponse, TypesIdentifiantResponse, TypesPieceJointeRequest,
    TypesPieceJointeResponse,
};
use crate::codelist::CodeList;
use crate::lifecycle::Status;
use crate::reason;
use crate::simulator::answers::trouble::{Known, Trouble};
use crate::simulator::answers::{DONE, TAKEN};
use crate::text::{Language, Text};
use crate::vat::exemption;

/// A type of attachment.
pub(super) struct AttachmentType {
    pub(super) id: i64,
    pub(super) code: &'static str,
    pub(super) label: Text,
    object: TypeObjet,
}

const fn attachment(
    id: i64,
    code: &'static str,
    object: TypeObjet,
    fr: &'static str,
    en: &'static str,
) -> AttachmentType {
    AttachmentType { id, code, label: Text::new(fr, en), object }
}

static ATTACHMENT_TYPES: [AttachmentType; 10] = [
    attachment(1, "BON_COMMANDE", TypeObjet::Facture, "Bon de commande", "Purchase order"),
    attachment(2, "BON_LIVRAISON", TypeObjet::Facture, "Bon de livraison", "Delivery note"),
    attachment(3, "JUSTIFICATIF", TypeObjet::Facture, "Autre justificatif", "Other supporting document"),
    attachment(4, "DECOMPTE", TypeObjet::FactureTravaux, "Décompte", "Statement of works"),
    attachment(5, "STRUCTURE", TypeObjet::Structure, "Document de la structure", "Document of the structure"),
    attachment(6, "MANDAT", TypeObjet::Mandat, "Mandat de facturation", "Invoicing mandate"),
    attachment(7, "RIB", TypeObjet::CoordonneeBancaire, "Relevé d'identité bancaire", "Statement of bank details"),
    attachment(8, "UTILISATEUR", TypeObjet::Utilisateur, "Document du compte", "Document of the account"),
    attachment(9, "BON_ENGAGEMENT", TypeObjet::EngagementJuridique, "Bon d'engagement", "Engagement form"),
    attachment(10, "AUTRE", TypeObjet::Transverse, "Autre document", "Other document"),
];

/// The first type of the attachments of an object.
pub(super) fn attachment_type(object: &TypeObjet) -> Option<&'static AttachmentType> {
    ATTACHMENT_TYPES.iter().find(|row| row.object == *object)
}

/// The language that a request asks for.
pub(super) fn language(code: Option<&str>) -> Language {
    if code.is_some_and(|code| code.eq_ignore_ascii_case("EN")) { Language::En } else { Language::Fr }
}

/// `recuperer/devises`.
pub(super) fn currencies() -> DevisesResponse {
    let entries = CodeList::Currency.entries().iter().map(|entry| Devise {
        code_devise: Some(entry.code.to_owned()),
        libelle_devise: entry.name.map(str::to_owned),
    });
    DevisesResponse { code_retour: 0, libelle: DONE.into(), liste_devises: entries.collect() }
}

/// `recuperer/pays`, without the code that EN 16931 adds to ISO 3166-1.
pub(super) fn countries() -> PaysResponse {
    let entries = CodeList::Country.entries().iter();
    let entries = entries.filter(|entry| entry.code.bytes().all(|letter| letter.is_ascii_uppercase()));
    let entries = entries
        .map(|entry| Pays { code_pays: Some(entry.code.to_owned()), libelle_pays: entry.name.map(str::to_owned) });
    PaysResponse { code_retour: 0, libelle: DONE.into(), liste_pays: entries.collect() }
}

/// `recuperer/motifs/exonerationtva`.
pub(super) fn exemption_reasons(asked: &MotifsExonerationRequest) -> MotifsExonerationResponse {
    let language = language(asked.code_langue.as_deref());
    let entries = exemption::all().iter().map(|reason| MotifExoneration {
        code_motif_exoneration_tva: Some(reason.code.to_owned()),
        libelle_motif_exoneration_tva: Some(reason.mention.in_language(language).to_owned()),
    });
    MotifsExonerationResponse { code_retour: 0, libelle: DONE.into(), liste_motifs_exoneration_tva: entries.collect() }
}

/// `recuperer/modereglements`.
pub(super) fn payment_means() -> ModesReglementResponse {
    let entries = ModePaiement::KNOWN.iter().map(|mode| ModePaiementPossible { mode_paiement: Some(mode.clone()) });
    ModesReglementResponse { code_retour: 0, libelle: TAKEN.into(), liste_mode_paiement: entries.collect() }
}

/// `recuperer/modedepot`.
pub(super) fn deposit_modes() -> ModesDepotResponse {
    let entries = ModeDepot::KNOWN.iter().map(|mode| ModeDepotPossible { mode_depot: Some(mode.clone()) });
    ModesDepotResponse { code_retour: 0, libelle: DONE.into(), liste_mode_depot: entries.collect() }
}

/// `recuperer/cadrefacturation`, those of every kind when none is asked for.
pub(super) fn cadres(asked: &CadresFacturationRequest) -> Result<CadresFacturationResponse, Trouble> {
    let wanted = known(asked.type_demande_paiement.as_ref())?;
    let entries = CadreDeFacturation::KNOWN.iter().filter_map(|cadre| {
        let kind = cadre.type_demande_paiement().filter(|kind| wanted.is_none_or(|wanted| wanted == kind))?;
        Some(CadrePossible { code_cadre_facturation: Some(cadre.clone()), type_demande_paiement: Some(kind) })
    });
    Ok(CadresFacturationResponse { code_retour: 0, libelle: DONE.into(), liste_cadre_facturation: entries.collect() })
}

/// `recuperer/typedp`.
pub(super) fn payment_request_types() -> TypesDemandePaiementResponse {
    let entries = TypeDemandePaiement::KNOWN
        .iter()
        .map(|kind| TypeDemandePaiementPossible { type_demande_paiement: Some(kind.clone()) });
    TypesDemandePaiementResponse {
        code_retour: 0,
        libelle: TAKEN.into(),
        liste_type_demande_paiement: entries.collect(),
    }
}

/// `recuperer/typefacturetravaux`.
pub(super) fn works_types() -> TypesFactureTravauxResponse {
    let entries = TypeFactureTravaux::KNOWN
        .iter()
        .map(|kind| TypeFactureTravauxPossible { type_facture_travaux: Some(kind.clone()) });
    TypesFactureTravauxResponse { code_retour: 0, libelle: DONE.into(), liste_type_facture_travaux: entries.collect() }
}

/// `recuperer/typeidentifiant/structure`.
pub(super) fn identifier_types() -> TypesIdentifiantResponse {
    let entries = TypeIdentifiant::KNOWN
        .iter()
        .map(|kind| TypeIdentifiantPossible { type_identifiant_structure: Some(kind.clone()) });
    TypesIdentifiantResponse { code_retour: 0, libelle: DONE.into(), liste_type_identifiant: entries.collect() }
}

/// `recuperer/typespj`, those of every object when none is asked for.
pub(super) fn attachment_types(asked: &TypesPieceJointeRequest) -> Result<TypesPieceJointeResponse, Trouble> {
    let wanted = asked.type_objet.as_ref();
    if wanted.is_some_and(|object| !object.is_known()) {
        return Err(Trouble::malformed("typeObjet"));
    }
    let language = language(asked.code_langue.as_deref());
    let rows = ATTACHMENT_TYPES.iter().filter(|row| wanted.is_none_or(|wanted| *wanted == row.object));
    let entries: Vec<_> = rows
        .map(|row| TypePieceJointe {
            id_type_piece_jointe: Some(row.id),
            code_type_piece_jointe: Some(row.code.to_owned()),
            libelle_type_piece_jointe: Some(row.label.in_language(language).to_owned()),
            type_objet: Some(row.object.clone()),
        })
        .collect();
    if entries.is_empty() {
        return Err(Known::NOTHING_FOUND.into());
    }
    Ok(TypesPieceJointeResponse { code_retour: 0, libelle: DONE.into(), liste_type_piece_jointe: entries })
}

/// `recuperer/formatflux`.
pub(super) fn flux_formats() -> FormatsFluxResponse {
    let entries = FormatFlux::KNOWN.iter().map(|format| FormatFluxPossible { format_flux: Some(format.clone()) });
    FormatsFluxResponse { code_retour: 0, libelle: DONE.into(), liste_format_flux: entries.collect() }
}

/// `recuperer/syntaxeflux`: the syntaxes that are still taken, of every format when none is asked
/// for.
pub(super) fn flux_syntaxes(asked: &SyntaxesFluxRequest) -> Result<SyntaxesFluxResponse, Trouble> {
    let wanted = asked.format_flux.as_ref();
    if wanted.is_some_and(|format| !format.is_known()) {
        return Err(Trouble::malformed("formatFlux"));
    }
    let taken = SyntaxeFlux::KNOWN.iter().filter(|syntax| !syntax.is_withdrawn());
    let entries = taken
        .filter(|syntax| wanted.is_none() || wanted == syntax.format().as_ref())
        .map(|syntax| SyntaxeFluxPossible { syntaxe_flux: Some(syntax.clone()) });
    Ok(SyntaxesFluxResponse { code_retour: 0, libelle: DONE.into(), liste_syntaxe_flux: entries.collect() })
}

/// `recuperer/etat/typedp`. Works documents take every status, other requests those outside the
/// works circuit.
pub(super) fn statuses(asked: &EtatsDemandePaiementRequest) -> Result<EtatsDemandePaiementResponse, Trouble> {
    let wanted = known(asked.type_demande_paiement.as_ref())?;
    let takes_all = wanted.is_none_or(|kind| *kind == TypeDemandePaiement::FactureTravaux);
    let entries = Status::KNOWN
        .iter()
        .filter(|status| takes_all || !status.is_works())
        .map(|status| EtatPossible { etat_demande_paiement: Some(status.clone()) });
    Ok(EtatsDemandePaiementResponse {
        code_retour: 0,
        libelle: DONE.into(),
        liste_etat_demande_paiement: entries.collect(),
    })
}

/// `recuperer/motifs/refus/Facture/AValider`, for a frame whose invoices are validated.
pub(super) fn refusal_reasons(asked: &MotifsRefusRequest) -> Result<MotifsRefusResponse, Trouble> {
    let by_validator = [Status::ErreurFournisseurSurValideur, Status::Refusee1];
    let cadre = asked.code_cadre_facturation_a_valider.as_ref().filter(|cadre| cadre.is_known());
    let cadre = cadre.ok_or(Trouble::malformed("codeCadreFacturationAValider"))?;
    if !cadre.needs_validator() {
        return Err(Known::NOTHING_FOUND.into());
    }
    let reasons = reason::all().filter(|reason| by_validator.iter().any(|it| reason.statuses.contains(&it.code())));
    let codes = reasons.flat_map(|reason| reason.codes);
    let entries = codes.zip(1..).map(|(code, place)| MotifRefus {
        id_motif: Some(place),
        code_motif: Some(code.code.to_owned()),
        libelle_motif: Some(code.label.fr.to_owned()),
    });
    Ok(MotifsRefusResponse {
        code_retour: 0,
        libelle: DONE.into(),
        liste_motif_refus_facture_a_valider: entries.collect(),
    })
}

fn known(kind: Option<&TypeDemandePaiement>) -> Result<Option<&TypeDemandePaiement>, Trouble> {
    match kind {
        Some(kind) if !kind.is_known() => Err(Trouble::malformed("typeDemandePaiement")),
        kind => Ok(kind),
    }
}
