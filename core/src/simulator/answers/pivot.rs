//! Invoices as the portal hands them to recipients: `CPPFacturePivot`.
//!
//! Source: schema `CPPFacturePivot_V2_02.xsd` of the AIFE. That the content of a file is an archive
//! of it, in Base64, is how clients read it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::chorus::wire::{LignePosteSoumise, LigneTvaSoumise, ModeDepot, ModePaiement, TypeFacture};
use crate::codelist::platform;
use crate::date;
use crate::decimal::Decimal;
use crate::simulator::answers::consult;
use crate::simulator::answers::printed::{self, PrintedFile};
use crate::simulator::answers::view::View;
use crate::simulator::checks::TAUX_TVA;
use crate::simulator::invoices::InvoiceRecord;
use crate::simulator::portal::Portal;
use crate::simulator::zip;
use crate::syntax::{XmlWriter, unwritable};

/// Longest name of a file.
const LONGEST_NAME: usize = 50;

/// Invoices with all their files.
pub(super) fn write(portal: &Portal, invoices: &[&InvoiceRecord]) -> Vec<u8> {
    let mut xml = Pivot(XmlWriter::new());
    xml.0.start("CPPFacturePivot");
    xml.0.attribute("Version", "V2_02");
    xml.0.descend();
    xml.group("Enveloppe", None, |xml| xml.envelope(portal, invoices));
    xml.group("CPPFactures", Some(("Compteur", invoices.len())), |xml| {
        for (invoice, place) in invoices.iter().zip(1..) {
            xml.group("CPPFacturePivotUnitaire", Some(("NumOrdre", place)), |xml| xml.invoice(portal, invoice));
        }
    });
    xml.0.end("CPPFacturePivot");
    xml.0.into_string().into_bytes()
}

struct Pivot(XmlWriter);

impl Pivot {
    fn group(&mut self, name: &str, attribute: Option<(&str, usize)>, inside: impl FnOnce(&mut Self)) {
        self.0.start(name);
        if let Some((attribute, value)) = attribute {
            self.0.attribute(attribute, &value.to_string());
        }
        self.0.descend();
        inside(self);
        self.0.end(name);
    }

    /// An element with a text; what XML cannot hold is left out.
    fn leaf(&mut self, name: &str, text: impl AsRef<str>) {
        let text = text.as_ref();
        let is_writable = |letter: &char| unwritable(letter.encode_utf8(&mut [0; 4])).is_none();
        self.0.start(name);
        self.0.text(name, &text.chars().filter(is_writable).collect::<String>());
    }

    fn optional(&mut self, name: &str, text: Option<impl AsRef<str>>) {
        if let Some(text) = text {
            self.leaf(name, text);
        }
    }

    fn number(&mut self, name: &str, number: Decimal) {
        self.leaf(name, number.to_string());
    }

    fn envelope(&mut self, portal: &Portal, invoices: &[&InvoiceRecord]) {
        let today = date::to_iso(portal.today());
        let flux = invoices.first().map(|invoice| invoice.id.to_string()).unwrap_or_default();
        self.group("EnveloppeUnitaire", Some(("NumOrdre", 1)), |xml| {
            xml.group("Parametres", None, |xml| {
                for (place, code, value) in [("0001", "DtPrd", today), ("0002", "IdFlx", flux)] {
                    xml.0.start("ParametreIndiv");
                    xml.0.attribute("NumOrdre", place);
                    xml.0.descend();
                    xml.leaf("Code", code);
                    xml.leaf("Valeurparametre", value);
                    xml.0.end("ParametreIndiv");
                }
            });
            xml.group("Partenaires", None, |xml| {
                xml.group("Recepteur", None, |xml| xml.leaf("Id", "SIM001"));
                xml.group("Emetteur", None, |xml| xml.leaf("Id", "CPP001"));
            });
        });
    }

    fn invoice(&mut self, portal: &Portal, invoice: &InvoiceRecord) {
        let view = View::of(portal, invoice);
        self.group("Fournisseur", None, |xml| {
            xml.leaf("TypeIdentifiant", "1");
            xml.leaf("Identifiant", view.supplier.map_or("", |one| &one.siret));
            xml.leaf("RaisonSociale", view.supplier.map_or("", |one| &one.name));
            xml.leaf("CodePays", "FR");
            xml.leaf("ModeEmission", emission(&invoice.mode));
        });
        self.group("Debiteur", None, |xml| {
            xml.leaf("TypeIdentifiant", "1");
            xml.leaf("Identifiant", view.recipient.map_or("", |one| &one.siret));
            xml.leaf("Nom", view.recipient.map_or("", |one| &one.name));
            xml.optional("CodeService", invoice.service_code());
            xml.optional("NomService", view.service.map(|service| &service.label));
        });
        self.group("DonneesFacture", None, |xml| xml.data(&view));
        self.file(1, "01", &printed::main_file(portal, invoice));
        for (file, place) in printed::attachments(portal, invoice).zip(2..) {
            self.file(place, "02", &file);
        }
    }

