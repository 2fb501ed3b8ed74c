use super::{Cardinality, DataType};

macro_rules! terms {
    ($($variant:ident $id:literal $name:literal $parent:expr, $cardinality:ident $data_type:ident;)+) => {
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

            /// The English name.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
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
    BT_1 "BT-1" "Invoice number" None, One Identifier;
    BT_2 "BT-2" "Issue date" None, One Date;
    BT_3 "BT-3" "Invoice type code" None, One Code;
    BT_5 "BT-5" "Invoice currency code" None, One Code;
    BT_6 "BT-6" "VAT accounting currency code" None, Optional Code;
    BT_7 "BT-7" "VAT point date" None, Optional Date;
    BT_8 "BT-8" "VAT point date code" None, Optional Code;
    BT_9 "BT-9" "Payment due date" None, Optional Date;
    BT_10 "BT-10" "Buyer reference" None, Optional Text;
    BT_11 "BT-11" "Project reference" None, Optional Reference;
    BT_12 "BT-12" "Contract reference" None, Optional Reference;
    BT_13 "BT-13" "Purchase order reference" None, Optional Reference;
    BT_14 "BT-14" "Sales order reference" None, Optional Reference;
    BT_15 "BT-15" "Receiving advice reference" None, Optional Reference;
    BT_16 "BT-16" "Despatch advice reference" None, Optional Reference;
    BT_17 "BT-17" "Tender or lot reference" None, Optional Reference;
    BT_18 "BT-18" "Invoiced object identifier" None, Optional Identifier;
    BT_18_1 "BT-18-1" "Invoiced object scheme" Some(BT_18), Optional Scheme;
    BT_19 "BT-19" "Buyer accounting reference" None, Optional Text;
    BT_20 "BT-20" "Payment terms" None, Optional Text;
    BG_1 "BG-1" "Invoice note" None, Any Group;
    BT_21 "BT-21" "Note subject code" Some(BG_1), Optional Code;
    BT_22 "BT-22" "Note text" Some(BG_1), One Text;
    BG_2 "BG-2" "Process control" None, One Group;
    BT_23 "BT-23" "Business process type" Some(BG_2), Optional Text;
    BT_24 "BT-24" "Specification identifier" Some(BG_2), One Identifier;
    BG_3 "BG-3" "Preceding invoice reference" None, Any Group;
    BT_25 "BT-25" "Preceding invoice number" Some(BG_3), One Reference;
    BT_26 "BT-26" "Preceding invoice issue date" Some(BG_3), Optional Date;
    BG_4 "BG-4" "Seller" None, One Group;
    BT_27 "BT-27" "Seller name" Some(BG_4), One Text;
    BT_28 "BT-28" "Seller trading name" Some(BG_4), Optional Text;
    BT_29 "BT-29" "Seller identifier" Some(BG_4), Any Identifier;
    BT_29_1 "BT-29-1" "Seller identifier scheme" Some(BT_29), Optional Scheme;
    BT_30 "BT-30" "Seller legal registration identifier" Some(BG_4), Optional Identifier;
    BT_30_1 "BT-30-1" "Seller registration scheme" Some(BT_30), Optional Scheme;
    BT_31 "BT-31" "Seller VAT identifier" Some(BG_4), Optional Identifier;
    BT_32 "BT-32" "Seller tax registration identifier" Some(BG_4), Optional Identifier;
    BT_33 "BT-33" "Seller additional legal information" Some(BG_4), Optional Text;
    BT_34 "BT-34" "Seller electronic address" Some(BG_4), Optional Identifier;
    BT_34_1 "BT-34-1" "Seller electronic address scheme" Some(BT_34), One Scheme;
    BG_5 "BG-5" "Seller postal address" Some(BG_4), One Group;
    BT_35 "BT-35" "Seller address line 1" Some(BG_5), Optional Text;
    BT_36 "BT-36" "Seller address line 2" Some(BG_5), Optional Text;
    BT_162 "BT-162" "Seller address line 3" Some(BG_5), Optional Text;
    BT_37 "BT-37" "Seller city" Some(BG_5), Optional Text;
    BT_38 "BT-38" "Seller post code" Some(BG_5), Optional Text;
    BT_39 "BT-39" "Seller country subdivision" Some(BG_5), Optional Text;
    BT_40 "BT-40" "Seller country code" Some(BG_5), One Code;
    BG_6 "BG-6" "Seller contact" Some(BG_4), Optional Group;
    BT_41 "BT-41" "Seller contact point" Some(BG_6), Optional Text;
    BT_42 "BT-42" "Seller contact telephone" Some(BG_6), Optional Text;
    BT_43 "BT-43" "Seller contact email" Some(BG_6), Optional Text;
    BG_7 "BG-7" "Buyer" None, One Group;
    BT_44 "BT-44" "Buyer name" Some(BG_7), One Text;
    BT_45 "BT-45" "Buyer trading name" Some(BG_7), Optional Text;
    BT_46 "BT-46" "Buyer identifier" Some(BG_7), Optional Identifier;
    BT_46_1 "BT-46-1" "Buyer identifier scheme" Some(BT_46), Optional Scheme;
    BT_47 "BT-47" "Buyer legal registration identifier" Some(BG_7), Optional Identifier;
    BT_47_1 "BT-47-1" "Buyer registration scheme" Some(BT_47), Optional Scheme;
    BT_48 "BT-48" "Buyer VAT identifier" Some(BG_7), Optional Identifier;
    BT_49 "BT-49" "Buyer electronic address" Some(BG_7), Optional Identifier;
    BT_49_1 "BT-49-1" "Buyer electronic address scheme" Some(BT_49), One Scheme;
    BG_8 "BG-8" "Buyer postal address" Some(BG_7), One Group;
    BT_50 "BT-50" "Buyer address line 1" Some(BG_8), Optional Text;
    BT_51 "BT-51" "Buyer address line 2" Some(BG_8), Optional Text;
    BT_163 "BT-163" "Buyer address line 3" Some(BG_8), Optional Text;
    BT_52 "BT-52" "Buyer city" Some(BG_8), Optional Text;
    BT_53 "BT-53" "Buyer post code" Some(BG_8), Optional Text;
    BT_54 "BT-54" "Buyer country subdivision" Some(BG_8), Optional Text;
    BT_55 "BT-55" "Buyer country code" Some(BG_8), One Code;
    BG_9 "BG-9" "Buyer contact" Some(BG_7), Optional Group;
    BT_56 "BT-56" "Buyer contact point" Some(BG_9), Optional Text;
    BT_57 "BT-57" "Buyer contact telephone" Some(BG_9), Optional Text;
    BT_58 "BT-58" "Buyer contact email" Some(BG_9), Optional Text;
    BG_10 "BG-10" "Payee" None, Optional Group;
    BT_59 "BT-59" "Payee name" Some(BG_10), One Text;
    BT_60 "BT-60" "Payee identifier" Some(BG_10), Optional Identifier;
    BT_60_1 "BT-60-1" "Payee identifier scheme" Some(BT_60), Optional Scheme;
    BT_61 "BT-61" "Payee legal registration identifier" Some(BG_10), Optional Identifier;
    BT_61_1 "BT-61-1" "Payee registration scheme" Some(BT_61), Optional Scheme;
    BG_11 "BG-11" "Seller tax representative" None, Optional Group;
    BT_62 "BT-62" "Tax representative name" Some(BG_11), One Text;
    BT_63 "BT-63" "Tax representative VAT identifier" Some(BG_11), One Identifier;
    BG_12 "BG-12" "Tax representative postal address" Some(BG_11), One Group;
    BT_64 "BT-64" "Tax representative address line 1" Some(BG_12), Optional Text;
    BT_65 "BT-65" "Tax representative address line 2" Some(BG_12), Optional Text;
    BT_164 "BT-164" "Tax representative address line 3" Some(BG_12), Optional Text;
    BT_66 "BT-66" "Tax representative city" Some(BG_12), Optional Text;
    BT_67 "BT-67" "Tax representative post code" Some(BG_12), Optional Text;
    BT_68 "BT-68" "Tax representative country subdivision" Some(BG_12), Optional Text;
    BT_69 "BT-69" "Tax representative country code" Some(BG_12), One Code;
    BG_13 "BG-13" "Delivery information" None, Optional Group;
    BT_70 "BT-70" "Deliver-to party name" Some(BG_13), Optional Text;
    BT_71 "BT-71" "Deliver-to location identifier" Some(BG_13), Optional Identifier;
    BT_71_1 "BT-71-1" "Deliver-to location scheme" Some(BT_71), Optional Scheme;
    BT_72 "BT-72" "Actual delivery date" Some(BG_13), Optional Date;
    BG_14 "BG-14" "Invoicing period" Some(BG_13), Optional Group;
    BT_73 "BT-73" "Invoicing period start" Some(BG_14), Optional Date;
    BT_74 "BT-74" "Invoicing period end" Some(BG_14), Optional Date;
    BG_15 "BG-15" "Deliver-to address" Some(BG_13), Optional Group;
    BT_75 "BT-75" "Deliver-to address line 1" Some(BG_15), Optional Text;
    BT_76 "BT-76" "Deliver-to address line 2" Some(BG_15), Optional Text;
    BT_165 "BT-165" "Deliver-to address line 3" Some(BG_15), Optional Text;
    BT_77 "BT-77" "Deliver-to city" Some(BG_15), Optional Text;
    BT_78 "BT-78" "Deliver-to post code" Some(BG_15), Optional Text;
    BT_79 "BT-79" "Deliver-to country subdivision" Some(BG_15), Optional Text;
    BT_80 "BT-80" "Deliver-to country code" Some(BG_15), One Code;
    BG_16 "BG-16" "Payment instructions" None, Optional Group;
    BT_81 "BT-81" "Payment means code" Some(BG_16), One Code;
    BT_82 "BT-82" "Payment means text" Some(BG_16), Optional Text;
    BT_83 "BT-83" "Remittance information" Some(BG_16), Optional Text;
    BG_17 "BG-17" "Credit transfer" Some(BG_16), Any Group;
    BT_84 "BT-84" "Payment account identifier" Some(BG_17), One Identifier;
    BT_85 "BT-85" "Payment account name" Some(BG_17), Optional Text;
    BT_86 "BT-86" "Payment service provider identifier" Some(BG_17), Optional Identifier;
    BG_18 "BG-18" "Payment card" Some(BG_16), Optional Group;
    BT_87 "BT-87" "Card primary account number" Some(BG_18), One Text;
    BT_88 "BT-88" "Card holder name" Some(BG_18), Optional Text;
    BG_19 "BG-19" "Direct debit" Some(BG_16), Optional Group;
    BT_89 "BT-89" "Mandate reference identifier" Some(BG_19), Optional Identifier;
    BT_90 "BT-90" "Bank assigned creditor identifier" Some(BG_19), Optional Identifier;
    BT_91 "BT-91" "Debited account identifier" Some(BG_19), Optional Identifier;
    BG_20 "BG-20" "Document level allowance" None, Any Group;
    BT_92 "BT-92" "Document level allowance amount" Some(BG_20), One Amount;
    BT_93 "BT-93" "Document level allowance base amount" Some(BG_20), Optional Amount;
    BT_94 "BT-94" "Document level allowance percentage" Some(BG_20), Optional Percentage;
    BT_95 "BT-95" "Document level allowance VAT category code" Some(BG_20), One Code;
    BT_96 "BT-96" "Document level allowance VAT rate" Some(BG_20), Optional Percentage;
    BT_97 "BT-97" "Document level allowance reason" Some(BG_20), Optional Text;
    BT_98 "BT-98" "Document level allowance reason code" Some(BG_20), Optional Code;
    BG_21 "BG-21" "Document level charge" None, Any Group;
    BT_99 "BT-99" "Document level charge amount" Some(BG_21), One Amount;
    BT_100 "BT-100" "Document level charge base amount" Some(BG_21), Optional Amount;
    BT_101 "BT-101" "Document level charge percentage" Some(BG_21), Optional Percentage;
    BT_102 "BT-102" "Document level charge VAT category code" Some(BG_21), One Code;
    BT_103 "BT-103" "Document level charge VAT rate" Some(BG_21), Optional Percentage;
    BT_104 "BT-104" "Document level charge reason" Some(BG_21), Optional Text;
    BT_105 "BT-105" "Document level charge reason code" Some(BG_21), Optional Code;
    BG_22 "BG-22" "Document totals" None, One Group;
    BT_106 "BT-106" "Sum of line net amounts" Some(BG_22), One Amount;
    BT_107 "BT-107" "Sum of document level allowances" Some(BG_22), Optional Amount;
    BT_108 "BT-108" "Sum of document level charges" Some(BG_22), Optional Amount;
    BT_109 "BT-109" "Total without VAT" Some(BG_22), One Amount;
    BT_110 "BT-110" "Total VAT" Some(BG_22), Optional Amount;
    BT_111 "BT-111" "Total VAT in accounting currency" Some(BG_22), Optional Amount;
    BT_112 "BT-112" "Total with VAT" Some(BG_22), One Amount;
    BT_113 "BT-113" "Paid amount" Some(BG_22), Optional Amount;
    BT_114 "BT-114" "Rounding amount" Some(BG_22), Optional Amount;
    BT_115 "BT-115" "Amount due for payment" Some(BG_22), One Amount;
    BG_23 "BG-23" "VAT breakdown" None, AtLeastOne Group;
    BT_116 "BT-116" "VAT category taxable amount" Some(BG_23), One Amount;
    BT_117 "BT-117" "VAT category tax amount" Some(BG_23), One Amount;
    BT_118 "BT-118" "VAT category code" Some(BG_23), One Code;
    BT_119 "BT-119" "VAT category rate" Some(BG_23), Optional Percentage;
    BT_120 "BT-120" "VAT exemption reason" Some(BG_23), Optional Text;
    BT_121 "BT-121" "VAT exemption reason code" Some(BG_23), Optional Code;
    BG_24 "BG-24" "Additional supporting document" None, Any Group;
    BT_122 "BT-122" "Supporting document reference" Some(BG_24), One Reference;
    BT_123 "BT-123" "Supporting document description" Some(BG_24), Optional Text;
    BT_124 "BT-124" "External document location" Some(BG_24), Optional Text;
    BT_125 "BT-125" "Attached document" Some(BG_24), Optional Binary;
    BT_125_1 "BT-125-1" "Attached document MIME code" Some(BT_125), One Code;
    BT_125_2 "BT-125-2" "Attached document filename" Some(BT_125), One Text;
    BG_25 "BG-25" "Invoice line" None, AtLeastOne Group;
    BT_126 "BT-126" "Line identifier" Some(BG_25), One Identifier;
    BT_127 "BT-127" "Line note" Some(BG_25), Optional Text;
    BT_128 "BT-128" "Line object identifier" Some(BG_25), Optional Identifier;
    BT_128_1 "BT-128-1" "Line object scheme" Some(BT_128), Optional Scheme;
    BT_129 "BT-129" "Invoiced quantity" Some(BG_25), One Quantity;
    BT_130 "BT-130" "Invoiced quantity unit code" Some(BG_25), One Code;
    BT_131 "BT-131" "Line net amount" Some(BG_25), One Amount;
    BT_132 "BT-132" "Referenced purchase order line" Some(BG_25), Optional Reference;
    BT_133 "BT-133" "Line buyer accounting reference" Some(BG_25), Optional Text;
    BG_26 "BG-26" "Line period" Some(BG_25), Optional Group;
    BT_134 "BT-134" "Line period start" Some(BG_26), Optional Date;
    BT_135 "BT-135" "Line period end" Some(BG_26), Optional Date;
    BG_27 "BG-27" "Line allowance" Some(BG_25), Any Group;
    BT_136 "BT-136" "Line allowance amount" Some(BG_27), One Amount;
    BT_137 "BT-137" "Line allowance base amount" Some(BG_27), Optional Amount;
    BT_138 "BT-138" "Line allowance percentage" Some(BG_27), Optional Percentage;
    BT_139 "BT-139" "Line allowance reason" Some(BG_27), Optional Text;
    BT_140 "BT-140" "Line allowance reason code" Some(BG_27), Optional Code;
    BG_28 "BG-28" "Line charge" Some(BG_25), Any Group;
    BT_141 "BT-141" "Line charge amount" Some(BG_28), One Amount;
    BT_142 "BT-142" "Line charge base amount" Some(BG_28), Optional Amount;
    BT_143 "BT-143" "Line charge percentage" Some(BG_28), Optional Percentage;
    BT_144 "BT-144" "Line charge reason" Some(BG_28), Optional Text;
    BT_145 "BT-145" "Line charge reason code" Some(BG_28), Optional Code;
    BG_29 "BG-29" "Price details" Some(BG_25), One Group;
    BT_146 "BT-146" "Item net price" Some(BG_29), One UnitPrice;
    BT_147 "BT-147" "Item price discount" Some(BG_29), Optional UnitPrice;
    BT_148 "BT-148" "Item gross price" Some(BG_29), Optional UnitPrice;
    BT_149 "BT-149" "Item price base quantity" Some(BG_29), Optional Quantity;
    BT_150 "BT-150" "Item price base quantity unit code" Some(BG_29), Optional Code;
    BG_30 "BG-30" "Line VAT information" Some(BG_25), One Group;
    BT_151 "BT-151" "Line VAT category code" Some(BG_30), One Code;
    BT_152 "BT-152" "Line VAT rate" Some(BG_30), Optional Percentage;
    BG_31 "BG-31" "Item information" Some(BG_25), One Group;
    BT_153 "BT-153" "Item name" Some(BG_31), One Text;
    BT_154 "BT-154" "Item description" Some(BG_31), Optional Text;
    BT_155 "BT-155" "Item seller identifier" Some(BG_31), Optional Identifier;
    BT_156 "BT-156" "Item buyer identifier" Some(BG_31), Optional Identifier;
    BT_157 "BT-157" "Item standard identifier" Some(BG_31), Optional Identifier;
    BT_157_1 "BT-157-1" "Item standard identifier scheme" Some(BT_157), One Scheme;
    BT_158 "BT-158" "Item classification identifier" Some(BG_31), Any Identifier;
    BT_158_1 "BT-158-1" "Item classification scheme" Some(BT_158), One Scheme;
    BT_158_2 "BT-158-2" "Item classification scheme version" Some(BT_158), Optional SchemeVersion;
    BT_159 "BT-159" "Item country of origin" Some(BG_31), Optional Code;
    BG_32 "BG-32" "Item attribute" Some(BG_31), Any Group;
    BT_160 "BT-160" "Item attribute name" Some(BG_32), One Text;
    BT_161 "BT-161" "Item attribute value" Some(BG_32), One Text;
}
