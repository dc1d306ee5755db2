//! A plugin whose types have the names of the standard library's, with the strictest lints.

#![forbid(unsafe_code)]
#![deny(warnings, missing_docs)]

// The dependency has another name here; generated code calls the crate by its own.
extern crate renamed as plugwright;

use plugwright::prelude::*;

plugwright::contract!("text_tools");
plugwright::contract!("console");

#[derive(Debug)]
struct Tools;

#[wasm_plugin]
impl TextTools for Tools {
    fn word_count(text: &str) -> i32 {
        console::log_str(text);
        text.split_whitespace().count() as i32
    }

    fn summary(text: &str, limit: u32) -> std::result::Result<Summary, Problem> {
        let limit = limit as usize;
        Ok(Summary {
            text: text.chars().take(limit).collect(),
            words: Self::word_count(text),
        })
    }
}

/// A place on a plane.
#[derive(Clone, Copy, Debug, FixedLayout)]
#[repr(C)]
#[plugwright(size = 16, align = 8)]
pub struct Place {
    /// To the right.
    pub x: f64,
    /// Up.
    pub y: f64,
}

/// Mirrors a place.
#[wasm_plugin]
pub fn mirror(place: &Fixed<Place>) -> Fixed<Place> {
    Place {
        x: place.y,
        y: place.x,
    }
}

/// Takes a value of every kind.
#[must_use]
#[wasm_plugin]
pub fn every_kind(letter: char, yes: bool, small: i8, text: &str, list: &[i64]) -> Text {
    format!("{letter}{yes}{small}{text}{list:?}")
}

/// A text with parts, which leads back to itself.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
pub struct String {
    /// The text.
    pub text: Text,
    /// More of them.
    pub parts: std::vec::Vec<String>,
}

/// Something or nothing.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
pub enum Option {
    /// Nothing.
    Nothing,
    /// Something.
    Something(i32, String),
}

/// Items after a number.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
pub struct Vec<T> {
    /// The number.
    pub number: u8,
    /// The items.
    pub items: std::vec::Vec<T>,
}

/// Good or bad.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
pub enum Result {
    /// Good.
    Good(Vec<HashMap>),
    /// Bad.
    Bad {
        /// Why.
        why: Option,
    },
}

/// A box in a box.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
pub struct Box {
    /// The box inside.
    pub inner: std::option::Option<std::boxed::Box<Box>>,
}

/// No map at all.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
pub struct HashMap(pub Vec<u16>);

/// A type of the standard library under a name of the plugin.
pub type Text = std::string::String;

/// Likewise.
pub type Bytes = std::vec::Vec<u8>;

/// What the host offers.
#[host_functions(module = "Names")]
pub trait Names {
    /// Lends and returns a struct.
    fn text(value: &String) -> String;
    /// Lends and returns a struct with a type argument that is a number.
    fn list(value: &Vec<i32>) -> Vec<i32>;
    /// Returns an enum.
    fn option(value: &[Option]) -> Option;
    /// Returns raw bytes.
    fn aliases(text: &str) -> Text;
}

/// Appends a part.
#[wasm_plugin]
pub fn text(mut value: String, part: &String) -> String {
    value.parts.push(part.clone());
    value
}

/// Counts the items.
#[wasm_plugin]
pub fn list(mut value: Vec<u8>) -> Vec<u8> {
    value.number = value.items.len() as u8;
    value
}

/// Something is good.
#[wasm_plugin]
pub fn option(value: Option, map: HashMap) -> Result {
    match value {
        Option::Nothing => Result::Bad { why: value },
        Option::Something(number, _) => Result::Good(Vec {
            number: number as u8,
            items: vec![map],
        }),
    }
}

/// Puts a box into a box.
#[wasm_plugin]
pub fn boxed(value: &Box) -> Box {
    Box {
        inner: Some(std::boxed::Box::new(value.clone())),
    }
}

/// Types of the standard library by other names are passed as they are without.
#[wasm_plugin]
pub fn aliases(text: Text, bytes: Bytes) -> Bytes {
    [text.into_bytes(), bytes].concat()
}

/// Sends everything to the host and back.
#[wasm_plugin]
pub fn to_host(value: String, list: Vec<i32>) -> Option {
    let value = names::text(&value);
    let list = names::list(&list);
    let text = names::aliases(&value.text);
    let something = Option::Something(list.items[0], String { text, ..value });
    names::option(&[Option::Nothing, something])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_are_plain_natively() {
        let value = Vec {
            number: 0,
            items: vec![1, 2],
        };
        assert_eq!(list(value).number, 2);
    }
}
