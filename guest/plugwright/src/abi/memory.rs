//! Memory the host writes arguments to.

use std::alloc::{Layout, alloc, dealloc};

/// The allocator of the whole plugin. It is far smaller than that of the standard library, but a
/// growing list is always copied.
#[cfg(feature = "small-alloc")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// The alignment that the host relies on for every argument, and more.
pub(super) const ALIGNMENT: usize = 16;

fn layout(size: usize) -> Option<Layout> {
    // The allocator must not be asked for zero bytes.
    Layout::from_size_align(size.max(1), ALIGNMENT).ok()
}

/// Gives the host `size` bytes, or null when there is no memory.
#[unsafe(no_mangle)]
extern "C" fn plugwright_alloc(size: usize) -> *mut u8 {
    match layout(size) {
        // SAFETY: the size is not zero.
        Some(layout) => unsafe { alloc(layout) },
        None => std::ptr::null_mut(),
    }
}

/// Takes back `size` bytes that [`plugwright_alloc`] gave.
#[unsafe(no_mangle)]
pub(super) extern "C" fn plugwright_free(pointer: *mut u8, size: usize) {
    if let (false, Some(layout)) = (pointer.is_null(), layout(size)) {
        // SAFETY: the host gives back what it got, with the size it asked for.
        unsafe { dealloc(pointer, layout) }
    }
}
