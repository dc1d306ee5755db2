//! Works as it should, or fails in a way that one can choose.

use plugwright::prelude::*;
use std::cell::{Cell, RefCell};

plugwright::contract!("workbench");

struct Guest;

thread_local! {
    static COUNT: Cell<i32> = const { Cell::new(0) };
    static HOARD: RefCell<Vec<Vec<u8>>> = const { RefCell::new(Vec::new()) };
}

#[wasm_plugin]
impl Workbench for Guest {
    fn version() -> i32 {
        if cfg!(feature = "second") { 2 } else { 1 }
    }

    fn greet(name: &str) -> String {
        format!("hello {name}")
    }

    fn add(a: i32, b: i32) -> i32 {
        a + b
    }

    fn divide(a: i32, b: i32) -> Result<i32, String> {
        if b == 0 {
            return Err("division by zero".into());
        }
        Ok(a / b)
    }

    fn count() -> i32 {
        COUNT.set(COUNT.get() + 1);
        COUNT.get()
    }

    fn hoard(bytes: i32) {
        HOARD.with_borrow_mut(|hoard| hoard.push(vec![1; bytes as usize]));
    }

    fn panic(message: &str) {
        panic!("{message}");
    }

    fn spin() {
        loop {
            std::hint::black_box(COUNT.get());
        }
    }
}
