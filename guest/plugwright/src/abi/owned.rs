//! Types passed by address and length, selected by the type and not by its name.

use std::marker::PhantomData;

#[cfg(target_arch = "wasm32")]
use super::{Call, Reply};
use crate::codec::{Decode, Encode};

/// A type that is passed by address and length, such as the `T` of a parameter or result.
///
/// Strings and lists of numbers are passed as raw bytes, through items implemented here only for them. The compiler
/// prefers these to the items of [`ByEncoding`], which every type has.
#[derive(Debug)]
pub struct Owned<T>(PhantomData<T>);

impl<T> Owned<T> {
    /// This type.
    #[inline]
    #[must_use]
    #[expect(clippy::new_without_default, reason = "only generated code makes one")]
    pub const fn new() -> Self {
        Self(PhantomData)
    }
}

/// Numbers whose lists are passed as raw elements.
///
/// # Safety
/// Any bytes are a value, and the alignment is at most 8.
pub unsafe trait Number: Copy {}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        // SAFETY: a number.
        unsafe impl Number for $number {}
    )*};
}

numbers!(i8, u8, i16, u16, i32, u32, i64, u64, f32, f64);

impl Owned<String> {
    /// Whether the type is passed as raw bytes.
    pub const RAW: bool = true;
}

impl<N: Number> Owned<Vec<N>> {
    /// Whether the type is passed as raw bytes.
    pub const RAW: bool = true;
}

#[cfg(target_arch = "wasm32")]
impl Owned<String> {
    /// A text argument.
    ///
    /// # Safety
    /// That of [`Call::text`].
    #[inline]
    #[must_use]
    #[track_caller]
    pub unsafe fn take_argument(
        self,
        call: &Call,
        name: &str,
        pointer: *const u8,
        length: usize,
    ) -> String {
        // SAFETY: the caller's.
        unsafe { call.text(name, pointer, length) }.to_owned()
    }

    /// Passes a text.
    #[inline]
    #[must_use]
    pub fn give_result(self, call: &Call, value: String) -> u64 {
        call.return_text(value)
    }

    /// A text that the host replied.
    ///
    /// # Safety
    /// That of [`Reply::text`].
    #[inline]
    #[must_use]
    #[track_caller]
    pub unsafe fn take_reply(self, reply: Reply, answer: u64) -> String {
        // SAFETY: the caller's.
        unsafe { reply.text(answer) }
    }
}

#[cfg(target_arch = "wasm32")]
impl<N: Number> Owned<Vec<N>> {
    /// A list of numbers.
    ///
    /// # Safety
    /// That of [`Call::list`].
    #[inline]
    #[must_use]
    #[track_caller]
    pub unsafe fn take_argument(
        self,
        call: &Call,
        name: &str,
        pointer: *const u8,
        length: usize,
    ) -> Vec<N> {
        // SAFETY: the caller's.
        unsafe { call.list::<N>(name, pointer, length) }.to_vec()
    }

    /// Passes a list of numbers.
    #[inline]
    #[must_use]
    pub fn give_result(self, call: &Call, value: Vec<N>) -> u64 {
        call.return_list(value)
    }

    /// A list of numbers that the host replied.
    ///
    /// # Safety
    /// That of [`Reply::list`].
    #[inline]
    #[must_use]
    #[track_caller]
    pub unsafe fn take_reply(self, reply: Reply, answer: u64) -> Vec<N> {
        // SAFETY: the caller's.
        unsafe { reply.list(answer) }
    }
}

/// How every type is passed that is not passed as raw bytes.
pub trait ByEncoding: Sized {
    /// The type.
    type Value;

    /// Whether the type is passed as raw bytes.
    const RAW: bool = false;

    /// An encoded argument.
    ///
    /// # Safety
    /// That of [`Call::decode`].
    #[cfg(target_arch = "wasm32")]
    #[inline]
    #[must_use]
    #[track_caller]
    unsafe fn take_argument(
        self,
        call: &Call,
        name: &str,
        pointer: *const u8,
        length: usize,
    ) -> Self::Value
    where
        Self::Value: Decode,
    {
        // SAFETY: the caller's.
        unsafe { call.decode(name, pointer, length) }
    }

    /// Passes the encoding of a value.
    #[cfg(target_arch = "wasm32")]
    #[inline]
    #[must_use]
    #[track_caller]
    fn give_result(self, call: &Call, value: Self::Value) -> u64
    where
        Self::Value: Encode,
    {
        call.return_encoded(value)
    }

    /// A value whose encoding the host replied.
    ///
    /// # Safety
    /// That of [`Reply::decode`].
    #[cfg(target_arch = "wasm32")]
    #[inline]
    #[must_use]
    #[track_caller]
    unsafe fn take_reply(self, reply: Reply, answer: u64) -> Self::Value
    where
        Self::Value: Decode,
    {
        // SAFETY: the caller's.
        unsafe { reply.decode(answer) }
    }
}

impl<T> ByEncoding for Owned<T> {
    type Value = T;
}

const BY_NAME: &str = "the name of this type hides how it is passed: write a number, `bool` or `char` without an alias \
     or a box, a string as `String`, a list of numbers as `Vec<N>` and a type of fixed layout as `Fixed<T>`";

const BY_REFERENCE: &str =
    "borrow a string as `&str` and a list of numbers as `&[N]`, which passes them without a copy";

/// Checks that a type is passed by address and length when received from the host.
///
/// # Panics
/// At compile time, when it is not.
#[track_caller]
pub const fn check_received<T: Decode>(raw: bool) {
    if !raw && !T::PASSING.is_encoded() {
        panic!("{}", BY_NAME)
    }
}

/// Checks that a type is passed by address and length when sent to the host.
///
/// # Panics
/// At compile time, when it is not.
#[track_caller]
pub const fn check_sent<T: Encode>(raw: bool) {
    if !raw && !T::PASSING.is_encoded() {
        panic!("{}", BY_NAME)
    }
}

/// Checks that a type is passed encoded when a reference to it is received from the host.
///
/// # Panics
/// At compile time, when it is not.
#[track_caller]
pub const fn check_borrowed<T: Decode>(raw: bool) {
    if raw {
        panic!("{}", BY_REFERENCE)
    }
    check_received::<T>(raw);
}

/// Checks that a type is passed encoded when a reference to it is sent to the host.
///
/// # Panics
/// At compile time, when it is not.
#[track_caller]
pub const fn check_lent<T: Encode>(raw: bool) {
    if raw {
        panic!("{}", BY_REFERENCE)
    }
    check_sent::<T>(raw);
}
