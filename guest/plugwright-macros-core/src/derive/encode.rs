//! `#[derive(Encode)]`.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::{Path, Result};

use super::{FieldOf, Item, Shape, Variant, groups};
use crate::place;

/// What an implementation of `Encode` consists of.
struct Encoding {
    fixed_size: TokenStream,
    size: TokenStream,
    encode: TokenStream,
}

pub(crate) fn encode(item: Item) -> Result<TokenStream> {
    let codec = &item.codec;
    let Encoding {
        fixed_size,
        size,
        encode,
    } = match &item.shape {
        Shape::Struct(fields) => encode_struct(codec, fields),
        Shape::Enum(variants) => encode_enum(codec, variants),
    };
    let (name, passing) = (&item.name, &item.passing);
    let inlining = item.inlining();
    let generics = item.bounded(&quote!(#codec::Encode));
    let (parameters, arguments, bounds) = generics.split_for_impl();
    Ok(quote! {
        #[automatically_derived]
        impl #parameters #codec::Encode for #name #arguments #bounds {
            const FIXED_SIZE: ::core::option::Option<usize> = #fixed_size;
            #passing

            fn size(&self, levels: u32) -> usize {
                #size
            }

            #inlining
            fn encode(&self, out: &mut #codec::Writer<'_>) -> ::core::result::Result<(), #codec::Error> {
                #encode
            }
        }
    })
}

fn encode_struct(codec: &Path, fields: &[FieldOf]) -> Encoding {
    if fields.is_empty() {
        return Encoding {
            fixed_size: quote!(::core::option::Option::Some(0)),
            size: quote!(let _ = levels; 0),
            encode: nested(quote!()),
        };
    }
    let fixed_sizes = fields
        .iter()
        .map(|field| field.of("Encode", codec, "FIXED_SIZE"));
    let sizes = fields.iter().map(|field| {
        let (size, member) = (field.of("Encode", codec, "size"), &field.member);
        let value = field.value(codec, quote!(&self.#member));
        quote_spanned!(place(&field.ty)=> #size(#value, levels))
    });
    let writes = groups::encode(codec, fields, |field| {
        let member = &field.member;
        quote!(&self.#member)
    });
    let of_fields = size(&quote!(0), &quote!(0 #(+ #sizes)*));
    Encoding {
        fixed_size: quote!(#codec::total_size(&[#(#fixed_sizes),*])),
        size: quote! {
            if let ::core::option::Option::Some(size) = <Self as #codec::Encode>::FIXED_SIZE {
                return size;
            }
            #of_fields
        },
        encode: nested(writes),
    }
}

fn encode_enum(codec: &Path, variants: &[Variant]) -> Encoding {
    if variants.is_empty() {
        let never = quote!(match *self {});
        return Encoding {
            fixed_size: quote!(::core::option::Option::None),
            size: quote!(let _ = levels; #never),
            encode: quote!(let _ = out; #never),
        };
    }
    let fieldless = variants.iter().all(|variant| variant.fields.is_empty());
    let sizes = variants.iter().map(|variant| {
        let pattern = variant.pattern();
        let sizes = variant.fields.iter().map(|field| {
            let (size, binding) = (field.of("Encode", codec, "size"), &field.binding);
            let value = field.value(codec, quote!(#binding));
            quote_spanned!(place(&field.ty)=> #size(#value, levels))
        });
        quote!(#pattern => 4 #(+ #sizes)*,)
    });
    let writes = variants.iter().zip(0u32..).map(|(variant, index)| {
        let pattern = variant.pattern();
        let writes = groups::encode(codec, &variant.fields, |field| {
            field.binding.to_token_stream()
        });
        quote!(#pattern => { out.variant(#index); #writes })
    });
    let (fixed_size, size) = if fieldless {
        (
            quote!(::core::option::Option::Some(4)),
            quote!(let _ = levels; 4),
        )
    } else {
        (
            quote!(::core::option::Option::None),
            size(&quote!(4), &quote!(match self { #(#sizes)* })),
        )
    };
    Encoding {
        fixed_size,
        size,
        encode: nested(quote!(match self { #(#writes)* })),
    }
}

/// The size of a struct or enum whose fields are looked at only when another level is allowed.
fn size(without: &TokenStream, with_fields: &TokenStream) -> TokenStream {
    quote! {
        let ::core::option::Option::Some(levels) = levels.checked_sub(1) else {
            return #without;
        };
        #with_fields
    }
}

fn nested(writes: TokenStream) -> TokenStream {
    quote! {
        out.enter()?;
        #writes
        out.leave();
        ::core::result::Result::Ok(())
    }
}
