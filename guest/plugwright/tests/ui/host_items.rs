#![allow(dead_code)]
use plugwright::prelude::*;

#[host_functions]
pub trait Nowhere {
    fn log(text: &str);
}

#[host_functions(module = "")]
pub trait Unnamed {}

#[host_functions(module = "plugwright_host")]
pub trait Reserved {}

#[host_functions(module = "A", module = "B")]
pub trait Twice {}

#[host_functions(module)]
pub trait Unsaid {}

#[host_functions(name = "Console")]
pub trait Unknown {}

#[host_functions(module = "Console")]
pub struct Console;

#[host_functions(module = "Console")]
pub fn log(text: &str) {
    let _ = text;
}

#[host_functions(module = "Generic")]
pub trait Generic<T> {
    fn log(value: &T);
}

#[host_functions(module = "Based")]
pub trait Based: Clone {}

#[host_functions(module = "Unsafe")]
pub unsafe trait Unsafe {}

#[host_functions(module = "Super")]
pub trait Super {}

#[host_functions(module = "More")]
pub trait More {
    const LIMIT: i32;
    type Line;
    fn log(text: &str);
}

fn main() {}
