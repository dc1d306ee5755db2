#![allow(dead_code)]
use plugwright::prelude::*;

#[wasm_plugin]
pub fn pair((a, b): (i32, i32)) -> i32 {
    a + b
}

#[wasm_plugin]
pub fn nameless(_: i32) {}

fn main() {}
