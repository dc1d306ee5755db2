//! The price of an order as a plain module: JSON behind pointers and lengths. Endive and GraalWasm both call it.

use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
struct Line {
    item: String,
    count: i32,
    price: f64,
}

#[derive(Serialize)]
struct Receipt {
    total: f64,
    notes: Vec<String>,
}

fn receipt(lines: Vec<Line>) -> Result<Receipt, String> {
    match lines.first().map(|line| line.item.as_str()) {
        None => return Err("no lines".into()),
        Some("panic") => panic!("no price for this"),
        Some("loop") => loop {},
        _ => {}
    }
    let total = lines
        .iter()
        .map(|line| f64::from(line.count) * line.price)
        .sum();
    Ok(Receipt {
        total,
        notes: vec![format!("lines: {}", lines.len())],
    })
}

/// Reserves memory that the host writes an argument to.
#[unsafe(no_mangle)]
pub extern "C" fn allocate(length: usize) -> *mut u8 {
    Box::into_raw(vec![0u8; length].into_boxed_slice()).cast()
}

/// Frees an argument or a result.
///
/// # Safety
/// The address is one that this module has returned, with its length.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn release(address: *mut u8, length: usize) {
    drop(unsafe { Box::from_raw(std::ptr::slice_from_raw_parts_mut(address, length)) });
}

/// Takes lines as JSON; returns the address and the length of a `Result` as JSON.
///
/// # Safety
/// There are that many bytes at the address.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn price(address: *const u8, length: usize) -> u64 {
    let input = unsafe { std::slice::from_raw_parts(address, length) };
    let lines = serde_json::from_slice(input).expect("the lines as JSON");
    let output = serde_json::to_vec(&receipt(lines))
        .expect("a receipt as JSON")
        .into_boxed_slice();
    let length = output.len() as u64;
    (Box::into_raw(output).cast::<u8>() as u64) << 32 | length
}
