//! An invoice as the data of `factures/soumettre`.

use crate::chorus::wire::*;
use crate::decimal::{self, Decimal};
use crate::deposit;
use crate::identifier::{CodeService, Siret};
use crate::invoice::{DocumentLevelAllowanceCharge, Invoice, InvoiceLine, VatBreakdown};
use crate::term::{Path, Term};
use crate::text::Language;

/// Decimals of a unit price that the portal keeps.
const PRICE_DECIMALS: u32 = 6;

/// Why an invoice cannot be submitted as data.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum SubmissionError {
    /// A value that the portal wants is absent.
    #[error("{what} is missing, and Chorus Pro wants it; state it, or compute the figures first", what = path.describe(Language::En))]
    Missing {
        /// Where it belongs.
        path: Path,
    },
    /// The buyer has no SIRET.
    #[error("the buyer has no SIRET in BT-46 or BT-47; Chorus Pro finds a recipient by nothing else")]
    BuyerWithoutSiret,
    /// A line has a price that the portal cannot take without changing the amount.
    #[error(
        "line {line}: quantity times price at {PRICE_DECIMALS} decimals is not the net amount; deposit the invoice as XML or PDF instead"
    )]
    Inexpressible {
        /// Number of the line, from 1.
        line: usize,
    },
    /// The arithmetic goes past what can be kept exactly.
    #[error("{path}: the amounts are too large to be kept exactly")]
    Overflow {
        /// Where.
        path: Path,
    },
}

impl SubmissionError {
    /// A stable lower-case word for the variant.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "missing",
            Self::BuyerWithoutSiret => "buyer_without_siret",
            Self::Inexpressible { .. } => "inexpressible",
            Self::Overflow { .. } => "overflow",
        }
    }

    /// The same invoice gives the same error.
    #[must_use]
    pub const fn is_retryable(&self) -> bool {
        false
    }

    /// The error in words, in `language`.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        match (self, language) {
            (_, Language::En) => self.to_string(),
            (Self::Missing { path }, Language::Fr) => {
                let what = path.describe(Language::Fr);
                format!("{what} manque, et Chorus Pro le demande ; renseignez-le, ou calculez d’abord les montants")
            }
            (Self::BuyerWithoutSiret, Language::Fr) => {
                "l’acheteur n’a de SIRET ni en BT-46 ni en BT-47 ; Chorus Pro ne retrouve un destinataire que par là"
                    .to_owned()
            }
            (Self::Inexpressible { line }, Language::Fr) => format!(
                "ligne {line} : quantité fois prix à {PRICE_DECIMALS} décimales ne donne pas le montant net ; déposez \
                 plutôt la facture en XML ou en PDF"
            ),
            (Self::Overflow { path }, Language::Fr) => {
                format!("{path} : les montants sont trop grands pour être tenus exactement")
            }
        }
    }
}

impl SoumettreRequest {
    /// The data of a computed invoice, ready for [`Client::submit`](crate::chorus::Client::submit).
    ///
    /// `supplier` is the supplier's identifier in Chorus Pro (`idStructureCPP`). Allowances and
    /// charges on the whole invoice become lines of their own, since the portal knows discounts with
    /// VAT only. The VAT regime is told from BT-8 and the VAT categories; a supplier whose VAT is due
    /// on payment and who states no BT-8 changes `type_tva`. The day of issue is left out of a
    /// structured entry, which the portal has been seen to fail on.
    ///
    /// A credit note (`AVOIR`) has the number of the invoice that it corrects (BG-3) and no means of
    /// payment. A deposit invoice (386) is a `FACTURE`: `ACOMPTE` is for answers. An invoice of a
    /// subcontractor (A9) or of a joint contractor (A12) needs [`with_validator`](Self::with_validator)
    /// as well. Attached documents (BG-24) are stored before, with
    /// [`Client::attach_file`](crate::chorus::Client::attach_file).
    ///
    /// Source: Chorus Pro API, `soumettre`.
    ///
    /// # Errors
    ///
    /// [`SubmissionError`] when the buyer's SIRET or a figure is missing, or when a price has more
    /// decimals than the portal keeps.
    pub fn from_invoice(invoice: &Invoice, supplier: i64, mode: ModeDepot) -> Result<Self, SubmissionError> {
        let buyer = invoice.buyer.as_ref().ok_or_else(|| missing(Path::root().then(Term::BG_7)))?;
        let siret = buyer.siret().ok_or(SubmissionError::BuyerWithoutSiret)?;
        let structured = mode == ModeDepot::SaisieApi;
        let cadre = invoice.cadre().unwrap_or(CadreDeFacturation::A1);
        Ok(Self {
            numero_facture_saisi: (!invoice.number.is_empty()).then(|| invoice.number.clone()),
            date_facture: invoice.issue_date.filter(|_| !structured).map(Moment::from_date),
            destinataire: Some(DestinataireSoumis {
                code_destinataire: Some(siret.to_owned()),
                code_service_executant: invoice.buyer_reference.clone(),
            }),
            fournisseur: Some(FournisseurSoumis { id_fournisseur: Some(supplier), ..FournisseurSoumis::default() }),
            cadre_de_facturation: Some(CadreSoumis { code_cadre_facturation: Some(cadre), ..CadreSoumis::default() }),
            references: Some(references(invoice)),
            ligne_poste: if structured { lines(invoice)? } else { Vec::new() },
            ligne_tva: vat_by_rate(&invoice.vat_breakdowns),
            montant_total: Some(totals(invoice)?),
            mode_depot: Some(mode),
            ..Self::default()
        })
    }

