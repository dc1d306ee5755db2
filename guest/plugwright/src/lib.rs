//! Typed WebAssembly plugins for Java, the Rust side.
//!
//! A plugin is a Rust library of crate type `cdylib`, built for `wasm32-unknown-unknown`. A function with an
//! attribute can be called from Java:
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
//! A plugin can call the host as well: see [`host_functions`](macro@host_functions).
//!
//! On other targets than WebAssembly the macros add nothing to the functions, so plugins are tested with
//! plain `cargo test`; a fake stands in for the host.

#[doc(hidden)]
pub mod abi;
mod embed;
mod layout;
pub mod log;

pub use layout::{Fixed, FixedLayout, Text, TextError};
pub use plugwright_codec as codec;
#[cfg(feature = "serde")]
pub use plugwright_codec::Serde;
pub use plugwright_codec::{Decode, Encode, Uuid};

/// Exports a `pub fn`, or every function of an `impl Contract for Type`.
///
/// ```
/// use plugwright::prelude::*;
///
/// #[wasm_plugin]
/// pub fn total(prices: &[f64], currency: &str) -> String {
///     format!("{} {currency}", prices.iter().sum::<f64>())
/// }
///
/// // `pow` is reserved: compiled Rust uses this name.
/// #[wasm_plugin(export = "power")]
/// pub fn pow(base: i64, exponent: u32) -> Option<i64> {
///     base.checked_pow(exponent)
/// }
/// # fn main() {}
/// ```
///
/// The function stays as it is; on wasm32 a wrapper is added that takes what the host passes:
///
/// - `bool`, `char`, numbers up to 64 bits: one WebAssembly value;
/// - `&str` and `String`: address and length of UTF-8; `&str` borrows it where the host put it;
/// - `&[N]` and `Vec<N>` of such numbers: address and number of elements; `&[N]` borrows them;
/// - everything else, also behind `&`: address and length of its encoding, so it needs [`Encode`] as a result
///   and [`Decode`] as a parameter.
///
/// Numbers, `bool`, `char`, `&str`, slices of numbers and [`Fixed`] are recognized by their names: a check at compile
/// time refuses an alias that hides one and another type that has such a name. Every other type is passed as it is,
/// whatever it is called. Functions are free of `self`, generics, `async` and `unsafe`. The macro finds this crate under
/// the name that `Cargo.toml` gives it; where it is not a dependency of its own, `crate = "my_sdk::plugwright"` is its
/// path.
pub use plugwright_macros::wasm_plugin;

/// Generates safe functions from a trait of host functions.
///
/// The annotation processor writes this trait for an interface with `@HostFunctions`, and [`contract!`] includes
/// it; it can also be written by hand. `module` is the WebAssembly module to import from: the simple name of
/// the Java interface.
///
/// ```
/// /// What the host offers.
/// #[plugwright::host_functions(module = "Console")]
/// pub trait Console {
///     /// Prints a line.
///     fn print(line: &str);
///     /// Asks the user; `Err` tells why there is no answer.
///     fn ask(question: &str, choices: &[String]) -> Result<u32, String>;
/// }
///
/// fn confirm(what: &str) -> bool {
///     let choices = ["yes".to_string(), "no".to_string()];
///     console::ask(what, &choices) == Ok(0)
/// }
/// # struct Yes;
/// # impl console::Fake for Yes {
/// #     fn ask(&self, _question: &str, _choices: &[String]) -> Result<u32, String> {
/// #         Ok(0)
/// #     }
/// # }
/// # fn main() {
/// # let _yes = console::fake(Yes);
/// # assert!(confirm("Really?"));
/// # }
/// ```
///
/// The trait is replaced by a module of its name in snake case, `console`, with one safe function for
/// each of the trait. The types are those of [`wasm_plugin`](macro@wasm_plugin), but arguments are only lent to
/// the host: plain values by value, texts as `&str` and lists of numbers as `&[N]`, both of which the host
/// reads where they are, everything else as `&T` (`&[T]` for a list), which is encoded and needs [`Encode`].
/// Results are owned; an encoded one needs [`Decode`], and `Result<T, E>` is the Java method that declares an
/// exception. The function panics if the host returns an invalid result.
///
/// On other targets than wasm32 there is no host. A fake takes its place: a value whose type implements the
/// module's trait `Fake`, set for the current thread by the module's function `fake`:
///
/// ```
/// # #[plugwright::host_functions(module = "Console")]
/// # pub trait Console {
/// #     fn print(line: &str);
/// #     fn ask(question: &str, choices: &[String]) -> Result<u32, String>;
/// # }
/// use std::cell::RefCell;
///
/// #[derive(Default)]
/// struct Lines(RefCell<Vec<String>>);
///
/// impl console::Fake for Lines {
///     fn print(&self, line: &str) {
///         self.0.borrow_mut().push(line.to_owned());
///     }
/// }
///
/// # fn main() {
/// let lines = console::fake(Lines::default());
/// console::print("one");
/// assert_eq!(*lines.0.borrow(), ["one"]);
/// // `console::ask` is not in the fake: calling it would panic.
/// # }
/// ```
///
/// A plugin imports only those functions that it calls. `crate = "my_sdk::plugwright"` is the path of this crate where it
/// is not a dependency of its own.
pub use plugwright_macros::host_functions;

