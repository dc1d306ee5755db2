//! A plugin that depends on an SDK, which brings Plugwright.

use my_sdk::plugwright::prelude::*;

my_sdk::plugwright::contract!("draw");
my_sdk::plugwright::contract!("canvas");

#[derive(Debug)]
struct Plugin;

#[wasm_plugin(crate = "my_sdk::plugwright")]
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
#[plugwright(crate = "my_sdk::plugwright::codec")]
pub struct Mine {
    /// A number.
    pub a: i32,
}

/// A place.
#[derive(Clone, Copy, Debug, FixedLayout)]
#[repr(C)]
#[plugwright(crate = "my_sdk::plugwright")]
pub struct Place {
    /// X.
    pub x: f64,
}

/// The host's side.
#[host_functions(module = "Hh", crate = "my_sdk::plugwright")]
pub trait Hh {
    /// Goes.
    fn go(mine: &Mine, place: &Fixed<Place>) -> Mine;
}

/// Calls the host.
#[must_use]
#[wasm_plugin(crate = "my_sdk::plugwright")]
pub fn go(mine: &Mine, place: &Fixed<Place>) -> Mine {
    hh::go(mine, place)
}
