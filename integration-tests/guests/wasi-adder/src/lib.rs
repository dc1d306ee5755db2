//! An adder with the four imports that a Rust build for WASI has.

#[link(wasm_import_module = "wasi_snapshot_preview1")]
unsafe extern "C" {
    fn fd_write(fd: u32, chunks: *const Chunk, count: usize, written: *mut usize) -> u16;
    fn environ_sizes_get(count: *mut usize, bytes: *mut usize) -> u16;
    fn environ_get(variables: *mut *mut u8, bytes: *mut u8) -> u16;
    fn proc_exit(status: u32) -> !;
}

#[repr(C)]
struct Chunk {
    pointer: *const u8,
    length: usize,
}

fn print(text: &str) {
    let chunk = Chunk {
        pointer: text.as_ptr(),
        length: text.len(),
    };
    let mut written = 0;
    unsafe { fd_write(1, &chunk, 1, &mut written) };
}

fn environment() -> String {
    let (mut count, mut length) = (0, 0);
    unsafe { environ_sizes_get(&mut count, &mut length) };
    let mut variables = vec![std::ptr::null_mut(); count];
    let mut bytes = vec![0; length];
    unsafe { environ_get(variables.as_mut_ptr(), bytes.as_mut_ptr()) };
    String::from_utf8_lossy(&bytes).replace('\0', ";")
}

/// Adds, and tells of it when the environment says so.
#[unsafe(no_mangle)]
pub extern "C" fn adder(a: i32, b: i32) -> i32 {
    if environment().contains("VERBOSE=1") {
        print(&format!("{a} + {b}\n"));
    }
    a + b
}

/// Ends the program in the middle.
#[unsafe(no_mangle)]
pub extern "C" fn give_up(status: i32) {
    unsafe { proc_exit(status as u32) }
}
