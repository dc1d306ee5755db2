#![allow(dead_code)]
use plugwright::prelude::*;

#[derive(Clone, Copy, FixedLayout)]
#[repr(C)]
pub struct Point {
    x: i32,
}

#[derive(Clone, Copy, Encode, Decode)]
pub struct Plain {
    x: i32,
}

#[wasm_plugin]
pub fn unmarked(point: &Point) -> i32 {
    point.x
}

#[wasm_plugin]
pub fn unmarked_result() -> Point {
    Point { x: 0 }
}

#[wasm_plugin]
pub fn owned(point: Fixed<Point>) -> i32 {
    point.x
}

#[wasm_plugin]
pub fn inside(points: &[Fixed<Point>]) -> i32 {
    points[0].x
}

#[wasm_plugin]
pub fn plain(plain: &Fixed<Plain>) -> i32 {
    plain.x
}

#[host_functions(module = "Plotter")]
pub trait Plotter {
    fn unmarked(point: &Point);
    fn owned(point: Fixed<Point>);
}

#[host_functions(module = "Other")]
pub trait Other {
    fn unmarked(point: &Point) -> Point;
    fn plain() -> Fixed<Plain>;
}

fn main() {}
