//! The exports of real plugins, called through a WebAssembly interpreter.

#![allow(missing_docs)]

mod host;
mod site;

use host::*;
use site::*;
use wasm_fixture::Shape;
use wasmi::{Caller, Engine, Linker, Module};

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
        "_initialize",
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

/// Not with each call, as the linker does it for a module without `_initialize`.
#[test]
fn constructors_run_once() {
    let mut plugin = load();
    for _ in 0..2 {
        assert_eq!(plugin.call::<_, i32>("constructed", ()).unwrap(), 1);
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

/// The entries of the section `plugwright.plugin`.
fn metadata(module: &[u8]) -> Vec<String> {
    let module = Module::new(&Engine::default(), module).unwrap();
    let mut texts = Vec::new();
    for section in module.custom_sections() {
        if section.name() == "plugwright.plugin" {
            let mut data = section.data();
            while let Some((length, rest)) = data.split_first_chunk() {
                let (text, rest) = rest.split_at(u32::from_le_bytes(*length) as usize);
                texts.push(std::str::from_utf8(text).unwrap().to_owned());
                data = rest;
            }
            assert!(data.is_empty());
        }
    }
    texts
}

#[test]
fn a_plugin_says_which_package_it_is() {
    let version = env!("CARGO_PKG_VERSION"); // that of the workspace
    let expected = format!(
        "plugwright-plugin 1 package\nname: hello\nversion: {version}\ndescription: The smallest plugin\n"
    );
    assert_eq!(metadata(hello()), [expected]);
}

/// Each `#[wasm_plugin]` embeds the package, and hosts prefer what `plugin!` states.
#[test]
fn a_plugin_says_what_it_states() {
    let mut entries = metadata(fixture());
    entries.sort_unstable();
    entries.dedup();
    let [package, stated] = entries.as_slice() else {
        panic!("{entries:?}")
    };
    assert!(
        package.starts_with("plugwright-plugin 1 package\nname: wasm-fixture\n"),
        "{package}"
    );
    assert_eq!(
        *stated,
        "plugwright-plugin 1 stated\nname: The fixture\nversion: 1.2.3\nauthor: Ada\nauthor: Zoë\n\
         description: Calls of all kinds\n"
    );
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
