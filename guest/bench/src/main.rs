//! Compares the derive with serde and bincode 1.3.3 for the same twenty records, and prints Markdown.
//!
//! `cargo run --release` in this folder; with `size`, `speed` or `wasm` after it, only that part.

mod size;
mod speed;
mod wasm;

fn main() {
    let asked = std::env::args().nth(1);
    let is_asked = |part| asked.as_deref().is_none_or(|asked| asked == part);
    if is_asked("size") {
        size::report();
    }
    if is_asked("speed") {
        speed::report();
    }
    if is_asked("wasm") {
        wasm::report();
    }
}
