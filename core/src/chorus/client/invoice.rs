//! Reading one invoice in full.

use crate::chorus::client::collector::{Collector, PAGE_SIZE};
use crate::chorus::wire::*;
use crate::chorus::{Client, Error, Operation};

impl Client {
    /// An invoice in full, reading every page of its lines, VAT breakdown and files.
    ///
    /// # Errors
    ///
    /// As for [`history`](Self::history), and [`Error::Incomplete`] when the answer has no invoice.
    pub async fn invoice(&self, identifiant_facture_cpp: i64) -> Result<FactureEmise, Error> {
        let mut pages = Pages::new(Operation::ConsulterFournisseur);
        while let Some(page) = pages.next() {
            let request = ConsulterFournisseurRequest {
                identifiant_facture_cpp: Some(identifiant_facture_cpp),
                getp_lignes_poste: Some(lines_at(page)),
                getp_ligne_recap_tva: Some(vat_at(page)),
                getp_liste_pieces_jointes: Some(files_at(page)),
                ..Default::default()
            };
            pages.add(self.consulter_fournisseur(&request).await?.facture)?;
        }
        pages.finish()
    }

    /// As [`invoice`](Self::invoice), for an invoice that the account validates.
    ///
    /// # Errors
    ///
    /// As for [`invoice`](Self::invoice).
    pub async fn invoice_as_validator(&self, identifiant_facture_cpp: i64) -> Result<FactureEmise, Error> {
        let mut pages = Pages::new(Operation::ConsulterValideur);
        while let Some(page) = pages.next() {
            let request = ConsulterValideurRequest {
                identifiant_facture_cpp: Some(identifiant_facture_cpp),
                recherche_ligne_poste: Some(lines_at(page)),
                recherche_ligne_tva_recap: Some(vat_at(page)),
                recherche_pj: Some(files_at(page)),
                ..Default::default()
            };
            pages.add(self.consulter_valideur(&request).await?.facture)?;
        }
        pages.finish()
    }
}

/// An invoice with the pages read so far of its three lists.
struct Pages {
    operation: Operation,
    lines: Collector<LignePoste>,
    vat: Collector<LigneTva>,
    files: Collector<PieceJointe>,
    last: Option<FactureEmise>,
}

impl Pages {
    fn new(operation: Operation) -> Self {
        Self {
            operation,
            lines: Collector::new(|entry| entry.ligne_poste_numero),
            vat: Collector::new(|_| None),
            files: Collector::new(|entry| entry.piece_jointe_id),
            last: None,
        }
    }

    /// The page to ask for, as long as one of the lists has more.
    fn next(&self) -> Option<i64> {
        self.lines.next_page().or(self.vat.next_page()).or(self.files.next_page())
    }

    fn add(&mut self, facture: Option<FactureEmise>) -> Result<(), Error> {
        let mut facture =
            facture.ok_or_else(|| Error::Incomplete { operation: self.operation, field: "facture".into() })?;
        let part = facture.lignes_de_poste.take().unwrap_or_default();
        self.lines.add(part.ligne_poste, part.pages_lignes_poste, part.total_lignes_poste);
        let part = facture.recapitulatif_de_tva.take().unwrap_or_default();
        self.vat.add(part.ligne_tva, part.pages_lignes_recapitulatives_tva, part.total_lignes_recapitulatives_tva);
        let part = facture.liste_des_pieces_jointes.take().unwrap_or_default();
        self.files.add(part.piece_jointe, part.pages_liste_pieces_jointe, part.total_liste_pieces_jointe);
        self.last = Some(facture);
        Ok(())
    }

    fn finish(self) -> Result<FactureEmise, Error> {
        let lines = self.lines.finish(self.operation, None)?;
        let vat = self.vat.finish(self.operation, None)?;
        let files = self.files.finish(self.operation, None)?;
        Ok(FactureEmise {
            lignes_de_poste: Some(LignesPoste { ligne_poste: lines, ..Default::default() }),
            recapitulatif_de_tva: Some(LignesTva { ligne_tva: vat, ..Default::default() }),
            liste_des_pieces_jointes: Some(PiecesJointes { piece_jointe: files, ..Default::default() }),
            ..self.last.unwrap_or_default()
        })
    }
}

fn lines_at(page: i64) -> PageLignesPoste {
    PageLignesPoste {
        page_resultat_demandee_lignes_poste: Some(page),
        nb_resultats_par_page_lignes_poste: Some(PAGE_SIZE),
        ..Default::default()
    }
}

fn vat_at(page: i64) -> PageTva {
    PageTva {
        page_resultat_demandee_liste_recapitulatif_tva: Some(page),
        nb_resultats_par_page_liste_liste_recapitulatif_tva: Some(PAGE_SIZE),
        ..Default::default()
    }
}

fn files_at(page: i64) -> PagePiecesJointes {
    PagePiecesJointes {
        page_resultat_demandee_liste_piece_jointe: Some(page),
        nb_resultats_par_page_liste_piece_jointe: Some(PAGE_SIZE),
        ..Default::default()
    }
}
