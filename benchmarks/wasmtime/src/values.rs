//! What the guests are called with; the same values as the Java contestants have.

use plugwright_macros::{Decode, Encode};

/// A record of 64 encoded bytes.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
#[plugwright(crate = "plugwright_codec")]
pub struct Packet {
    pub id: i64,
    pub time: i64,
    pub value: f64,
    pub source: i32,
    pub target: i32,
    pub urgent: bool,
    pub label: String,
}

/// A record of 40 encoded bytes.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
#[plugwright(crate = "plugwright_codec")]
pub struct Entry {
    pub id: i32,
    pub time: i64,
    pub value: f64,
    pub name: String,
}

pub const NAME: &str = "Ada, Countess of Lovelace";

pub fn packet() -> Packet {
    Packet {
        id: 42,
        time: 1_750_000_000_000,
        value: 21.5,
        source: 7,
        target: 9,
        urgent: true,
        label: "boiler room, north wing".to_owned(),
    }
}

pub fn entries() -> Vec<Entry> {
    let entry = |i: i32| Entry {
        id: i,
        time: 1_750_000_000_000 + i64::from(i),
        value: f64::from(i) / 4.0,
        name: format!("sensor-{i:05}"),
    };
    (0..25).map(entry).collect()
}

/// Numbers without a pattern.
pub fn longs(count: u64) -> Vec<i64> {
    (0..count)
        .map(|i| (i + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) as i64)
        .collect()
}

/// Bytes without a pattern.
pub fn bytes(count: usize) -> Vec<u8> {
    longs(count as u64)
        .iter()
        .map(|l| (l >> 40) as u8)
        .collect()
}
