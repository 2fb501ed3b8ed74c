use super::{Cardinality, DataType};
use crate::text::Text;

macro_rules! terms {
    ($($variant:ident $id:literal $name:literal $french:literal $parent:expr, $cardinality:ident $data_type:ident;)+) => {
        /// A business term (`BT-…`) or business group (`BG-…`) of EN 16931-1.
        #[allow(non_camel_case_types)]
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        #[repr(u8)]
        pub enum Term {
            $(#[doc = concat!($id, ". ", $name, ".")] $variant,)+
        }

        impl Term {
            /// Every term, in the order of the standard.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The identifier as published, such as `BT-131`.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)+ }
            }

            /// The name in French and in English.
            #[must_use]
            pub const fn label(self) -> Text {
                match self { $(Self::$variant => Text::new($french, $name),)+ }
            }

            /// The group (or, for a scheme, the identifier) that the term belongs to; none directly
            /// below the invoice.
            #[must_use]
            pub const fn parent(self) -> Option<Self> {
                use Term::*;
                match self { $($variant => $parent,)+ }
            }

            /// How often the term may stand in its group.
            #[must_use]
            pub const fn cardinality(self) -> Cardinality {
                match self { $(Self::$variant => Cardinality::$cardinality,)+ }
            }

            /// The semantic data type.
            #[must_use]
            pub const fn data_type(self) -> DataType {
                match self { $(Self::$variant => DataType::$data_type,)+ }
            }
        }
    };
}

