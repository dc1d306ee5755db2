//! The price of an order, with Extism's plugin development kit.

use extism_pdk::{Error, FnResult, Json, plugin_fn};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
struct Line {
    item: String,
    count: i32,
    price: f64,
}

#[derive(Serialize)]
struct Receipt {
    total: f64,
    notes: Vec<String>,
}

#[plugin_fn]
pub fn price(Json(lines): Json<Vec<Line>>) -> FnResult<Json<Receipt>> {
    match lines.first().map(|line| line.item.as_str()) {
        None => return Err(Error::msg("no lines").into()),
        Some("panic") => panic!("no price for this"),
        Some("loop") => loop {},
        _ => {}
    }
    let total = lines
        .iter()
        .map(|line| f64::from(line.count) * line.price)
        .sum();
    Ok(Json(Receipt {
        total,
        notes: vec![format!("lines: {}", lines.len())],
    }))
}
