//! Translates a text file to a Wasm binary: `wat-to-wasm FROM.wat TO.wasm`.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let files: Vec<_> = std::env::args_os().skip(1).collect();
    let [from, to] = files.as_slice() else {
        return Err("usage: wat-to-wasm FROM.wat TO.wasm".into());
    };
    std::fs::write(to, wat::parse_file(from)?)?;
    Ok(())
}
