//! The start of a plugin.

unsafe extern "C" {
    /// Calls all constructors; the linker writes it.
    safe fn __wasm_call_ctors();
}

/// Runs the plugin's constructors, whose panics have a text; the host calls it first of all.
///
/// Without a call of `__wasm_call_ctors` in the plugin, the linker treats it as a program whose exports run on their
/// own, and adds the constructors to each of them.
#[unsafe(no_mangle)]
extern "C" fn _initialize() {
    super::panic_slot::install();
    __wasm_call_ctors();
}
