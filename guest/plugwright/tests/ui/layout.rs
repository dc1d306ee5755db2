#![allow(dead_code)]
use plugwright::prelude::*;

#[derive(Clone, Copy, FixedLayout)]
pub struct NoRepr {
    x: i32,
}

#[derive(Clone, Copy, FixedLayout)]
#[repr(C, packed)]
pub struct Packed {
    x: i32,
}

#[derive(Clone, Copy, FixedLayout)]
#[repr(C)]
pub struct Empty;

#[derive(Clone, Copy, FixedLayout)]
#[repr(C)]
pub struct Generic<T> {
    x: T,
}

#[derive(Clone, Copy, FixedLayout)]
#[repr(C)]
pub enum Color {
    Red,
}

#[derive(Clone, Copy, FixedLayout)]
#[repr(C)]
pub union Either {
    x: i32,
    y: f32,
}

#[derive(Clone, Copy, FixedLayout)]
#[repr(C)]
pub struct Flag {
    set: bool,
    wide: i128,
}

#[derive(Clone, Copy, FixedLayout)]
#[repr(C)]
#[plugwright(size = 12, align = 4)]
pub struct Claims {
    x: i64,
    y: i32,
}

#[derive(Clone, Copy, FixedLayout)]
#[repr(C)]
#[plugwright(size = 8u8)]
pub struct Typed {
    x: i64,
}

#[derive(Clone, Copy, FixedLayout)]
#[repr(C)]
#[plugwright(length = 8)]
pub struct Unknown {
    x: i64,
}

#[derive(Clone, Copy, FixedLayout)]
#[repr(C)]
#[plugwright(size = 8, align = 4)]
pub struct Aligned {
    x: i64,
}

#[derive(Clone, Copy, FixedLayout)]
#[repr(C)]
pub struct Options {
    #[plugwright(serde)]
    x: i64,
}

fn main() {}
