#![allow(dead_code)]
#![forbid(unsafe_code)]
use plugwright::prelude::*;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::time::{Duration, SystemTime};

#[derive(Clone, Debug, PartialEq, Encode, Decode)]
pub struct Page<T> {
    items: Vec<T>,
    next: Option<Box<Page<T>>>,
}

#[derive(Clone, Debug, PartialEq, Encode, Decode)]
pub enum Shape {
    Empty,
    Circle(f64),
    Poly { points: Vec<(f64, f64)>, closed: bool },
}

#[derive(Encode, Decode)]
pub enum Never {}

#[derive(Encode, Decode)]
pub struct Constant<const N: usize> {
    bytes: [u8; N],
}

#[derive(Encode)]
pub struct Borrowed<'a, T: ?Sized> {
    text: &'a str,
    other: &'a T,
}

#[wasm_plugin]
pub fn scalars(a: bool, b: char, c: i8, d: u8, e: i16, f: u16, g: i32, h: u32, i: i64, j: u64, k: f32, l: f64) -> f64 {
    let _ = (a, b, c, d, e, f, g, h, i, j, k);
    l
}

#[wasm_plugin]
pub fn texts(a: &str, mut b: String) -> String {
    b.push_str(a);
    b
}

#[wasm_plugin]
pub fn lists(a: &[u8], b: Vec<i64>, c: &[f32], d: ::std::vec::Vec<u16>) -> Vec<f64> {
    vec![a.len() as f64, b.len() as f64, c.len() as f64, d.len() as f64]
}

#[wasm_plugin]
pub fn encoded(a: &[String], b: &Shape, c: Page<Shape>, d: BTreeMap<String, u32>, e: Option<i32>, f: Vec<bool>) -> Result<Page<Shape>, String> {
    let _ = (a, b, d, e, f);
    Ok(c)
}

#[wasm_plugin]
pub fn others(a: HashMap<u8, u8>, b: BTreeSet<char>, c: Duration, d: SystemTime, e: Uuid, f: i128, g: (i32, u8), h: [u8; 4]) -> Option<i32> {
    let _ = (a, b, c, d, e, f, g, h);
    None
}

#[wasm_plugin(export = "no-rust-name")]
pub fn renamed() {}

#[wasm_plugin(crate = "::plugwright")]
pub fn unit() -> () {}

// A parameter may have the function's name, and a function the name of a variable of the wrapper.
#[wasm_plugin]
pub fn call(call: &str) -> i32 {
    call.len() as i32
}

#[wasm_plugin]
pub fn r#type(r#fn: u8) -> u8 {
    r#fn
}

#[cfg(any())]
#[wasm_plugin]
pub fn left_out(unknown: Unknown) {}

#[wasm_plugin]
#[cfg(any())]
pub fn left_out_too(unknown: Unknown) {}

#[wasm_plugin]
#[cfg_attr(all(), must_use, cfg(any()))]
pub fn left_out_by_an_attribute(unknown: Unknown) {}

macro_rules! doubled {
    ($name:ident, $number:ty) => {
        #[wasm_plugin]
        pub fn $name(n: $number, list: Vec<$number>) -> $number {
            2 * n + list.len() as $number
        }
    };
}

doubled!(double_int, i32);
doubled!(double_long, i64);

pub trait Contract {
    fn shape(name: &str) -> Shape;
    fn count(shapes: Vec<Shape>) -> i32;
    fn optional() {
        plugwright::not_implemented("optional")
    }
}

pub struct Plugin;

#[wasm_plugin]
impl Contract for Plugin {
    fn shape(name: &str) -> Shape {
        Shape::Circle(name.len() as f64)
    }

    fn count(shapes: Vec<Shape>) -> i32 {
        shapes.len() as i32
    }
}

#[wasm_plugin]
#[cfg(any())]
impl Contract for Unknown {
    fn shape(name: &str) -> Shape {
        Shape::Circle(name.len() as f64)
    }

    fn count(shapes: Vec<Shape>) -> i32 {
        shapes.len() as i32
    }
}

pub struct Other;

#[cfg(all())]
#[wasm_plugin]
#[cfg(all())]
impl Contract for Other {
    fn shape(name: &str) -> Shape {
        Shape::Circle(name.len() as f64)
    }

    fn count(shapes: Vec<Shape>) -> i32 {
        shapes.len() as i32
    }
}

fn main() {
    assert_eq!(texts("b", "a".into()), "ab");
    assert_eq!(call("abc"), 3);
    assert_eq!(double_int(4, vec![1]), 9);
    assert_eq!(Plugin::shape("abc"), Shape::Circle(3.0));
    let page = Page { items: vec![Shape::Empty], next: None };
    let bytes = plugwright::codec::to_vec(&page).unwrap();
    assert_eq!(plugwright::codec::from_bytes::<Page<Shape>>(&bytes), Ok(page));
    assert!(plugwright::codec::from_bytes::<Never>(&[0; 4]).is_err());
}
