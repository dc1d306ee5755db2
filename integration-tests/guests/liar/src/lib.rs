//! Speaks the calling convention by hand, and lies in it.

const fn packed(pointer: u32, length: u32) -> u64 {
    (pointer as u64) << 32 | length as u64
}

fn bytes(bytes: &'static [u8]) -> u64 {
    packed(bytes.as_ptr() as u32, bytes.len() as u32)
}

/// Where a result could be and is not.
fn nowhere(lie: i32) -> u64 {
    match lie {
        1 => packed(0xFFFF_FFF0, 8),           // pointer beyond the memory
        2 => packed(16, 0xFFFF_FFFF),          // 4 GiB long
        3 => packed(0xFFFF_FFFF, 0xFFFF_FFFF), // both; the sum overflows 32 bits
        4 => packed(-8i32 as u32, 16),         // negative pointer
        5 => packed(16, -1i32 as u32),         // negative length
        6 => packed(memory_bytes() - 4, 8),    // starts inside, ends outside
        _ => packed(16, 0),
    }
}

fn memory_bytes() -> u32 {
    #[cfg(target_arch = "wasm32")]
    return core::arch::wasm32::memory_size(0) as u32 * 65_536;
    #[cfg(not(target_arch = "wasm32"))]
    65_536
}

/// A flag that is neither.
#[unsafe(no_mangle)]
pub extern "C" fn flag(lie: i32) -> i32 {
    lie
}

/// A number out of range.
#[unsafe(no_mangle)]
pub extern "C" fn small(lie: i32) -> i32 {
    lie
}

/// A character that is none.
#[unsafe(no_mangle)]
pub extern "C" fn character(lie: i32) -> i32 {
    lie
}

/// A text that is none.
#[unsafe(no_mangle)]
pub extern "C" fn text(lie: i32) -> u64 {
    match lie {
        10 => bytes(b"caf\xC3"),
        11 => bytes(b"\xED\xA0\x80"),
        _ => nowhere(lie),
    }
}

/// Bytes that are not there.
#[unsafe(export_name = "bytes")]
pub extern "C" fn bytes_result(lie: i32) -> u64 {
    nowhere(lie)
}

/// Numbers at an odd address.
#[unsafe(no_mangle)]
pub extern "C" fn numbers(lie: i32) -> u64 {
    match lie {
        10 => packed(17, 2),
        11 => packed(16, 0x2000_0000), // 2^29 elements are 4 GiB
        _ => nowhere(lie),
    }
}

/// A day that is none.
#[unsafe(no_mangle)]
pub extern "C" fn day(lie: i32) -> u64 {
    match lie {
        10 => bytes(&[7, 0, 0, 0]),
        11 => bytes(&[1, 0]),
        12 => bytes(&[1, 0, 0, 0, 9]),
        _ => nowhere(lie),
    }
}

/// Texts that do not decode.
#[unsafe(no_mangle)]
pub extern "C" fn texts(lie: i32) -> u64 {
    match lie {
        10 => bytes(&[0xFF; 8]), // 2^64 - 1 elements
        11 => bytes(b"\x02\0\0\0\0\0\0\0\x09\0\0\0\0\0\0\0nine char"), // the second is missing
        12 => bytes(&[1, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0xC3, 0x28]), // not UTF-8
        13 => bytes(&[1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, b'a']), // 2^40 bytes long
        _ => nowhere(lie),
    }
}

/// Neither a result nor an error.
#[unsafe(no_mangle)]
pub extern "C" fn parse(lie: i32) -> u64 {
    match lie {
        10 => bytes(&[2, 0, 0, 0]),
        11 => bytes(&[1, 0, 0, 0, 5, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, b'a']), // the reason is cut off
        _ => nowhere(lie),
    }
}
