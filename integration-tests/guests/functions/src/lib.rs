//! Functions without a contract, as a plugin author writes them first.

use plugwright::prelude::*;

/// Says it twice.
#[wasm_plugin]
pub fn double(text: &str) -> String {
    text.repeat(2)
}

/// Repeats a text; the argument is one encoded pair.
#[wasm_plugin]
pub fn multiply(pair: (u8, String)) -> (u8, String) {
    let (times, text) = pair;
    (times, text.repeat(times.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubles() {
        assert_eq!(double("ab"), "abab");
    }

    #[test]
    fn multiplies() {
        assert_eq!(multiply((3, "ab".into())), (3, "ababab".into()));
    }
}
