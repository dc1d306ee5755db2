//! Plain Rust, without any crate: what any compiler for Wasm can make.

/// Adds.
#[unsafe(no_mangle)]
pub extern "C" fn add(a: i32, b: i32) -> i32 {
    a.wrapping_add(b)
}

/// Counts the bytes of a text.
///
/// # Safety
/// `text` points to `length` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn length(text: *const u8, length: usize) -> usize {
    let bytes = unsafe { std::slice::from_raw_parts(text, length) };
    std::str::from_utf8(bytes).map_or(0, str::len)
}

/// Adds numbers.
///
/// # Safety
/// `values` points to `count` aligned numbers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sum(values: *const i64, count: usize) -> i64 {
    unsafe { std::slice::from_raw_parts(values, count) }
        .iter()
        .sum()
}
