//! Attacks the host's time, memory and stack; which way is chosen by a number.

use std::hint::black_box;

use plugwright as _;

#[link(wasm_import_module = "Console")]
unsafe extern "C" {
    safe fn log_int(value: i32);
}

/// One attack; the host must survive each.
#[unsafe(no_mangle)]
pub extern "C" fn attack(kind: i32) -> i32 {
    match kind {
        1 => many_allocations(),
        2 => one_allocation(),
        3 => recurse(1),
        4 => recurse_with_frames(1),
        5 => loop_in_panic_hook(),
        6 => loop {
            log_int(6);
        },
        7 => vanish(),
        _ => kind,
    }
}

/// What a call gives when all is well.
#[unsafe(no_mangle)]
pub extern "C" fn fine() -> i32 {
    7
}

fn many_allocations() -> i32 {
    let mut kept: Vec<Vec<u8>> = Vec::new();
    loop {
        kept.push(vec![1; 1 << 20]);
        black_box(&kept);
    }
}

fn one_allocation() -> i32 {
    black_box(vec![1_u8; 1 << 30]).len() as i32
}

#[allow(unconditional_recursion)]
#[inline(never)]
fn recurse(depth: i32) -> i32 {
    black_box(recurse(black_box(depth) + 1)) + 1
}

/// Each frame takes 16 KiB of the stack that lives in memory.
#[allow(unconditional_recursion)]
#[inline(never)]
fn recurse_with_frames(depth: i32) -> i32 {
    let mut frame = [depth; 4096];
    black_box(&mut frame);
    let below = recurse_with_frames(depth + 1);
    black_box(&frame)[0] + below
}

fn loop_in_panic_hook() -> i32 {
    std::panic::set_hook(Box::new(|_| {
        let mut turns = 0_u32;
        loop {
            turns = black_box(turns.wrapping_add(1));
        }
    }));
    panic!("the hook never returns");
}

/// Allocation by a size that no address space has.
fn vanish() -> i32 {
    let size = black_box(usize::MAX / 2);
    black_box(Vec::<u8>::with_capacity(size)).capacity() as i32
}
