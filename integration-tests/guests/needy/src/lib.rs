//! Imports what no host has.

#[link(wasm_import_module = "weather")]
unsafe extern "C" {
    safe fn temperature(town: i32) -> f64;
    safe fn rain(town: i32, day: i32) -> i32;
}

/// Asks the host.
#[unsafe(no_mangle)]
pub extern "C" fn add(a: i32, b: i32) -> i32 {
    temperature(a) as i32 + rain(a, b)
}
