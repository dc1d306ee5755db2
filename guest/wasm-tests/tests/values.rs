//! Arguments and results of real plugins, called through a WebAssembly interpreter.

#![allow(missing_docs)]

mod host;
mod site;

use std::collections::BTreeMap;
use std::time::{Duration, UNIX_EPOCH};

use site::*;
use wasm_fixture::{Chapter, Problem, Severity, Shape, Site};
use wasmi::Val;

#[test]
fn a_contract_is_called() {
    let mut plugin = load();
    let site = Site {
        title: "Site".into(),
    };
    let slice = plugin.put_encoded(&site);
    plugin.call::<_, ()>("begin", slice).unwrap();

    let (chapter_ptr, chapter_len) = plugin.put_encoded(&chapter("p"));
    let (site_ptr, site_len) = plugin.put_encoded(&site);
    let result = plugin
        .call("process", (chapter_ptr, chapter_len, site_ptr, site_len))
        .unwrap();
    let processed: Result<Chapter, Problem> = plugin.decoded(result);
    let mut expected = chapter("p");
    expected.tags.push("Site".into());
    expected.severity = Severity::Warning;
    assert_eq!(processed, Ok(expected));

    let (chapter_ptr, chapter_len) = plugin.put_encoded(&chapter(""));
    let result = plugin
        .call("process", (chapter_ptr, chapter_len, site_ptr, site_len))
        .unwrap();
    let processed: Result<Chapter, Problem> = plugin.decoded(result);
    assert_eq!(
        processed,
        Err(Problem {
            line: 4,
            text: "Site".into()
        })
    );

    let numbers: Vec<u8> = [1i64, -5, 1 << 40]
        .iter()
        .flat_map(|n| n.to_le_bytes())
        .collect();
    let pointer = plugin.put(&numbers);
    assert_eq!(
        plugin.call::<_, i64>("sum", (pointer, 3)).unwrap(),
        (1 << 40) - 4
    );
    let text = plugin.put_text(" two  words ");
    assert_eq!(plugin.call::<_, i32>("word_count", text).unwrap(), 2);
}

#[test]
fn plain_values_pass_as_they_are() {
    let mut plugin = load();
    let mut echo = |export: &str, value: Val| match (
        plugin.value(export, std::slice::from_ref(&value)).unwrap(),
        value,
    ) {
        (Val::I32(got), Val::I32(sent)) => assert_eq!(got, sent, "{export}"),
        (Val::I64(got), Val::I64(sent)) => assert_eq!(got, sent, "{export}"),
        (Val::F32(got), Val::F32(sent)) => {
            assert_eq!(got.to_bits(), sent.to_bits(), "{export}")
        }
        (Val::F64(got), Val::F64(sent)) => {
            assert_eq!(got.to_bits(), sent.to_bits(), "{export}")
        }
        (got, sent) => panic!("{export}: sent {sent:?}, got {got:?}"),
    };
    for value in [0, 1] {
        echo("echo_bool", Val::I32(value));
    }
    for value in ['a', 'é', '\u{1f980}', char::MAX] {
        echo("echo_char", Val::I32(value as i32));
    }
    for value in [-128, 0, 127] {
        echo("echo_i8", Val::I32(value));
    }
    for value in [0, 255] {
        echo("echo_u8", Val::I32(value));
    }
    for value in [-32768, 32767] {
        echo("echo_i16", Val::I32(value));
    }
    for value in [0, 65535] {
        echo("echo_u16", Val::I32(value));
    }
    for value in [i32::MIN, -1, i32::MAX] {
        echo("echo_i32", Val::I32(value));
        echo("echo_u32", Val::I32(value));
    }
    for value in [i64::MIN, -1, i64::MAX] {
        echo("echo_i64", Val::I64(value));
        echo("echo_u64", Val::I64(value));
    }
    echo("echo_f32", Val::F32(1.5f32.into()));
    echo("echo_f64", Val::F64((-0.0f64).into()));
}

#[test]
fn values_out_of_range_are_refused_by_name() {
    for (export, value, reason) in [
        ("echo_bool", 2, "bool that is neither 0 nor 1"),
        ("echo_char", 0xd800, "invalid character"),
        ("echo_char", -1, "invalid character"),
        ("echo_i8", 128, "number out of range"),
        ("echo_u8", -1, "number out of range"),
        ("echo_i16", 40_000, "number out of range"),
        ("echo_u16", 65_536, "number out of range"),
    ] {
        let mut plugin = load();
        assert!(
            plugin.value(export, &[Val::I32(value)]).is_err(),
            "{export} {value}"
        );
        let message =
            format!("argument `value` of `{export}` cannot be decoded: {reason} at byte 0");
        let (location, text) = plugin.panic();
        assert_eq!(text, message);
        assert!(!location.is_empty());
    }
}

