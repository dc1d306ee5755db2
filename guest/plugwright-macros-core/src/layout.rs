//! `#[derive(FixedLayout)]`.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::{Data, DeriveInput, Error, LitInt, Path, Result, parse_quote};

use crate::{crate_path, derive, path_at, place};

/// The arguments of `#[plugwright(...)]` on the struct.
struct Arguments {
    size: Option<LitInt>,
    align: Option<LitInt>,
    krate: Path,
}

pub(crate) fn expand(item: TokenStream) -> Result<TokenStream> {
    let mut input: DeriveInput = syn::parse2(item)?;
    check(&input)?;
    let arguments = Arguments::take(&mut input)?;
    let krate = &arguments.krate;
    let name = &input.ident;
    let checks = checks(&input, &arguments);
    let passing = quote!(#krate::codec::Passing::Direct);
    let coding = derive::both(input.clone(), parse_quote!(#krate::codec), &passing)?;
    Ok(quote! {
        const _: () = {
            #(#checks)*
            // SAFETY: `repr(C)`, and every field has a fixed layout, as is checked above.
            #[automatically_derived]
            unsafe impl #krate::FixedLayout for #name {}
        };
        #coding
    })
}

fn check(input: &DeriveInput) -> Result<()> {
    let fields = match &input.data {
        Data::Struct(data) => &data.fields,
        Data::Enum(data) => {
            let message =
                "not every number is a variant, so an enum has no fixed layout: write a number";
            return Err(Error::new_spanned(data.enum_token, message));
        }
        Data::Union(data) => {
            let message = "a union does not say which field it is: write a struct";
            return Err(Error::new_spanned(data.union_token, message));
        }
    };
    if fields.is_empty() {
        return Err(Error::new_spanned(
            &input.ident,
            "there is nothing to pass: add fields",
        ));
    }
    let mut attributes = fields.iter().flat_map(|field| &field.attrs);
    if let Some(attribute) = attributes.find(|a| a.path().is_ident("plugwright")) {
        let message = "fields of a fixed layout have no options";
        return Err(Error::new_spanned(attribute, message));
    }
    if let Some(parameter) = input.generics.params.first() {
        let message = "a fixed layout has one size: write concrete types";
        return Err(Error::new_spanned(parameter, message));
    }
    let mut is_c = false;
    for attribute in input.attrs.iter().filter(|a| a.path().is_ident("repr")) {
        attribute.parse_nested_meta(|meta| {
            if !meta.path.is_ident("C") {
                return Err(meta.error("a fixed layout must be `#[repr(C)]` and nothing else"));
            }
            is_c = true;
            Ok(())
        })?;
    }
    if is_c {
        return Ok(());
    }
    let message = "without `#[repr(C)]` the compiler chooses the order of the fields: add it";
    Err(Error::new_spanned(&input.ident, message))
}

/// Compile-time checks: that every field has a fixed layout, and size and alignment of the attribute.
fn checks(input: &DeriveInput, arguments: &Arguments) -> Vec<TokenStream> {
    let Data::Struct(data) = &input.data else {
        return Vec::new();
    };
    let (name, krate) = (&input.ident, &arguments.krate);
    let fields = data.fields.iter().map(|field| {
        let (place, ty) = (place(&field.ty), &field.ty);
        let krate = path_at(krate, place);
        quote_spanned!(place=> #krate::abi::check_fixed::<#ty>();)
    });
    let claims = [
        ("size", "size_of", &arguments.size),
        ("alignment", "align_of", &arguments.align),
    ];
    let claims = claims.into_iter().filter_map(|(what, function, claim)| {
        let claim = claim.as_ref()?;
        let message = format!(
            "the {what} of `{name}` is not {claim} bytes: its fields differ from those of the contract"
        );
        let place = place(claim);
        let (krate, function) = (path_at(krate, place), syn::Ident::new(function, place));
        let value = quote_spanned!(place=> ::core::mem::#function::<#name>());
        Some(quote_spanned!(place=> #krate::abi::check_layout(#value == #claim, #message);))
    });
    fields.chain(claims).collect()
}

impl Arguments {
    /// Takes the attribute away from the struct.
    fn take(input: &mut DeriveInput) -> Result<Self> {
        let mut arguments = Self {
            size: None,
            align: None,
            krate: crate_path::default(),
        };
        for attribute in input
            .attrs
            .iter()
            .filter(|a| a.path().is_ident("plugwright"))
        {
            attribute.parse_nested_meta(|meta| {
                if meta.path.is_ident("size") {
                    arguments.size = Some(meta.value()?.parse()?);
                } else if meta.path.is_ident("align") {
                    arguments.align = Some(meta.value()?.parse()?);
                } else if meta.path.is_ident("crate") {
                    arguments.krate = crate_path::parse(&meta)?;
                } else {
                    let known = "unknown argument: a fixed layout has `size = 24`, `align = 8` and `crate = \"path\"`";
                    return Err(meta.error(known));
                }
                Ok(())
            })?;
        }
        input.attrs.retain(|a| !a.path().is_ident("plugwright"));
        for claim in [&arguments.size, &arguments.align].into_iter().flatten() {
            if !claim.suffix().is_empty() || claim.base10_parse::<u32>().is_err() {
                let message = "write the number of bytes without a type";
                return Err(Error::new(claim.span(), message));
            }
        }
        Ok(arguments)
    }
}

#[cfg(test)]
mod tests;
