//! The same plugin as those in other languages beside it.

use plugwright::prelude::*;

plugwright::contract!("packets");

struct Guest;

#[wasm_plugin]
impl Packets for Guest {
    fn echo_packet(packet: Packet) -> Packet {
        packet
    }
}
