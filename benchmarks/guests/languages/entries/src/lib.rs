//! The same plugin as those in other languages beside it.

use plugwright::prelude::*;

plugwright::contract!("entries");

struct Guest;

#[wasm_plugin]
impl Entries for Guest {
    fn echo_entries(entries: Vec<Entry>) -> Vec<Entry> {
        entries
    }
}
