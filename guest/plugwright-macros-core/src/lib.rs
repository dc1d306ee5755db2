//! The code behind Plugwright's macros, as functions from tokens to tokens.
//!
//! A plain library, so that it can be tested without a compiler run; the crate `plugwright-macros` only
//! forwards to it. Wrong input never panics: it becomes a `compile_error!` on the tokens that are wrong.

mod contract;
mod crate_path;
mod derive;
mod plugin;

use proc_macro2::{Span, TokenStream};
use syn::Error;
use syn::spanned::Spanned;

pub use contract::{Places, find_contract};

/// Expands `#[wasm_plugin]`: the item as it is, followed by its exports.
#[must_use]
pub fn wasm_plugin(arguments: TokenStream, item: TokenStream) -> TokenStream {
    // A wrong item is kept, so that whoever uses it is not told that it does not exist.
    let exports = plugin::expand(arguments, item.clone()).unwrap_or_else(Error::into_compile_error);
    quote::quote!(#item #exports)
}

/// Expands `contract!`.
#[must_use]
pub fn contract(arguments: TokenStream) -> TokenStream {
    contract::expand(arguments).unwrap_or_else(Error::into_compile_error)
}

/// Expands `#[derive(Encode)]`.
#[must_use]
pub fn derive_encode(item: TokenStream) -> TokenStream {
    derive::expand(item, derive::encode).unwrap_or_else(Error::into_compile_error)
}

/// Expands `#[derive(Decode)]`.
#[must_use]
pub fn derive_decode(item: TokenStream) -> TokenStream {
    derive::expand(item, derive::decode).unwrap_or_else(Error::into_compile_error)
}

/// Where generated code about these tokens stands: errors in it point to them, while its names mean what they
/// mean in the macro, even when the tokens come from a `macro_rules!` macro.
fn place(tokens: &impl Spanned) -> Span {
    tokens.span().resolved_at(Span::call_site())
}
