use plugwright::prelude::*;

plugwright::contract!("greeter");

struct Plugin;

#[wasm_plugin]
impl Greeter for Plugin {
    fn greet(name: &str) -> String {
        format!("Hello, {name}!")
    }
}
