#![allow(dead_code)]
use plugwright::prelude::*;

#[wasm_plugin(name = "n")]
pub fn unknown() {}

#[wasm_plugin(export = "a", export = "b")]
pub fn twice() {}

#[wasm_plugin(export = "")]
pub fn empty() {}

#[wasm_plugin(export)]
pub fn valueless() {}

#[wasm_plugin(export = 1)]
pub fn number() {}

#[wasm_plugin(crate = "not a path")]
pub fn krate() {}

fn main() {}