#[cfg(not(target_arch = "wasm32"))]
pub use abi::Faked;

#[doc(hidden)]
pub use plugwright_macros::contract as contract_of;

/// Includes the Rust side of contracts: their types and the traits to implement.
///
/// `contract!("text_tools")` looks for `text_tools.rs` in the folder that the environment variable
/// `PLUGWRIGHT_CONTRACTS` names; without it, in `contracts/` and `target/classes/META-INF/plugwright/` of the
/// folder of `Cargo.toml` and of every folder above. `contract!(path = "some/file.rs")` names the file, from
/// the folder of `Cargo.toml`. Cargo builds again when the file or the variable changes, but does not notice a new file
/// in a nearer folder.
///
/// ```
/// plugwright::contract!("text_tools");
/// # fn main() {
/// let summary = Summary { text: "two words".into(), words: 2 };
/// # assert_eq!(summary.clone(), summary);
/// # }
/// ```
///
/// A type that several contracts of a crate have is one type: the first contract in the order of the source defines
/// it, and the others import it. That needs Rust 1.88. With Rust 1.87, or where another macro writes the invocations,
/// name the contracts of a module in one invocation, `contract!("text_tools", "console")`.
#[macro_export]
macro_rules! contract {
    ($($contracts:tt)*) => {
        $crate::contract_of! { $crate; $($contracts)* }
    };
}

#[doc(hidden)]
pub use plugwright_macros::plugin as metadata_of;

/// States the metadata of the plugin, for the host's logs and metrics.
///
/// ```
/// plugwright::plugin! {
///     name: "Text tools",
///     authors: ["Ada Lovelace <ada@example.com>"],
/// }
/// # fn main() {}
/// ```
///
/// `name`, `version`, `authors` and `description` are strings of one line. Omitted fields are taken from the package's
/// `Cargo.toml`. Without the macro, all fields are: [`wasm_plugin`](macro@wasm_plugin) embeds them. The host reads them
/// from the custom section `plugwright.plugin`; on other targets than wasm32 nothing is added.
#[macro_export]
macro_rules! plugin {
    ($($stated:tt)*) => {
        $crate::metadata_of! { $crate; $($stated)* }
    };
}

