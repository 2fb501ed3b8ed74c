//! The profiles, one row each.
//!
//! Sources: for the French ones, the external specifications of the 2026 reform and XP Z12-012 as
//! its published Schematron carries it; for the others, the identifiers that their publishers print.
//! `…:2017:compliant:…` stands in early samples of Factur-X, `urn:factur-x.eu:1p0:basic` and its like
//! in the documents of several programs.

use super::{Checked, Profile, Relation};
use crate::text::Text;

/// BT-24 of an invoice that follows EN 16931 and nothing else.
pub(super) const CORE: &str = "urn:cen.eu:en16931:2017";

const FACTUR_X: &str = "FNFE-MPE, FeRD";
const PEPPOL: &str = "OpenPeppol";
const KOSIT: &str = "KoSIT";

pub(super) static TABLE: &[Profile] = &[
    Profile {
        code: "en-16931",
        name: Text::new("EN 16931", "EN 16931"),
        publisher: "CEN",
        relation: Relation::Core,
        checked: Checked::Fully,
        meaning: Text::new(
            "La facture électronique européenne telle que la norme la définit. Le même identifiant désigne le profil \
             EN 16931 (COMFORT) de Factur-X et de ZUGFeRD 2, et les factures de la réforme française qui s’en \
             tiennent à la norme.",
            "The European electronic invoice as the standard defines it. The same identifier denotes the profile \
             EN 16931 (COMFORT) of Factur-X and ZUGFeRD 2, and the invoices of the French reform that keep to the \
             standard.",
        ),
        identifiers: &[CORE],
    },
    Profile {
        code: "factur-x-minimum",
        name: Text::new("Factur-X MINIMUM", "Factur-X MINIMUM"),
        publisher: FACTUR_X,
        relation: Relation::Below,
        checked: Checked::NotMeant,
        meaning: Text::new(
            "L’en-tête et les totaux, sans lignes ni ventilation de TVA ; aussi ZUGFeRD 2 MINIMUM. La réforme \
             française ne l’admet pas à l’échange.",
            "The header and the totals, without lines or VAT breakdown; ZUGFeRD 2 MINIMUM as well. The French reform \
             does not accept it for exchange.",
        ),
        identifiers: &["urn:factur-x.eu:1p0:minimum", "urn:zugferd.de:2p0:minimum"],
    },
    Profile {
        code: "factur-x-basic-wl",
        name: Text::new("Factur-X BASIC WL", "Factur-X BASIC WL"),
        publisher: FACTUR_X,
        relation: Relation::Below,
        checked: Checked::NotMeant,
        meaning: Text::new(
            "Les données du document et la ventilation de TVA, sans lignes (« without lines ») ; aussi ZUGFeRD 2 \
             BASIC WL. La réforme française ne l’admet à l’échange que la première année.",
            "The data of the document and the VAT breakdown, without lines; ZUGFeRD 2 BASIC WL as well. The French \
             reform accepts it for exchange in the first year only.",
        ),
        identifiers: &["urn:factur-x.eu:1p0:basicwl", "urn:zugferd.de:2p0:basicwl"],
    },
    Profile {
        code: "factur-x-basic",
        name: Text::new("Factur-X BASIC", "Factur-X BASIC"),
        publisher: FACTUR_X,
        relation: Relation::Cius,
        checked: Checked::CoreOnly,
        meaning: Text::new(
            "Une partie des termes de la norme, lignes comprises ; aussi ZUGFeRD 2 BASIC.",
            "Some of the terms of the standard, lines included; ZUGFeRD 2 BASIC as well.",
        ),
        identifiers: &[
            "urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic",
            "urn:cen.eu:en16931:2017#compliant#urn:zugferd.de:2p0:basic",
            "urn:cen.eu:en16931:2017:compliant:factur-x.eu:1p0:basic",
            "urn:factur-x.eu:1p0:basic",
            "urn:zugferd.de:2p0:basic",
        ],
    },
    Profile {
        code: "factur-x-en-16931",
        name: Text::new("Factur-X EN 16931 (COMFORT)", "Factur-X EN 16931 (COMFORT)"),
        publisher: FACTUR_X,
        relation: Relation::Cius,
        checked: Checked::CoreOnly,
        meaning: Text::new(
            "Le profil EN 16931 de Factur-X et de ZUGFeRD 2, sous un identifiant qui le nomme. L’identifiant publié \
             est celui d’EN 16931 seul : il vaut mieux l’écrire.",
            "The profile EN 16931 of Factur-X and ZUGFeRD 2, under an identifier that names it. The published \
             identifier is that of EN 16931 alone, and the one to write.",
        ),
        identifiers: &[
            "urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:en16931",
            "urn:cen.eu:en16931:2017#compliant#urn:zugferd.de:2p0:en16931",
            "urn:cen.eu:en16931:2017#compliant#urn:zugferd.de:2p0:comfort",
            "urn:cen.eu:en16931:2017:compliant:factur-x.eu:1p0:en16931",
            "urn:factur-x.eu:1p0:en16931",
            "urn:zugferd.de:2p0:en16931",
        ],
    },
    Profile {
        code: "factur-x-extended",
        name: Text::new("Factur-X EXTENDED", "Factur-X EXTENDED"),
        publisher: FACTUR_X,
        relation: Relation::Extension,
        checked: Checked::CoreOfExtension,
        meaning: Text::new(
            "La norme et des données de plus, comme les sous-lignes ; aussi ZUGFeRD 2 EXTENDED. Chorus Pro peut \
             ignorer ces données.",
            "The standard and more data, such as sub-lines; ZUGFeRD 2 EXTENDED as well. Chorus Pro may ignore these \
             data.",
        ),
        identifiers: &[
            "urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended",
            "urn:cen.eu:en16931:2017#conformant#urn:zugferd.de:2p0:extended",
            "urn:cen.eu:en16931:2017:conformant:factur-x.eu:1p0:extended",
            "urn:factur-x.eu:1p0:extended",
            "urn:zugferd.de:2p0:extended",
        ],
    },
    Profile {
        code: "zugferd-1-basic",
        name: Text::new("ZUGFeRD 1.0 BASIC", "ZUGFeRD 1.0 BASIC"),
        publisher: "FeRD",
        relation: Relation::Apart,
        checked: Checked::NotMeant,
        meaning: Text::new(
            "Le profil BASIC de ZUGFeRD 1, plus ancien que la norme.",
            "The profile BASIC of ZUGFeRD 1, older than the standard.",
        ),
        identifiers: &[
            "urn:ferd:CrossIndustryDocument:invoice:1p0:basic",
            "urn:ferd:invoice:1.0:basic",
            "urn:ferd:invoice:rc:basic",
        ],
    },
    Profile {
        code: "zugferd-1-comfort",
        name: Text::new("ZUGFeRD 1.0 COMFORT", "ZUGFeRD 1.0 COMFORT"),
        publisher: "FeRD",
        relation: Relation::Apart,
        checked: Checked::NotMeant,
        meaning: Text::new(
            "Le profil COMFORT de ZUGFeRD 1, plus ancien que la norme ; ZUGFeRD 2 et Factur-X l’ont remplacé par le \
             profil EN 16931.",
            "The profile COMFORT of ZUGFeRD 1, older than the standard; ZUGFeRD 2 and Factur-X have replaced it by \
             the profile EN 16931.",
        ),
        identifiers: &[
            "urn:ferd:CrossIndustryDocument:invoice:1p0:comfort",
            "urn:ferd:invoice:1.0:comfort",
            "urn:ferd:invoice:rc:comfort",
        ],
    },
    Profile {
        code: "zugferd-1-extended",
        name: Text::new("ZUGFeRD 1.0 EXTENDED", "ZUGFeRD 1.0 EXTENDED"),
        publisher: "FeRD",
        relation: Relation::Apart,
        checked: Checked::NotMeant,
        meaning: Text::new(
            "Le profil EXTENDED de ZUGFeRD 1, plus ancien que la norme.",
            "The profile EXTENDED of ZUGFeRD 1, older than the standard.",
        ),
        identifiers: &[
            "urn:ferd:CrossIndustryDocument:invoice:1p0:extended",
            "urn:ferd:invoice:1.0:extended",
            "urn:ferd:invoice:rc:extended",
        ],
    },
    Profile {
        code: "extended-ctc-fr",
        name: Text::new("EXTENDED-CTC-FR", "EXTENDED-CTC-FR"),
        publisher: "AFNOR, FNFE-MPE",
        relation: Relation::Extension,
        checked: Checked::CoreOfExtension,
        meaning: Text::new(
            "La norme étendue aux cas de la réforme française de 2026 : mandataires et payeur, sous-lignes, \
             livraisons par ligne. Vaut pour UBL, CII et Factur-X.",
            "The standard extended to the cases of the French reform of 2026: agents and payer, sub-lines, deliveries \
             by line. It is for UBL, CII and Factur-X.",
        ),
        identifiers: &["urn:cen.eu:en16931:2017#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr"],
    },
    Profile {
        code: "f1-base",
        name: Text::new("Extrait de facture F1 BASE", "Invoice extract F1 BASE"),
        publisher: "DGFiP",
        relation: Relation::Below,
        checked: Checked::NotMeant,
        meaning: Text::new(
            "Ce qu’une plateforme transmet d’une facture à l’administration (flux 1), sans les lignes.",
            "What a platform passes on of an invoice to the tax administration (flux 1), without the lines.",
        ),
        identifiers: &["urn.cpro.gouv.fr:1p0:einvoicingextract#Base"],
    },
    Profile {
        code: "f1-full",
        name: Text::new("Extrait de facture F1 FULL", "Invoice extract F1 FULL"),
        publisher: "DGFiP",
        relation: Relation::Below,
        checked: Checked::NotMeant,
        meaning: Text::new(
            "Ce qu’une plateforme transmet d’une facture à l’administration (flux 1), avec les lignes, les remises et \
             les charges ; il succède à F1 BASE en septembre 2027.",
            "What a platform passes on of an invoice to the tax administration (flux 1), with the lines, allowances \
             and charges; it follows F1 BASE in September 2027.",
        ),
        identifiers: &["urn.cpro.gouv.fr:1p0:einvoicingextract#Full"],
    },
    Profile {
        code: "f10-e-reporting",
        name: Text::new("E-reporting F10", "E-reporting F10"),
        publisher: "DGFiP",
        relation: Relation::Apart,
        checked: Checked::NotMeant,
        meaning: Text::new(
            "La transmission de données de transaction et de paiement à l’administration (flux 10) ; ce n’est pas une \
             facture.",
            "Data on transactions and payments for the tax administration (flux 10); it is no invoice.",
        ),
        identifiers: &["urn.cpro.gouv.fr:1p0:ereporting"],
    },
    Profile {
        code: "cdv",
        name: Text::new("Message de cycle de vie (CDV)", "Lifecycle message (CDV)"),
        publisher: "DGFiP, AFNOR",
        relation: Relation::Apart,
        checked: Checked::NotMeant,
        meaning: Text::new(
            "Dit ce qu’il advient d’une facture, d’un flux ou d’un message de la réforme française ; ce n’est pas une \
             facture.",
            "Tells what becomes of an invoice, a flux or a message of the French reform; it is no invoice.",
        ),
        identifiers: &[
            "urn.cpro.gouv.fr:1p0:CDV:invoice",
            "urn.cpro.gouv.fr:1p0:CDV:einvoicingF2",
            "urn.cpro.gouv.fr:1p0:CDV:einvoicingF1",
            "urn.cpro.gouv.fr:1p0:CDV:ereportingF10",
            "urn.cpro.gouv.fr:1p0:CDV:annuaire",
            "urn.cpro.gouv.fr:1p0:CDV:flux",
            "urn.cpro.gouv.fr:1p0:CDV:messageCDV",
        ],
    },
    Profile {
        code: "peppol-france-cius",
        name: Text::new("Peppol France CIUS", "Peppol France CIUS"),
        publisher: PEPPOL,
        relation: Relation::Cius,
        checked: Checked::CoreOnly,
        meaning: Text::new(
            "Désigne, sur le réseau Peppol, une facture de la réforme française sans extension.",
            "Denotes, on the Peppol network, an invoice of the French reform without extension.",
        ),
        identifiers: &["urn:cen.eu:en16931:2017#compliant#urn:peppol:france:billing:cius:1.0"],
    },
    Profile {
        code: "peppol-france-extended",
        name: Text::new("Peppol France EXTENDED", "Peppol France EXTENDED"),
        publisher: PEPPOL,
        relation: Relation::Extension,
        checked: Checked::CoreOfExtension,
        meaning: Text::new(
            "Désigne, sur le réseau Peppol, une facture de la réforme française avec extension.",
            "Denotes, on the Peppol network, an invoice of the French reform with extension.",
        ),
        identifiers: &["urn:cen.eu:en16931:2017#conformant#urn:peppol:france:billing:extended:1.0"],
    },
    Profile {
        code: "peppol-france-factur-x",
        name: Text::new("Peppol France Factur-X", "Peppol France Factur-X"),
        publisher: PEPPOL,
        relation: Relation::Extension,
        checked: Checked::CoreOfExtension,
        meaning: Text::new(
            "Désigne, sur le réseau Peppol, une facture Factur-X de la réforme française.",
            "Denotes, on the Peppol network, a Factur-X invoice of the French reform.",
        ),
        identifiers: &["urn:cen.eu:en16931:2017#conformant#urn:peppol:france:billing:Factur-X:1.0"],
    },
    Profile {
        code: "peppol-bis-billing-3",
        name: Text::new("Peppol BIS Billing 3.0", "Peppol BIS Billing 3.0"),
        publisher: PEPPOL,
        relation: Relation::Cius,
        checked: Checked::CoreOnly,
        meaning: Text::new(
            "La facture et l’avoir du réseau Peppol, avec les règles du réseau (PEPPOL-EN16931) et celles de \
             certains pays.",
            "The invoice and the credit note of the Peppol network, with the rules of the network (PEPPOL-EN16931) and \
             those of some countries.",
        ),
        identifiers: &["urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"],
    },
    Profile {
        code: "peppol-bis-self-billing-3",
        name: Text::new("Peppol BIS Self-Billing 3.0", "Peppol BIS Self-Billing 3.0"),
        publisher: PEPPOL,
        relation: Relation::Cius,
        checked: Checked::CoreOnly,
        meaning: Text::new(
            "L’autofacturation sur le réseau Peppol : l’acheteur émet la facture ou l’avoir.",
            "Self-billing on the Peppol network: the buyer issues the invoice or the credit note.",
        ),
        identifiers: &["urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0"],
    },
    Profile {
        code: "peppol-pint-billing-1",
        name: Text::new("Peppol PINT Billing", "Peppol PINT Billing"),
        publisher: PEPPOL,
        relation: Relation::Apart,
        checked: Checked::NotMeant,
        meaning: Text::new(
            "La facture internationale de Peppol, dans une édition par pays ou région : Singapour, Japon, Malaisie, \
             Australie et Nouvelle-Zélande, Émirats arabes unis.",
            "The international invoice of Peppol, in one edition per country or region: Singapore, Japan, Malaysia, \
             Australia and New Zealand, United Arab Emirates.",
        ),
        identifiers: &[
            "urn:peppol:pint:billing-1@sg-1",
            "urn:peppol:pint:billing-1@jp-1",
            "urn:peppol:pint:billing-1@my-1",
            "urn:peppol:pint:billing-1@aunz-1",
            "urn:peppol:pint:billing-1@ae-1",
        ],
    },
    Profile {
        code: "ehf-billing-3",
        name: Text::new("EHF Billing 3.0", "EHF Billing 3.0"),
        publisher: "Difi",
        relation: Relation::Cius,
        checked: Checked::CoreOnly,
        meaning: Text::new(
            "Peppol BIS Billing 3.0 sous son identifiant norvégien.",
            "Peppol BIS Billing 3.0 under its Norwegian identifier.",
        ),
        identifiers: &[
            "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0#compliant#urn:www.difi.no:ehf:ver3.0",
        ],
    },
    Profile {
        code: "xrechnung",
        name: Text::new("XRechnung", "XRechnung"),
        publisher: KOSIT,
        relation: Relation::Cius,
        checked: Checked::CoreOnly,
        meaning: Text::new(
            "La facture aux administrations allemandes, avec leurs règles (BR-DE).",
            "The invoice to German public bodies, with their rules (BR-DE).",
        ),
        identifiers: &[
            "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0",
            "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_*",
            "urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_*",
        ],
    },
    Profile {
        code: "xrechnung-extension",
        name: Text::new("XRechnung avec extension", "XRechnung with extension"),
        publisher: KOSIT,
        relation: Relation::Extension,
        checked: Checked::CoreOfExtension,
        meaning: Text::new(
            "XRechnung et des données de plus, comme les sous-lignes (BR-DEX).",
            "XRechnung and more data, such as sub-lines (BR-DEX).",
        ),
        identifiers: &[
            "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0#conformant#urn:xeinkauf.de:kosit:extension:xrechnung_3.0",
            "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_*#conformant#urn:xeinkauf.de:kosit:extension:xrechnung_*",
            "urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_*#conformant#urn:xoev-de:kosit:extension:xrechnung_*",
        ],
    },
    Profile {
        code: "xrechnung-cvd",
        name: Text::new("XRechnung CVD", "XRechnung CVD"),
        publisher: KOSIT,
        relation: Relation::Cius,
        checked: Checked::CoreOnly,
        meaning: Text::new(
            "XRechnung avec les règles de la directive sur les véhicules propres (BR-DE-CVD).",
            "XRechnung with the rules of the Clean Vehicles Directive (BR-DE-CVD).",
        ),
        identifiers: &[
            "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0#compliant#urn:xeinkauf.de:kosit:xrechnung:cvd_0.9",
            "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_*#compliant#urn:xeinkauf.de:kosit:xrechnung:cvd_*",
        ],
    },
    Profile {
        code: "cius-ro",
        name: Text::new("CIUS-RO", "CIUS-RO"),
        publisher: "Ministerul Finanțelor",
        relation: Relation::Cius,
        checked: Checked::CoreOnly,
        meaning: Text::new("La facture électronique de Roumanie.", "The electronic invoice of Romania."),
        identifiers: &[
            "urn:cen.eu:en16931:2017#compliant#urn:efactura.mfinante.ro:CIUS-RO:1.0.1",
            "urn:cen.eu:en16931:2017#compliant#urn:efactura.mfinante.ro:CIUS-RO:*",
        ],
    },
    Profile {
        code: "zatca",
        name: Text::new("ZATCA e-invoicing", "ZATCA e-invoicing"),
        publisher: "ZATCA",
        relation: Relation::Cius,
        checked: Checked::CoreOnly,
        meaning: Text::new(
            "La facture électronique d’Arabie saoudite, conforme à la norme d’après son identifiant.",
            "The electronic invoice of Saudi Arabia, compliant with the standard according to its identifier.",
        ),
        identifiers: &["urn:cen.eu:en16931:2017#compliant#urn:zatca.gov.sa:e-invoicing:1.0"],
    },
];