    /// Names the company that validates the invoice before the recipient sees it: the main contractor
    /// for a subcontractor (A9), the lead contractor for a joint contractor (A12).
    ///
    /// EN 16931 has no term for it, so it is no part of the invoice.
    #[must_use]
    pub fn with_validator(mut self, validator: &Siret, service: Option<&CodeService>) -> Self {
        let cadre = self.cadre_de_facturation.get_or_insert_default();
        cadre.code_structure_valideur = Some(validator.as_str().to_owned());
        cadre.code_service_valideur = service.map(|service| service.as_str().to_owned());
        self
    }

    /// Checks that the cadre is one that `soumettre` takes and has what it requires; see
    /// [`deposit::check_frame`].
    ///
    /// # Errors
    ///
    /// [`deposit::Error`] when the cadre goes another way, or lacks a validator, or leaves something to pay.
    pub fn check_frame(&self) -> Result<(), deposit::Error> {
        let stated = self.cadre_de_facturation.as_ref();
        let Some(cadre) = stated.and_then(|stated| stated.code_cadre_facturation.as_ref()) else { return Ok(()) };
        let validator = stated.and_then(|stated| stated.code_structure_valideur.as_deref());
        let due = self.montant_total.as_ref().and_then(|totals| totals.montant_a_payer);
        deposit::check_frame(cadre, validator, due)
    }
}

fn references(invoice: &Invoice) -> ReferencesSoumises {
    let is_credit_note = invoice.is_credit_note();
    let means = invoice.payment_instructions.as_ref().map(|payment| payment.means_code.as_str());
    ReferencesSoumises {
        devise_facture: Some(invoice.currency_code.clone()),
        type_facture: Some(if is_credit_note { TypeFacture::Avoir } else { TypeFacture::Facture }),
        type_tva: Some(vat_regime(invoice)),
        numero_marche: invoice.contract_reference.clone(),
        numero_bon_commande: invoice.purchase_order_reference.clone(),
        numero_facture_origine: invoice
            .preceding_invoice_references
            .first()
            .filter(|_| is_credit_note)
            .map(|origin| origin.number.clone()),
        mode_paiement: means.filter(|_| !is_credit_note).map(payment_means),
        ..ReferencesSoumises::default()
    }
}

/// Source: UNTDID 4461 for the codes of BT-81.
fn payment_means(code: &str) -> ModePaiement {
    match code {
        "30" | "31" | "42" | "58" => ModePaiement::Virement,
        "49" | "59" => ModePaiement::Prelevement,
        "20" | "21" | "22" | "23" => ModePaiement::Cheque,
        "10" => ModePaiement::Espece,
        "97" => ModePaiement::Report,
        _ => ModePaiement::Autre,
    }
}

