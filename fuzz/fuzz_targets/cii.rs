#![no_main]

use factrice::syntax::Syntax;
use factrice_fuzz::mutate::{Words, mutate};
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

static WORDS: Words = Words::new(include_str!("../dictionaries/cii.dict"));

fuzz_target!(|bytes: &[u8]| factrice_fuzz::exercise(bytes, |syntax| syntax == Syntax::Cii));

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    mutate(&WORDS, data, size, max_size, seed)
});