/// Declares a contract in Rust: its functions and their types are the items of a module.
///
/// ```
/// use plugwright::prelude::*;
///
/// #[contract_module(revision = 3)]
/// pub mod shop {
///     use plugwright::prelude::*;
///
///     #[derive(Clone, Debug, Encode, Decode)]
///     pub struct Order {
///         pub id: u64,
///         #[plugwright(was = "count")]
///         pub quantity: u32,
///         #[plugwright(default = "EUR")]
///         pub currency: String,
///         pub notes: Vec<String>,
///     }
///
///     #[derive(Clone, Debug, Encode, Decode)]
///     #[plugwright(was = "Status")]
///     pub enum State {
///         Open,
///         #[plugwright(was = ["Sent", "Posted"])]
///         Shipped,
///         #[plugwright(unknown)]
///         Other,
///     }
///
///     pub trait Shop {
///         #[plugwright(was = "check")]
///         fn state(order: Order, #[plugwright(default = false)] deep: bool) -> Result<State, String>;
///     }
/// }
///
/// struct Plugin;
///
/// #[wasm_plugin]
/// impl shop::Shop for Plugin {
///     fn state(order: shop::Order, _deep: bool) -> Result<shop::State, String> {
///         Ok(if order.quantity == 0 { shop::State::Shipped } else { shop::State::Open })
///     }
/// }
/// # fn main() {}
/// ```
///
/// The macro writes the text of the contract and embeds it in the plugin, as the Java compiler does for
/// [`contract!`]. The host compares it with its own contract, whose Java interface has the trait's name, and converts
/// values between different versions. Annotations for other versions are arguments of `#[plugwright(...)]`:
///
/// - `default = 5`, on a field or on one of the last parameters: its value for a host that does not send it. Numbers,
///   `bool`, `char` and texts are written as in Rust, a variant by its name (`State::Open`), a duration and a time in
///   ISO 8601 (`"PT1.5S"`, `"2026-01-01T00:00:00Z"`), a struct that is made of defaults as `"{}"`, the content of an
///   `Option` as itself. `Option` and collections are empty without it.
/// - `was = "old"` or `was = ["old", "older"]`, on a field, a variant, a type or a function: its earlier names.
/// - `unknown`, on a variant: it represents variants that this version does not know.
///
/// `revision = 3` numbers the versions of the contract: with it, the host says which side is older.
///
/// The module holds every type of the contract; it may contain other items, too. A trait with
/// [`host_functions`](macro@host_functions) is a contract of its own. Instead of a trait there may be functions with
/// [`wasm_plugin`](macro@wasm_plugin); `interface = "Shop"` is then the name of the contract.
/// `crate = "my_sdk::plugwright"` is the path of this crate where it is not a dependency of its own.
pub use plugwright_macros::contract_module;

/// Implements [`Encode`](trait@Encode) for a struct or an enum, whose fields must have it.
///
/// ```
/// use plugwright::{Decode, Encode, codec};
///
/// #[derive(Debug, PartialEq, Encode, Decode)]
/// enum Shape {
///     Empty,
///     Circle(f32),
///     Rect { width: u16, height: u16 },
/// }
///
/// let bytes = codec::to_vec(&Shape::Rect { width: 3, height: 4 }).unwrap();
/// assert_eq!(bytes, [2, 0, 0, 0, 3, 0, 4, 0]);
/// assert_eq!(codec::from_bytes(&bytes), Ok(Shape::Rect { width: 3, height: 4 }));
/// ```
///
/// Fields are encoded in the order of the declaration, variants by their place in it. Type parameters get
/// the bound `Encode`. `#[plugwright(crate = "path")]` on the type names the crate `plugwright_codec`.
pub use plugwright_macros::Encode;

/// Implements [`Decode`](trait@Decode) for a struct or an enum, whose fields must have it; see
/// [`Encode`](derive@Encode).
pub use plugwright_macros::Decode;

/// Implements [`FixedLayout`](trait@FixedLayout) for a `#[repr(C)]` struct.
///
/// ```
/// use plugwright::{Fixed, FixedLayout, Text};
///
/// #[derive(Clone, Copy, FixedLayout)]
/// #[repr(C)]
/// #[plugwright(size = 40, align = 8)]
/// pub struct Sample {
///     pub time: i64,
///     pub values: [f32; 4],
///     pub unit: Text<8>,
/// }
///
/// #[plugwright::host_functions(module = "Plotter")]
/// pub trait Plotter {
///     /// Draws a sample, which the host reads where it is.
///     fn draw(sample: &Fixed<Sample>);
///     fn last() -> Fixed<Sample>;
/// }
/// # fn main() {}
/// ```
///
/// Size and alignment are compared with `size` and `align` at compile time; both are optional, and generated
/// code has both. The type also gets [`Encode`](trait@Encode) and [`Decode`](trait@Decode), for use inside encoded
/// values, where it is encoded as its fields, one after the other. A whole parameter or result of the type is written
/// as [`Fixed`]; without it, it is a compile-time error.
pub use plugwright_macros::FixedLayout;

/// What a plugin usually needs: `use plugwright::prelude::*;`
pub mod prelude {
    pub use crate::{
        Decode, Encode, Fixed, FixedLayout, Uuid, contract, contract_module, host_functions,
        wasm_plugin,
    };
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
