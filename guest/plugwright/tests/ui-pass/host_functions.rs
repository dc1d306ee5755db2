#![warn(missing_docs, unreachable_pub)]
//! Host functions with every kind of type.
use plugwright::prelude::*;

use std::collections::BTreeMap;

/// A line.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
pub struct Line<T> {
    /// Its text.
    pub text: T,
}

/// Used by no function.
#[host_functions(module = "Empty")]
trait Empty {}

/// Everything.
#[host_functions(module = "Every thing", crate = "::plugwright")]
pub trait Everything {
    /// Plain values.
    fn scalars(a: bool, b: char, c: i8, d: u8, e: i16, f: u16, g: i32, h: u32, i: i64, j: u64, k: f32, l: f64) -> f64;
    /// Texts and lists.
    fn raw(a: &str, b: &[u8], c: &[f64]) -> Vec<i16>;
    /// Encoded values.
    fn encoded(a: &Line<String>, b: &[Line<u8>], c: &BTreeMap<String, u32>, d: &Option<i32>, e: &(u8, i64), f: &[bool]) -> Result<Line<Uuid>, String>;
    /// Nothing.
    fn unit() -> ();
    /// Names that the generated code uses, too.
    #[must_use]
    fn out(out: i32, out_capacity: &str, slot: &[bool], core: u8) -> String;
}

struct All;

impl everything::Fake for All {
    fn raw(&self, _: &str, b: &[u8], _: &[f64]) -> Vec<i16> {
        b.iter().map(|&b| b.into()).collect()
    }
}

fn main() {
    let _all = everything::fake(All);
    assert_eq!(everything::raw("", &[1], &[]), [1]);
}
