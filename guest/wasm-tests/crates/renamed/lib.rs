//! A plugin that gives the dependency another name.

use pw::prelude::*;

pw::contract!("draw");
pw::contract!("canvas");

#[derive(Debug)]
struct Plugin;

#[wasm_plugin]
impl Draw for Plugin {
    fn mirror(point: Point) -> Point {
        point
    }

    fn draw(
        shapes: Vec<Shape>,
        _starts: std::collections::BTreeMap<Color, Point>,
    ) -> Result<Page<Point>, Outside> {
        let items = shapes.iter().map(canvas::plot).collect::<Result<_, _>>()?;
        Ok(Page { items, total: 0 })
    }
}

/// A record.
#[derive(Clone, Debug, Encode, Decode)]
pub struct Mine {
    /// A number.
    pub a: i32,
}

/// A place.
#[derive(Clone, Copy, Debug, FixedLayout)]
#[repr(C)]
pub struct Place {
    /// X.
    pub x: f64,
}

/// The host's side.
#[host_functions(module = "Hh")]
pub trait Hh {
    /// Goes.
    fn go(mine: &Mine, place: &Fixed<Place>) -> Mine;
}

/// Calls the host.
#[must_use]
#[wasm_plugin]
pub fn go(mine: &Mine, place: &Fixed<Place>) -> Mine {
    hh::go(mine, place)
}

/// Names the crate itself.
#[must_use]
#[wasm_plugin(crate = "pw")]
pub fn explicit(mine: Mine) -> Mine {
    mine
}
