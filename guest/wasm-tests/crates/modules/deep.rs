//! A module in a file.

use super::inline::Point as InlinePoint;

plugwright::contract!("canvas");

pub mod deeper;

/// Takes the types of both modules.
#[must_use]
pub fn same(point: InlinePoint) -> Point {
    point
}
