//! The plugin that calls the host.

use plugwright::prelude::*;

mod host {
    plugwright::contract!("desk");
}
use host::{Packet, desk};

plugwright::contract!("host_calls");

const TEXT: &str = "The boiler in the north wing runs warm tonight..";

struct Guest;

fn repeat(count: i32, mut call: impl FnMut(i32) -> i32) -> i32 {
    (0..count).fold(0, |sum, number| sum.wrapping_add(call(number)))
}

#[wasm_plugin]
impl HostCalls for Guest {
    fn numbers(count: i32) -> i32 {
        repeat(count, desk::twice)
    }
    fn texts(count: i32) -> i32 {
        repeat(count, |_| desk::measure(TEXT))
    }
    fn records(count: i32) -> i32 {
        let mut packet = Packet {
            id: 42,
            time: 1_750_000_000_000,
            value: 21.5,
            source: 7,
            target: 9,
            urgent: true,
            label: "boiler room, north wing".into(),
        };
        repeat(count, |number| {
            packet.source = number;
            desk::weigh(&packet)
        })
    }
}
