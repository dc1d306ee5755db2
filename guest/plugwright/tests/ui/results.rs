#![allow(dead_code)]
use plugwright::prelude::*;

#[wasm_plugin]
pub fn borrowed(text: &str) -> &str {
    text
}

#[wasm_plugin]
pub fn borrowed_list(list: &[u8]) -> &[u8] {
    list
}

#[wasm_plugin]
pub fn width(text: &str) -> usize {
    text.len()
}

#[wasm_plugin]
pub fn signed_width(text: &str) -> isize {
    text.len() as isize
}

#[wasm_plugin]
pub fn some(n: i32) -> impl Into<i32> {
    n
}

#[wasm_plugin]
pub fn never() -> ! {
    panic!()
}

fn main() {}
