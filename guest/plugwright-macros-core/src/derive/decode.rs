//! `#[derive(Decode)]`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::spanned::Spanned;
use syn::{Error, Path, Result};

use super::{FieldOf, Item, Shape, Variant, bound, groups};

pub(crate) fn decode(item: Item) -> Result<TokenStream> {
    if let Some(lifetime) = item.generics.lifetimes().next() {
        return Err(Error::new(
            lifetime.span(),
            "a decoded value owns its data: write `String` for `&str`, `Vec<T>` for `&[T]`, `T` for `&T`",
        ));
    }
    let codec = &item.codec;
    let (min_size, decode) = match &item.shape {
        Shape::Struct(fields) => decode_struct(codec, fields),
        Shape::Enum(variants) => decode_enum(codec, variants),
    };
    let (name, passing) = (&item.name, &item.passing);
    let inlining = item.inlining();
    let generics = item.bounded(&quote!(#codec::Decode));
    let (parameters, arguments, bounds) = generics.split_for_impl();
    Ok(quote! {
        #[automatically_derived]
        impl #parameters #codec::Decode for #name #arguments #bounds {
            const MIN_SIZE: usize = #min_size;
            #passing

            #inlining
            fn decode(input: &mut #codec::Reader<'_>) -> ::core::result::Result<Self, #codec::Error> {
                #decode
            }
        }
    })
}

fn decode_struct(codec: &Path, fields: &[FieldOf]) -> (TokenStream, TokenStream) {
    let min_sizes = fields
        .iter()
        .map(|field| field.of("Decode", codec, "MIN_SIZE"));
    let reads = groups::decode(codec, fields);
    let values = bound(fields);
    let decode = quote! {
        input.enter()?;
        #reads
        input.leave();
        ::core::result::Result::Ok(Self { #(#values),* })
    };
    (quote!(0 #(+ #min_sizes)*), decode)
}

fn decode_enum(codec: &Path, variants: &[Variant]) -> (TokenStream, TokenStream) {
    let reads = variants
        .iter()
        .zip(0u32..)
        .map(|(Variant { name, fields }, index)| {
            let reads = groups::decode(codec, fields);
            let values = bound(fields);
            quote! {
                #index => {
                    #reads
                    Self::#name { #(#values),* }
                }
            }
        });
    let unknown = quote! {
        ::core::result::Result::Err(input.error_before(#codec::ErrorKind::UnknownVariant, 4))
    };
    let decode = if variants.is_empty() {
        quote! {
            input.enter()?;
            input.variant()?;
            #unknown
        }
    } else {
        quote! {
            input.enter()?;
            let value = match input.variant()? {
                #(#reads)*
                _ => return #unknown,
            };
            input.leave();
            ::core::result::Result::Ok(value)
        }
    };
    // Fields may lead back to the enum itself, so they do not count.
    (quote!(4), decode)
}
