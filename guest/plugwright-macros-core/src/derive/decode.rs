//! `#[derive(Decode)]`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::spanned::Spanned;
use syn::{Error, Path, Result};

use super::groups::InPlace;
use super::levels::Levels;
use super::{FieldOf, Item, Shape, Variant, bound, groups};

pub(crate) fn decode(item: Item) -> Result<TokenStream> {
    if let Some(lifetime) = item.generics.lifetimes().next() {
        return Err(Error::new(
            lifetime.span(),
            "a decoded value owns its data: write `String` for `&str`, `Vec<T>` for `&[T]`, `T` for `&T`",
        ));
    }
    let codec = &item.codec;
    let levels = item.levels("Decode");
    let (min_size, decode) = match &item.shape {
        Shape::Struct(fields) => decode_struct(codec, &levels, fields),
        Shape::Enum(variants) => decode_enum(codec, &levels, variants),
    };
    let (name, passing) = (&item.name, &item.passing);
    let nests = levels.constant();
    let generics = item.bounded(&quote!(#codec::Decode));
    let (parameters, arguments, bounds) = generics.split_for_impl();
    Ok(quote! {
        #[automatically_derived]
        #[allow(deprecated)]
        impl #parameters #codec::Decode for #name #arguments #bounds {
            const MIN_SIZE: ::core::primitive::usize = #min_size;
            #passing
            #nests
            const IN_PLACE: #codec::in_place::DecodedInPlace<Self> = unsafe { #codec::in_place::DecodedInPlace::new() };

            #[inline]
            fn decode(input: &mut #codec::Reader<'_>) -> ::core::result::Result<Self, #codec::Error> {
                input.value()
            }

            #[inline]
            unsafe fn decode_at(
                place: *mut Self,
                at: #codec::in_place::At,
                input: &mut #codec::Reader<'_>,
            ) -> ::core::option::Option<#codec::in_place::At> {
                #decode
            }
        }
    })
}

fn decode_struct(codec: &Path, levels: &Levels, fields: &[FieldOf]) -> (TokenStream, TokenStream) {
    let min_sizes = fields
        .iter()
        .map(|field| field.of("Decode", codec, "MIN_SIZE"));
    let min_size = quote!(0 #(+ #min_sizes)*);
    if fields.is_empty() {
        let decode = quote! {
            let _ = (place, input);
            ::core::option::Option::Some(at)
        };
        return (min_size, decode);
    }
    let enter = levels.enter(&quote!(input));
    let leave = levels.leave(&quote!(input));
    let InPlace { reads, puts, parts } = groups::decode_in_place(codec, fields);
    let drops = if parts.is_empty() {
        quote!(let _ = decoded; ::core::option::Option::None)
    } else {
        quote! {
            if !const { #codec::in_place::FIELDS_IN_PLACE && ::core::mem::needs_drop::<Self>() } {
                return ::core::option::Option::None;
            }
            unsafe { #codec::in_place::drop_parts(place.cast(), const { &[#(#parts),*] }, decoded) }
        }
    };
    let decode = quote! {
        #enter
        let mut at = at;
        let decoded: ::core::primitive::usize = 'fields: {
            #(#reads)*
            #(#puts)*
            #leave
            return ::core::option::Option::Some(at);
        };
        #drops
    };
    (min_size, decode)
}

fn decode_enum(codec: &Path, levels: &Levels, variants: &[Variant]) -> (TokenStream, TokenStream) {
    let reads = variants
        .iter()
        .zip(0u32..)
        .map(|(Variant { name, fields }, index)| {
            let reads = groups::decode(codec, fields);
            let values = bound(fields);
            quote! {
                #index => {
                    #(#reads)*
                    Self::#name { #(#values),* }
                }
            }
        });
    let enter = levels.enter(&quote!(input));
    let leave = levels.leave(&quote!(input));
    let unknown = quote!(input.fail(#codec::ErrorKind::UnknownVariant, start));
    let decode = if variants.is_empty() {
        quote! {
            let _ = place;
            let start = at;
            unsafe { input.variant_at(at)? };
            #unknown
        }
    } else {
        quote! {
            #enter
            let start = at;
            let variant = unsafe { input.variant_at(at)? };
            let mut at = unsafe { at.add(4) };
            let value = match variant {
                #(#reads)*
                _ => return #unknown,
            };
            unsafe { place.write(value) };
            #leave
            ::core::option::Option::Some(at)
        }
    };
    // Fields may lead back to the enum itself, so they do not count.
    (quote!(4), decode)
}
