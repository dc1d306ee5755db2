//! `#[derive(Encode, Decode)]`.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{
    Attribute, Data, DataEnum, DeriveInput, Error, Field, Fields, Generics, Ident, Member, Meta,
    Path, Result, Type, parse_quote,
};

use crate::{crate_path, path_at, place};

mod decode;
mod encode;
mod groups;
mod levels;

pub(crate) use decode::decode;
pub(crate) use encode::encode;
use levels::Levels;

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
    /// Whether the field uses serde's traits.
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
    /// How its `Encode` or `Decode` implementation counts its nesting level.
    fn levels(&self, implemented: &str) -> Levels {
        let fields: Box<dyn Iterator<Item = &FieldOf>> = match &self.shape {
            Shape::Struct(fields) => Box::new(fields.iter()),
            Shape::Enum(variants) => Box::new(variants.iter().flat_map(|variant| &variant.fields)),
        };
        Levels::of(&self.codec, implemented, fields)
    }

    fn new(input: DeriveInput) -> Result<Self> {
        refuse_packed(&input.attrs)?;
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

/// The path of the codec crate: `codec` of the facade crate, or the argument of `#[plugwright(crate = "...")]`.
fn codec_path(attributes: &[Attribute]) -> Result<Path> {
    let mut codec = None;
    for attribute in attributes
        .iter()
        .filter(|a| a.path().is_ident("plugwright"))
    {
        attribute.parse_nested_meta(|meta| {
            if is_version(&meta.path) {
                return Err(meta.error(VERSIONS));
            }
            if !meta.path.is_ident("crate") {
                return Err(meta.error(
                    "unknown argument: only `crate = \"path of plugwright_codec\"` is known",
                ));
            }
            codec = Some(crate_path::parse(&meta)?);
            Ok(())
        })?;
    }
    Ok(codec.unwrap_or_else(crate_path::default_codec))
}

/// Fields of a packed struct cannot be borrowed, and may not be aligned for reading in place.
fn refuse_packed(attributes: &[Attribute]) -> Result<()> {
    for attribute in attributes.iter().filter(|a| a.path().is_ident("repr")) {
        let Meta::List(list) = &attribute.meta else {
            continue;
        };
        for token in list.tokens.clone() {
            if matches!(&token, TokenTree::Ident(name) if name == "packed") {
                return Err(Error::new(
                    token.span(),
                    "fields of a packed struct cannot be borrowed: remove this, the encoding has no padding anyway",
                ));
            }
        }
    }
    Ok(())
}

fn refuse_attribute(attributes: &[Attribute]) -> Result<()> {
    match attributes.iter().find(|a| a.path().is_ident("plugwright")) {
        None => Ok(()),
        Some(attribute) => Err(Error::new(
            attribute.span(),
            if mentions_version(attribute) {
                VERSIONS
            } else {
                "variants have no options: a variant is encoded as its index in the declaration"
            },
        )),
    }
}

/// What `#[contract_module]` reads, and takes away.
const VERSIONS: &str =
    "only a contract has versions: move the type to a module with `#[contract_module]`";

fn is_version(path: &Path) -> bool {
    ["default", "was", "unknown"]
        .iter()
        .any(|name| path.is_ident(name))
}

fn mentions_version(attribute: &Attribute) -> bool {
    let mut found = false;
    // Whatever else stands there is reported as well.
    let _ = attribute.parse_nested_meta(|meta| {
        found |= is_version(&meta.path);
        Ok(())
    });
    found
}

/// Whether a field has the attribute `#[plugwright(serde)]`.
fn through_serde(attributes: &[Attribute]) -> Result<bool> {
    let mut serde = false;
    for attribute in attributes
        .iter()
        .filter(|a| a.path().is_ident("plugwright"))
    {
        attribute.parse_nested_meta(|meta| {
            if is_version(&meta.path) {
                return Err(meta.error(VERSIONS));
            }
            if !meta.path.is_ident("serde") {
                return Err(meta.error(
                    "unknown argument: fields support only `serde`; every field is encoded, in declaration order",
                ));
            }
            serde = true;
            Ok(())
        })?;
    }
    Ok(serde)
}

impl FieldOf {
    /// An item that the field's type has because it implements a trait of the codec.
    fn of(&self, name: &str, codec: &Path, item: &str) -> TokenStream {
        let place = place(&self.ty);
        let ty = self.encoded_type(codec, name == "Encode");
        let codec = path_at(codec, place);
        let (name, item) = (Ident::new(name, place), Ident::new(item, place));
        quote_spanned!(place=> <#ty as #codec::#name>::#item)
    }

    /// A function of the codec for values of the field's type.
    fn through(&self, codec: &Path, function: &str) -> TokenStream {
        let place = place(&self.ty);
        let ty = self.encoded_type(codec, function == "encode_at");
        let codec = path_at(codec, place);
        let function = Ident::new(function, place);
        quote_spanned!(place=> #codec::in_place::#function::<#ty>)
    }

    /// The field's type, or its substitute.
    fn encoded_type(&self, codec: &Path, borrowed: bool) -> TokenStream {
        let (place, ty) = (place(&self.ty), &self.ty);
        let codec = path_at(codec, place);
        match (self.serde, borrowed) {
            (false, _) => ty.to_token_stream(),
            (true, false) => quote_spanned!(place=> #codec::Serde<#ty>),
            (true, true) => quote_spanned!(place=> #codec::Serde<&#ty>),
        }
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
