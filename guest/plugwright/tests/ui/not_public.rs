#![allow(dead_code)]
use plugwright::prelude::*;

#[wasm_plugin]
fn private(n: i32) -> i32 {
    n
}

#[wasm_plugin]
pub(crate) fn half_public(n: i32) -> i32 {
    n
}

fn main() {}
