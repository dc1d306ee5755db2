//! One crate of a user that is built again and again: what cargo notices, and what depends on the target.

#![allow(missing_docs)]

mod host;
mod user_crate;

use user_crate::{Crate, targets, write};

/// Writes a contract whose record has a field of this name.
fn contract(of: &Crate, folder: &str, field: &str) {
    let text = format!(
        "#[derive(::plugwright::Encode, ::plugwright::Decode)]\npub struct One {{ pub {field}: i32 }}\n\
             pub trait Single {{ fn get() -> One; }}\n"
    );
    write(&of.folder.join(folder).join("single.rs"), &text);
}

const SINGLE: &str = r#"
use plugwright::prelude::*;

plugwright::contract!("single");

struct Plugin;

#[wasm_plugin]
impl Single for Plugin {
    fn get() -> One {
        One { old: 1 }
    }
}
"#;

#[test]
fn a_change_of_the_contract_is_noticed() {
    let it = Crate::new("noticed", SINGLE);
    let native = &targets()[0];
    assert!(
        it.check(native)
            .unwrap_err()
            .contains("no Rust file of a contract `single`")
    );
    contract(&it, "../contracts", "old");
    assert_eq!(it.check(native), Ok(()));
    contract(&it, "../contracts", "new");
    assert!(
        it.check(native)
            .unwrap_err()
            .contains("has no field named `old`")
    );
    contract(&it, "../contracts", "old");
    assert_eq!(it.check(native), Ok(()));
}

/// Cargo looks only at files that were there. The next build for another reason takes the nearer file, as documented.
#[test]
fn a_nearer_contract_is_taken_by_the_next_compilation() {
    let it = Crate::new("nearer", SINGLE);
    let native = &targets()[0];
    contract(&it, "../contracts", "old");
    assert_eq!(it.check(native), Ok(()));
    contract(&it, "contracts", "new");
    write(
        &it.folder.join("src/lib.rs"),
        &format!("{SINGLE}// Another text.\n"),
    );
    assert!(
        it.check(native)
            .unwrap_err()
            .contains("has no field named `old`")
    );
}

/// The list of names is tested beside the macro.
#[test]
fn symbols_of_the_c_library_are_refused_where_there_is_one() {
    let source = r#"
use plugwright::prelude::*;

plugwright::contract!(path = "disk.rs");

struct Plugin;

#[wasm_plugin]
pub fn read(text: &str) -> i32 { text.len() as i32 }

#[wasm_plugin(export = "malloc")]
pub fn other(text: &str) -> i32 { text.len() as i32 }

#[wasm_plugin]
impl Disk for Plugin {
    fn write(text: &str) {
        let _ = text;
    }
}

#[wasm_plugin(export = "read_text")]
pub fn open(text: &str) -> i32 { text.len() as i32 }
"#;
    let it = Crate::new("refused", source);
    write(
        &it.folder.join("disk.rs"),
        "pub trait Disk { fn write(text: &str); }\n",
    );
    for target in targets() {
        let said = it.check(&target);
        if !target.contains("wasi") {
            assert_eq!(said, Ok(()), "{target}");
            continue;
        }
        let said = said.unwrap_err();
        for (name, place) in [("read", "9:8"), ("malloc", "11:24"), ("write", "16:8")] {
            let message = format!("error: `{name}` is a symbol of the C library of WASI targets");
            assert!(said.contains(&message), "{said}");
            assert!(said.contains(&format!("src/lib.rs:{place}")), "{said}");
        }
        assert!(said.contains("due to 3 previous errors"), "{said}");
    }
}
