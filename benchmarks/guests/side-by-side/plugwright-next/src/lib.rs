//! A plugin that was built against the next version of the contract, in which `price` of a line is called `unit_price`.

use plugwright::prelude::*;

plugwright::contract!(path = "src/pricing_next.rs");

struct Plugin;

#[wasm_plugin]
impl Pricing for Plugin {
    fn price(lines: Vec<Line>) -> Result<Receipt, String> {
        Ok(Receipt {
            total: lines.iter().map(|line| line.unit_price).sum(),
            notes: vec![],
        })
    }
}
