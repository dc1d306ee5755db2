//! What exported functions and host functions have in common.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::punctuated::Punctuated;
use syn::{Attribute, Error, Ident, Meta, Pat, PatType, Result, Signature, Token, parse_quote};

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

/// The conditions that an item is compiled under, without the other attributes: of
/// `#[cfg_attr(wasm, inline, cfg(small))]`, it is `#[cfg_attr(wasm, cfg(small))]`.
pub(crate) fn conditions(attributes: &[Attribute]) -> Vec<Attribute> {
    let conditions = attributes.iter().filter_map(|it| condition(&it.meta));
    conditions.map(|meta| parse_quote!(#[#meta])).collect()
}

fn condition(meta: &Meta) -> Option<Meta> {
    if meta.path().is_ident("cfg") {
        return Some(meta.clone());
    }
    let Meta::List(list) = meta else { return None };
    if !list.path.is_ident("cfg_attr") {
        return None;
    }
    let parts = list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated);
    let mut parts = parts.ok()?.into_iter();
    let predicate = parts.next()?;
    let conditions: Vec<Meta> = parts.filter_map(|it| condition(&it)).collect();
    (!conditions.is_empty()).then(|| parse_quote!(cfg_attr(#predicate, #(#conditions),*)))
}

/// The name of a parameter, whose pattern must be nothing else.
pub(crate) fn parameter_name(typed: &PatType) -> Result<Ident> {
    let mut attributes = typed.attrs.iter();
    if let Some(attribute) = attributes.find(|it| condition(&it.meta).is_some()) {
        return Err(Error::new_spanned(
            attribute,
            "every host passes every parameter: put the condition on the function",
        ));
    }
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
