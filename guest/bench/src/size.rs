//! How large the codecs are as WebAssembly.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The profiles in `Cargo.toml`, and what they are.
pub const PROFILES: [(&str, &str); 3] = [
    ("release", "`opt-level = 3`"),
    ("medium", "`opt-level = \"s\"`"),
    ("small", "`opt-level = \"z\"`"),
];

const TARGET: &str = "wasm32-unknown-unknown";

pub fn report() {
    println!("Size as WebAssembly of the codec of twenty records, in bytes:\n");
    println!(
        "| build | no codec | derive | serde + bincode 1.3.3 | codec: derive | codec: bincode | smaller by |"
    );
    println!("|---|--:|--:|--:|--:|--:|--:|");
    for (profile, name) in PROFILES {
        let size = |features| std::fs::metadata(module(profile, features)).unwrap().len();
        let (none, ours, theirs) = (size(""), size("ours"), size("theirs"));
        let (our_codec, their_codec) = (ours - none, theirs - none);
        let ratio = their_codec as f64 / our_codec as f64;
        println!(
            "| {name} | {none} | {ours} | {theirs} | {our_codec} | {their_codec} | {ratio:.1} x |"
        );
    }
    println!();
}

/// Builds the records with features and returns where the module is, until the next is built.
pub fn module(profile: &str, features: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let target = folder.join("target/size");
    let status = Command::new(folder.join("../../tooling/scripts/wasm-cargo"))
        .args([
            "build",
            "--quiet",
            "--locked",
            "--package",
            "records",
            "--target",
            TARGET,
        ])
        .args(["--profile", profile, "--features", features])
        .env("CARGO_TARGET_DIR", &target)
        .current_dir(folder)
        .status()
        .expect("tooling/scripts/wasm-cargo starts");
    assert!(status.success(), "the records do not build");
    target.join(TARGET).join(profile).join("records.wasm")
}
