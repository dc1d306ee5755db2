//! Crates of users, checked with the strictest lints for every target and edition.
//!
//! `crates/NAME` are the sources; the table below says what their `Cargo.toml` has. All of them are one workspace, so
//! that one run of clippy checks them. The target wasm32-wasip1 is left out where the compiler does not have it.

#![allow(missing_docs)]

mod host;
mod user_crate;

use std::fs;
use std::path::{Path, PathBuf};

use user_crate::{targets, write};

struct Crate {
    name: &'static str,
    dependency: &'static str,
}

const CRATES: [Crate; 6] = [
    Crate {
        name: "everything",
        dependency: r#"plugwright = { path = "GUEST/plugwright" }"#,
    },
    Crate {
        name: "modules",
        dependency: r#"plugwright.workspace = true"#,
    },
    Crate {
        name: "renamed",
        dependency: r#"pw = { package = "plugwright", path = "GUEST/plugwright" }"#,
    },
    Crate {
        name: "renamed",
        dependency: "pw.path = \"GUEST/plugwright\"\npw.package = \"plugwright\"",
    },
    Crate {
        name: "renamed",
        dependency: "pw = { workspace = true, features = [\n  'serde',\n] }",
    },
    Crate {
        name: "through_sdk",
        dependency: r#"my-sdk = { path = "../my-sdk" }"#,
    },
];

const EDITIONS: [&str; 3] = ["2018", "2021", "2024"];

const LINTS: &str = r#"
[workspace.lints.rust]
unsafe_code = "forbid"
warnings = "deny"
missing_docs = "deny"
missing_debug_implementations = "deny"
missing_copy_implementations = "allow"
unused_qualifications = "deny"
unused_lifetimes = "deny"
unused_results = "deny"
single_use_lifetimes = "deny"
trivial_casts = "deny"
trivial_numeric_casts = "deny"
unreachable_pub = "deny"
let_underscore_drop = "deny"
elided_lifetimes_in_paths = "deny"

[workspace.lints.clippy]
all = { level = "deny", priority = -1 }
pedantic = { level = "deny", priority = -1 }
# What the sources themselves do on purpose.
needless_pass_by_value = "allow"
"#;

#[test]
fn crates_have_no_warnings_on_any_target() {
    let workspace = workspace();
    let targets = targets();
    assert!(targets.len() >= 2, "{targets:?}");
    let wrong: Vec<String> = targets
        .iter()
        .filter_map(|target| check(&workspace, target).err())
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Writes the workspace of all crates.
fn workspace() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("crates");
    let guest = host::guest();
    let dependency = format!(
        r#"plugwright = {{ path = "{}/plugwright" }}"#,
        guest.display()
    );
    write(
        &folder.join("my-sdk/src/lib.rs"),
        "//! An SDK around Plugwright.\n\npub use plugwright;\n",
    );
    write(
        &folder.join("my-sdk/Cargo.toml"),
        &manifest("my-sdk", "2024", &dependency),
    );
    let mut members = vec!["my-sdk".to_owned()];
    for (index, it) in CRATES.iter().enumerate() {
        for edition in EDITIONS {
            let name = format!("{}-{index}-{edition}", it.name.replace('_', "-"));
            let dependency = it.dependency.replace("GUEST", &guest.display().to_string());
            write(
                &folder.join(&name).join("Cargo.toml"),
                &manifest(&name, edition, &dependency),
            );
            let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("crates");
            copy_all(&sources.join(it.name), &folder.join(&name).join("src"));
            members.push(name);
        }
    }
    let root = format!(
        "[workspace]\nresolver = \"3\"\nmembers = {members:?}\n\n[workspace.dependencies]\n{dependency}\npw = {}\n{LINTS}",
        dependency.replacen("plugwright = {", "{ package = \"plugwright\",", 1)
    );
    write(&folder.join("Cargo.toml"), &root);
    copy(&guest.join("Cargo.lock"), &folder.join("Cargo.lock"));
    folder
}

fn manifest(name: &str, edition: &str, dependency: &str) -> String {
    format!(
        r#"[package]
name = "{name}"
version = "0.1.0"
edition = "{edition}"

[lib]
crate-type = ["cdylib", "rlib"]

[dependencies]
{dependency}

[lints]
workspace = true
"#
    )
}

fn copy_all(from: &Path, to: &Path) {
    for entry in from.read_dir().unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        match entry.file_type().unwrap().is_dir() {
            true => copy_all(&entry.path(), &to),
            false => copy(&entry.path(), &to),
        }
    }
}

fn copy(from: &Path, to: &Path) {
    write(to, &fs::read_to_string(from).unwrap());
}

fn check(workspace: &Path, target: &str) -> Result<(), String> {
    let output = host::cargo_of("clippy")
        .args(["--workspace", "--quiet", "--offline", "--target", target])
        .current_dir(workspace)
        .env("PLUGWRIGHT_CONTRACTS", host::guest().join("contracts"))
        .output()
        .expect("tooling/scripts/wasm-cargo starts");
    match output.status.success() {
        true => Ok(()),
        false => Err(format!(
            "{target}: {}",
            String::from_utf8_lossy(&output.stderr)
        )),
    }
}
