//! The exports of real plugins, called through a WebAssembly interpreter.

#![allow(missing_docs)]

mod host;

use std::collections::BTreeMap;
use std::time::{Duration, UNIX_EPOCH};

use host::*;
use plugwright::Uuid;
use wasm_fixture::{Chapter, Problem, Severity, Shape, Site};
use wasmi::{Caller, Engine, Linker, Module, Val};

fn load() -> Plugin {
    Plugin::load_with(fixture(), |linker| {
        linker.func_wrap("test", "call_back", || {}).unwrap();
    })
}

fn chapter(path: &str) -> Chapter {
    Chapter {
        path: path.into(),
        tags: vec!["a".into(), String::new()],
        links: BTreeMap::from([("x".into(), 1), ("y".into(), -1)]),
        severity: Severity::Info,
        shape: Shape::Poly {
            points: vec![1, 2, 3],
            closed: true,
        },
        score: Some(0.5),
        edited: UNIX_EPOCH + Duration::new(1_700_000_000, 5),
        id: Uuid([7; 16]),
    }
}

fn exports(module: &[u8]) -> Vec<String> {
    let module = Module::new(&Engine::default(), module).unwrap();
    module
        .exports()
        .map(|export| export.name().to_owned())
        .collect()
}

#[test]
fn hello_greets() {
    let mut plugin = Plugin::load(hello());
    let name = plugin.put_text("Zoë");
    let result = plugin.call("greet", name).unwrap();
    assert_eq!(plugin.text(result), "Hello, Zoë!");
}

#[test]
fn hello_is_small() {
    assert!(
        hello().len() <= 22 * 1024,
        "hello.wasm has {} bytes",
        hello().len()
    );
}

#[test]
fn exports_are_those_of_the_abi_and_of_the_plugin() {
    let names = exports(hello());
    for name in [
        "memory",
        "plugwright_alloc",
        "plugwright_free",
        "plugwright_panic_slot",
        "greet",
    ] {
        assert!(
            names.iter().any(|export| export == name),
            "{name} is missing in {names:?}"
        );
    }
    let names = exports(fixture());
    for name in ["begin", "process", "sum", "word_count", "reverse-words"] {
        assert!(
            names.iter().any(|export| export == name),
            "{name} is missing in {names:?}"
        );
    }
    for name in ["end", "reverse"] {
        assert!(
            !names.iter().any(|export| export == name),
            "{name} is exported"
        );
    }
}

#[test]
fn every_plugin_names_the_version_of_the_abi() {
    for module in [hello(), fixture()] {
        let names = exports(module);
        let versions = names
            .iter()
            .filter(|name| name.starts_with("plugwright_abi_"));
        assert_eq!(versions.collect::<Vec<_>>(), ["plugwright_abi_1"]);
    }
}

#[test]
fn the_contract_is_embedded() {
    let module = Module::new(&Engine::default(), fixture()).unwrap();
    let sections: Vec<_> = module
        .custom_sections()
        .filter(|section| section.name() == "plugwright.contract")
        .collect();
    assert_eq!(sections.len(), 1);
    let (length, text) = sections[0].data().split_at(4);
    assert_eq!(
        u32::from_le_bytes(length.try_into().unwrap()) as usize,
        text.len()
    );
    let text = std::str::from_utf8(text).unwrap();
    assert!(
        text.starts_with("plugwright-contract 1\ninterface SitePlugin\n"),
        "{text}"
    );
    assert!(text.ends_with("record Site { title: string }\n"), "{text}");
}

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
        let message = format!("argument `value` of `{export}` does not decode: {reason} at byte 0");
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
fn a_result_does_not_outlive_the_next_call() {
    let mut plugin = load();
    let text = plugin.put_text("0123456789");
    let mut repeat = || {
        plugin
            .call::<_, i64>("repeat", (text.0, text.1, 100_000))
            .unwrap()
    };
    repeat();
    repeat();
    let pages = plugin.memory.size(&plugin.store);
    for _ in 0..50 {
        plugin
            .call::<_, i64>("repeat", (text.0, text.1, 100_000))
            .unwrap();
    }
    assert_eq!(plugin.memory.size(&plugin.store), pages, "results pile up");

    let list = vec![true; 500_000];
    let (pointer, length) = plugin.put_encoded(&list);
    plugin
        .call::<_, i64>("echo_bools", (pointer, length))
        .unwrap();
    let pages = plugin.memory.size(&plugin.store);
    for _ in 0..20 {
        plugin
            .call::<_, i64>("echo_bools", (pointer, length))
            .unwrap();
    }
    assert_eq!(
        plugin.memory.size(&plugin.store),
        pages,
        "encoded results pile up"
    );
}

#[test]
fn memory_is_given_and_taken_back() {
    let mut plugin = load();
    let first = plugin.put(&[1; 100_000]);
    plugin
        .call::<_, ()>("plugwright_free", (first, 100_000))
        .unwrap();
    let pages = plugin.memory.size(&plugin.store);
    for size in (0..1000).chain([100_000; 100]) {
        let pointer = plugin.put(&vec![1; size]);
        plugin
            .call::<_, ()>("plugwright_free", (pointer, size as i32))
            .unwrap();
    }
    assert_eq!(plugin.memory.size(&plugin.store), pages);
    plugin.call::<_, ()>("plugwright_free", (0, 5)).unwrap();
    for too_much in [i32::MIN, -1, i32::MAX] {
        assert_eq!(
            plugin.call::<_, i32>("plugwright_alloc", too_much).unwrap(),
            0
        );
    }
}

