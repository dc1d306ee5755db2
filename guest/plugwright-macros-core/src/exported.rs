//! The proof that an implementation of a contract is exported.
//!
//! The trait of a contract requires `Exported` of a number that is made of the trait's name, and `#[wasm_plugin]`
//! implements that: so an implementation without the attribute does not compile.

use proc_macro2::TokenStream;
use quote::quote;
use syn::ext::IdentExt;
use syn::{Ident, Path, Type, TypeParamBound, parse_quote};

/// The requirements of a contract's trait.
pub(crate) fn requirement(contract: &Ident, krate: &Path) -> TypeParamBound {
    let number = number(contract);
    parse_quote!(#krate::abi::Exported<#number>)
}

/// What `#[wasm_plugin]` adds to an implementation.
pub(crate) fn implementation(contract: &Path, ty: &Type, krate: &Path) -> TokenStream {
    let number = contract.segments.last().map(|last| number(&last.ident));
    quote! {
        #[automatically_derived]
        impl #krate::abi::Exported<#number> for #ty {}
    }
}

/// The 64-bit FNV-1a hash of a contract's name.
fn number(contract: &Ident) -> u64 {
    let name = contract.unraw().to_string();
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
