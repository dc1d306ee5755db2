//! Twenty records of about six fields, as plugins have them.

mod sample;
#[cfg(target_arch = "wasm32")]
#[macro_use]
mod exports;

use std::collections::BTreeMap;

pub use sample::{Random, Sample};

macro_rules! derived {
    ($($item:item)*) => {$(
        #[derive(Clone, Debug, PartialEq)]
        #[cfg_attr(feature = "ours", derive(plugwright_macros::Encode, plugwright_macros::Decode))]
        #[cfg_attr(feature = "ours", plugwright(crate = "plugwright_codec"))]
        #[cfg_attr(feature = "theirs", derive(serde::Serialize, serde::Deserialize))]
        $item
    )*};
}

macro_rules! records {
    ($($record:ident { $($field:ident: $ty:ty),* })*) => {
        derived!($(pub struct $record { $(pub $field: $ty),* })*);

        $(
            impl Sample for $record {
                fn sample(random: &mut Random) -> Self {
                    Self { $($field: <$ty>::sample(random)),* }
                }
            }

            #[cfg(target_arch = "wasm32")]
            exports!($record);
        )*

        /// Calls a macro with the names of all records.
        #[macro_export]
        macro_rules! for_all_records {
            ($call:ident) => { $call!($($record),*) };
        }
    };
}

derived! {
    pub enum Level {
        Info,
        Warning,
        Error,
    }

    pub enum Shape {
        Empty,
        Circle(f64),
        Rect { width: u32, height: u32 },
    }
}

impl Sample for Level {
    fn sample(random: &mut Random) -> Self {
        match random.number() % 3 {
            0 => Self::Info,
            1 => Self::Warning,
            _ => Self::Error,
        }
    }
}

impl Sample for Shape {
    fn sample(random: &mut Random) -> Self {
        match random.number() % 3 {
            0 => Self::Empty,
            1 => Self::Circle(f64::sample(random)),
            _ => Self::Rect {
                width: u32::sample(random),
                height: u32::sample(random),
            },
        }
    }
}

records! {
    Point { x: i32, y: i32, z: i32, layer: u8, visible: bool, weight: f32 }
    User { id: u64, name: String, email: Option<String>, age: u8, active: bool, roles: Vec<String> }
    OrderLine { sku: String, count: u32, price: i64, discount: Option<f32>, gift: bool, tax: u16 }
    Order { id: u64, user: u32, lines: Vec<OrderLine>, note: Option<String>, total: i64, paid: bool }
    Finding { severity: Level, line: u32, column: u32, text: String, rule: Option<u16>, fixed: bool }
    Chapter { path: String, title: String, number: u16, tags: Vec<String>, draft: bool, words: u32 }
    Reading { time: i64, value: f64, sensor: u32, unit: char, valid: bool, error: Option<f32> }
    Series { name: String, values: Vec<f64>, start: i64, step: u32, unit: Option<String>, scale: f32 }
    Image { width: u32, height: u32, pixels: Vec<u8>, depth: u8, name: String, quality: Level }
    Address { street: String, city: String, zip: u32, door: char, floor: i8, verified: bool }
    Person { name: String, home: Address, birth: i32, phones: Vec<String>, height: f32, pet: Option<String> }
    Event { id: u128, at: i64, level: Level, source: String, data: Vec<u8>, retries: u8 }
    Config { name: String, values: BTreeMap<String, String>, version: u32, debug: bool, limit: Option<u64>, ratio: f64 }
    Figure { shape: Shape, color: u32, opacity: f32, label: Option<String>, locked: bool, layer: i16 }
    Matrix { rows: u16, columns: u16, cells: Vec<f32>, name: String, symmetric: bool, norm: f64 }
    Invoice { number: String, orders: Vec<u64>, due: i64, paid: Option<i64>, currency: char, amount: i128 }
    Span { start: u64, end: u64, line: u32, kind: Level, parent: Option<u32>, hits: u16 }
    Stats { counts: BTreeMap<u32, u64>, min: f64, max: f64, mean: f64, total: u64, complete: bool }
    Job { id: u32, command: String, arguments: Vec<String>, timeout: Option<u32>, priority: i8, level: Level }
    Flags { first: bool, second: i8, third: i16, fourth: u8, fifth: u16, letter: char }
}
