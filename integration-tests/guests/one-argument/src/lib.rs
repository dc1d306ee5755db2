//! What the `wasmer-plugin` macro made of a function with one argument: `_name(ptr, len) -> ptr`, bincode both ways,
//! the length of the result at address 1; in an older variant at address 0.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// The wrapper, with its faults: the result is freed before the host reads it.
fn wrapped<A: DeserializeOwned, R: Serialize>(
    cell: usize,
    pointer: i32,
    length: u32,
    function: fn(A) -> R,
) -> i32 {
    let bytes = unsafe { std::slice::from_raw_parts(pointer as *const u8, length as usize) };
    let argument = bincode::deserialize(bytes).expect("the argument decodes");
    let result = bincode::serialize(&function(argument)).expect("the result encodes");
    let cell = std::hint::black_box(cell);
    for (i, byte) in (result.len() as u32).to_le_bytes().into_iter().enumerate() {
        unsafe { std::ptr::write_volatile((cell + i) as *mut u8, byte) };
    }
    result.as_ptr() as i32
}

fn multiply(pair: (u8, String)) -> (u8, String) {
    let (times, text) = pair;
    (times, text.repeat(times.into()))
}

/// As the macro names it.
#[unsafe(no_mangle)]
pub extern "C" fn _multiply(pointer: i32, length: u32) -> i32 {
    wrapped(1, pointer, length, multiply)
}

/// The older variant.
#[unsafe(no_mangle)]
pub extern "C" fn _multiply_old(pointer: i32, length: u32) -> i32 {
    wrapped(0, pointer, length, multiply)
}
