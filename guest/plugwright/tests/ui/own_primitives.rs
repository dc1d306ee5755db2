#![allow(dead_code, non_camel_case_types)]
use plugwright::prelude::{Decode, Encode, FixedLayout, host_functions, wasm_plugin};

#[derive(Encode, Decode)]
pub struct u32(i64);

#[derive(Encode, Decode)]
pub struct bool {
    yes: i8,
}

#[derive(Encode, Decode)]
pub struct str;

#[derive(Encode, Decode)]
pub struct Holder {
    first: u8,
    number: u32,
}

#[derive(Clone, Copy, FixedLayout)]
#[repr(C)]
pub struct Place(f64);

#[derive(Clone, Copy)]
pub struct Fixed<T>(T);

type i16 = i64;

#[wasm_plugin]
pub fn count(number: u32) {
    drop(number);
}

#[wasm_plugin]
pub fn is_it() -> bool {
    bool { yes: 1 }
}

#[wasm_plugin]
pub fn text(text: &str, numbers: &[u32]) {
    let _ = (text, numbers);
}

#[wasm_plugin]
pub fn place(place: &Fixed<Place>) {
    let _ = place;
}

#[host_functions(module = "Host")]
pub trait Host {
    fn small(number: i16);
}

fn main() {}
