#![allow(dead_code)]
use plugwright::prelude::*;

type Bytes = Vec<u8>;
type Number = u32;
type Text = String;

#[wasm_plugin]
pub fn size(bytes: Bytes) -> u32 {
    bytes.len() as u32
}

#[wasm_plugin]
pub fn next(n: u32) -> Number {
    n + 1
}

#[wasm_plugin]
pub fn sum(numbers: &[Number]) -> u32 {
    numbers.iter().sum()
}

#[wasm_plugin]
pub fn length(text: &Text) -> u32 {
    text.len() as u32
}

#[wasm_plugin]
pub fn boxed(n: Box<i32>) -> i32 {
    *n
}

fn main() {}
