//! The code behind Plugwright's macros, as functions from tokens to tokens.
//!
//! A plain library, so that it can be tested without a compiler run; the crate `plugwright-macros` only
//! forwards to it. Wrong input never panics: it becomes a `compile_error!` on the tokens that are wrong.

mod contract;
mod crate_path;
mod declare;
mod derive;
mod exported;
mod host;
mod layout;
mod lowering;
mod metadata;
mod plugin;
mod signature;

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{Error, Item, Path};

pub use contract::{Places, find_contract};

/// Expands `#[wasm_plugin]`: the item as it is, followed by its exports.
#[must_use]
pub fn wasm_plugin(arguments: TokenStream, item: TokenStream) -> TokenStream {
    // A wrong item is kept, so that its uses are not reported as errors too.
    let exports = plugin::expand(arguments, item.clone()).unwrap_or_else(Error::into_compile_error);
    quote::quote!(#item #exports)
}

/// Expands `#[host_functions]`: the module that takes the trait's place.
#[must_use]
pub fn host_functions(arguments: TokenStream, item: TokenStream) -> TokenStream {
    host::expand(arguments, item).unwrap_or_else(Error::into_compile_error)
}

/// Expands `contract!`.
#[must_use]
pub fn contract(arguments: TokenStream) -> TokenStream {
    contract::expand(arguments).unwrap_or_else(Error::into_compile_error)
}

/// Expands `plugin!`.
#[must_use]
pub fn plugin(arguments: TokenStream) -> TokenStream {
    metadata::stated(arguments).unwrap_or_else(Error::into_compile_error)
}

/// Expands `#[contract_module]`: the module, with the text of its contract.
#[must_use]
pub fn contract_module(arguments: TokenStream, item: TokenStream) -> TokenStream {
    declare::expand(arguments, item.clone()).unwrap_or_else(|error| {
        let error = error.into_compile_error();
        quote::quote!(#item #error)
    })
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

/// Expands `#[derive(FixedLayout)]`.
#[must_use]
pub fn derive_fixed_layout(item: TokenStream) -> TokenStream {
    layout::expand(item).unwrap_or_else(Error::into_compile_error)
}

/// The span of generated code for these tokens: errors point to the tokens, while names resolve as
/// in the macro, even when the tokens come from a `macro_rules!` macro.
fn place(tokens: &impl Spanned) -> Span {
    tokens.span().resolved_at(Span::call_site())
}

/// The path, moved to a place. Code all of whose tokens stand at one place gets errors that point only there.
///
/// `$crate` stays where it is: its place says which crate that is.
fn path_at(path: &Path, place: Span) -> TokenStream {
    let moved = |mut token: TokenTree| {
        if !matches!(&token, TokenTree::Ident(name) if name == "$crate") {
            token.set_span(place);
        }
        token
    };
    path.to_token_stream().into_iter().map(moved).collect()
}

/// The first token of an item that is neither an attribute nor a visibility.
fn keyword(item: Item) -> TokenStream {
    let tokens = match item {
        Item::Const(item) => item.const_token.into_token_stream(),
        Item::Enum(item) => item.enum_token.into_token_stream(),
        Item::Fn(item) => item.sig.fn_token.into_token_stream(),
        Item::Impl(item) => item.impl_token.into_token_stream(),
        Item::Mod(item) => item.mod_token.into_token_stream(),
        Item::Static(item) => item.static_token.into_token_stream(),
        Item::Struct(item) => item.struct_token.into_token_stream(),
        Item::Trait(item) => item.trait_token.into_token_stream(),
        Item::Type(item) => item.type_token.into_token_stream(),
        Item::Use(item) => item.use_token.into_token_stream(),
        other => other.into_token_stream(),
    };
    tokens.into_iter().take(1).collect()
}
