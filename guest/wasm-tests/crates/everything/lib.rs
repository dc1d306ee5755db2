//! Everything that the macros write, under the strictest lints.

use plugwright::prelude::*;

plugwright::contract!("draw");
plugwright::contract!("canvas");
plugwright::contract!("text_tools", "console");

#[derive(Debug)]
struct Plugin;

#[wasm_plugin]
impl Draw for Plugin {
    fn mirror(point: Point) -> Point {
        console::log_str("mirror");
        Point {
            x: point.y,
            y: point.x,
        }
    }

    fn draw(
        shapes: Vec<Shape>,
        starts: std::collections::BTreeMap<Color, Point>,
    ) -> Result<Page<Point>, Outside> {
        let red = canvas::shapes(&Color::Red).total;
        let start = starts.into_values();
        let points = shapes.iter().map(canvas::plot);
        let items = start.map(Ok).chain(points).collect::<Result<_, _>>()?;
        Ok(Page { items, total: red })
    }
}

#[wasm_plugin]
impl TextTools for Plugin {
    fn word_count(text: &str) -> i32 {
        text.split_whitespace().fold(0, |words, _| words + 1)
    }

    fn summary(text: &str, _limit: u32) -> Result<Summary, Problem> {
        Ok(Summary {
            text: text.to_owned(),
            words: Self::word_count(text),
        })
    }
}

/// A record of the plugin.
#[derive(Clone, Debug, Encode, Decode)]
pub struct Mine {
    /// A number.
    pub a: i32,
    /// A list.
    pub b: Vec<Kind>,
}

/// A variant of the plugin.
#[derive(Clone, Debug, Encode, Decode)]
pub enum Kind {
    /// Nothing.
    A,
    /// Both.
    B(f64, String),
}

/// Takes a value of every kind.
///
/// # Errors
/// When it is told to.
#[wasm_plugin]
pub fn mine(
    mine: Mine,
    letter: char,
    good: bool,
    text: &str,
    list: &[i64],
    kinds: &[Kind],
) -> Result<Mine, String> {
    if good {
        Ok(mine)
    } else {
        Err(format!("{letter}{text}{list:?}{kinds:?}"))
    }
}

/// The host's side.
#[host_functions(module = "Hh")]
pub trait Hh {
    /// Goes.
    fn go(a: &str, m: &Mine) -> Result<i32, String>;
}

/// Calls the host.
#[must_use]
#[wasm_plugin]
pub fn use_hh(m: &Mine) -> i32 {
    hh::go("x", m).unwrap_or(1)
}

/// Is still there for old hosts.
#[deprecated]
#[allow(deprecated)]
#[must_use]
#[wasm_plugin]
pub fn old(mine: OldMine) -> String {
    mine.text
}

/// What old hosts pass.
#[deprecated]
#[derive(Clone, Debug, Encode, Decode)]
pub struct OldMine {
    /// A text.
    #[deprecated]
    pub text: String,
    /// A number.
    #[deprecated]
    pub number: i32,
}

/// A place on a plane.
#[derive(Clone, Copy, Debug, FixedLayout)]
#[repr(C)]
#[plugwright(size = 16, align = 8)]
pub struct P {
    /// X.
    pub x: f64,
    /// Y.
    pub y: f64,
}

/// Passes a place.
#[must_use]
#[wasm_plugin]
pub fn fixed(p: &Fixed<P>) -> Fixed<P> {
    *p
}
