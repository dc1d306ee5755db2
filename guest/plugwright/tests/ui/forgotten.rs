use plugwright::prelude::*;

plugwright::contract!("atlas");

struct Plugin;

impl Atlas for Plugin {
    fn near(point: Point) -> Page<Point> {
        Page {
            items: vec![point],
            total: 1,
        }
    }
}

mod renamed {
    use super::Atlas as Other;
    use plugwright::prelude::*;

    struct Plugin;

    #[wasm_plugin]
    impl Other for Plugin {
        fn near(point: super::Point) -> super::Page<super::Point> {
            super::Page {
                items: vec![point],
                total: 1,
            }
        }
    }
}

fn main() {}
