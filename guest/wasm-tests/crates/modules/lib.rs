//! Contracts in several modules, in files and without, all of whose common types are the same.

use plugwright::prelude::*;

/// A contract that is not compiled.
#[cfg(any())]
mod absent {
    plugwright::contract!("canvas");
}

/// A contract whose types no other module can name.
mod around {
    mod hidden {
        plugwright::contract!("atlas");
    }
}

pub mod deep;

/// A contract whose types the others have, too.
mod private {
    plugwright::contract!("canvas");
}

/// A contract of the same types.
pub mod inline {
    plugwright::contract!("draw");

    /// Its types, under another path.
    pub mod inner {
        plugwright::contract!("atlas");
    }
}

#[derive(Debug)]
struct Plugin;

#[wasm_plugin]
impl inline::Draw for Plugin {
    fn mirror(point: private::Point) -> deep::Point {
        point
    }

    fn draw(
        shapes: Vec<private::Shape>,
        _starts: std::collections::BTreeMap<inline::Color, deep::Point>,
    ) -> Result<inline::inner::Page<inline::Point>, private::Outside> {
        let items = shapes.iter().map(private::canvas::plot).collect::<Result<_, _>>()?;
        Ok(deep::Page { items, total: 0 })
    }
}

#[wasm_plugin]
impl inline::inner::Atlas for Plugin {
    fn near(point: inline::Point) -> private::Page<deep::Point> {
        private::Page {
            items: vec![point],
            total: 1,
        }
    }
}
