#![allow(dead_code)]
use plugwright::prelude::*;

#[wasm_plugin]
pub fn generic<T>(value: T) -> T {
    value
}

#[wasm_plugin]
pub fn lifetime<'a>(text: &'a str) -> i32 {
    text.len() as i32
}

#[wasm_plugin]
pub async fn later(n: i32) -> i32 {
    n
}

#[wasm_plugin]
pub unsafe fn dangerous(n: i32) -> i32 {
    n
}

#[wasm_plugin]
pub const fn early(n: i32) -> i32 {
    n
}

#[wasm_plugin]
pub extern "C" fn foreign(n: i32) -> i32 {
    n
}

fn main() {}
