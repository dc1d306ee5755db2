#![allow(dead_code)]
use plugwright::prelude::*;

pub struct Plain;

#[wasm_plugin]
pub fn take(plain: Plain) {
    let _ = plain;
}

#[wasm_plugin]
pub fn give() -> Option<Plain> {
    None
}

fn main() {}
