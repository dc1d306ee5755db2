//! Three contracts in modules of their own, with the same types.

#![forbid(unsafe_code)]
#![deny(warnings)]

use std::collections::BTreeMap;

use plugwright::prelude::*;

plugwright::contract!("draw");
plugwright::contract!("canvas");

mod atlas;

struct Plugin;

#[wasm_plugin]
impl Draw for Plugin {
    fn mirror(point: Point) -> Point {
        Point {
            x: point.y,
            y: point.x,
        }
    }

    fn draw(shapes: Vec<Shape>, starts: BTreeMap<Color, Point>) -> Result<Page<Point>, Outside> {
        let shown = canvas::shapes(&Color::Red);
        let starts = starts.into_values().map(Ok);
        let points = shapes.iter().chain(&shown.items).map(canvas::plot);
        Ok(Page {
            items: starts.chain(points).collect::<Result<_, _>>()?,
            total: shown.total,
        })
    }
}
