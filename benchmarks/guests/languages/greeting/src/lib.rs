//! The same plugin as those in other languages beside it.

use plugwright::prelude::*;

plugwright::contract!("greeting");

struct Guest;

#[wasm_plugin]
impl Greeting for Guest {
    fn greet(name: &str) -> String {
        ["Hello, ", name, "!"].concat()
    }
}
