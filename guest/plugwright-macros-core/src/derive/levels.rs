//! Levels of nesting: which structs and enums are one.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Path;

use super::FieldOf;
use super::groups::size_of;

/// What a struct or enum does about its level.
pub(super) struct Levels {
    /// Whether it is a level, as an expression; nothing when its fields are numbers alone.
    is_level: Option<TokenStream>,
    has_fields: bool,
}

impl Levels {
    /// Those of a type with these fields; `implemented` is `Encode` or `Decode`.
    pub fn of<'a>(
        codec: &Path,
        implemented: &str,
        fields: impl Iterator<Item = &'a FieldOf>,
    ) -> Self {
        let fields: Vec<&FieldOf> = fields.collect();
        let has_fields = !fields.is_empty();
        let others: Vec<TokenStream> = fields
            .into_iter()
            .filter(|field| size_of(field).is_none())
            .map(|field| field.of(implemented, codec, "NESTS"))
            .collect();
        Self {
            is_level: (!others.is_empty()).then(|| quote!(#(#others)||*)),
            has_fields,
        }
    }

    /// The constant `NESTS`, where it is not the usual one. Only whether there are fields decides: the fields may
    /// lead back to the type itself, and a constant cannot depend on itself.
    pub fn constant(&self) -> Option<TokenStream> {
        (!self.has_fields).then(|| {
            quote!(
                const NESTS: ::core::primitive::bool = false;
            )
        })
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
        let is_level = self.is_level.as_ref()?;
        Some(quote! {
            if const { #is_level } {
                #bytes.enter(at)?;
            }
        })
    }

    /// Goes a level back.
    pub fn leave(&self, bytes: &TokenStream) -> Option<TokenStream> {
        let is_level = self.is_level.as_ref()?;
        Some(quote! {
            if const { #is_level } {
                #bytes.leave();
            }
        })
    }
}
