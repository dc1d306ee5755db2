//! The encodings of the types of the standard library.

mod lists;
mod maps;
mod net;
mod numbers;
mod products;
mod sums;
mod text;
mod time;
