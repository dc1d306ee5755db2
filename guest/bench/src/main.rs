//! Compares the derive with serde and bincode 1.3.3 for the same twenty records, and prints Markdown.
//!
//! `cargo run --release` in this folder.

mod size;
mod speed;

fn main() {
    size::report();
    speed::report();
}
