#![allow(dead_code)]
use plugwright::prelude::*;

#[derive(Encode)]
pub union Bits {
    n: u32,
    f: f32,
}

#[derive(Decode)]
pub union MoreBits {
    n: u32,
    f: f32,
}

#[derive(Decode)]
pub struct Borrowed<'a> {
    text: &'a str,
}

#[derive(Encode)]
#[plugwright(rename = "x")]
pub struct Renamed;

#[derive(Encode)]
pub struct Skipped {
    #[plugwright(skip)]
    n: i32,
}

pub struct Plain;

#[derive(Encode, Decode)]
pub struct Holder {
    n: i32,
    plain: Plain,
}

#[derive(Decode)]
pub enum Choice {
    First(i32),
    Second { width: usize, plain: std::rc::Rc<str> },
}

#[derive(Encode)]
pub enum Marked {
    #[plugwright(serde)]
    First(i32),
}

#[derive(Decode)]
#[repr(packed)]
pub struct Packed {
    tag: u8,
    number: u32,
}

fn main() {}
