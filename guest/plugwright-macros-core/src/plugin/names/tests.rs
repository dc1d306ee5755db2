use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::*;

/// The file has what the compiler's C library defines; `PLUGWRIGHT_GOLDENS=write` writes it.
///
/// Without the target there is nothing to compare with.
#[test]
fn the_list_has_every_symbol_of_the_installed_library() {
    let Some(library) = library() else {
        eprintln!("the target wasm32-wasip1 is not installed");
        return;
    };
    let symbols = symbols(&fs::read(library).unwrap());
    assert!(symbols.len() > 500, "{symbols:?}");
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/plugin/wasi_libc.txt");
    if std::env::var_os("PLUGWRIGHT_GOLDENS").is_some_and(|it| it == "write") {
        let lines: String = symbols.iter().map(|name| format!("{name}\n")).collect();
        fs::write(&file, lines).unwrap();
    }
    let listed = fs::read_to_string(&file).unwrap();
    let listed: BTreeSet<&str> = listed.lines().collect();
    let missing: Vec<&String> = symbols
        .iter()
        .filter(|it| !listed.contains(&***it))
        .collect();
    assert!(missing.is_empty(), "not in {}: {missing:?}", file.display());
}

fn library() -> Option<PathBuf> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc)
        .args(["--print", "sysroot"])
        .output()
        .unwrap();
    let root = PathBuf::from(String::from_utf8(output.stdout).unwrap().trim());
    let library = root.join("lib/rustlib/wasm32-wasip1/lib/self-contained/libc.a");
    library.is_file().then_some(library)
}

/// The names in the first member of an archive: a number, as many offsets, and the names with a zero after each.
fn symbols(archive: &[u8]) -> BTreeSet<String> {
    let (start, rest) = archive.split_at(8 + 60);
    assert_eq!(&start[..10], b"!<arch>\n/ ");
    let (number, rest) = rest.split_at(4);
    let number = u32::from_be_bytes(number.try_into().unwrap()) as usize;
    let names = rest[4 * number..].split(|byte| *byte == 0).take(number);
    let names = names.map(|name| String::from_utf8(name.to_vec()).unwrap());
    names.filter(|name| !name.starts_with("__")).collect()
}

#[test]
fn symbols_of_the_library_are_refused_on_wasi() {
    for name in [
        "read", "write", "malloc", "free", "open", "environ", "printf", "_exit",
    ] {
        let error = check_wasi(name, Span::call_site()).unwrap().to_string();
        assert!(error.contains("target_os = \"wasi\""), "{error}");
        assert!(error.contains(&format!("`{name}` is a symbol")), "{error}");
        // Elsewhere such a name is as good as any other.
        assert!(check(name, Span::call_site()).is_ok());
    }
    for name in ["word_count", "rea", "read_", "Read", ""] {
        assert!(check_wasi(name, Span::call_site()).is_none(), "{name}");
    }
}
