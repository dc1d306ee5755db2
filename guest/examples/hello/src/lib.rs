//! The smallest plugin: one function, no contract.
//!
//! `cargo build --release --target wasm32-unknown-unknown` makes `hello.wasm` of it, `cargo test` tests it.

use plugwright::prelude::*;

/// Greets someone by name.
#[wasm_plugin]
pub fn greet(name: &str) -> String {
    format!("Hello, {name}!")
}

#[cfg(test)]
mod tests {
    use super::greet;

    #[test]
    fn greets_by_name() {
        assert_eq!(greet("Ann"), "Hello, Ann!");
    }
}
