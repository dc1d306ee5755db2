#![allow(dead_code)]
use plugwright::prelude::*;

pub trait TextTools {
    fn word_count(text: &str) -> i32;
}

struct Tools;

#[wasm_plugin]
impl TextTools for Tools {
    fn word_count(text: &str) -> u32 {
        text.len() as u32
    }
}

fn main() {}
