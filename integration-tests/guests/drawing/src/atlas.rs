use plugwright::prelude::*;

plugwright::contract!("atlas");

#[wasm_plugin]
impl Atlas for crate::Plugin {
    fn near(point: crate::Point) -> crate::Page<Point> {
        crate::Page {
            items: vec![crate::canvas::angle(&point), point],
            total: 2,
        }
    }

    fn turned(angle: Point) -> Point {
        <Self as crate::Draw>::mirror(angle)
    }
}
