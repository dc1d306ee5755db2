//! How large the codecs are as WebAssembly.

use std::path::Path;
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";

pub fn report() {
    println!("Size as WebAssembly of the codec of twenty records, in bytes:\n");
    println!(
        "| build | no codec | derive | serde + bincode 1.3.3 | codec: derive | codec: bincode | smaller by |"
    );
    println!("|---|--:|--:|--:|--:|--:|--:|");
    for (profile, name) in [
        ("release", "`opt-level = 3`"),
        ("small", "`opt-level = \"z\"`"),
    ] {
        let none = module(profile, None);
        let ours = module(profile, Some("ours"));
        let theirs = module(profile, Some("theirs"));
        let (our_codec, their_codec) = (ours - none, theirs - none);
        let ratio = their_codec as f64 / our_codec as f64;
        println!(
            "| {name} | {none} | {ours} | {theirs} | {our_codec} | {their_codec} | {ratio:.1} x |"
        );
    }
    println!();
}

/// Builds the records with a codec and returns the size of the module.
fn module(profile: &str, codec: Option<&str>) -> u64 {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let target = folder.join("target/size");
    let status = Command::new(folder.join("../../tools/wasm-cargo"))
        .args([
            "build",
            "--quiet",
            "--locked",
            "--package",
            "records",
            "--target",
            TARGET,
        ])
        .args(["--profile", profile])
        .args(codec.iter().flat_map(|codec| ["--features", codec]))
        .env("CARGO_TARGET_DIR", &target)
        .current_dir(folder)
        .status()
        .expect("tools/wasm-cargo starts");
    assert!(status.success(), "the records do not build");
    let file = target.join(TARGET).join(profile).join("records.wasm");
    file.metadata()
        .expect("the module is where cargo writes it")
        .len()
}
