//! Has the imports that wasm-bindgen leaves for its JavaScript.

#[link(wasm_import_module = "__wbindgen_placeholder__")]
unsafe extern "C" {
    safe fn __wbindgen_throw(pointer: i32, length: i32);
}

/// Asks the glue.
#[unsafe(no_mangle)]
pub extern "C" fn add(a: i32, b: i32) -> i32 {
    __wbindgen_throw(a, b);
    a + b
}
