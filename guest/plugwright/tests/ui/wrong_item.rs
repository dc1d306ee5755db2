#![allow(dead_code)]
use plugwright::prelude::*;

#[wasm_plugin]
pub struct Config {
    pub n: i32,
}

#[wasm_plugin]
pub trait Tools {
    fn run() -> i32;
}

#[wasm_plugin]
pub mod tools {}

#[wasm_plugin]
pub const N: i32 = 1;

fn main() {}