#[rustfmt::skip]
terms! {
    BT_1 "BT-1" "Invoice number" "Numéro de facture" None, One Identifier;
    BT_2 "BT-2" "Issue date" "Date d’émission de la facture" None, One Date;
    BT_3 "BT-3" "Invoice type code" "Code de type de facture" None, One Code;
    BT_5 "BT-5" "Invoice currency code" "Code de devise de la facture" None, One Code;
    BT_6 "BT-6" "VAT accounting currency code" "Code de devise de comptabilisation de la TVA" None, Optional Code;
    BT_7 "BT-7" "VAT point date" "Date d’exigibilité de la TVA" None, Optional Date;
    BT_8 "BT-8" "VAT point date code" "Code de date d’exigibilité de la TVA" None, Optional Code;
    BT_9 "BT-9" "Payment due date" "Date d’échéance" None, Optional Date;
    BT_10 "BT-10" "Buyer reference" "Référence de l’acheteur" None, Optional Text;
    BT_11 "BT-11" "Project reference" "Référence du projet" None, Optional Reference;
    BT_12 "BT-12" "Contract reference" "Référence du contrat" None, Optional Reference;
    BT_13 "BT-13" "Purchase order reference" "Référence du bon de commande" None, Optional Reference;
    BT_14 "BT-14" "Sales order reference" "Référence de l’ordre de vente" None, Optional Reference;
    BT_15 "BT-15" "Receiving advice reference" "Référence de l’avis de réception" None, Optional Reference;
    BT_16 "BT-16" "Despatch advice reference" "Référence de l’avis d’expédition" None, Optional Reference;
    BT_17 "BT-17" "Tender or lot reference" "Référence de l’appel d’offres ou du lot" None, Optional Reference;
    BT_18 "BT-18" "Invoiced object identifier" "Identifiant de l’objet facturé" None, Optional Identifier;
    BT_18_1 "BT-18-1" "Invoiced object scheme" "Schéma de l’objet facturé" Some(BT_18), Optional Scheme;
    BT_19 "BT-19" "Buyer accounting reference" "Référence comptable de l’acheteur" None, Optional Text;
    BT_20 "BT-20" "Payment terms" "Conditions de paiement" None, Optional Text;
    BG_1 "BG-1" "Invoice note" "Note de facture" None, Any Group;
    BT_21 "BT-21" "Note subject code" "Code du sujet de la note" Some(BG_1), Optional Code;
    BT_22 "BT-22" "Note text" "Texte de la note" Some(BG_1), One Text;
    BG_2 "BG-2" "Process control" "Contrôle du processus" None, One Group;
    BT_23 "BT-23" "Business process type" "Type de processus métier" Some(BG_2), Optional Text;
    BT_24 "BT-24" "Specification identifier" "Identifiant de spécification" Some(BG_2), One Identifier;
    BG_3 "BG-3" "Preceding invoice reference" "Référence à une facture antérieure" None, Any Group;
    BT_25 "BT-25" "Preceding invoice number" "Numéro de la facture antérieure" Some(BG_3), One Reference;
    BT_26 "BT-26" "Preceding invoice issue date" "Date d’émission de la facture antérieure" Some(BG_3), Optional Date;
    BG_4 "BG-4" "Seller" "Vendeur" None, One Group;
    BT_27 "BT-27" "Seller name" "Raison sociale du vendeur" Some(BG_4), One Text;
    BT_28 "BT-28" "Seller trading name" "Appellation commerciale du vendeur" Some(BG_4), Optional Text;
    BT_29 "BT-29" "Seller identifier" "Identifiant du vendeur" Some(BG_4), Any Identifier;
    BT_29_1 "BT-29-1" "Seller identifier scheme" "Schéma de l’identifiant du vendeur" Some(BT_29), Optional Scheme;
    BT_30 "BT-30" "Seller legal registration identifier" "Identifiant d’enregistrement légal du vendeur" Some(BG_4), Optional Identifier;
    BT_30_1 "BT-30-1" "Seller registration scheme" "Schéma de l’enregistrement du vendeur" Some(BT_30), Optional Scheme;
    BT_31 "BT-31" "Seller VAT identifier" "Numéro de TVA du vendeur" Some(BG_4), Optional Identifier;
    BT_32 "BT-32" "Seller tax registration identifier" "Immatriculation fiscale du vendeur" Some(BG_4), Optional Identifier;
    BT_33 "BT-33" "Seller additional legal information" "Informations juridiques complémentaires du vendeur" Some(BG_4), Optional Text;
    BT_34 "BT-34" "Seller electronic address" "Adresse électronique du vendeur" Some(BG_4), Optional Identifier;
    BT_34_1 "BT-34-1" "Seller electronic address scheme" "Schéma de l’adresse électronique du vendeur" Some(BT_34), One Scheme;
    BG_5 "BG-5" "Seller postal address" "Adresse postale du vendeur" Some(BG_4), One Group;
    BT_35 "BT-35" "Seller address line 1" "Adresse du vendeur, ligne 1" Some(BG_5), Optional Text;
    BT_36 "BT-36" "Seller address line 2" "Adresse du vendeur, ligne 2" Some(BG_5), Optional Text;
    BT_162 "BT-162" "Seller address line 3" "Adresse du vendeur, ligne 3" Some(BG_5), Optional Text;
    BT_37 "BT-37" "Seller city" "Localité du vendeur" Some(BG_5), Optional Text;
    BT_38 "BT-38" "Seller post code" "Code postal du vendeur" Some(BG_5), Optional Text;
    BT_39 "BT-39" "Seller country subdivision" "Subdivision du pays du vendeur" Some(BG_5), Optional Text;
    BT_40 "BT-40" "Seller country code" "Code de pays du vendeur" Some(BG_5), One Code;
    BG_6 "BG-6" "Seller contact" "Contact du vendeur" Some(BG_4), Optional Group;
    BT_41 "BT-41" "Seller contact point" "Point de contact du vendeur" Some(BG_6), Optional Text;
    BT_42 "BT-42" "Seller contact telephone" "Téléphone du contact du vendeur" Some(BG_6), Optional Text;
    BT_43 "BT-43" "Seller contact email" "Adresse de courriel du contact du vendeur" Some(BG_6), Optional Text;
    BG_7 "BG-7" "Buyer" "Acheteur" None, One Group;
    BT_44 "BT-44" "Buyer name" "Nom de l’acheteur" Some(BG_7), One Text;
    BT_45 "BT-45" "Buyer trading name" "Appellation commerciale de l’acheteur" Some(BG_7), Optional Text;
    BT_46 "BT-46" "Buyer identifier" "Identifiant de l’acheteur" Some(BG_7), Optional Identifier;
    BT_46_1 "BT-46-1" "Buyer identifier scheme" "Schéma de l’identifiant de l’acheteur" Some(BT_46), Optional Scheme;
    BT_47 "BT-47" "Buyer legal registration identifier" "Identifiant d’enregistrement légal de l’acheteur" Some(BG_7), Optional Identifier;
    BT_47_1 "BT-47-1" "Buyer registration scheme" "Schéma de l’enregistrement de l’acheteur" Some(BT_47), Optional Scheme;
    BT_48 "BT-48" "Buyer VAT identifier" "Numéro de TVA de l’acheteur" Some(BG_7), Optional Identifier;
    BT_49 "BT-49" "Buyer electronic address" "Adresse électronique de l’acheteur" Some(BG_7), Optional Identifier;
    BT_49_1 "BT-49-1" "Buyer electronic address scheme" "Schéma de l’adresse électronique de l’acheteur" Some(BT_49), One Scheme;
    BG_8 "BG-8" "Buyer postal address" "Adresse postale de l’acheteur" Some(BG_7), One Group;
    BT_50 "BT-50" "Buyer address line 1" "Adresse de l’acheteur, ligne 1" Some(BG_8), Optional Text;
    BT_51 "BT-51" "Buyer address line 2" "Adresse de l’acheteur, ligne 2" Some(BG_8), Optional Text;
    BT_163 "BT-163" "Buyer address line 3" "Adresse de l’acheteur, ligne 3" Some(BG_8), Optional Text;
    BT_52 "BT-52" "Buyer city" "Localité de l’acheteur" Some(BG_8), Optional Text;
    BT_53 "BT-53" "Buyer post code" "Code postal de l’acheteur" Some(BG_8), Optional Text;
    BT_54 "BT-54" "Buyer country subdivision" "Subdivision du pays de l’acheteur" Some(BG_8), Optional Text;
    BT_55 "BT-55" "Buyer country code" "Code de pays de l’acheteur" Some(BG_8), One Code;
    BG_9 "BG-9" "Buyer contact" "Contact de l’acheteur" Some(BG_7), Optional Group;
    BT_56 "BT-56" "Buyer contact point" "Point de contact de l’acheteur" Some(BG_9), Optional Text;
    BT_57 "BT-57" "Buyer contact telephone" "Téléphone du contact de l’acheteur" Some(BG_9), Optional Text;
    BT_58 "BT-58" "Buyer contact email" "Adresse de courriel du contact de l’acheteur" Some(BG_9), Optional Text;
    BG_10 "BG-10" "Payee" "Bénéficiaire du paiement" None, Optional Group;
    BT_59 "BT-59" "Payee name" "Nom du bénéficiaire" Some(BG_10), One Text;
    BT_60 "BT-60" "Payee identifier" "Identifiant du bénéficiaire" Some(BG_10), Optional Identifier;
    BT_60_1 "BT-60-1" "Payee identifier scheme" "Schéma de l’identifiant du bénéficiaire" Some(BT_60), Optional Scheme;
    BT_61 "BT-61" "Payee legal registration identifier" "Identifiant d’enregistrement légal du bénéficiaire" Some(BG_10), Optional Identifier;
    BT_61_1 "BT-61-1" "Payee registration scheme" "Schéma de l’enregistrement du bénéficiaire" Some(BT_61), Optional Scheme;
    BG_11 "BG-11" "Seller tax representative" "Représentant fiscal du vendeur" None, Optional Group;
    BT_62 "BT-62" "Tax representative name" "Nom du représentant fiscal" Some(BG_11), One Text;
    BT_63 "BT-63" "Tax representative VAT identifier" "Numéro de TVA du représentant fiscal" Some(BG_11), One Identifier;
    BG_12 "BG-12" "Tax representative postal address" "Adresse postale du représentant fiscal" Some(BG_11), One Group;
    BT_64 "BT-64" "Tax representative address line 1" "Adresse du représentant fiscal, ligne 1" Some(BG_12), Optional Text;
    BT_65 "BT-65" "Tax representative address line 2" "Adresse du représentant fiscal, ligne 2" Some(BG_12), Optional Text;
    BT_164 "BT-164" "Tax representative address line 3" "Adresse du représentant fiscal, ligne 3" Some(BG_12), Optional Text;
    BT_66 "BT-66" "Tax representative city" "Localité du représentant fiscal" Some(BG_12), Optional Text;
    BT_67 "BT-67" "Tax representative post code" "Code postal du représentant fiscal" Some(BG_12), Optional Text;
    BT_68 "BT-68" "Tax representative country subdivision" "Subdivision du pays du représentant fiscal" Some(BG_12), Optional Text;
    BT_69 "BT-69" "Tax representative country code" "Code de pays du représentant fiscal" Some(BG_12), One Code;
    BG_13 "BG-13" "Delivery information" "Informations de livraison" None, Optional Group;
    BT_70 "BT-70" "Deliver-to party name" "Nom de la partie livrée" Some(BG_13), Optional Text;
    BT_71 "BT-71" "Deliver-to location identifier" "Identifiant du lieu de livraison" Some(BG_13), Optional Identifier;
    BT_71_1 "BT-71-1" "Deliver-to location scheme" "Schéma du lieu de livraison" Some(BT_71), Optional Scheme;
    BT_72 "BT-72" "Actual delivery date" "Date effective de livraison" Some(BG_13), Optional Date;
    BG_14 "BG-14" "Invoicing period" "Période de facturation" Some(BG_13), Optional Group;
    BT_73 "BT-73" "Invoicing period start" "Début de la période de facturation" Some(BG_14), Optional Date;
    BT_74 "BT-74" "Invoicing period end" "Fin de la période de facturation" Some(BG_14), Optional Date;
    BG_15 "BG-15" "Deliver-to address" "Adresse de livraison" Some(BG_13), Optional Group;
    BT_75 "BT-75" "Deliver-to address line 1" "Adresse de livraison, ligne 1" Some(BG_15), Optional Text;
    BT_76 "BT-76" "Deliver-to address line 2" "Adresse de livraison, ligne 2" Some(BG_15), Optional Text;
    BT_165 "BT-165" "Deliver-to address line 3" "Adresse de livraison, ligne 3" Some(BG_15), Optional Text;
    BT_77 "BT-77" "Deliver-to city" "Localité de livraison" Some(BG_15), Optional Text;
    BT_78 "BT-78" "Deliver-to post code" "Code postal de livraison" Some(BG_15), Optional Text;
    BT_79 "BT-79" "Deliver-to country subdivision" "Subdivision du pays de livraison" Some(BG_15), Optional Text;
    BT_80 "BT-80" "Deliver-to country code" "Code de pays de livraison" Some(BG_15), One Code;
    BG_16 "BG-16" "Payment instructions" "Instructions de paiement" None, Optional Group;
    BT_81 "BT-81" "Payment means code" "Code du moyen de paiement" Some(BG_16), One Code;
    BT_82 "BT-82" "Payment means text" "Libellé du moyen de paiement" Some(BG_16), Optional Text;
    BT_83 "BT-83" "Remittance information" "Avis de versement" Some(BG_16), Optional Text;
    BG_17 "BG-17" "Credit transfer" "Virement" Some(BG_16), Any Group;
    BT_84 "BT-84" "Payment account identifier" "Identifiant du compte de paiement" Some(BG_17), One Identifier;
    BT_85 "BT-85" "Payment account name" "Nom du compte de paiement" Some(BG_17), Optional Text;
    BT_86 "BT-86" "Payment service provider identifier" "Identifiant du prestataire de services de paiement" Some(BG_17), Optional Identifier;
    BG_18 "BG-18" "Payment card" "Carte de paiement" Some(BG_16), Optional Group;
    BT_87 "BT-87" "Card primary account number" "Numéro de la carte" Some(BG_18), One Text;
    BT_88 "BT-88" "Card holder name" "Titulaire de la carte" Some(BG_18), Optional Text;
    BG_19 "BG-19" "Direct debit" "Prélèvement" Some(BG_16), Optional Group;
    BT_89 "BT-89" "Mandate reference identifier" "Référence du mandat" Some(BG_19), Optional Identifier;
    BT_90 "BT-90" "Bank assigned creditor identifier" "Identifiant du créancier" Some(BG_19), Optional Identifier;
    BT_91 "BT-91" "Debited account identifier" "Compte débité" Some(BG_19), Optional Identifier;
    BG_20 "BG-20" "Document level allowance" "Remise au niveau du document" None, Any Group;
    BT_92 "BT-92" "Document level allowance amount" "Montant de la remise au niveau du document" Some(BG_20), One Amount;
    BT_93 "BT-93" "Document level allowance base amount" "Assiette de la remise au niveau du document" Some(BG_20), Optional Amount;
    BT_94 "BT-94" "Document level allowance percentage" "Pourcentage de la remise au niveau du document" Some(BG_20), Optional Percentage;
    BT_95 "BT-95" "Document level allowance VAT category code" "Catégorie de TVA de la remise au niveau du document" Some(BG_20), One Code;
    BT_96 "BT-96" "Document level allowance VAT rate" "Taux de TVA de la remise au niveau du document" Some(BG_20), Optional Percentage;
    BT_97 "BT-97" "Document level allowance reason" "Motif de la remise au niveau du document" Some(BG_20), Optional Text;
    BT_98 "BT-98" "Document level allowance reason code" "Code de motif de la remise au niveau du document" Some(BG_20), Optional Code;
    BG_21 "BG-21" "Document level charge" "Majoration au niveau du document" None, Any Group;
    BT_99 "BT-99" "Document level charge amount" "Montant de la majoration au niveau du document" Some(BG_21), One Amount;
    BT_100 "BT-100" "Document level charge base amount" "Assiette de la majoration au niveau du document" Some(BG_21), Optional Amount;
    BT_101 "BT-101" "Document level charge percentage" "Pourcentage de la majoration au niveau du document" Some(BG_21), Optional Percentage;
    BT_102 "BT-102" "Document level charge VAT category code" "Catégorie de TVA de la majoration au niveau du document" Some(BG_21), One Code;
    BT_103 "BT-103" "Document level charge VAT rate" "Taux de TVA de la majoration au niveau du document" Some(BG_21), Optional Percentage;
    BT_104 "BT-104" "Document level charge reason" "Motif de la majoration au niveau du document" Some(BG_21), Optional Text;
    BT_105 "BT-105" "Document level charge reason code" "Code de motif de la majoration au niveau du document" Some(BG_21), Optional Code;
    BG_22 "BG-22" "Document totals" "Totaux du document" None, One Group;
    BT_106 "BT-106" "Sum of line net amounts" "Somme des montants nets des lignes" Some(BG_22), One Amount;
    BT_107 "BT-107" "Sum of document level allowances" "Somme des remises au niveau du document" Some(BG_22), Optional Amount;
    BT_108 "BT-108" "Sum of document level charges" "Somme des majorations au niveau du document" Some(BG_22), Optional Amount;
    BT_109 "BT-109" "Total without VAT" "Total hors TVA" Some(BG_22), One Amount;
    BT_110 "BT-110" "Total VAT" "Total de la TVA" Some(BG_22), Optional Amount;
    BT_111 "BT-111" "Total VAT in accounting currency" "Total de la TVA en devise de comptabilisation" Some(BG_22), Optional Amount;
    BT_112 "BT-112" "Total with VAT" "Total TVA comprise" Some(BG_22), One Amount;
    BT_113 "BT-113" "Paid amount" "Montant payé" Some(BG_22), Optional Amount;
    BT_114 "BT-114" "Rounding amount" "Montant arrondi" Some(BG_22), Optional Amount;
    BT_115 "BT-115" "Amount due for payment" "Montant à payer" Some(BG_22), One Amount;
    BG_23 "BG-23" "VAT breakdown" "Ventilation de la TVA" None, AtLeastOne Group;
    BT_116 "BT-116" "VAT category taxable amount" "Base d’imposition de la catégorie de TVA" Some(BG_23), One Amount;
    BT_117 "BT-117" "VAT category tax amount" "Montant de la TVA de la catégorie" Some(BG_23), One Amount;
    BT_118 "BT-118" "VAT category code" "Code de catégorie de TVA" Some(BG_23), One Code;
    BT_119 "BT-119" "VAT category rate" "Taux de la catégorie de TVA" Some(BG_23), Optional Percentage;
    BT_120 "BT-120" "VAT exemption reason" "Motif d’exonération de la TVA" Some(BG_23), Optional Text;
    BT_121 "BT-121" "VAT exemption reason code" "Code de motif d’exonération de la TVA" Some(BG_23), Optional Code;
    BG_24 "BG-24" "Additional supporting document" "Document justificatif additionnel" None, Any Group;
    BT_122 "BT-122" "Supporting document reference" "Référence du document justificatif" Some(BG_24), One Reference;
    BT_123 "BT-123" "Supporting document description" "Description du document justificatif" Some(BG_24), Optional Text;
    BT_124 "BT-124" "External document location" "Emplacement du document externe" Some(BG_24), Optional Text;
    BT_125 "BT-125" "Attached document" "Document joint" Some(BG_24), Optional Binary;
    BT_125_1 "BT-125-1" "Attached document MIME code" "Code MIME du document joint" Some(BT_125), One Code;
    BT_125_2 "BT-125-2" "Attached document filename" "Nom de fichier du document joint" Some(BT_125), One Text;
    BG_25 "BG-25" "Invoice line" "Ligne de facture" None, AtLeastOne Group;
    BT_126 "BT-126" "Line identifier" "Identifiant de la ligne" Some(BG_25), One Identifier;
    BT_127 "BT-127" "Line note" "Note de la ligne" Some(BG_25), Optional Text;
    BT_128 "BT-128" "Line object identifier" "Identifiant de l’objet de la ligne" Some(BG_25), Optional Identifier;
    BT_128_1 "BT-128-1" "Line object scheme" "Schéma de l’objet de la ligne" Some(BT_128), Optional Scheme;
    BT_129 "BT-129" "Invoiced quantity" "Quantité facturée" Some(BG_25), One Quantity;
    BT_130 "BT-130" "Invoiced quantity unit code" "Code d’unité de la quantité facturée" Some(BG_25), One Code;
    BT_131 "BT-131" "Line net amount" "Montant net de la ligne" Some(BG_25), One Amount;
    BT_132 "BT-132" "Referenced purchase order line" "Ligne de commande référencée" Some(BG_25), Optional Reference;
    BT_133 "BT-133" "Line buyer accounting reference" "Référence comptable de l’acheteur pour la ligne" Some(BG_25), Optional Text;
    BG_26 "BG-26" "Line period" "Période de la ligne" Some(BG_25), Optional Group;
    BT_134 "BT-134" "Line period start" "Début de la période de la ligne" Some(BG_26), Optional Date;
    BT_135 "BT-135" "Line period end" "Fin de la période de la ligne" Some(BG_26), Optional Date;
    BG_27 "BG-27" "Line allowance" "Remise de la ligne" Some(BG_25), Any Group;
    BT_136 "BT-136" "Line allowance amount" "Montant de la remise de la ligne" Some(BG_27), One Amount;
    BT_137 "BT-137" "Line allowance base amount" "Assiette de la remise de la ligne" Some(BG_27), Optional Amount;
    BT_138 "BT-138" "Line allowance percentage" "Pourcentage de la remise de la ligne" Some(BG_27), Optional Percentage;
    BT_139 "BT-139" "Line allowance reason" "Motif de la remise de la ligne" Some(BG_27), Optional Text;
    BT_140 "BT-140" "Line allowance reason code" "Code de motif de la remise de la ligne" Some(BG_27), Optional Code;
    BG_28 "BG-28" "Line charge" "Majoration de la ligne" Some(BG_25), Any Group;
    BT_141 "BT-141" "Line charge amount" "Montant de la majoration de la ligne" Some(BG_28), One Amount;
    BT_142 "BT-142" "Line charge base amount" "Assiette de la majoration de la ligne" Some(BG_28), Optional Amount;
    BT_143 "BT-143" "Line charge percentage" "Pourcentage de la majoration de la ligne" Some(BG_28), Optional Percentage;
    BT_144 "BT-144" "Line charge reason" "Motif de la majoration de la ligne" Some(BG_28), Optional Text;
    BT_145 "BT-145" "Line charge reason code" "Code de motif de la majoration de la ligne" Some(BG_28), Optional Code;
    BG_29 "BG-29" "Price details" "Détail du prix" Some(BG_25), One Group;
    BT_146 "BT-146" "Item net price" "Prix net de l’article" Some(BG_29), One UnitPrice;
    BT_147 "BT-147" "Item price discount" "Rabais sur le prix de l’article" Some(BG_29), Optional UnitPrice;
    BT_148 "BT-148" "Item gross price" "Prix brut de l’article" Some(BG_29), Optional UnitPrice;
    BT_149 "BT-149" "Item price base quantity" "Quantité de base du prix" Some(BG_29), Optional Quantity;
    BT_150 "BT-150" "Item price base quantity unit code" "Code d’unité de la quantité de base du prix" Some(BG_29), Optional Code;
    BG_30 "BG-30" "Line VAT information" "Informations de TVA de la ligne" Some(BG_25), One Group;
    BT_151 "BT-151" "Line VAT category code" "Code de catégorie de TVA de la ligne" Some(BG_30), One Code;
    BT_152 "BT-152" "Line VAT rate" "Taux de TVA de la ligne" Some(BG_30), Optional Percentage;
    BG_31 "BG-31" "Item information" "Informations sur l’article" Some(BG_25), One Group;
    BT_153 "BT-153" "Item name" "Nom de l’article" Some(BG_31), One Text;
    BT_154 "BT-154" "Item description" "Description de l’article" Some(BG_31), Optional Text;
    BT_155 "BT-155" "Item seller identifier" "Identifiant de l’article chez le vendeur" Some(BG_31), Optional Identifier;
    BT_156 "BT-156" "Item buyer identifier" "Identifiant de l’article chez l’acheteur" Some(BG_31), Optional Identifier;
    BT_157 "BT-157" "Item standard identifier" "Identifiant standard de l’article" Some(BG_31), Optional Identifier;
    BT_157_1 "BT-157-1" "Item standard identifier scheme" "Schéma de l’identifiant standard de l’article" Some(BT_157), One Scheme;
    BT_158 "BT-158" "Item classification identifier" "Identifiant de classification de l’article" Some(BG_31), Any Identifier;
    BT_158_1 "BT-158-1" "Item classification scheme" "Schéma de classification de l’article" Some(BT_158), One Scheme;
    BT_158_2 "BT-158-2" "Item classification scheme version" "Version du schéma de classification de l’article" Some(BT_158), Optional SchemeVersion;
    BT_159 "BT-159" "Item country of origin" "Pays d’origine de l’article" Some(BG_31), Optional Code;
    BG_32 "BG-32" "Item attribute" "Caractéristique de l’article" Some(BG_31), Any Group;
    BT_160 "BT-160" "Item attribute name" "Nom de la caractéristique de l’article" Some(BG_32), One Text;
    BT_161 "BT-161" "Item attribute value" "Valeur de la caractéristique de l’article" Some(BG_32), One Text;
}