fn vat_regime(invoice: &Invoice) -> TypeTva {
    let categories: Vec<&str> = invoice.vat_breakdowns.iter().map(|group| group.category_code.as_str()).collect();
    if !categories.is_empty() && categories.iter().all(|category| *category == "E") {
        return TypeTva::Exoneration;
    }
    if !categories.is_empty() && categories.iter().all(|category| matches!(*category, "O" | "AE" | "K" | "G" | "E")) {
        return TypeTva::SansTva;
    }
    match invoice.vat_point_date_code.as_deref() {
        Some("432") => TypeTva::SurEncaissement,
        _ => TypeTva::SurDebit,
    }
}

fn lines(invoice: &Invoice) -> Result<Vec<LignePosteSoumise>, SubmissionError> {
    let lines = invoice.lines.iter().enumerate().map(|(at, line)| invoice_line(line, at));
    let allowances = invoice.document_level_allowances.iter().enumerate().map(|(at, allowance)| {
        whole_invoice_line(
            allowance,
            "Remise",
            Decimal::NEGATIVE_ONE,
            Path::root().then_nth(Term::BG_20, at),
            Term::BT_92,
        )
    });
    let charges = invoice.document_level_charges.iter().enumerate().map(|(at, charge)| {
        whole_invoice_line(charge, "Frais", Decimal::ONE, Path::root().then_nth(Term::BG_21, at), Term::BT_99)
    });
    lines
        .chain(allowances)
        .chain(charges)
        .zip(1..)
        .map(|(line, number)| line.map(|line| LignePosteSoumise { ligne_poste_numero: Some(number), ..line }))
        .collect()
}

fn invoice_line(line: &InvoiceLine, at: usize) -> Result<LignePosteSoumise, SubmissionError> {
    let path = Path::root().then_nth(Term::BG_25, at);
    let absent = |term: Term| missing(path.clone().then(term));
    let overflow = || SubmissionError::Overflow { path: path.clone() };

    let quantity = line.quantity.ok_or_else(|| absent(Term::BT_129))?;
    let net = line.net_amount.ok_or_else(|| absent(Term::BT_131))?;
    let price = line.price_details.as_ref().ok_or_else(|| absent(Term::BG_29))?;
    let item_net_price = price.item_net_price.ok_or_else(|| absent(Term::BT_146))?;
    let base = price.base_quantity.filter(|base| !base.is_zero()).unwrap_or(Decimal::ONE);
    let unit_price = item_net_price.checked_div(base).ok_or_else(overflow)?;
    let unit_price = decimal::round(unit_price, PRICE_DECIMALS).normalize();
    let gross = quantity.checked_mul(unit_price).ok_or_else(overflow)?;

    let allowances = line.allowances.iter().filter_map(|allowance| allowance.amount);
    let charges = line.charges.iter().filter_map(|charge| charge.amount.map(|amount| -amount));
    let discount = allowances
        .chain(charges)
        .try_fold(Decimal::ZERO, |sum: Decimal, amount| sum.checked_add(amount))
        .ok_or_else(overflow)?;
    let given = gross.checked_sub(discount).ok_or_else(overflow)?;
    if decimal::round(given, 2) != net {
        return Err(SubmissionError::Inexpressible { line: at + 1 });
    }

    let item = line.item_information.clone().unwrap_or_default();
    let reference = item.seller_identifier.or(item.standard_identifier.map(|identifier| identifier.value));
    Ok(LignePosteSoumise {
        ligne_poste_reference: Some(reference.unwrap_or_else(|| line.identifier.clone())),
        ligne_poste_denomination: Some(item.name),
        ligne_poste_quantite: Some(quantity),
        ligne_poste_unite: Some(unit_in_words(&line.quantity_unit_code).to_owned()),
        ligne_poste_montant_unitaire_ht: Some(unit_price),
        ligne_poste_montant_remise_ht: (!discount.is_zero()).then_some(discount),
        ligne_poste_taux_tva_manuel: Some(line.vat_information.as_ref().and_then(|vat| vat.rate).unwrap_or_default()),
        ..LignePosteSoumise::default()
    })
}

