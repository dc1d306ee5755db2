//! Typed WebAssembly plugins for Java, the Rust side.
//!
//! A plugin is a Rust library of crate type `cdylib`, built for `wasm32-unknown-unknown`. Mark a function and
//! a Java program can call it:
//!
//! ```
//! use plugwright::prelude::*;
//!
//! #[wasm_plugin]
//! pub fn greet(name: &str) -> String {
//!     format!("Hello, {name}!")
//! }
//! # assert_eq!(greet("Ann"), "Hello, Ann!");
//! ```
//!
//! Usually the functions come from a Java interface, the *contract*. Compiling it writes a Rust file with its
//! types and a trait, which [`contract!`] includes:
//!
//! ```
//! use plugwright::prelude::*;
//!
//! plugwright::contract!("text_tools");
//!
//! struct Tools;
//!
//! #[wasm_plugin]
//! impl TextTools for Tools {
//!     fn word_count(text: &str) -> i32 {
//!         text.split_whitespace().count() as i32
//!     }
//!
//!     fn summary(text: &str, limit: u32) -> Result<Summary, Problem> {
//!         match text.lines().next() {
//!             Some(line) => Ok(Summary {
//!                 text: line.chars().take(limit as usize).collect(),
//!                 words: Self::word_count(text),
//!             }),
//!             None => Err(Problem::Empty),
//!         }
//!     }
//! }
//! # fn main() {
//! # assert_eq!(Tools::summary("one two\nthree", 3).unwrap().text, "one");
//! # }
//! ```
//!
//! On other targets than WebAssembly the macros add nothing to the functions, so plugins are tested with
//! plain `cargo test`.

pub mod abi;
mod embed;

pub use plugwright_codec as codec;
pub use plugwright_codec::{Decode, Encode, Uuid};
pub use plugwright_macros::{Decode, Encode, contract, wasm_plugin};

/// What a plugin usually needs: `use plugwright::prelude::*;`
pub mod prelude {
    pub use crate::{Decode, Encode, Uuid, contract, wasm_plugin};
}

/// The body of an optional contract method in the generated trait.
///
/// A method that a plugin leaves out is not exported, and the host uses the Java method's own body; this is
/// reached only when the plugin itself calls such a method.
///
/// # Panics
/// Always.
#[cold]
#[track_caller]
pub fn not_implemented(method: &str) -> ! {
    panic!("the optional method `{method}` is not implemented by this plugin")
}

/// The examples of the README are tests, too.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
