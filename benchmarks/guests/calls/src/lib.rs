//! The plugin that every contestant on plain Wasm calls: ours, the floor, the naive one and Endive.

use plugwright::prelude::*;

plugwright::contract!("calls");

struct Guest;

#[wasm_plugin]
impl Calls for Guest {
    fn add(a: i32, b: i32) -> i32 {
        a.wrapping_add(b)
    }
    fn echo_packet(packet: Packet) -> Packet {
        packet
    }
    fn echo_entries(entries: Vec<Entry>) -> Vec<Entry> {
        entries
    }
    fn echo_bytes(bytes: &[u8]) -> Vec<u8> {
        bytes.to_vec()
    }
    fn sum(values: &[i64]) -> i64 {
        values.iter().fold(0, |sum, value| sum.wrapping_add(*value))
    }
    fn greet(name: &str) -> String {
        ["Hello, ", name, "!"].concat()
    }
    fn render_markdown(markdown: &str) -> String {
        markdown::render(markdown)
    }
    fn fibonacci(n: i32) -> i32 {
        if n < 2 {
            n
        } else {
            Self::fibonacci(n - 1).wrapping_add(Self::fibonacci(n - 2))
        }
    }
}