fn whole_invoice_line(
    source: &DocumentLevelAllowanceCharge,
    name: &str,
    quantity: Decimal,
    path: Path,
    amount: Term,
) -> Result<LignePosteSoumise, SubmissionError> {
    Ok(LignePosteSoumise {
        ligne_poste_reference: Some(source.reason_code.clone().unwrap_or_else(|| name.to_uppercase())),
        ligne_poste_denomination: Some(source.reason.clone().unwrap_or_else(|| name.to_owned())),
        ligne_poste_quantite: Some(quantity),
        ligne_poste_unite: Some(unit_in_words("LS").to_owned()),
        ligne_poste_montant_unitaire_ht: Some(source.amount.ok_or_else(|| missing(path.then(amount)))?),
        ligne_poste_taux_tva_manuel: Some(source.vat_rate.unwrap_or_default()),
        ..LignePosteSoumise::default()
    })
}

/// The portal shows the unit as it is given: words, not a code. Codes without words here stay.
///
/// Source: UN/ECE Recommendations 20 and 21 for the codes.
fn unit_in_words(code: &str) -> &str {
    match code {
        "C62" | "H87" | "EA" | "NAR" => "unité",
        "LS" => "forfait",
        "SET" => "lot",
        "XBX" | "BX" => "boîte",
        "MIN" => "minute",
        "HUR" => "heure",
        "DAY" => "jour",
        "WEE" => "semaine",
        "MON" => "mois",
        "ANN" => "an",
        "GRM" => "g",
        "KGM" => "kg",
        "TNE" => "t",
        "LTR" => "l",
        "MTR" => "m",
        "KMT" => "km",
        "MTK" => "m²",
        "MTQ" => "m³",
        "KWH" => "kWh",
        "MWH" => "MWh",
        other => other,
    }
}

/// The VAT by rate, as the portal wants it: categories that have their rate in common, such as two
/// without VAT, are one line. An amount that is absent, or too large to be kept, stays absent.
pub(crate) fn vat_by_rate(breakdown: &[VatBreakdown]) -> Vec<LigneTvaSoumise> {
    let mut by_rate: Vec<LigneTvaSoumise> = Vec::new();
    for group in breakdown {
        let rate = group.rate.unwrap_or_default();
        match by_rate.iter_mut().find(|line| line.ligne_tva_taux_manuel == Some(rate)) {
            Some(line) => {
                let sum = |known: Option<Decimal>, more: Option<Decimal>| known?.checked_add(more?);
                line.ligne_tva_montant_base_ht_par_taux =
                    sum(line.ligne_tva_montant_base_ht_par_taux, group.taxable_amount);
                line.ligne_tva_montant_tva_par_taux = sum(line.ligne_tva_montant_tva_par_taux, group.tax_amount);
            }
            None => by_rate.push(LigneTvaSoumise {
                ligne_tva_montant_base_ht_par_taux: group.taxable_amount,
                ligne_tva_montant_tva_par_taux: group.tax_amount,
                ligne_tva_taux_manuel: Some(rate),
                ..LigneTvaSoumise::default()
            }),
        }
    }
    by_rate
}

fn totals(invoice: &Invoice) -> Result<MontantTotalSoumis, SubmissionError> {
    let path = Path::root().then(Term::BG_22);
    let totals = invoice.document_totals.as_ref().ok_or_else(|| missing(path.clone()))?;
    let absent = |term: Term| missing(path.clone().then(term));
    Ok(MontantTotalSoumis {
        montant_ht_total: Some(totals.total_without_vat.ok_or_else(|| absent(Term::BT_109))?),
        montant_tva: Some(totals.total_vat.unwrap_or_default()),
        montant_ttc_total: Some(totals.total_with_vat.ok_or_else(|| absent(Term::BT_112))?),
        montant_a_payer: Some(totals.amount_due_for_payment.ok_or_else(|| absent(Term::BT_115))?),
        ..MontantTotalSoumis::default()
    })
}

