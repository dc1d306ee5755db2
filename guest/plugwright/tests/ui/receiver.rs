#![allow(dead_code)]
use plugwright::prelude::*;

struct Tools;

trait Counter {
    fn count(&self) -> i32;
    fn reset(self);
}

#[wasm_plugin]
impl Counter for Tools {
    fn count(&self) -> i32 {
        0
    }

    fn reset(self) {}
}

fn main() {}
