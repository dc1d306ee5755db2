//! The price of an order, with Plugwright.

use plugwright::prelude::*;

plugwright::contract!("pricing");

struct Plugin;

#[wasm_plugin]
impl Pricing for Plugin {
    fn price(lines: Vec<Line>) -> Result<Receipt, String> {
        match lines.first().map(|line| line.item.as_str()) {
            None => return Err("no lines".into()),
            Some("panic") => panic!("no price for this"),
            Some("loop") => loop {},
            _ => {}
        }
        let total = lines
            .iter()
            .map(|line| f64::from(line.count) * line.price)
            .sum();
        Ok(Receipt {
            total,
            notes: vec![format!("lines: {}", lines.len())],
        })
    }
}