#[test]
fn texts_and_lists_pass_raw() {
    let mut plugin = load();
    let text = plugin.put_text("a\0é");
    let result = plugin.call("echo_string", text).unwrap();
    assert_eq!(plugin.text(result), "a\0é");

    let numbers: Vec<u8> = [1i16, -2, 300]
        .iter()
        .flat_map(|n| n.to_le_bytes())
        .collect();
    let pointer = plugin.put(&numbers);
    let result = plugin.call("echo_i16s", (pointer, 3)).unwrap();
    assert_eq!(plugin.bytes(result, 2), numbers);

    let numbers: Vec<u8> = [1.5f64, f64::NAN]
        .iter()
        .flat_map(|n| n.to_le_bytes())
        .collect();
    let pointer = plugin.put(&numbers);
    let result = plugin.call("echo_doubles", (pointer, 2)).unwrap();
    assert_eq!(plugin.bytes(result, 8), numbers);

    for export in ["echo_string", "echo_i16s", "echo_doubles"] {
        let pointer = plugin.put(&[]);
        let result: i64 = plugin.call(export, (pointer, 0)).unwrap();
        assert_eq!(result as u32, 0, "{export}");
    }
    let result = plugin.call("empty", ()).unwrap();
    assert_eq!(plugin.text(result), "");

    let (call, bytes) = (plugin.put_text("c"), plugin.put_text("12345"));
    let result = plugin
        .call("call", (call.0, call.1, bytes.0, bytes.1))
        .unwrap();
    assert_eq!(plugin.text(result), "c5");
}

#[test]
fn everything_else_passes_encoded() {
    let mut plugin = load();
    let bools = vec![true, false];
    let slice = plugin.put_encoded(&bools);
    let result = plugin.call("echo_bools", slice).unwrap();
    assert_eq!(plugin.decoded::<Vec<bool>>(result), bools);

    let map = BTreeMap::from([
        ("a".to_owned(), None),
        ("b".to_owned(), Some(-1i128 << 100)),
    ]);
    let slice = plugin.put_encoded(&map);
    let result = plugin.call("echo_map", slice).unwrap();
    assert_eq!(
        plugin.decoded::<BTreeMap<String, Option<i128>>>(result),
        map
    );

    for shape in [Shape::Empty, Shape::Circle(2.5), chapter("").shape] {
        let slice = plugin.put_encoded(&shape);
        let result = plugin.call("echo_shape", slice).unwrap();
        assert_eq!(plugin.decoded::<Shape>(result), shape);
    }

    let time = UNIX_EPOCH + Duration::new(u32::MAX.into(), 999_999_999);
    let slice = plugin.put_encoded(&time);
    let result = plugin.call("echo_time", slice).unwrap();
    assert_eq!(plugin.decoded::<std::time::SystemTime>(result), time);

    let slice = plugin.put_encoded(&vec!["a".to_owned(), "b".to_owned()]);
    let result = plugin.call("reverse-words", slice).unwrap();
    assert_eq!(plugin.decoded::<Vec<String>>(result), ["b", "a"]);
}

#[test]
fn arguments_that_do_not_decode_are_named() {
    let mut plugin = load();
    let text = plugin.put(b"a\xff");
    assert!(plugin.call::<_, i32>("word_count", (text, 2)).is_err());
    let (location, message) = plugin.panic();
    assert_eq!(
        message,
        "argument `text` of `word_count` cannot be decoded: invalid UTF-8 at byte 1"
    );
    assert_eq!(source_line(&location), "fn word_count(text: &str) -> i32 {");

    let mut plugin = load();
    let (chapter_ptr, chapter_len) = plugin.put_encoded(&chapter("p"));
    let (site_ptr, _) = plugin.put_encoded(&Site {
        title: "Site".into(),
    });
    assert!(
        plugin
            .call::<_, i64>("process", (chapter_ptr, chapter_len, site_ptr, 11))
            .is_err()
    );
    let expected = "argument `site` of `process` cannot be decoded: length exceeds the remaining bytes at byte 0";
    assert_eq!(plugin.panic().1, expected);

    let mut plugin = load();
    assert!(plugin.call::<_, i64>("sum", (1001, 1)).is_err());
    assert!(
        plugin
            .panic()
            .1
            .starts_with("argument `numbers` of `sum` cannot be decoded: null or unaligned")
    );
}

#[test]
fn results_that_do_not_encode_are_named() {
    let mut plugin = load();
    plugin.call::<_, i64>("nested", 256).unwrap();
    assert!(plugin.call::<_, i64>("nested", 257).is_err());
    assert_eq!(
        plugin.panic().1,
        "result of `nested` cannot be encoded: values nested too deeply at byte 256"
    );
}

/// The line of the fixture's source that a panic's location means.
fn source_line(location: &str) -> &'static str {
    let line = location
        .rsplit(':')
        .nth(1)
        .unwrap()
        .parse::<usize>()
        .unwrap();
    let source = include_str!("../fixture/src/lib.rs");
    source.lines().nth(line - 1).unwrap().trim()
}