    fn data(&mut self, view: &View<'_>) {
        let invoice = view.invoice;
        let credit = invoice.kind() == Some(&TypeFacture::Avoir);
        self.leaf("Id", &invoice.number);
        self.leaf("IdCPRO", invoice.id.to_string());
        self.optional("IdFactureOrigine", view.references.numero_facture_origine.as_ref().filter(|_| credit));
        self.leaf("Type", if credit { "381" } else { "380" });
        let cadre = invoice.cadre().map_or("A1", |cadre| cadre.code());
        self.leaf("Cadre", cadre.split('_').next().unwrap_or(cadre));
        self.leaf("DateEmissionFacture", date::to_iso(invoice.issued));
        self.group("ModePaiement", None, |xml| {
            xml.leaf("Code", payment_means(view.references.mode_paiement.as_ref()));
            xml.optional("Libelle", view.references.mode_paiement.as_ref().map(ModePaiement::code));
        });
        self.leaf("DateReception", date::to_iso(invoice.deposited));
        self.leaf("Devise", view.references.devise_facture.as_deref().unwrap_or("EUR"));
        self.group("Montants", None, |xml| {
            xml.number("MontantHT", invoice.amounts.without_vat);
            xml.number("MontantTTC", invoice.amounts.with_vat);
            xml.number("MontantNetAPayer", invoice.amounts.payable);
        });
        self.group("TVAs", None, |xml| {
            for line in &invoice.request.ligne_tva {
                xml.group("TVA", None, |xml| xml.vat(line));
            }
        });
        self.group("Engagement", None, |xml| {
            xml.optional("NumeroMarche", view.references.numero_marche.as_ref());
            xml.optional("NumeroEngagement", invoice.engagement_number());
        });
        self.group("Lignes", None, |xml| {
            for (line, place) in invoice.request.ligne_poste.iter().zip(1..) {
                xml.group("Ligne", Some(("NumOrdre", place)), |xml| xml.line(line));
            }
        });
    }

    fn vat(&mut self, line: &LigneTvaSoumise) {
        self.number("Taux", rate(line.ligne_tva_taux.as_deref(), line.ligne_tva_taux_manuel).unwrap_or_default());
        self.number("BaseHt", line.ligne_tva_montant_base_ht_par_taux.unwrap_or_default());
        self.number("MontantTVA", line.ligne_tva_montant_tva_par_taux.unwrap_or_default());
    }

    fn line(&mut self, line: &LignePosteSoumise) {
        self.optional("ReferenceProduit", line.ligne_poste_reference.as_ref());
        self.number("PrixUnitaire", line.ligne_poste_montant_unitaire_ht.unwrap_or_default());
        self.number("Quantite", line.ligne_poste_quantite.unwrap_or_default());
        self.number("MontantHT", consult::line(line).ligne_poste_montant_ht_apres_remise.unwrap_or_default());
        let rate = rate(line.ligne_poste_taux_tva.as_deref(), line.ligne_poste_taux_tva_manuel);
        self.optional("TauxTVA", rate.map(|rate| rate.to_string()));
    }

    fn file(&mut self, place: usize, kind: &str, file: &PrintedFile<'_>) {
        let shortened = |name: &str| name.chars().take(LONGEST_NAME).collect::<String>();
        let archive = zip::archive(std::iter::once((file.name.as_str(), file.content.as_ref())));
        self.group("PJ", Some(("NumOrdre", place)), |xml| {
            xml.leaf("Contenu", STANDARD.encode(archive));
            xml.leaf("NomPJ", shortened(&file.name));
            xml.optional("NomPJOrigine", file.original_name.map(shortened));
            xml.leaf("TypePJ", kind);
            xml.leaf("MimeTypePJ", media_type(&file.name));
        });
    }
}

const fn emission(mode: &ModeDepot) -> &'static str {
    match mode {
        ModeDepot::SaisieApi => "saisie",
        ModeDepot::DepotPdfApi | ModeDepot::DepotPdfSigneApi => "PDF",
        _ => "flux",
    }
}

/// The code of UNTDID 4461 for a means of payment; those without one of their own are settled
/// between partners.
const fn payment_means(means: Option<&ModePaiement>) -> &'static str {
    match means {
        Some(ModePaiement::Espece) => "10",
        Some(ModePaiement::Cheque) => "20",
        Some(ModePaiement::Virement) => "30",
        Some(ModePaiement::Prelevement) => "49",
        _ => "97",
    }
}

fn rate(code: Option<&str>, manual: Option<Decimal>) -> Option<Decimal> {
    TAUX_TVA.iter().find(|taux| Some(taux.code) == code).map(|taux| taux.percent).or(manual)
}

fn media_type(name: &str) -> &'static str {
    match platform::file_ending(name).as_deref() {
        Some("pdf") => "application/pdf",
        Some("xml") => "application/xml",
        Some("zip") => "application/zip",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("png") => "image/png",
        Some("txt") => "text/plain",
        _ => "application/octet-stream",
    }
}
