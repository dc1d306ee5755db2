//! Writes random valid modules to its output: `random-modules FIRST COUNT`.
//!
//! Each module is four bytes of length, little-endian, and the binary. The module of a number is
//! always the same. Its functions end by themselves, it imports nothing and exports everything,
//! and uses what all engines know.

use std::io::{self, BufWriter, Write};

use arbitrary::Unstructured;
use wasm_smith::{Config, Module};

/// Entries of functions and loops that a module has for all calls together. So many calls inside
/// of each other do not overflow a stack.
const FUEL: u32 = 500;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let numbers: Vec<u64> = std::env::args()
        .skip(1)
        .map(|it| it.parse())
        .collect::<Result<_, _>>()?;
    let [first, count] = numbers.as_slice() else {
        return Err("usage: random-modules FIRST COUNT".into());
    };
    let mut out = BufWriter::new(io::stdout().lock());
    for number in *first..*first + *count {
        let binary = module(number)?;
        out.write_all(&u32::try_from(binary.len())?.to_le_bytes())?;
        out.write_all(&binary)?;
    }
    out.flush()?;
    Ok(())
}

fn module(number: u64) -> arbitrary::Result<Vec<u8>> {
    let mut random = SplitMix(number.wrapping_mul(0xD134_2543_DE82_EF95));
    let bytes: Vec<u8> = (0..1 << 14)
        .map(|_| random.next().to_le_bytes()[0])
        .collect();
    let mut module = Module::new(config(number), &mut Unstructured::new(&bytes))?;
    module
        .ensure_termination(FUEL)
        .expect("all instructions are generated");
    Ok(module.to_bytes())
}

fn config(number: u64) -> Config {
    Config {
        export_everything: true,
        canonicalize_nans: true,
        // Few modules use vectors: their instructions outnumber all others, and not all engines know them.
        simd_enabled: number % 8 == 7,
        min_funcs: 1,
        max_funcs: 12,
        max_instructions: 150,
        max_imports: 0,
        max_tags: 0,
        max_memories: 1,
        max_memory32_bytes: 1 << 20,
        memory_max_size_required: true,
        max_tables: 2,
        max_table_elements: 1_000,
        table_max_size_required: true,
        custom_page_sizes_enabled: false,
        exceptions_enabled: false,
        extended_const_enabled: false,
        gc_enabled: false,
        memory64_enabled: false,
        relaxed_simd_enabled: false,
        tail_call_enabled: false,
        threads_enabled: false,
        wide_arithmetic_enabled: false,
        ..Config::default()
    }
}

/// Sebastiano Vigna's generator.
struct SplitMix(u64);

impl SplitMix {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
}
