//! Built against another state of the contract `Everything`.

use plugwright::prelude::*;

plugwright::contract!(path = "contracts/everything.rs");

struct Guest;

#[wasm_plugin]
impl Everything for Guest {
    fn echo_int(value: i64) -> i64 {
        value
    }
    fn echo_order(order: Order) -> Order {
        order
    }
    fn next_day(day: Weekday) -> Weekday {
        day
    }
}
