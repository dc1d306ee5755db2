//! What exported functions and host functions have in common.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Error, Ident, Pat, PatType, Result, Signature};

use crate::lowering::Primitive;

/// Errors for the parts of a signature that functions between host and guest cannot have.
pub(crate) struct Refused {
    pub constness: &'static str,
    pub asyncness: &'static str,
    pub unsafety: &'static str,
    pub abi: &'static str,
    pub generics: &'static str,
    pub variadic: &'static str,
}

/// Checks that a signature is plain.
pub(crate) fn check(signature: &Signature, refused: &Refused) -> Result<()> {
    let generic = signature.generics.params.first();
    let parts: [(Option<&dyn ToTokens>, &str); 6] = [
        (part(&signature.constness), refused.constness),
        (part(&signature.asyncness), refused.asyncness),
        (part(&signature.unsafety), refused.unsafety),
        (part(&signature.abi), refused.abi),
        (generic.map(|p| p as &dyn ToTokens), refused.generics),
        (part(&signature.variadic), refused.variadic),
    ];
    match parts
        .into_iter()
        .find_map(|(part, text)| Some((part?, text)))
    {
        Some((part, text)) => Err(Error::new_spanned(part.to_token_stream(), text)),
        None => Ok(()),
    }
}

fn part<T: ToTokens>(part: &Option<T>) -> Option<&dyn ToTokens> {
    part.as_ref().map(|part| part as &dyn ToTokens)
}

/// The name of a parameter, whose pattern must be nothing else.
pub(crate) fn parameter_name(typed: &PatType) -> Result<Ident> {
    match &*typed.pat {
        Pat::Ident(pattern) if pattern.by_ref.is_none() && pattern.subpat.is_none() => {
            Ok(pattern.ident.clone())
        }
        pattern => Err(Error::new_spanned(
            pattern,
            "a parameter needs a name, for error messages: write `name: Type`",
        )),
    }
}

/// The type a small value is passed as.
pub(crate) fn wide(primitive: &Primitive) -> TokenStream {
    if primitive.name.to_string().starts_with('i') {
        quote!(::core::primitive::i32)
    } else {
        quote!(::core::primitive::u32)
    }
}
