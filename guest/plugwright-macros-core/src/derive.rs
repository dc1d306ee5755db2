//! `#[derive(Encode, Decode)]`.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{
    Attribute, Data, DataEnum, DeriveInput, Error, Field, Fields, Generics, Ident, Member, Path,
    Result, Type, parse_quote,
};

use crate::{crate_path, path_at, place};

mod groups;

/// A checked struct or enum.
pub(crate) struct Item {
    codec: Path,
    name: Ident,
    generics: Generics,
    shape: Shape,
    /// The constant `PASSING`, when it is not the usual one.
    passing: Option<TokenStream>,
}

enum Shape {
    Struct(Vec<FieldOf>),
    Enum(Vec<Variant>),
}

struct Variant {
    name: Ident,
    fields: Vec<FieldOf>,
}

struct FieldOf {
    member: Member,
    /// The variable a field is bound to when an enum is matched.
    binding: Ident,
    ty: Type,
    /// Whether the field goes through serde's traits.
    serde: bool,
}

pub(crate) fn expand(
    item: TokenStream,
    generate: fn(Item) -> Result<TokenStream>,
) -> Result<TokenStream> {
    generate(Item::new(syn::parse2(item)?)?)
}

/// `Encode` and `Decode` of a type that is passed in this way when it is not part of another.
pub(crate) fn both(input: DeriveInput, codec: Path, passing: &TokenStream) -> Result<TokenStream> {
    let item = || -> Result<Item> {
        Ok(Item {
            passing: Some(quote!(const PASSING: #codec::Passing = #passing;)),
            codec: codec.clone(),
            ..Item::new(input.clone())?
        })
    };
    let (encode, decode) = (encode(item()?)?, decode(item()?)?);
    Ok(quote!(#encode #decode))
}

impl Item {
    /// A hint for types so small that calling their code takes more room than the code.
    fn inlining(&self) -> TokenStream {
        let small = match &self.shape {
            Shape::Struct(fields) => groups::is_small(fields),
            Shape::Enum(variants) => variants.iter().all(|variant| variant.fields.is_empty()),
        };
        small.then(|| quote!(#[inline])).into_iter().collect()
    }

    fn new(input: DeriveInput) -> Result<Self> {
        let shape = match input.data {
            Data::Struct(data) => Shape::Struct(fields(data.fields)?),
            Data::Enum(data) => Shape::Enum(variants(data)?),
            Data::Union(data) => {
                return Err(Error::new(
                    data.union_token.span,
                    "a union has no encoding: its bytes do not say which field they are; write an enum",
                ));
            }
        };
        Ok(Self {
            codec: codec_path(&input.attrs)?,
            name: input.ident,
            generics: input.generics,
            shape,
            passing: None,
        })
    }

    /// The generics with a bound on every type parameter.
    fn bounded(&self, bound: &TokenStream) -> Generics {
        let mut generics = self.generics.clone();
        let parameters: Vec<Ident> = generics.type_params().map(|p| p.ident.clone()).collect();
        if !parameters.is_empty() {
            let predicates = &mut generics.make_where_clause().predicates;
            predicates.extend(
                parameters
                    .iter()
                    .map(|p| -> syn::WherePredicate { parse_quote!(#p: #bound) }),
            );
        }
        generics
    }
}

fn variants(data: DataEnum) -> Result<Vec<Variant>> {
    data.variants
        .into_iter()
        .map(|variant| {
            refuse_attribute(&variant.attrs)?;
            Ok(Variant {
                name: variant.ident,
                fields: fields(variant.fields)?,
            })
        })
        .collect()
}

fn fields(fields: Fields) -> Result<Vec<FieldOf>> {
    let named = |(index, field): (usize, Field)| {
        Ok(FieldOf {
            serde: through_serde(&field.attrs)?,
            member: field.ident.map_or_else(|| index.into(), Member::Named),
            binding: format_ident!("field{index}"),
            ty: field.ty,
        })
    };
    fields.into_iter().enumerate().map(named).collect()
}

/// The path of the codec crate: `::plugwright::codec`, or the argument of `#[plugwright(crate = "...")]`.
fn codec_path(attributes: &[Attribute]) -> Result<Path> {
    let mut codec = parse_quote!(::plugwright::codec);
    for attribute in attributes
        .iter()
        .filter(|a| a.path().is_ident("plugwright"))
    {
        attribute.parse_nested_meta(|meta| {
            if !meta.path.is_ident("crate") {
                return Err(meta.error(
                    "unknown argument: only `crate = \"path of plugwright_codec\"` is known",
                ));
            }
            codec = crate_path::parse(&meta)?;
            Ok(())
        })?;
    }
    Ok(codec)
}

fn refuse_attribute(attributes: &[Attribute]) -> Result<()> {
    match attributes.iter().find(|a| a.path().is_ident("plugwright")) {
        None => Ok(()),
        Some(attribute) => Err(Error::new(
            attribute.span(),
            "variants have no options: a variant is encoded as its place in the declaration",
        )),
    }
}

/// Whether a field has the attribute `#[plugwright(serde)]`.
fn through_serde(attributes: &[Attribute]) -> Result<bool> {
    let mut serde = false;
    for attribute in attributes
        .iter()
        .filter(|a| a.path().is_ident("plugwright"))
    {
        attribute.parse_nested_meta(|meta| {
            if !meta.path.is_ident("serde") {
                return Err(meta.error(
                    "unknown argument: a field has only `serde`, and every field is encoded, in the order of the declaration",
                ));
            }
            serde = true;
            Ok(())
        })?;
    }
    Ok(serde)
}

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
    let parameter = if writes.is_empty() {
        quote!(_)
    } else {
        quote!(out)
    };
    quote! {
        out.nested(|#parameter| {
            #writes
            ::core::result::Result::Ok(())
        })
    }
}

impl FieldOf {
    /// An item that the field's type has because it implements a trait of the codec.
    fn of(&self, name: &str, codec: &Path, item: &str) -> TokenStream {
        let (place, ty) = (place(&self.ty), &self.ty);
        let codec = path_at(codec, place);
        let (name, item) = (Ident::new(name, place), Ident::new(item, place));
        let ty = match (self.serde, name == "Encode") {
            (false, _) => ty.to_token_stream(),
            (true, false) => quote_spanned!(place=> #codec::Serde<#ty>),
            (true, true) => quote_spanned!(place=> #codec::Serde<&#ty>),
        };
        quote_spanned!(place=> <#ty as #codec::#name>::#item)
    }

    /// The field as a value with an encoding, made of a reference to it.
    fn value(&self, codec: &Path, reference: TokenStream) -> TokenStream {
        if self.serde {
            quote_spanned!(place(&self.ty)=> &#codec::Serde(#reference))
        } else {
            reference
        }
    }
}

impl Variant {
    fn pattern(&self) -> TokenStream {
        let name = &self.name;
        let bindings = bound(&self.fields);
        quote!(Self::#name { #(#bindings),* })
    }
}

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
    let parameter = if fields.is_empty() {
        quote!(_)
    } else {
        quote!(input)
    };
    let decode = quote! {
        input.nested(|#parameter| {
            #reads
            ::core::result::Result::Ok(Self { #(#values),* })
        })
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
                    ::core::result::Result::Ok(Self::#name { #(#values),* })
                }
            }
        });
    let decode = quote! {
        input.nested(|input| match input.variant()? {
            #(#reads)*
            _ => ::core::result::Result::Err(input.error_before(#codec::ErrorKind::UnknownVariant, 4)),
        })
    };
    // Fields may lead back to the enum itself, so they do not count.
    (quote!(4), decode)
}

/// The fields with the variables they are bound to.
fn bound(fields: &[FieldOf]) -> impl Iterator<Item = TokenStream> {
    fields.iter().map(
        |FieldOf {
             member, binding, ..
         }| quote!(#member: #binding),
    )
}

#[cfg(test)]
mod tests;
