//! Allowances and charges of the invoice and of its lines.

use crate::rules::check::Check::{OneOf, Present};
use crate::rules::registry::Row;
use crate::rules::unit::Unit;
use crate::rules::words::{br, br_co};
use crate::term::Term::*;

pub(super) const ROWS: &[Row] = &[
    Row::new("BR-31", &[BG_20, BT_92], br::BR_31).both(Unit::Allowance, Present(BT_92)),
    Row::new("BR-32", &[BG_20, BT_95], br::BR_32).both(Unit::Allowance, Present(BT_95)),
    Row::new("BR-33", &[BG_20, BT_97, BT_98], br::BR_33).both(Unit::Allowance, OneOf(&[BT_97, BT_98])),
    Row::new("BR-36", &[BG_21, BT_99], br::BR_36).both(Unit::Charge, Present(BT_99)),
    Row::new("BR-37", &[BG_21, BT_102], br::BR_37).both(Unit::Charge, Present(BT_102)),
    Row::new("BR-38", &[BG_21, BT_104, BT_105], br::BR_38).both(Unit::Charge, OneOf(&[BT_104, BT_105])),
    Row::new("BR-41", &[BG_27, BT_136], br::BR_41).both(Unit::LineAllowance, Present(BT_136)),
    Row::new("BR-42", &[BG_27, BT_139, BT_140], br::BR_42).both(Unit::LineAllowance, OneOf(&[BT_139, BT_140])),
    Row::new("BR-43", &[BG_28, BT_141], br::BR_43).both(Unit::LineCharge, Present(BT_141)),
    Row::new("BR-44", &[BG_28, BT_144, BT_145], br::BR_44).both(Unit::LineCharge, OneOf(&[BT_144, BT_145])),
    Row::new("BR-CO-05", &[BT_97, BT_98], br_co::BR_CO_05).published(),
    Row::new("BR-CO-06", &[BT_104, BT_105], br_co::BR_CO_06).published(),
    Row::new("BR-CO-07", &[BT_139, BT_140], br_co::BR_CO_07).published(),
    Row::new("BR-CO-08", &[BT_144, BT_145], br_co::BR_CO_08).published(),
    Row::new("BR-CO-21", &[BG_20, BT_97, BT_98], br_co::BR_CO_21).both(Unit::Allowance, OneOf(&[BT_97, BT_98])),
    Row::new("BR-CO-22", &[BG_21, BT_104, BT_105], br_co::BR_CO_22).both(Unit::Charge, OneOf(&[BT_104, BT_105])),
    Row::new("BR-CO-23", &[BG_27, BT_139, BT_140], br_co::BR_CO_23).both(Unit::LineAllowance, OneOf(&[BT_139, BT_140])),
    Row::new("BR-CO-24", &[BG_28, BT_144, BT_145], br_co::BR_CO_24).both(Unit::LineCharge, OneOf(&[BT_144, BT_145])),
];
