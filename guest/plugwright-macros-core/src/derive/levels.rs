//! How far structs and enums lie inside each other: counted by those that others may lie in.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{GenericArgument, Path, PathArguments, Type};

use super::FieldOf;
use super::groups::{size_of, size_of_named};

/// What a struct or enum does about its level.
pub(super) struct Levels {
    /// Whether another may lie in it, as an expression; nothing when its fields are numbers alone.
    nests: Option<TokenStream>,
    /// Whether the fields are of types that this crate knows.
    known: bool,
}

impl Levels {
    /// Those of a type with these fields; `implemented` is `Encode` or `Decode`.
    pub fn of<'a>(
        codec: &Path,
        implemented: &str,
        fields: impl Iterator<Item = &'a FieldOf>,
    ) -> Self {
        let fields: Vec<&FieldOf> = fields.filter(|field| size_of(field).is_none()).collect();
        let nests = fields
            .iter()
            .map(|field| field.of(implemented, codec, "NESTS"));
        Self {
            nests: (!fields.is_empty()).then(|| quote!(#(#nests)||*)),
            known: fields
                .iter()
                .all(|field| !field.serde && is_known(&field.ty)),
        }
    }

    /// The constant `NESTS`, where it is not the usual one: a type whose fields may lead back to it has that, as
    /// finding out would have no end.
    pub fn constant(&self) -> Option<TokenStream> {
        let nests = match &self.nests {
            None => quote!(false),
            Some(nests) => nests.clone(),
        };
        self.known.then(|| quote!(const NESTS: bool = #nests;))
    }

    /// Code that reads or writes fields, between going a level deeper and back.
    pub fn around(&self, bytes: &TokenStream, fields: &TokenStream) -> TokenStream {
        let (enter, leave) = (self.enter(bytes), self.leave(bytes));
        quote! {
            #enter
            #fields
            #leave
            ::core::option::Option::Some(at)
        }
    }

    /// Goes a level deeper, or ends the function.
    pub fn enter(&self, bytes: &TokenStream) -> Option<TokenStream> {
        let nests = self.nests.as_ref()?;
        Some(quote! {
            if const { #nests } {
                #bytes.enter(at)?;
            }
        })
    }

    /// Goes a level back.
    pub fn leave(&self, bytes: &TokenStream) -> Option<TokenStream> {
        let nests = self.nests.as_ref()?;
        Some(quote! {
            if const { #nests } {
                #bytes.leave();
            }
        })
    }

    /// Makes `levels` what is left for the fields, or ends the function with the size without them.
    pub fn below(&self, without: &TokenStream) -> TokenStream {
        match &self.nests {
            None => quote!(let _ = levels;),
            Some(nests) => quote! {
                let levels = match levels.checked_sub(1) {
                    _ if !const { #nests } => levels,
                    ::core::option::Option::Some(levels) => levels,
                    ::core::option::Option::None => return #without,
                };
            },
        }
    }
}

/// Whether a type is one of the library's or made of these alone.
fn is_known(ty: &Type) -> bool {
    let Type::Path(path) = ty else {
        return false;
    };
    let Some(last) = path.path.segments.last() else {
        return false;
    };
    match &last.arguments {
        PathArguments::None => {
            size_of_named(&last.ident).is_some() || last.ident == "String" || last.ident == "char"
        }
        PathArguments::AngleBracketed(arguments) => {
            let known = |argument: &GenericArgument| matches!(argument, GenericArgument::Type(ty) if is_known(ty));
            [
                "Option", "Vec", "BTreeMap", "HashMap", "BTreeSet", "HashSet",
            ]
            .iter()
            .any(|name| last.ident == name)
                && arguments.args.iter().all(known)
        }
        PathArguments::Parenthesized(_) => false,
    }
}
