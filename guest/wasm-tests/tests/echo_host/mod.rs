//! Host functions for the plugin `wasm-host-fixture`.

#![allow(missing_docs, dead_code)]

use std::sync::OnceLock;

use plugwright::{Decode, Encode, codec};
use wasm_host_fixture::{Order, Refused, Style};
use wasmi::{Caller, Extern, Linker};

use crate::host::{Plugin, build};

pub fn module() -> &'static [u8] {
    static MODULE: OnceLock<Vec<u8>> = OnceLock::new();
    MODULE.get_or_init(|| build("wasm-host-fixture"))
}

pub type Guest<'a> = Caller<'a, Said>;

/// What the plugin said to the host.
#[derive(Default)]
pub struct Said {
    pub texts: Vec<String>,
    /// Where the last text was.
    pub address: i32,
    /// How many replies did not fit into the out buffer.
    pub large: u32,
    /// What the next call of `read` answers, whatever it means.
    pub answer: Option<Answer>,
}

/// An answer of the host: given the guest, the out buffer and its capacity.
pub type Answer = Box<dyn Fn(&mut Guest<'_>, i32, i32) -> i64 + Send + Sync>;

pub fn bytes(guest: &Guest<'_>, address: i32, length: i32) -> Vec<u8> {
    let memory = guest.get_export("memory").and_then(Extern::into_memory);
    memory.unwrap().data(guest)[address as u32 as usize..][..length as u32 as usize].to_vec()
}

pub fn text(guest: &Guest<'_>, address: i32, length: i32) -> String {
    String::from_utf8(bytes(guest, address, length)).unwrap()
}

pub fn decoded<T: Decode>(guest: &Guest<'_>, address: i32, length: i32) -> T {
    codec::from_bytes(&bytes(guest, address, length)).unwrap()
}

pub fn write(guest: &mut Guest<'_>, address: i32, bytes: &[u8]) {
    let memory = guest.get_export("memory").and_then(Extern::into_memory);
    let address = address as u32 as usize;
    memory.unwrap().write(guest, address, bytes).unwrap();
}

pub fn alloc(guest: &mut Guest<'_>, size: i32) -> i32 {
    let alloc = guest.get_export("plugwright_alloc");
    let alloc = alloc.and_then(Extern::into_func).unwrap();
    let alloc = alloc.typed::<i32, i32>(&guest).unwrap();
    alloc.call(guest, size).unwrap()
}

pub fn pack(address: i32, length: usize) -> i64 {
    (i64::from(address) << 32) | length as i64
}

/// Replies as the ABI says: into the out buffer if the bytes fit, else into memory of the plugin.
pub fn reply(guest: &mut Guest<'_>, bytes: &[u8], length: usize, out: i32, capacity: i32) -> i64 {
    assert_eq!(out % 8, 0);
    let address = if bytes.len() <= capacity as usize {
        out
    } else {
        guest.data_mut().large += 1;
        alloc(guest, bytes.len() as i32)
    };
    write(guest, address, bytes);
    pack(address, length)
}

pub fn reply_encoded(guest: &mut Guest<'_>, value: &impl Encode, out: i32, capacity: i32) -> i64 {
    let bytes = codec::to_vec(value).unwrap();
    reply(guest, &bytes, bytes.len(), out, capacity)
}

pub fn console(linker: &mut Linker<Said>) -> Result<(), wasmi::errors::LinkerError> {
    linker.func_wrap("Console", "log_int", |mut guest: Guest<'_>, value: i32| {
        guest.data_mut().texts.push(value.to_string());
    })?;
    linker.func_wrap(
        "Console",
        "log_str",
        |mut guest: Guest<'_>, address: i32, length: i32| {
            let text = text(&guest, address, length);
            guest.data_mut().texts.push(text);
            guest.data_mut().address = address;
        },
    )?;
    linker.func_wrap(
        "Console",
        "log_ints",
        |mut guest: Guest<'_>, address: i32, length: i32| {
            assert_eq!(address % 4, 0);
            let text = format!("{:?}", bytes(&guest, address, 4 * length));
            guest.data_mut().texts.push(text);
        },
    )?;
    linker.func_wrap(
        "Console",
        "print",
        |mut guest: Guest<'_>,
         line: i32,
         line_len: i32,
         style: i32,
         style_len: i32,
         out: i32,
         capacity: i32| {
            let line = text(&guest, line, line_len);
            let style: Style = decoded(&guest, style, style_len);
            let lines = guest.data().texts.len() as i32;
            let result = if lines == 0 {
                guest.data_mut().texts.push(format!("{line} {style:?}"));
                Ok(4567)
            } else {
                Err(Refused {
                    line: lines,
                    reason: style.color,
                })
            };
            reply_encoded(&mut guest, &result, out, capacity)
        },
    )?;
    linker.func_wrap(
        "Console",
        "read",
        |mut guest: Guest<'_>, out: i32, capacity: i32| {
            let answer = guest.data_mut().answer.take().unwrap();
            answer(&mut guest, out, capacity)
        },
    )?;
    Ok(())
}

