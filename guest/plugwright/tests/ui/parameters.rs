#![allow(dead_code)]
use plugwright::prelude::*;

#[wasm_plugin]
pub fn changed(text: &mut str) {
    text.make_ascii_uppercase();
}

#[wasm_plugin]
pub fn changed_list(list: &mut [i32]) {
    list.sort();
}

#[wasm_plugin]
pub fn kept(text: &'static str) -> i32 {
    text.len() as i32
}

#[wasm_plugin]
pub fn owned_reference(text: &String) -> i32 {
    text.len() as i32
}

#[wasm_plugin]
pub fn list_reference(list: &Vec<i64>) -> i32 {
    list.len() as i32
}

#[wasm_plugin]
pub fn number_reference(number: &i32) -> i32 {
    *number
}

#[wasm_plugin]
pub fn inner_reference(words: Vec<&str>) -> i32 {
    words.len() as i32
}

#[wasm_plugin]
pub fn machine_width(size: usize) -> i32 {
    size as i32
}

#[wasm_plugin]
pub fn nothing(unit: ()) -> i32 {
    let () = unit;
    0
}

#[wasm_plugin]
pub fn some(value: impl Into<i32>) -> i32 {
    value.into()
}

#[wasm_plugin]
pub fn object(value: Box<dyn Fn()>) {
    value();
}

#[wasm_plugin]
pub fn pointer(address: *const u8) -> bool {
    address.is_null()
}

#[wasm_plugin]
pub fn sometimes(always: i32, #[cfg(any())] never: i32) -> i32 {
    always
}

fn main() {}
