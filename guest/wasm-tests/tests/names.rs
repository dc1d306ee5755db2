//! Types with the names of the standard library's, through exports and host functions.

#![allow(missing_docs)]

mod host;

use std::boxed::Box as Boxed;

use host::*;
use plugwright::{Decode, Encode, codec};
use wasm_names_fixture::*;
use wasmi::{Caller, Extern, Linker};

fn module() -> &'static [u8] {
    static MODULE: std::sync::OnceLock<std::vec::Vec<u8>> = std::sync::OnceLock::new();
    MODULE.get_or_init(|| build("wasm-names-fixture"))
}

type Guest<'a> = Caller<'a, ()>;

/// Changes a copy of the bytes that were lent and writes it to the out buffer.
fn reply(
    guest: &mut Guest<'_>,
    [address, length, out, capacity]: [i32; 4],
    change: impl FnOnce(std::vec::Vec<u8>) -> std::vec::Vec<u8>,
) -> i64 {
    let Some(Extern::Memory(memory)) = guest.get_export("memory") else {
        panic!("no memory")
    };
    let lent = memory.data(&guest)[address as usize..][..length as usize].to_vec();
    let bytes = change(lent);
    assert!(bytes.len() <= capacity as usize);
    memory.write(guest, out as usize, &bytes).unwrap();
    i64::from(out) << 32 | bytes.len() as i64
}

fn encoded<V: Encode + Decode>(
    change: impl FnOnce(V) -> V,
) -> impl FnOnce(std::vec::Vec<u8>) -> std::vec::Vec<u8> {
    |lent| codec::to_vec(&change(codec::from_bytes(&lent).unwrap())).unwrap()
}

fn imports(linker: &mut Linker<()>) {
    linker
        .func_wrap("Console", "log_str", |_: i32, _: i32| {})
        .unwrap();
    linker
        .func_wrap(
            "Names",
            "text",
            |mut guest: Guest<'_>, a: i32, b: i32, c: i32, d: i32| {
                let change = |value: String| String {
                    text: value.text + "!",
                    ..value
                };
                reply(&mut guest, [a, b, c, d], encoded(change))
            },
        )
        .unwrap();
    linker
        .func_wrap(
            "Names",
            "list",
            |mut guest: Guest<'_>, a: i32, b: i32, c: i32, d: i32| {
                let change = |value: Vec<i32>| Vec {
                    items: value.items.iter().map(|item| item + 1).collect(),
                    ..value
                };
                reply(&mut guest, [a, b, c, d], encoded(change))
            },
        )
        .unwrap();
    linker
        .func_wrap(
            "Names",
            "option",
            |mut guest: Guest<'_>, a: i32, b: i32, c: i32, d: i32| {
                let last = |lent: std::vec::Vec<u8>| {
                    let mut options: std::vec::Vec<Option> = codec::from_bytes(&lent).unwrap();
                    codec::to_vec(&options.pop().unwrap()).unwrap()
                };
                reply(&mut guest, [a, b, c, d], last)
            },
        )
        .unwrap();
    linker
        .func_wrap(
            "Names",
            "aliases",
            |mut guest: Guest<'_>, a: i32, b: i32, c: i32, d: i32| {
                reply(&mut guest, [a, b, c, d], |text| text.to_ascii_uppercase())
            },
        )
        .unwrap();
}

fn load() -> Plugin {
    Plugin::load_with(module(), imports)
}

fn text_of(text: &str) -> String {
    String {
        text: text.into(),
        parts: vec![],
    }
}

#[test]
fn structs_named_like_the_standard_librarys_are_encoded() {
    let mut plugin = load();
    let (value, part) = (
        plugin.put_encoded(&text_of("a")),
        plugin.put_encoded(&text_of("b")),
    );
    let result = plugin
        .call("text", (value.0, value.1, part.0, part.1))
        .unwrap();
    let expected = String {
        text: "a".into(),
        parts: vec![text_of("b")],
    };
    assert_eq!(plugin.decoded::<String>(result), expected);

    let bytes = plugin.put_encoded(&Vec {
        number: 0,
        items: vec![7u8, 8],
    });
    let result = plugin.call("list", bytes).unwrap();
    let expected = Vec {
        number: 2,
        items: vec![7u8, 8],
    };
    assert_eq!(plugin.decoded::<Vec<u8>>(result), expected);

    let value = plugin.put_encoded(&Box { inner: None });
    let result = plugin.call("boxed", value).unwrap();
    let inner = Some(Boxed::new(Box { inner: None }));
    assert_eq!(plugin.decoded::<Box>(result), Box { inner });
}

#[test]
fn so_are_enums() {
    let mut plugin = load();
    let map = HashMap(Vec {
        number: 1,
        items: vec![2],
    });
    let map_at = plugin.put_encoded(&map);
    for (option, expected) in [
        (
            Option::Nothing,
            Result::Bad {
                why: Option::Nothing,
            },
        ),
        (
            Option::Something(5, text_of("")),
            Result::Good(Vec {
                number: 5,
                items: vec![map],
            }),
        ),
    ] {
        let option = plugin.put_encoded(&option);
        let result = plugin
            .call("option", (option.0, option.1, map_at.0, map_at.1))
            .unwrap();
        assert_eq!(plugin.decoded::<Result>(result), expected);
    }
}

#[test]
fn aliases_are_passed_as_what_they_stand_for() {
    let mut plugin = load();
    let (text, bytes) = (plugin.put_text("ab"), plugin.put(&[1, 2, 3]));
    let result = plugin.call("aliases", (text.0, text.1, bytes, 3)).unwrap();
    assert_eq!(plugin.bytes(result, 1), b"ab\x01\x02\x03");
}

#[test]
fn host_functions_take_and_return_them() {
    let mut plugin = load();
    let value = plugin.put_encoded(&text_of("a"));
    let list = plugin.put_encoded(&Vec {
        number: 0,
        items: vec![41],
    });
    let result = plugin
        .call("to_host", (value.0, value.1, list.0, list.1))
        .unwrap();
    assert_eq!(
        plugin.decoded::<Option>(result),
        Option::Something(42, text_of("A!"))
    );
}