pub fn echo(linker: &mut Linker<Said>) -> Result<(), wasmi::errors::LinkerError> {
    for name in ["echo_bool", "echo_char", "echo_i8", "echo_u16"] {
        linker.func_wrap("Echo", name, |guest: Guest<'_>, value: i32| {
            match guest.data().answer {
                None => value,
                Some(_) => 1 << 20 | 0xd800 << 8,
            }
        })?;
    }
    linker.func_wrap("Echo", "log", |value: f64| value)?;
    linker.func_wrap("Echo", "memcpy", |value: i64| value)?;
    for (name, size) in [("echo_str", 1), ("echo_longs", 8), ("echo_order", 1)] {
        linker.func_wrap(
            "Echo",
            name,
            move |mut guest: Guest<'_>, address: i32, length: i32, out: i32, capacity: i32| {
                let bytes = bytes(&guest, address, size * length);
                reply(&mut guest, &bytes, length as usize, out, capacity)
            },
        )?;
    }
    linker.func_wrap(
        "Echo",
        "echo_orders",
        |mut guest: Guest<'_>,
         first: i32,
         first_len: i32,
         second: i32,
         second_len: i32,
         out: i32,
         capacity: i32| {
            let mut orders: Vec<Order> = decoded(&guest, first, first_len);
            orders.extend(decoded::<Option<Order>>(&guest, second, second_len));
            reply_encoded(&mut guest, &orders, out, capacity)
        },
    )?;
    linker.func_wrap("Echo", "names", names)?;
    linker.func_wrap("Echo", "back", back)?;
    linker.func_wrap("Plotter", "draw", draw)?;
    linker.func_wrap("Deep", "send", |_: i32, _: i32, _: i32, _: i32| {})?;
    Ok(())
}

/// Answers its arguments as a text.
#[expect(clippy::too_many_arguments, reason = "WebAssembly has no tuples")]
pub fn names(
    mut guest: Guest<'_>,
    a: i32,
    a_length: i32,
    number: i32,
    list: i32,
    list_len: i32,
    text_in_out: i32,
    text_in_out_len: i32,
    call: i32,
    order: i32,
    order_len: i32,
    out: i32,
    capacity: i32,
) -> i64 {
    let (a, list) = (text(&guest, a, a_length), bytes(&guest, list, list_len));
    let rest = text(&guest, text_in_out, text_in_out_len);
    let order: Order = decoded(&guest, order, order_len);
    let answer = format!("{a} {number} {list:?} {rest} {call} {}", order.id);
    reply(&mut guest, answer.as_bytes(), answer.len(), out, capacity)
}

/// Calls the plugin back with the arguments it passed, twice, and replies what it returned.
#[expect(clippy::too_many_arguments, reason = "WebAssembly has no tuples")]
pub fn back(
    mut guest: Guest<'_>,
    depth: i32,
    text: i32,
    text_len: i32,
    order: i32,
    order_len: i32,
    out: i32,
    capacity: i32,
) -> i64 {
    let before = (
        bytes(&guest, text, text_len),
        bytes(&guest, order, order_len),
    );
    let recurse = guest
        .get_export("recurse")
        .and_then(Extern::into_func)
        .unwrap();
    let recurse = recurse
        .typed::<(i32, i32, i32, i32, i32), i64>(&guest)
        .unwrap();
    let mut result = Vec::new();
    for _ in 0..2 {
        let (new_text, new_order) = (alloc(&mut guest, text_len), alloc(&mut guest, order_len));
        write(&mut guest, new_text, &before.0);
        write(&mut guest, new_order, &before.1);
        let returned = recurse
            .call(
                &mut guest,
                (depth, new_text, text_len, new_order, order_len),
            )
            .unwrap();
        result = bytes(&guest, (returned >> 32) as i32, returned as i32);
    }
    let after = (
        bytes(&guest, text, text_len),
        bytes(&guest, order, order_len),
    );
    assert_eq!(
        before, after,
        "arguments of the outer call at depth {depth}"
    );
    reply(&mut guest, &result, result.len(), out, capacity)
}

/// Checks the bytes of both structs and answers a sample one second later.
pub fn draw(
    mut guest: Guest<'_>,
    sample: i32,
    sample_len: i32,
    at: i32,
    at_len: i32,
    out: i32,
    capacity: i32,
) -> i64 {
    assert_eq!((sample_len, at_len, at - sample), (40, 12, 16));
    guest.data_mut().address = sample;
    let mut answer = bytes(&guest, sample, sample_len);
    let mut expected = sample_bytes();
    // Padding may be anything.
    for bytes in [&mut answer, &mut expected] {
        bytes[1..8].fill(0);
        bytes[26..28].fill(0);
    }
    assert_eq!(answer, expected);
    assert_eq!(bytes(&guest, at, 10), expected[16..26]);
    answer[8] += 1;
    if guest.data().answer.is_some() {
        answer.pop();
    }
    let length = answer.len();
    reply(&mut guest, &answer, length, out, capacity)
}

/// A sample of kind 7 at time 5 and (1, -2) on floor 3 in km, with something in its padding.
pub fn sample_bytes() -> Vec<u8> {
    let mut bytes = vec![7, 1, 2, 3, 4, 5, 6, 7];
    bytes.extend(5i64.to_le_bytes());
    bytes.extend([1f32, -2.0].into_iter().flat_map(f32::to_le_bytes));
    bytes.extend([3, 0, 0xee, 0xee]);
    bytes.extend([2, 0, 0, 0]);
    bytes.extend(*b"km\xff\xff\xff\xff\xff\xff");
    bytes
}

pub fn load() -> Plugin<Said> {
    Plugin::load_into(Said::default(), module(), |linker| {
        console(linker).unwrap();
        echo(linker).unwrap();
    })
}

pub fn order(id: u32, lines: usize) -> Order {
    Order {
        id,
        lines: (0..lines).map(|line| format!("line {line}")).collect(),
    }
}
