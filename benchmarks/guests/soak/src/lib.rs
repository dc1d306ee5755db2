//! The plugin of the measurements that are not benchmarks of single calls.

use plugwright::prelude::*;

plugwright::contract!("mixed");

struct Guest;

#[wasm_plugin]
impl Mixed for Guest {
    fn add(a: i32, b: i32) -> i32 {
        a.wrapping_add(b)
    }
    fn greet(name: &str) -> String {
        ["Hello, ", name, "!"].concat()
    }
    fn echo_bytes(bytes: &[u8]) -> Vec<u8> {
        bytes.to_vec()
    }
    fn echo_notes(notes: Vec<Note>) -> Vec<Note> {
        notes
    }
    fn fibonacci(n: i32) -> i32 {
        if n < 2 {
            n
        } else {
            Self::fibonacci(n - 1).wrapping_add(Self::fibonacci(n - 2))
        }
    }
    fn memory_pages() -> i32 {
        core::arch::wasm32::memory_size::<0>() as i32
    }
}
