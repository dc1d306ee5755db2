#![allow(dead_code)]
use plugwright::prelude::*;

pub trait TextTools {
    fn word_count(text: &str) -> i32;
    fn summary(text: &str, limit: u32) -> String;
    fn set_language(language: &str) {
        let _ = language;
        ::plugwright::not_implemented("set_language")
    }
}

struct Tools;

#[wasm_plugin]
impl TextTools for Tools {
    fn word_count(text: &str) -> i32 {
        text.len() as i32
    }
}

fn main() {}
