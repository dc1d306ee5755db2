#![deny(warnings)]
use plugwright::prelude::*;

#[contract_module(revision = 3)]
pub mod shop {
    use std::collections::{BTreeMap, HashMap, HashSet};
    use std::time::{Duration, SystemTime};

    use plugwright::prelude::*;

    #[derive(Clone, Debug, Encode, Decode)]
    pub struct Page<T> {
        pub items: Vec<T>,
        pub next: Option<Box<Page<T>>>,
    }

    #[derive(Clone, Debug, Encode, Decode)]
    pub struct Order {
        pub id: Uuid,
        #[plugwright(was = "count")]
        pub quantity: u32,
        #[plugwright(default = "EUR")]
        pub currency: String,
        pub names: BTreeMap<String, Vec<u8>>,
        pub other: HashMap<std::string::String, HashSet<u8>>,
        pub placed: SystemTime,
        #[plugwright(default = "PT1S")]
        pub late: Duration,
    }

    #[derive(Clone, Copy, FixedLayout)]
    #[repr(C)]
    pub struct Point {
        pub x: f64,
        pub label: plugwright::Text<8>,
    }

    #[derive(Clone, Debug, Encode, Decode)]
    pub enum State {
        Open,
        #[plugwright(unknown)]
        Other,
    }

    /// The contract.
    pub trait Shop {
        fn find(text: &str, #[plugwright(default = 10)] limit: u32) -> Result<Page<Order>, State>;
        fn mirror(point: &Fixed<Point>) -> Fixed<Point>;
        fn optional() {}
    }

    #[host_functions(module = "Console")]
    pub trait Console {
        fn print(line: &str, #[plugwright(default = false)] bold: bool);
    }
}

struct Plugin;

#[wasm_plugin]
impl shop::Shop for Plugin {
    fn find(text: &str, _limit: u32) -> Result<shop::Page<shop::Order>, shop::State> {
        shop::console::print(text, true);
        Err(shop::State::Other)
    }

    fn mirror(point: &Fixed<shop::Point>) -> Fixed<shop::Point> {
        *point
    }
}

#[contract_module(interface = "Greeter")]
pub mod greeter {
    use plugwright::prelude::*;

    #[wasm_plugin]
    pub fn greet(name: &str, #[plugwright(default = 1)] times: u8) -> String {
        format!("Hello {name}{}", "!".repeat(times.into()))
    }
}

fn main() {
    assert_eq!(greeter::greet("Ann", 2), "Hello Ann!!");
}
