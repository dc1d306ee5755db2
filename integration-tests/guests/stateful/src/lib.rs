//! Keeps state in every way that a guest can, and works for as long as it is told.

use std::cell::Cell;
use std::collections::HashMap;
use std::sync::Mutex;

use plugwright::prelude::*;

plugwright::contract!("stateful");

static REMEMBERED: Mutex<Vec<String>> = Mutex::new(Vec::new());

static COUNTS: Mutex<Option<HashMap<String, i32>>> = Mutex::new(None);

thread_local! {
    static CALLS: Cell<i32> = const { Cell::new(0) };
}

struct Guest;

#[wasm_plugin]
impl Stateful for Guest {
    fn remember(text: &str) -> String {
        let mut remembered = REMEMBERED.lock().unwrap();
        remembered.push(text.to_owned());
        remembered.join(",")
    }

    fn count(word: &str) -> i32 {
        let mut counts = COUNTS.lock().unwrap();
        let count = counts
            .get_or_insert_default()
            .entry(word.to_owned())
            .or_default();
        *count += 1;
        *count
    }

    fn calls() -> i32 {
        CALLS.set(CALLS.get() + 1);
        CALLS.get()
    }

    fn leak(bytes: i32) -> i32 {
        let leaked = vec![1u8; bytes as usize].leak();
        leaked.as_ptr() as usize as i32
    }

    fn total(values: &[i64]) -> i64 {
        values.iter().sum()
    }

    fn work(rounds: i64) -> i64 {
        let mut state = 1u64;
        for _ in 0..rounds {
            state = std::hint::black_box(state.wrapping_mul(6_364_136_223_846_793_005) + 1);
        }
        state as i64
    }

    fn forever() {
        loop {
            std::hint::black_box(CALLS.get());
        }
    }
}
