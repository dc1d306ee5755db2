//! Calls host functions with what is no argument.

#[link(wasm_import_module = "Console")]
unsafe extern "C" {
    safe fn log_str(pointer: usize, length: usize);
    safe fn log_reading(pointer: usize, length: usize);
    safe fn sum(pointer: usize, count: usize) -> i64;
    safe fn r#move(pointer: usize, size: usize, by: f64, out: usize, capacity: usize) -> u64;
    safe fn text(length: i32, out: usize, capacity: usize) -> u64;
}

/// One attack; the host must stop each.
#[unsafe(no_mangle)]
pub extern "C" fn attack(kind: i32) -> i32 {
    let bytes = |bytes: &'static [u8]| (bytes.as_ptr() as usize, bytes.len());
    match kind {
        1 => log_str(0xFFFF_FFF0, 64),
        2 => log_str(16, 0xFFFF_FFFF),
        3 => {
            let (pointer, length) = bytes(b"caf\xC3\x28");
            log_str(pointer, length);
        }
        4 => {
            let (pointer, length) = bytes(&[0xFF; 24]);
            log_reading(pointer, length);
        }
        5 => {
            let (pointer, _) = bytes(&[0; 64]);
            log_reading(pointer, 3);
        }
        6 => drop(sum(17, 1)),
        7 => drop(sum(16, 0x2000_0000)),
        8 => drop(text(4, 0xFFFF_FFF0, 64)),
        9 => drop(text(100, 16, 8)),
        10 => drop(r#move(16, 24, 0.0, 0, 0)),
        _ => {}
    }
    kind
}
