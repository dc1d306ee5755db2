//! Calls the host.

use plugwright::prelude::*;

plugwright::contract!("visitor");
plugwright::contract!("guest_book");

struct Guest;

#[wasm_plugin]
impl Visitor for Guest {
    fn visit(name: &str) -> i32 {
        guest_book::sign(name)
    }
}
