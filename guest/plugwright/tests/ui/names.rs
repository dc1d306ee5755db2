#![allow(dead_code)]
use plugwright::prelude::*;

#[wasm_plugin]
pub fn plugwright_alloc(size: u32) -> u32 {
    size
}

#[wasm_plugin(export = "plugwright_free")]
pub fn free(size: u32) -> u32 {
    size
}

#[wasm_plugin]
pub fn memory() -> u32 {
    0
}

#[wasm_plugin]
pub fn __data_end() -> u32 {
    0
}

#[wasm_plugin]
pub fn pow(base: f64, exponent: f64) -> f64 {
    base.powf(exponent)
}

#[wasm_plugin]
pub fn roundf(number: f32) -> f32 {
    number.round()
}

#[wasm_plugin]
pub fn memcpy(text: &str) -> String {
    text.to_owned()
}

#[wasm_plugin(export = "other")]
pub fn plugwright_export() {}

fn main() {}
