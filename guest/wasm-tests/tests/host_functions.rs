//! Host functions of a real plugin, implemented in a WebAssembly interpreter.

#![allow(missing_docs)]

mod host;

use std::sync::OnceLock;

use host::*;
use plugwright::{Decode, Encode, codec};
use wasm_host_fixture::{Order, Place, Refused, Sample, Style};
use wasmi::{Caller, Engine, Extern, Linker, Module};

fn module() -> &'static [u8] {
    static MODULE: OnceLock<Vec<u8>> = OnceLock::new();
    MODULE.get_or_init(|| build("wasm-host-fixture"))
}

type Guest<'a> = Caller<'a, Said>;

/// What the plugin said to the host.
#[derive(Default)]
struct Said {
    texts: Vec<String>,
    /// Where the last text was.
    address: i32,
    /// How many replies did not fit into the out buffer.
    large: u32,
    /// What the next call of `read` answers, whatever it means.
    answer: Option<Answer>,
}

/// An answer of the host: given the guest, the out buffer and its capacity.
type Answer = Box<dyn Fn(&mut Guest<'_>, i32, i32) -> i64 + Send + Sync>;

fn bytes(guest: &Guest<'_>, address: i32, length: i32) -> Vec<u8> {
    let memory = guest.get_export("memory").and_then(Extern::into_memory);
    memory.unwrap().data(guest)[address as u32 as usize..][..length as u32 as usize].to_vec()
}

fn text(guest: &Guest<'_>, address: i32, length: i32) -> String {
    String::from_utf8(bytes(guest, address, length)).unwrap()
}

fn decoded<T: Decode>(guest: &Guest<'_>, address: i32, length: i32) -> T {
    codec::from_bytes(&bytes(guest, address, length)).unwrap()
}

fn write(guest: &mut Guest<'_>, address: i32, bytes: &[u8]) {
    let memory = guest.get_export("memory").and_then(Extern::into_memory);
    let address = address as u32 as usize;
    memory.unwrap().write(guest, address, bytes).unwrap();
}

fn alloc(guest: &mut Guest<'_>, size: i32) -> i32 {
    let alloc = guest.get_export("plugwright_alloc");
    let alloc = alloc.and_then(Extern::into_func).unwrap();
    let alloc = alloc.typed::<i32, i32>(&guest).unwrap();
    alloc.call(guest, size).unwrap()
}

fn pack(address: i32, length: usize) -> i64 {
    (i64::from(address) << 32) | length as i64
}

/// Replies as the ABI says: into the out buffer if the bytes fit, else into memory of the plugin.
fn reply(guest: &mut Guest<'_>, bytes: &[u8], length: usize, out: i32, capacity: i32) -> i64 {
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

fn reply_encoded(guest: &mut Guest<'_>, value: &impl Encode, out: i32, capacity: i32) -> i64 {
    let bytes = codec::to_vec(value).unwrap();
    reply(guest, &bytes, bytes.len(), out, capacity)
}

fn console(linker: &mut Linker<Said>) -> Result<(), wasmi::errors::LinkerError> {
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

fn echo(linker: &mut Linker<Said>) -> Result<(), wasmi::errors::LinkerError> {
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
fn names(
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
fn back(
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
fn draw(
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
fn sample_bytes() -> Vec<u8> {
    let mut bytes = vec![7, 1, 2, 3, 4, 5, 6, 7];
    bytes.extend(5i64.to_le_bytes());
    bytes.extend([1f32, -2.0].into_iter().flat_map(f32::to_le_bytes));
    bytes.extend([3, 0, 0xee, 0xee]);
    bytes.extend([2, 0, 0, 0]);
    bytes.extend(*b"km\xff\xff\xff\xff\xff\xff");
    bytes
}

fn load() -> Plugin<Said> {
    Plugin::load_into(Said::default(), module(), |linker| {
        console(linker).unwrap();
        echo(linker).unwrap();
    })
}

fn order(id: u32, lines: usize) -> Order {
    Order {
        id,
        lines: (0..lines).map(|line| format!("line {line}")).collect(),
    }
}

#[test]
fn only_what_is_called_is_imported() {
    let module = Module::new(&Engine::default(), module()).unwrap();
    let names: Vec<_> = module
        .imports()
        .map(|import| format!("{}.{}", import.module(), import.name()))
        .collect();
    for name in ["Console.log_str", "Echo.log", "Echo.memcpy", "Deep.send"] {
        assert!(names.iter().any(|import| import == name), "{names:?}");
    }
    assert!(!names.iter().any(|import| import == "Echo.never_called"));
    let section = module
        .custom_sections()
        .find(|s| s.name() == "plugwright.contract");
    let text = String::from_utf8_lossy(&section.unwrap().data()[4..]).into_owned();
    assert!(
        text.starts_with("plugwright-contract 1\nhost Console\n"),
        "{text}"
    );
}

#[test]
fn the_host_gets_numbers_texts_and_lists() {
    let mut plugin = load();
    plugin.call::<_, ()>("log_all", ()).unwrap();
    let numbers = "[1, 0, 0, 0, 254, 255, 255, 255, 3, 0, 0, 0]";
    assert_eq!(plugin.store.data().texts, ["-5", "Zoë", "", numbers]);
}

#[test]
fn a_text_is_not_copied() {
    let mut plugin = load();
    let (address, length) = plugin.put_text("abcdef");
    let seen_by_plugin: i32 = plugin.call("log_borrowed", (address, length)).unwrap();
    assert_eq!(seen_by_plugin, address);
    assert_eq!(plugin.store.data().texts, ["bcdef"]);
    assert_eq!(plugin.store.data().address, address + 1);
}

#[test]
fn a_declared_error_is_an_err() {
    let mut plugin = load();
    let result = plugin.call("hello", ()).unwrap();
    assert_eq!(plugin.decoded::<Result<i32, Refused>>(result), Ok(4567));
    let said = "hello Style { color: \"red\", bold: true }";
    assert_eq!(plugin.store.data().texts, [said]);
    let result = plugin.call("hello", ()).unwrap();
    let refused = Refused {
        line: 1,
        reason: "red".into(),
    };
    assert_eq!(plugin.decoded::<Result<i32, Refused>>(result), Err(refused));
}

#[test]
fn plain_values_come_back() {
    let mut plugin = load();
    let result = plugin
        .call("scalars", (1, '🦀' as i32, -128, 65_535, 1.0, -1i64))
        .unwrap();
    assert_eq!(
        plugin.text(result),
        "true 🦀 -128 65535 1 18446744073709551615 0 18446744073709551615"
    );
}

#[test]
fn replies_of_every_length_arrive() {
    let mut plugin = load();
    for length in [
        0, 1, 511, 512, 513, 2000, 32_000, 32_768, 32_769, 500_000, 3,
    ] {
        assert_eq!(plugin.call::<_, i32>("text", length).unwrap(), 2 * length);
    }
    assert!(plugin.store.data().large >= 3);
    let pages = plugin.memory.size(&plugin.store);
    for _ in 0..20 {
        plugin.call::<_, i32>("text", 500_000).unwrap();
    }
    assert_eq!(plugin.memory.size(&plugin.store), pages, "replies pile up");
}

#[test]
fn the_out_buffer_grows_with_the_replies() {
    let mut plugin = load();
    for _ in 0..10 {
        plugin.call::<_, i32>("text", 5000).unwrap();
    }
    assert_eq!(plugin.store.data().large, 1);
}

#[test]
fn lists_and_encoded_values_come_back() {
    let mut plugin = load();
    for count in [0usize, 3, 128, 129, 10_000] {
        let numbers: Vec<u8> = (0..count as i64).flat_map(|n| (-n).to_le_bytes()).collect();
        let address = plugin.put(&numbers);
        let result = plugin.call("longs", (address, count as i32)).unwrap();
        assert_eq!(plugin.bytes(result, 8), numbers);
        let order = order(7, count);
        let slice = plugin.put_encoded(&order);
        let result = plugin.call("order", slice).unwrap();
        assert_eq!(plugin.decoded::<Order>(result), order);
    }
    let (first, first_len) = plugin.put_encoded(&vec![order(1, 2), order(2, 0)]);
    let (second, second_len) = plugin.put_encoded(&Some(order(3, 1)));
    let result = plugin
        .call("orders", (first, first_len, second, second_len))
        .unwrap();
    let orders = [order(1, 2), order(2, 0), order(3, 1)];
    assert_eq!(plugin.decoded::<Vec<Order>>(result), orders);
}

#[test]
fn parameters_may_have_any_name() {
    let mut plugin = load();
    let (text, text_len) = plugin.put_text("abc");
    let (order, order_len) = plugin.put_encoded(&order(9, 1));
    let result = plugin
        .call("names", (text, text_len, order, order_len))
        .unwrap();
    assert_eq!(plugin.text(result), "abc 7 [1, 2] bc 1 9");
}

#[test]
fn calls_inside_calls_keep_their_arguments() {
    let mut plugin = load();
    let (text, text_len) = plugin.put_text("text");
    let (order, order_len) = plugin.put_encoded(&order(9, 200));
    let result = plugin
        .call("recurse", (6, text, text_len, order, order_len))
        .unwrap();
    let result = plugin.decoded::<Result<Order, String>>(result).unwrap();
    let texts = [
        "the end",
        "text65432",
        "text6543",
        "text654",
        "text65",
        "text6",
        "text",
    ];
    assert_eq!(result.lines[0], texts[0]);
    assert_eq!(result.lines[1..], texts[2..]);
}

#[test]
fn a_struct_of_fixed_layout_is_not_copied() {
    let mut plugin = load();
    let address = plugin.put(&sample_bytes());
    let seen_by_plugin: i32 = plugin.call("draw", (address, 40)).unwrap();
    assert_eq!(seen_by_plugin, address);
    assert_eq!(plugin.store.data().address, address);

    let result: i64 = plugin.call("swap", (address, 40)).unwrap();
    let swapped = plugin.bytes(result, 1);
    assert_eq!(swapped.len(), 40);
    assert_eq!(swapped[0], 7);
    assert_eq!(swapped[8..16], 5i64.to_le_bytes());
    assert_eq!(swapped[16..20], (-2f32).to_le_bytes());
    assert_eq!(swapped[20..24], 1f32.to_le_bytes());
}

#[test]
fn a_struct_of_fixed_layout_is_encoded_inside_others() {
    let mut plugin = load();
    let place = Place {
        x: [1.0, 2.0],
        floor: 3,
    };
    let sample = Sample {
        kind: 1,
        time: -1,
        place,
        unit: "m".try_into().unwrap(),
    };
    let slice = plugin.put_encoded(&vec![sample, sample]);
    let result = plugin.call("first", slice).unwrap();
    assert_eq!(plugin.decoded::<Option<Sample>>(result), Some(sample));
    assert_eq!(result as u32, 1 + 1 + 8 + 8 + 2 + 9);
}

#[test]
fn a_struct_of_another_size_is_refused() {
    for (offset, length, reason) in [
        (0, 39, "length other than the type's own"),
        (0, 48, "length other than the type's own"),
        (0, 0, "length other than the type's own"),
        (4, 40, "null or unaligned pointer"),
    ] {
        let mut plugin = load();
        let address = plugin.put(&[0; 64]) + offset;
        assert!(plugin.call::<_, i32>("draw", (address, length)).is_err());
        let expected = format!("argument `sample` of `draw` does not decode: {reason} at byte 0");
        assert_eq!(plugin.panic().1, expected);
    }
    let mut plugin = load();
    plugin.store.data_mut().answer = Some(Box::new(|_, _, _| 0));
    let address = plugin.put(&sample_bytes());
    assert!(plugin.call::<_, i32>("draw", (address, 40)).is_err());
    let expected =
        "reply of `Plotter.draw` does not decode: length other than the type's own at byte 0";
    assert_eq!(plugin.panic().1, expected);
}

#[test]
fn arguments_that_do_not_encode_are_named() {
    let mut plugin = load();
    plugin.call::<_, ()>("send_nested", 256).unwrap();
    assert!(plugin.call::<_, ()>("send_nested", 257).is_err());
    let expected =
        "argument `nested` of `Deep.send` does not encode: values nested too deeply at byte 256";
    assert_eq!(plugin.panic().1, expected);
}

/// Lets the host answer `read` with something wrong and returns what the plugin says about it.
fn wrong(answer: impl Fn(&mut Guest<'_>, i32, i32) -> i64 + Send + Sync + 'static) -> String {
    let mut plugin = load();
    plugin.store.data_mut().answer = Some(Box::new(answer));
    assert!(plugin.call::<_, i64>("read", ()).is_err());
    let (location, message) = plugin.panic();
    assert!(
        location.starts_with("wasm-tests/host-fixture/src/lib.rs:"),
        "{location}"
    );
    let message = message.strip_prefix("reply of `Console.read` does not decode: ");
    message.unwrap().to_owned()
}

#[test]
fn wrong_replies_are_refused() {
    let not_given = "not where the plugin has given memory at byte 0";
    assert_eq!(wrong(|_, _, _| 0), not_given);
    assert_eq!(wrong(|_, _, _| 4), not_given);
    assert_eq!(wrong(|_, out, _| pack(out + 16, 1)), not_given);
    assert_eq!(
        wrong(|guest, _, _| pack(alloc(guest, 64) + 8, 8)),
        not_given
    );
    let long = "longer than the buffer it is in at byte 1024";
    assert_eq!(
        wrong(|_, out, capacity| pack(out, capacity as usize + 1)),
        long
    );
    assert_eq!(wrong(|_, out, _| pack(out, u32::MAX as usize)), long);
    let beyond = "longer than the memory at byte 0";
    assert_eq!(wrong(|_, _, _| pack(-16, 100)), beyond);
    assert_eq!(
        wrong(|guest, _, _| pack(alloc(guest, 16), i32::MAX as usize)),
        beyond
    );
    assert_eq!(wrong(|_, _, _| -1), not_given);
    let bad_text = wrong(|guest, out, _| {
        write(guest, out, b"ab\xff");
        pack(out, 3)
    });
    assert_eq!(bad_text, "text that is not UTF-8 at byte 2");
}

/// Loads the plugin with one function that answers with these bytes.
fn with_answer(name: &'static str, bytes: &'static [u8], length: usize) -> Plugin<Said> {
    Plugin::load_into(Said::default(), module(), |linker| {
        linker.allow_shadowing(true);
        console(linker).unwrap();
        echo(linker).unwrap();
        let answer = move |mut guest: Guest<'_>, _: i32, _: i32, out: i32, _: i32| {
            write(&mut guest, out, bytes);
            pack(out, length)
        };
        linker.func_wrap("Echo", name, answer).unwrap();
    })
}

#[test]
fn replies_that_do_not_decode_are_refused() {
    let encoded: &[u8] = codec::to_vec(&order(1, 1)).unwrap().leak();
    let longer: &[u8] = [encoded, &[0][..]].concat().leak();
    let huge = b"\x01\0\0\0\xff\xff\xff\xff\xff\xff\xff\xff";
    for (bytes, reason) in [
        (&encoded[..5], "unexpected end of the bytes at byte 4"),
        (longer, "bytes left over at byte 26"),
        (huge, "length larger than the bytes that are left at byte 4"),
    ] {
        let mut plugin = with_answer("echo_order", bytes, bytes.len());
        let slice = plugin.put_encoded(&order(1, 1));
        assert!(plugin.call::<_, i64>("order", slice).is_err());
        let expected = format!("reply of `Echo.echo_order` does not decode: {reason}");
        assert_eq!(plugin.panic().1, expected);
    }
    let mut plugin = with_answer("echo_longs", &[], 1 << 30);
    let address = plugin.put(&[]);
    assert!(plugin.call::<_, i64>("longs", (address, 0)).is_err());
    let expected = "reply of `Echo.echo_longs` does not decode: length larger than the bytes that are left at byte 0";
    assert_eq!(plugin.panic().1, expected);
}

#[test]
fn values_out_of_range_are_refused() {
    let mut plugin = load();
    plugin.store.data_mut().answer = Some(Box::new(|_, _, _| 0));
    assert!(
        plugin
            .call::<_, i64>("scalars", (1, 1, 1, 1, 1.0, 1i64))
            .is_err()
    );
    let expected =
        "reply of `Echo.echo_bool` does not decode: bool that is neither 0 nor 1 at byte 0";
    assert_eq!(plugin.panic().1, expected);
}
