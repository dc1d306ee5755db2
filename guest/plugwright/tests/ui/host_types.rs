#![allow(dead_code)]
use plugwright::prelude::*;

pub struct Plain;
type Text = String;
type Number = u32;

#[host_functions(module = "Shop")]
pub trait Shop {
    fn plain(plain: &Plain);
    fn plain_result() -> Plain;
}

#[host_functions(module = "Hidden")]
pub trait Hidden {
    fn text(text: &Text);
    fn number() -> Number;
    fn numbers(numbers: &[Number]);
}

fn main() {
    hidden::text(&String::new());
    hidden::number();
    hidden::numbers(&[]);
}