fn missing(path: Path) -> SubmissionError {
    SubmissionError::Missing { path }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invoice::{Buyer, Identifier, LineVatInformation, PostalAddress, Seller};

    fn invoice() -> Invoice {
        let address = || PostalAddress::new("1 rue de la Poste", "33000", "Bordeaux", "FR");
        let vat = LineVatInformation::new("S", Some(Decimal::from(20)));
        let mut line = InvoiceLine::new("1", "Ramette", Decimal::from(3), "C62", Decimal::new(4, 0), vat);
        line.net_amount = Some(Decimal::from(12));
        let mut buyer = Buyer::new("Mairie", address());
        buyer.identifier = Some(Identifier::new("11000201100044", "0009"));
        let mut invoice = Invoice::new(
            "F-1",
            crate::date::parse("2026-11-02").unwrap(),
            Seller::new("Atelier", address()),
            buyer,
            vec![line],
        );
        invoice.document_totals = Some(crate::invoice::DocumentTotals {
            total_without_vat: Some(Decimal::from(12)),
            total_vat: Some(Decimal::new(24, 1)),
            total_with_vat: Some(Decimal::new(144, 1)),
            amount_due_for_payment: Some(Decimal::new(144, 1)),
            ..Default::default()
        });
        invoice
    }

    #[test]
    fn a_structured_entry_has_lines_and_no_day() {
        let request = SoumettreRequest::from_invoice(&invoice(), 7, ModeDepot::SaisieApi).unwrap();
        assert_eq!(request.ligne_poste.len(), 1);
        assert_eq!(request.ligne_poste[0].ligne_poste_unite.as_deref(), Some("unité"));
        assert_eq!(request.date_facture, None);
        assert_eq!(request.montant_total.unwrap().montant_a_payer, Some(Decimal::new(144, 1)));
    }

    #[test]
    fn a_pdf_has_a_day_and_no_lines() {
        let request = SoumettreRequest::from_invoice(&invoice(), 7, ModeDepot::DepotPdfApi).unwrap();
        assert!(request.ligne_poste.is_empty());
        assert_eq!(request.date_facture.map(|day| day.text), Some("2026-11-02".to_owned()));
    }

    #[test]
    fn an_allowance_on_the_whole_invoice_is_a_line_taken_off() {
        let mut invoice = invoice();
        invoice.document_level_allowances =
            vec![DocumentLevelAllowanceCharge { amount: Some(Decimal::ONE), ..Default::default() }];
        let request = SoumettreRequest::from_invoice(&invoice, 7, ModeDepot::SaisieApi).unwrap();
        let last = request.ligne_poste.last().unwrap();
        assert_eq!(last.ligne_poste_numero, Some(2));
        assert_eq!(last.ligne_poste_quantite, Some(Decimal::NEGATIVE_ONE));
    }

    #[test]
    fn categories_with_the_same_rate_are_one_line_of_vat() {
        let group = |category: &str, rate: i64, base: i64, tax: i64| VatBreakdown {
            category_code: category.to_owned(),
            rate: Some(Decimal::from(rate)),
            taxable_amount: Some(Decimal::from(base)),
            tax_amount: Some(Decimal::from(tax)),
            ..VatBreakdown::default()
        };
        let lines = vat_by_rate(&[group("S", 20, 100, 20), group("E", 0, 7, 0), group("Z", 0, 5, 0)]);
        let bases: Vec<_> = lines.iter().filter_map(|line| line.ligne_tva_montant_base_ht_par_taux).collect();
        assert_eq!(bases, [Decimal::from(100), Decimal::from(12)]);
    }

    #[test]
    fn what_the_portal_cannot_take_is_refused_by_name() {
        let mut without_siret = invoice();
        without_siret.buyer.as_mut().unwrap().identifier = None;
        assert_eq!(
            SoumettreRequest::from_invoice(&without_siret, 7, ModeDepot::SaisieApi),
            Err(SubmissionError::BuyerWithoutSiret)
        );

        let mut without_net = invoice();
        without_net.lines[0].net_amount = None;
        let error = SoumettreRequest::from_invoice(&without_net, 7, ModeDepot::SaisieApi).unwrap_err();
        assert!(error.to_string().starts_with("BG-25[1]/BT-131 (Line net amount) is missing"));

        let mut fine_price = invoice();
        fine_price.lines[0].quantity = Some(Decimal::from(3_000_000));
        fine_price.lines[0].price_details.as_mut().unwrap().item_net_price = Some(Decimal::new(40_000_004, 7));
        fine_price.lines[0].net_amount = Some(Decimal::new(1_200_000_120, 2));
        assert_eq!(
            SoumettreRequest::from_invoice(&fine_price, 7, ModeDepot::SaisieApi),
            Err(SubmissionError::Inexpressible { line: 1 })
        );
    }
}