#[test]
fn a_panic_is_readable_after_the_trap() {
    let mut plugin = load();
    assert_eq!(plugin.panic(), (String::new(), String::new()));
    let text = plugin.put_text("é!");
    assert!(plugin.call::<_, ()>("fail", text).is_err());
    let (location, message) = plugin.panic();
    assert_eq!(message, "failed with é!");
    let place: Vec<&str> = location.rsplitn(3, ':').collect();
    assert!(place[2].ends_with("src/lib.rs"), "{location}");
    assert_eq!(source_line(&location), r#"panic!("failed with {text}")"#);

    assert!(plugin.call::<_, ()>("fail_plainly", ()).is_err());
    assert_eq!(plugin.panic().1, "plain");

    let list = plugin.put(&[0; 8]);
    assert!(plugin.call::<_, i32>("element", (list, 2, 7)).is_err());
    assert_eq!(
        plugin.panic().1,
        "index out of bounds: the len is 2 but the index is 7"
    );
}

#[test]
fn a_long_panic_is_cut_between_characters() {
    let mut plugin = load();
    let text = plugin.put_text(&"é".repeat(5000));
    assert!(plugin.call::<_, ()>("fail", text).is_err());
    let (location, message) = plugin.panic();
    assert!(message.ends_with('é'));
    let used = 8 + location.len() + message.len();
    assert!((2047..=2048).contains(&used), "{used}");
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

#[test]
fn arguments_that_do_not_decode_are_named() {
    let mut plugin = load();
    let text = plugin.put(b"a\xff");
    assert!(plugin.call::<_, i32>("word_count", (text, 2)).is_err());
    let (location, message) = plugin.panic();
    assert_eq!(
        message,
        "argument `text` of `word_count` does not decode: text that is not UTF-8 at byte 1"
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
    let expected = "argument `site` of `process` does not decode: length larger than the bytes that are left at byte 0";
    assert_eq!(plugin.panic().1, expected);

    let mut plugin = load();
    assert!(plugin.call::<_, i64>("sum", (1001, 1)).is_err());
    assert!(
        plugin
            .panic()
            .1
            .starts_with("argument `numbers` of `sum` does not decode: null or unaligned")
    );
}

#[test]
fn results_that_do_not_encode_are_named() {
    let mut plugin = load();
    plugin.call::<_, i64>("nested", 256).unwrap();
    assert!(plugin.call::<_, i64>("nested", 257).is_err());
    assert_eq!(
        plugin.panic().1,
        "result of `nested` does not encode: values nested too deeply at byte 256"
    );
}

#[test]
fn a_nested_call_leaves_the_outer_arguments_alone() {
    let mut plugin = Plugin::load_with(fixture(), |linker: &mut Linker<()>| {
        linker
            .func_wrap("test", "call_back", |mut caller: Caller<'_, ()>| {
                let function = |caller: &Caller<'_, ()>, name: &str| {
                    caller
                        .get_export(name)
                        .and_then(|export| export.into_func())
                        .unwrap()
                };
                let alloc = function(&caller, "plugwright_alloc")
                    .typed::<i32, i32>(&caller)
                    .unwrap();
                let repeat = function(&caller, "repeat")
                    .typed::<(i32, i32, i32), i64>(&caller)
                    .unwrap();
                for times in [0, 1, 1000, 100_000] {
                    let pointer = alloc.call(&mut caller, 8).unwrap();
                    repeat.call(&mut caller, (pointer, 8, times)).unwrap();
                }
            })
            .unwrap();
    });
    let (text, text_len) = plugin.put_text("outer");
    let numbers = plugin.put(&7i64.to_le_bytes());
    let (shape, shape_len) = plugin.put_encoded(&Shape::Poly {
        points: vec![1],
        closed: false,
    });
    for _ in 0..3 {
        let result = plugin
            .call("outer", (text, text_len, numbers, 1, shape, shape_len))
            .unwrap();
        assert_eq!(
            plugin.text(result),
            "outer [7] Poly { points: [1], closed: false }"
        );
    }
}

/// Two exports of one name in different modules cannot be seen by the macro; the compiler refuses them.
#[test]
fn two_exports_of_one_name_do_not_compile() {
    let folder = target().join("twice");
    std::fs::create_dir_all(folder.join("src")).unwrap();
    let facade = guest().join("plugwright");
    let manifest = format!(
        "[package]\nname = \"twice\"\nedition = \"2024\"\n[workspace]\n[lib]\ncrate-type = [\"cdylib\"]\n\
         [dependencies]\nplugwright = {{ path = {facade:?} }}\n"
    );
    std::fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    std::fs::copy(guest().join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    let one = "#[plugwright::wasm_plugin]\npub fn twice(n: i32) -> i32 {\n    n\n}\n";
    std::fs::write(
        folder.join("src/lib.rs"),
        format!("pub mod a {{\n{one}}}\npub mod b {{\n{one}}}\n"),
    )
    .unwrap();
    let output = cargo().current_dir(folder).output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success());
    assert!(
        errors.contains("error: symbol `twice` is already defined"),
        "{errors}"
    );
}
