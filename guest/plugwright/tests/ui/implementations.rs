#![allow(dead_code)]
use plugwright::prelude::*;

pub trait Tools {
    fn run() -> i32 {
        0
    }
}

pub struct Inherent;

#[wasm_plugin]
impl Inherent {
    pub fn run() -> i32 {
        0
    }
}

pub struct Generic<T>(T);

#[wasm_plugin]
impl<T> Tools for Generic<T> {}

pub struct Renamed;

#[wasm_plugin(export = "start")]
impl Tools for Renamed {}

pub struct Twice;

#[wasm_plugin]
impl Tools for Twice {
    #[wasm_plugin]
    fn run() -> i32 {
        1
    }
}

pub struct Macro;

macro_rules! run {
    () => {
        fn run() -> i32 {
            1
        }
    };
}

#[wasm_plugin]
impl Tools for Macro {
    run!();
}

pub trait Maker {
    fn make() -> Self;
}

#[derive(Encode, Decode)]
pub struct Made;

#[wasm_plugin]
impl Maker for Made {
    fn make() -> Self {
        Made
    }
}

fn main() {}
