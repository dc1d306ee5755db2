//! The plugin: an implementation of the contract `Greeter`.

use plugwright::prelude::*;

plugwright::contract!("greeter"); // the trait Greeter and its types, generated from the Java interface

struct Plugin;

#[wasm_plugin]
impl Greeter for Plugin {
    fn greet(name: &str) -> Result<Greeting, String> {
        if name.is_empty() {
            return Err("the name is empty".into()); // thrown as a NoNameException
        }
        let letters = name.chars().count() as i32;
        Ok(Greeting {
            text: format!("Hello, {name}!"),
            letters,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn greets() {
        let greeting = Plugin::greet("Ada").unwrap();
        assert_eq!(greeting.text, "Hello, Ada!");
        assert_eq!(greeting.letters, 3);
    }
}
