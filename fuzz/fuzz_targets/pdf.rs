#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| factrice_fuzz::exercise_pdf(bytes));
