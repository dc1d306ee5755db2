//! Stops in the middle, in every way.

use plugwright::prelude::*;

plugwright::contract!("trouble");

struct Guest;

#[wasm_plugin]
impl Trouble for Guest {
    fn fine(value: i32) -> i32 {
        value
    }
    fn panic(message: &str) {
        panic!("{message}");
    }
    fn element_at(values: &[i32], index: i32) -> i32 {
        inner(values, index as usize)
    }
    fn divide(a: i32, b: i32) -> i32 {
        a / b
    }
    fn unreachable() {
        #[cfg(target_arch = "wasm32")]
        std::arch::wasm32::unreachable()
    }
    fn recurse(depth: i64) -> i64 {
        deeper(depth)
    }
}

#[inline(never)]
fn inner(values: &[i32], index: usize) -> i32 {
    values[index]
}

#[inline(never)]
fn deeper(depth: i64) -> i64 {
    if depth == 0 {
        0
    } else {
        1 + std::hint::black_box(deeper(depth - 1))
    }
}
