//! The named types of the vectors, with both codecs.

#![allow(dead_code, missing_docs)]

use std::collections::{BTreeMap, BTreeSet};

use plugwright_macros::{Decode, Encode};
use serde::{Deserialize, Serialize};

macro_rules! types {
    ($($item:item)*) => {$(
        #[derive(Clone, Debug, PartialEq, Encode, Decode, Serialize, Deserialize)]
        #[plugwright(crate = "plugwright_codec")]
        $item
    )*};
}

types! {
    pub struct UnitS;

    pub struct Meters(pub f64);

    pub struct Pair(pub u8, pub String);

    pub struct Point {
        pub x: i32,
        pub y: i32,
    }

    pub struct Line {
        pub a: Point,
        pub b: Point,
        pub label: Option<String>,
    }

    pub struct Drawing {
        pub name: String,
        pub lines: Vec<Line>,
        pub meta: BTreeMap<String, u32>,
    }

    pub struct Node {
        pub value: i64,
        pub children: Vec<Node>,
    }

    pub struct List1 {
        pub head: u32,
        pub tail: Option<Box<List1>>,
    }

    /// A field that serde skips is one that is not there.
    pub struct Skipped {
        pub a: u8,
        pub c: u8,
    }

    pub struct Gen<T> {
        pub id: u32,
        pub body: T,
    }

    pub struct Everything {
        pub b: bool,
        pub u8: u8,
        pub i8: i8,
        pub u16: u16,
        pub i16: i16,
        pub u32: u32,
        pub i32: i32,
        pub u64: u64,
        pub i64: i64,
        pub f32: f32,
        pub f64: f64,
        pub c: char,
        pub s: String,
        pub o: Option<u16>,
        pub v: Vec<i16>,
        pub t: (u8, bool),
    }

    pub enum Color {
        Red,
        Green,
        Blue,
    }

    pub enum Sparse {
        A = 10,
        B = 200,
    }

    pub enum Shape {
        Empty,
        Circle(f64),
        Rect(u32, u32),
        Poly { points: Vec<Point>, closed: bool },
        Boxed(Box<Shape>),
    }

    pub enum PluginError {
        NotFound,
        Invalid { code: i32, reason: String },
    }

    /// Every composite in one value.
    pub struct Mixture {
        pub everything: Everything,
        pub shapes: Vec<Shape>,
        pub drawing: Drawing,
        pub tree: Node,
        pub sets: (BTreeSet<char>, BTreeSet<i64>),
        pub nested: Option<Option<Vec<Vec<u8>>>>,
        pub result: Result<Color, PluginError>,
        pub numbers: (Vec<u16>, Vec<i32>, Vec<u64>, Vec<f64>, [u32; 3], u128, i128),
        pub words: BTreeMap<u16, Vec<String>>,
        pub pair: Pair,
    }
}
