//! Crates as users write them, outside of this workspace.

#![allow(missing_docs, dead_code)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Writes a file unless it is as it is to be: then the next run checks only what has changed.
pub fn write(file: &Path, text: &str) {
    if fs::read_to_string(file).is_ok_and(|old| old == text) {
        return;
    }
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
}

/// The targets that crates are checked for.
pub fn targets() -> Vec<String> {
    let output = rustc(&["--print", "host-tuple"]);
    let native = output.trim().to_owned();
    let libraries = Path::new(rustc(&["--print", "sysroot"]).trim()).join("lib/rustlib");
    let wasm = ["wasm32-unknown-unknown", "wasm32-wasip1"].map(str::to_owned);
    let installed = |target: &String| {
        target == "wasm32-unknown-unknown" || libraries.join(target).join("lib").is_dir()
    };
    [native].into_iter().chain(wasm).filter(installed).collect()
}

fn rustc(arguments: &[&str]) -> String {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).args(arguments).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// A crate in a folder of its own.
pub struct Crate {
    pub folder: PathBuf,
}

impl Crate {
    pub fn new(name: &str, source: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("user")
            .join(name);
        let _ = std::fs::remove_dir_all(&folder);
        let manifest = format!(
            r#"[package]
name = "{name}"
version = "0.1.0"
edition = "2024"

[lib]
crate-type = ["cdylib"]

[dependencies]
plugwright = {{ path = "{}/plugwright" }}

[workspace]
"#,
            crate::host::guest().display()
        );
        let it = Self {
            folder: folder.join("outer/inner"),
        };
        write(&it.folder.join("Cargo.toml"), &manifest);
        write(&it.folder.join("src/lib.rs"), source);
        let lock = std::fs::read_to_string(crate::host::guest().join("Cargo.lock")).unwrap();
        write(&it.folder.join("Cargo.lock"), &lock);
        it
    }

    /// Checks the crate for a target and returns what the compiler says of errors.
    pub fn check(&self, target: &str) -> Result<(), String> {
        let output = crate::host::cargo_of("check")
            .args(["--quiet", "--offline", "--target", target])
            .current_dir(&self.folder)
            .output()
            .expect("tooling/scripts/wasm-cargo starts");
        match output.status.success() {
            true => Ok(()),
            false => Err(String::from_utf8(output.stderr).unwrap()),
        }
    }
}
