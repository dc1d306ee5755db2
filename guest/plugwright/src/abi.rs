//! What the code written by the macros calls. Plugins do not use it themselves.
//!
//! Everything but the compile-time checks exists only on `wasm32`.

#[cfg(target_arch = "wasm32")]
mod call;
#[cfg(target_arch = "wasm32")]
mod constructors;
#[cfg(not(target_arch = "wasm32"))]
mod fake;
#[cfg(target_arch = "wasm32")]
mod host_call;
#[cfg(target_arch = "wasm32")]
mod memory;
mod owned;
#[cfg(target_arch = "wasm32")]
mod panic_slot;
#[cfg(target_arch = "wasm32")]
mod results;
#[cfg(target_arch = "wasm32")]
mod version;

#[cfg(target_arch = "wasm32")]
pub use call::Call;
#[cfg(not(target_arch = "wasm32"))]
pub use fake::{FakeSlot, Faked, not_faked};
#[cfg(target_arch = "wasm32")]
pub use host_call::{Arguments, HostCall, Reply};
pub use owned::{
    ByEncoding, Number, Owned, check_borrowed, check_lent, check_received, check_sent,
};

use crate::FixedLayout;

/// Implemented by `#[wasm_plugin]` for a type that implements the contract of this number.
#[diagnostic::on_unimplemented(
    message = "`{Self}` implements a contract whose functions are not exported",
    label = "the `impl` lacks the attribute `#[wasm_plugin]`",
    note = "write `#[wasm_plugin]` on the `impl`, and the trait by the name that it has in the contract"
)]
pub trait Exported<const CONTRACT: u64> {}

/// Checks that a type has a fixed layout.
pub const fn check_fixed<T: FixedLayout>() {}

/// Checks that the layout of a type is as its attribute says.
///
/// # Panics
/// At compile time, when it is not.
#[track_caller]
pub const fn check_layout(holds: bool, otherwise: &str) {
    if !holds {
        panic!("{}", otherwise)
    }
}

/// An entry of the custom sections `plugwright.contract` and `plugwright.plugin`: the length of the text and the text.
///
/// # Panics
/// At compile time, when `N` is not four more than the length of the text.
#[must_use]
pub const fn entry<const N: usize>(text: &str) -> [u8; N] {
    assert!(N == 4 + text.len(), "an entry is four bytes and the text");
    let mut entry = [0; N];
    let (length, rest) = entry.split_at_mut(4);
    length.copy_from_slice(&(text.len() as u32).to_le_bytes());
    rest.copy_from_slice(text.as_bytes());
    entry
}

#[cfg(test)]
mod tests {
    use super::entry;

    #[test]
    fn an_entry_starts_with_its_length() {
        assert_eq!(entry::<7>("abc"), *b"\x03\0\0\0abc");
        assert_eq!(entry::<4>(""), [0; 4]);
    }
}
