//! The macros of Plugwright. Use them through the crate `plugwright`, which documents them.

use plugwright_macros_core as core;
use proc_macro::TokenStream;

/// Exports a function, or every function of a contract's implementation; see the crate `plugwright`.
#[proc_macro_attribute]
pub fn wasm_plugin(arguments: TokenStream, item: TokenStream) -> TokenStream {
    core::wasm_plugin(arguments.into(), item.into()).into()
}

/// Generates safe functions from a trait of host functions; see the crate `plugwright`.
#[proc_macro_attribute]
pub fn host_functions(arguments: TokenStream, item: TokenStream) -> TokenStream {
    core::host_functions(arguments.into(), item.into()).into()
}

/// Includes the Rust side of contracts: the path of the crate `plugwright`, a semicolon and the arguments of its macro
/// `contract!`.
#[proc_macro]
pub fn contract(arguments: TokenStream) -> TokenStream {
    core::contract(arguments.into()).into()
}

/// States the metadata of a plugin: the path of the crate `plugwright`, a semicolon and the arguments of its macro
/// `plugin!`.
#[proc_macro]
pub fn plugin(arguments: TokenStream) -> TokenStream {
    core::plugin(arguments.into()).into()
}

/// Declares a contract in Rust; see the crate `plugwright`.
#[proc_macro_attribute]
pub fn contract_module(arguments: TokenStream, item: TokenStream) -> TokenStream {
    core::contract_module(arguments.into(), item.into()).into()
}

/// Implements `Encode` for a struct or enum; see the crate `plugwright`.
#[proc_macro_derive(Encode, attributes(plugwright))]
pub fn derive_encode(item: TokenStream) -> TokenStream {
    core::derive_encode(item.into()).into()
}

/// Implements `Decode` for a struct or enum; see the crate `plugwright`.
#[proc_macro_derive(Decode, attributes(plugwright))]
pub fn derive_decode(item: TokenStream) -> TokenStream {
    core::derive_decode(item.into()).into()
}

/// Implements `FixedLayout` for a struct; see the crate `plugwright`.
#[proc_macro_derive(FixedLayout, attributes(plugwright))]
pub fn derive_fixed_layout(item: TokenStream) -> TokenStream {
    core::derive_fixed_layout(item.into()).into()
}
