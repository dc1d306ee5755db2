//! A plugin that calls the host: every kind of argument and of reply, and calls inside calls.

#![allow(missing_docs)]

use plugwright::Text;
use plugwright::prelude::*;

plugwright::contract!("console");

#[derive(Clone, Debug, PartialEq, Encode, Decode)]
pub struct Order {
    pub id: u32,
    pub lines: Vec<String>,
}

/// Echoes, and a way back into the plugin. `log` and `memcpy` are names that compiled Rust knows.
#[host_functions(module = "Echo")]
pub trait Echo {
    fn echo_bool(value: bool) -> bool;
    fn echo_char(value: char) -> char;
    fn echo_i8(value: i8) -> i8;
    fn echo_u16(value: u16) -> u16;
    fn log(value: f64) -> f64;
    fn memcpy(value: u64) -> u64;
    fn echo_str(text: &str) -> String;
    fn echo_longs(list: &[i64]) -> Vec<i64>;
    fn echo_order(order: &Order) -> Order;
    fn echo_orders(first: &[Order], second: &Option<Order>) -> Vec<Order>;
    fn back(depth: u32, text: &str, order: &Order) -> Result<Order, String>;
    fn names(a: &str, a_ptr: i32, a_len: &[u8], out: &str, call: bool, reply: &Order) -> String;
    fn never_called() -> i32;
}

#[wasm_plugin]
pub fn log_all() {
    console::log_int(-5);
    console::log_str("Zoë");
    console::log_str("");
    console::log_ints(&[1, -2, 3]);
}

/// Returns where the text is, for the host to compare with what it sees.
#[wasm_plugin]
pub fn log_borrowed(text: &str) -> u32 {
    console::log_str(&text[1..]);
    text.as_ptr().addr() as u32
}

#[wasm_plugin]
pub fn hello() -> Result<i32, Refused> {
    let style = Style {
        color: "red".into(),
        bold: true,
    };
    console::print("hello", &style)
}

#[wasm_plugin]
pub fn read() -> String {
    console::read()
}

#[wasm_plugin]
pub fn scalars(a: bool, b: char, c: i8, d: u16, e: f64, f: u64) -> String {
    let (a, b, c) = (echo::echo_bool(a), echo::echo_char(b), echo::echo_i8(c));
    let (d, e, f) = (echo::echo_u16(d), echo::log(e), echo::memcpy(f));
    // The C functions of these names must still be the C functions.
    let logarithm = e.ln();
    let copy = [f; 40].to_vec();
    format!("{a} {b} {c} {d} {e} {f} {logarithm} {}", copy[39])
}

#[wasm_plugin]
pub fn text(length: u32) -> u32 {
    let text = "é".repeat(length as usize);
    assert_eq!(echo::echo_str(&text), text);
    text.len() as u32
}

#[wasm_plugin]
pub fn longs(list: &[i64]) -> Vec<i64> {
    echo::echo_longs(list)
}

#[wasm_plugin]
pub fn order(order: &Order) -> Order {
    echo::echo_order(order)
}

#[wasm_plugin]
pub fn orders(first: &[Order], second: &Option<Order>) -> Vec<Order> {
    echo::echo_orders(first, second)
}

/// A function whose parameters have the names that the generated code uses.
#[wasm_plugin]
pub fn names(text: &str, order: &Order) -> String {
    echo::names(text, 7, &[1, 2], &text[1..], true, order)
}

/// Calls the host, which calls this, `depth` times; every level then still has its own arguments and reply.
#[wasm_plugin]
pub fn recurse(depth: u32, text: &str, order: &Order) -> Result<Order, String> {
    let (text_before, order_before) = (text.to_owned(), order.clone());
    let mine = Order {
        id: depth,
        lines: vec![text.to_owned(); depth as usize],
    };
    let mine_before = mine.clone();
    let reply = match depth {
        0 => Err("the end".to_owned()),
        _ => echo::back(depth - 1, &format!("{text}{depth}"), &mine),
    };
    assert_eq!((text, order), (&*text_before, &order_before));
    assert_eq!(mine, mine_before);
    match reply {
        Ok(mut order) => {
            order.lines.push(text_before);
            Ok(order)
        }
        Err(end) if depth == 1 => Ok(Order {
            id: 0,
            lines: vec![end],
        }),
        Err(end) => Err(end),
    }
}

/// Calls the host when it is dropped, which calls this plugin.
#[derive(Encode, Decode)]
pub struct Loud {
    pub order: Order,
}

impl Drop for Loud {
    fn drop(&mut self) {
        let _ = echo::back(1, "dropped", &self.order);
    }
}

#[wasm_plugin]
pub fn loud(loud: &Loud) -> Loud {
    Loud {
        order: loud.order.clone(),
    }
}

#[wasm_plugin]
pub fn loud_text(loud: &[Loud]) -> String {
    loud.iter().map(|it| it.order.lines.concat()).collect()
}

#[derive(Encode)]
pub struct Nested {
    inner: Option<Box<Nested>>,
}

#[host_functions(module = "Deep")]
trait Deep {
    fn send(first: &Order, nested: &Nested);
}

#[wasm_plugin]
pub fn send_nested(levels: u32) {
    let innermost = Nested { inner: None };
    let nested = (1..levels).fold(innermost, |nested, _| Nested {
        inner: Some(Box::new(nested)),
    });
    let order = Order {
        id: 0,
        lines: Vec::new(),
    };
    deep::send(&order, &nested);
}

#[derive(Clone, Copy, Debug, PartialEq, FixedLayout)]
#[repr(C)]
#[plugwright(size = 40, align = 8)]
pub struct Sample {
    pub kind: u8,
    pub time: i64,
    pub place: Place,
    pub unit: Text<8>,
}

#[derive(Clone, Copy, Debug, PartialEq, FixedLayout)]
#[repr(C)]
#[plugwright(size = 12, align = 4)]
pub struct Place {
    pub x: [f32; 2],
    pub floor: u16,
}

#[host_functions(module = "Plotter")]
pub trait Plotter {
    fn draw(sample: &Fixed<Sample>, at: &plugwright::Fixed<Place>) -> Fixed<Sample>;
}

/// Returns where the sample is, for the host to compare with what it sees.
#[wasm_plugin]
pub fn draw(sample: &Fixed<Sample>) -> u32 {
    let answer = plotter::draw(sample, &sample.place);
    assert_eq!(answer.time, sample.time + 1);
    assert_eq!(answer.unit.as_str(), Ok("km"));
    std::ptr::from_ref(sample).addr() as u32
}

#[wasm_plugin]
pub fn swap(sample: &Fixed<Sample>) -> Fixed<Sample> {
    let [x, y] = sample.place.x;
    let place = Place {
        x: [y, x],
        ..sample.place
    };
    Sample { place, ..*sample }
}

/// Inside other values a sample is encoded.
#[wasm_plugin]
pub fn first(samples: &[Sample]) -> Option<Sample> {
    samples.first().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Fake;

    impl console::Fake for Fake {
        fn print(&self, line: &str, style: &Style) -> Result<i32, Refused> {
            assert_eq!((line, style.bold), ("hello", true));
            Ok(4567)
        }
    }

    #[test]
    fn a_plugin_is_tested_with_a_fake() {
        let _fake = console::fake(Fake);
        assert_eq!(hello(), Ok(4567));
    }
}
