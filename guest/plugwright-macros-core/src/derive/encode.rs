//! `#[derive(Encode)]`.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Path, Result};

use super::levels::Levels;
use super::{FieldOf, Item, Shape, Variant, groups};

/// The parts of an implementation of `Encode`.
struct Encoding {
    fixed_size: TokenStream,
    encode: TokenStream,
}

pub(crate) fn encode(item: Item) -> Result<TokenStream> {
    let codec = &item.codec;
    let levels = item.levels("Encode");
    let Encoding { fixed_size, encode } = match &item.shape {
        Shape::Struct(fields) => encode_struct(codec, &levels, fields),
        Shape::Enum(variants) => encode_enum(codec, &levels, variants),
    };
    let (name, passing) = (&item.name, &item.passing);
    let nests = levels.constant();
    let generics = item.bounded(&quote!(#codec::Encode));
    let (parameters, arguments, bounds) = generics.split_for_impl();
    Ok(quote! {
        #[automatically_derived]
        #[allow(deprecated)]
        impl #parameters #codec::Encode for #name #arguments #bounds {
            const FIXED_SIZE: ::core::option::Option<::core::primitive::usize> = #fixed_size;
            #passing
            #nests
            const IN_PLACE: #codec::in_place::EncodedInPlace<Self> = unsafe { #codec::in_place::EncodedInPlace::new() };

            #[inline]
            fn encode(&self, out: &mut #codec::Writer) -> ::core::result::Result<(), #codec::Error> {
                out.value(self)
            }

            #[inline]
            unsafe fn encode_at(
                &self,
                at: #codec::in_place::At,
                out: &mut #codec::Writer,
            ) -> ::core::option::Option<#codec::in_place::At> {
                #encode
            }
        }
    })
}

fn encode_struct(codec: &Path, levels: &Levels, fields: &[FieldOf]) -> Encoding {
    if fields.is_empty() {
        return Encoding {
            fixed_size: quote!(::core::option::Option::Some(0)),
            encode: quote!(let _ = out; ::core::option::Option::Some(at)),
        };
    }
    let fixed_sizes = fields
        .iter()
        .map(|field| field.of("Encode", codec, "FIXED_SIZE"));
    let writes = groups::encode(codec, fields, |field| {
        let member = &field.member;
        quote!(&self.#member)
    });
    Encoding {
        fixed_size: quote!(#codec::total_size(&[#(#fixed_sizes),*])),
        encode: levels.around(&quote!(out), &writes),
    }
}

fn encode_enum(codec: &Path, levels: &Levels, variants: &[Variant]) -> Encoding {
    if variants.is_empty() {
        let never = quote!(match *self {});
        return Encoding {
            fixed_size: quote!(::core::option::Option::None),
            encode: quote!(let _ = (at, out); #never),
        };
    }
    let fieldless = variants.iter().all(|variant| variant.fields.is_empty());
    let indexes = variants.iter().zip(0u32..).map(|(variant, index)| {
        let name = &variant.name;
        quote!(Self::#name { .. } => #index,)
    });
    let index = quote! {
        let index: ::core::primitive::u32 = match self { #(#indexes)* };
        let at = unsafe { out.array_at(at, index.to_le_bytes()) };
    };
    let writes = variants.iter().map(|variant| {
        let pattern = variant.pattern();
        let writes = groups::encode(codec, &variant.fields, |field| {
            field.binding.to_token_stream()
        });
        quote!(#pattern => { #writes at })
    });
    let writes = if fieldless {
        index
    } else {
        quote! {
            #index
            let at = match self { #(#writes)* };
        }
    };
    let fixed_size = if fieldless {
        quote!(::core::option::Option::Some(4))
    } else {
        quote!(::core::option::Option::None)
    };
    Encoding {
        fixed_size,
        encode: levels.around(&quote!(out), &writes),
    }
}
