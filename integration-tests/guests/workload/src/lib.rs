//! Calls of all kinds, and faults of all kinds.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::hint::black_box;

use plugwright::prelude::*;

plugwright::contract!("console");

plugwright::contract!("workload");

struct Guest;

thread_local! {
    static COUNT: Cell<i32> = const { Cell::new(0) };
}

#[wasm_plugin]
impl Workload for Guest {
    fn count() -> i32 {
        COUNT.set(COUNT.get() + 1);
        COUNT.get()
    }

    fn add(a: i32, b: i32) -> i32 {
        a.wrapping_add(b)
    }

    fn greet(name: &str) -> String {
        format!("hello {name}")
    }

    fn reverse(numbers: &[i64]) -> Vec<i64> {
        numbers.iter().rev().copied().collect()
    }

    fn select(mut orders: Vec<Order>, worth: f64) -> Vec<Order> {
        orders.retain(|order| order.worth >= worth);
        orders
    }

    fn words(text: &str) -> BTreeMap<String, i32> {
        let mut words = BTreeMap::new();
        for word in text.split(' ') {
            *words.entry(word.to_owned()).or_default() += 1;
        }
        words
    }

    fn divide(a: i32, b: i32) -> Result<i32, String> {
        a.checked_div(b).ok_or_else(|| format!("{a} by {b}"))
    }

    fn ask(numbers: &[i64]) -> i64 {
        console::sum(numbers)
    }

    fn panic(message: &str) {
        panic!("{message}")
    }

    #[cfg(target_arch = "wasm32")]
    fn trap() {
        core::arch::wasm32::unreachable()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn trap() {
        std::process::abort()
    }

    fn spin() {
        let mut turns = 0_u32;
        loop {
            turns = black_box(turns.wrapping_add(1));
        }
    }

    fn hoard() {
        let mut kept: Vec<Vec<u8>> = Vec::new();
        loop {
            kept.push(vec![1; 1 << 20]);
            black_box(&kept);
        }
    }

    fn provoke(number: i32) {
        console::log_int(number);
    }
}
