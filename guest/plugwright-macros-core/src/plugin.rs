//! `#[wasm_plugin]`.

mod arguments;
mod export;
mod names;

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Error, ImplItem, Item, ItemFn, ItemImpl, Result};

use crate::{exported, metadata, signature};
use arguments::Arguments;
use export::Export;

/// The exports of a function or of an implementation, and the package they are of; the item itself is not part of them.
pub(crate) fn expand(arguments: TokenStream, item: TokenStream) -> Result<TokenStream> {
    let arguments = Arguments::parse(arguments)?;
    let mut code = exports(&arguments, item)?;
    code.extend(metadata::packaged(&arguments.krate));
    Ok(code)
}

fn exports(arguments: &Arguments, item: TokenStream) -> Result<TokenStream> {
    let unsuitable = "`#[wasm_plugin]` applies to a `pub fn` or to `impl Contract for Type`";
    match syn::parse2(item.clone()) {
        Ok(Item::Fn(function)) => of_function(arguments, &function),
        Ok(Item::Impl(implementation)) => of_implementation(arguments, &implementation),
        Ok(other) => Err(Error::new_spanned(crate::keyword(other), unsuitable)),
        Err(_) => Err(Error::new_spanned(item, unsuitable)),
    }
}

fn of_function(arguments: &Arguments, function: &ItemFn) -> Result<TokenStream> {
    if !matches!(function.vis, syn::Visibility::Public(_)) {
        return Err(Error::new_spanned(
            function.sig.fn_token,
            "an exported function must be public: write `pub fn`",
        ));
    }
    let name = &function.sig.ident;
    let export = Export::new(
        &function.sig,
        &function.attrs,
        arguments.export.as_ref(),
        quote!(#name),
    )?;
    Ok(export.generate(&arguments.krate))
}

fn of_implementation(arguments: &Arguments, implementation: &ItemImpl) -> Result<TokenStream> {
    if let Some(name) = &arguments.export {
        return Err(Error::new(
            name.span(),
            "`export` names one function: an implementation exports every function by its own name",
        ));
    }
    let (contract, ty) = contract_of(implementation)?;
    // Without a use outside wasm32, the type would be reported as dead code there.
    let mut exports = quote! {
        const _: ::core::marker::PhantomData<#ty> = ::core::marker::PhantomData;
    };
    let mut errors: Option<Error> = None;
    for item in &implementation.items {
        match of_item(item, contract, ty) {
            Ok(Some(export)) => exports.extend(export.generate(&arguments.krate)),
            Ok(None) => {}
            Err(error) => match &mut errors {
                Some(errors) => errors.combine(error),
                None => errors = Some(error),
            },
        }
    }
    exports.extend(exported::implementation(contract, ty, &arguments.krate));
    match errors {
        Some(errors) => Err(errors),
        None => Ok(under_conditions(implementation, exports)),
    }
}

/// The exports, where there is the implementation.
fn under_conditions(implementation: &ItemImpl, exports: TokenStream) -> TokenStream {
    let conditions = signature::conditions(&implementation.attrs);
    if conditions.is_empty() {
        return exports;
    }
    quote! {
        #(#conditions)*
        const _: () = { #exports };
    }
}

fn contract_of(implementation: &ItemImpl) -> Result<(&syn::Path, &syn::Type)> {
    let Some((not, contract, _)) = &implementation.trait_ else {
        return Err(Error::new_spanned(
            implementation.impl_token,
            "this `impl` implements no contract: write `impl Contract for Type`, or mark free functions",
        ));
    };
    if let Some(not) = not {
        return Err(Error::new_spanned(
            not,
            "a negative implementation has nothing to export",
        ));
    }
    if let Some(token) = &implementation.unsafety {
        return Err(Error::new_spanned(
            token,
            "a contract is not an unsafe trait: remove `unsafe`",
        ));
    }
    let generics = &implementation.generics;
    if let Some(parameter) = generics.params.first() {
        return Err(Error::new_spanned(
            parameter,
            "an implementation with exports cannot be generic: write concrete types",
        ));
    }
    Ok((contract, &implementation.self_ty))
}

fn of_item(item: &ImplItem, contract: &syn::Path, ty: &syn::Type) -> Result<Option<Export>> {
    match item {
        ImplItem::Fn(function) => {
            if let Some(attribute) = function
                .attrs
                .iter()
                .find(|a| names::is_wasm_plugin(a.path()))
            {
                let message =
                    "the attribute on the `impl` already exports this function: remove this one";
                return Err(Error::new_spanned(attribute, message));
            }
            let name = &function.sig.ident;
            let callee = quote!(<#ty as #contract>::#name);
            Export::new(&function.sig, &function.attrs, None, callee).map(Some)
        }
        ImplItem::Macro(invocation) => Err(Error::new_spanned(
            &invocation.mac.path,
            "functions generated by a macro cannot be exported: write them out",
        )),
        _ => Ok(None),
    }
}

#[cfg(test)]
mod tests;
