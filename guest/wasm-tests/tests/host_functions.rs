//! Host functions of a real plugin, implemented in a WebAssembly interpreter.

#![allow(missing_docs)]

mod echo_host;
mod host;

use echo_host::*;
use wasm_host_fixture::{Order, Place, Refused, Sample};
use wasmi::{Engine, Module};

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
fn what_is_dropped_after_a_call_does_not_replace_its_result() {
    let mut plugin = load();
    let order = order(9, 200);
    let slice = plugin.put_encoded(&order);
    let result = plugin.call("loud", slice).unwrap();
    assert_eq!(plugin.decoded::<Order>(result), order);
    let slice = plugin.put_encoded(&vec![order.clone(), order.clone()]);
    let result = plugin.call("loud_text", slice).unwrap();
    assert_eq!(plugin.text(result), order.lines.concat().repeat(2));
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
        (0, 39, "wrong length"),
        (0, 48, "wrong length"),
        (0, 0, "wrong length"),
        (4, 40, "null or unaligned pointer"),
    ] {
        let mut plugin = load();
        let address = plugin.put(&[0; 64]) + offset;
        assert!(plugin.call::<_, i32>("draw", (address, length)).is_err());
        let expected = format!("argument `sample` of `draw` cannot be decoded: {reason} at byte 0");
        assert_eq!(plugin.panic().1, expected);
    }
    let mut plugin = load();
    plugin.store.data_mut().answer = Some(Box::new(|_, _, _| 0));
    let address = plugin.put(&sample_bytes());
    assert!(plugin.call::<_, i32>("draw", (address, 40)).is_err());
    let expected = "reply of `Plotter.draw` cannot be decoded: wrong length at byte 0";
    assert_eq!(plugin.panic().1, expected);
}
