//! `#[contract_module]`: a contract that is written in Rust.
//!
//! The macro sees the whole module, so that it can write the contract's text: the functions, and every type that they
//! use. The module's annotations for other versions of the contract, `#[plugwright(default = ..., was = "...", unknown)]`,
//! are written to the text and removed from the items.

mod arguments;
mod defaults;
mod items;
mod layouts;
mod marks;
mod methods;
mod model;
mod text;
mod times;
mod types;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Error, Item, ItemMod, Result};

use crate::exported;
use arguments::Arguments;
use items::Items;
use methods::Interface;
use types::Types;

pub(crate) fn expand(arguments: TokenStream, item: TokenStream) -> Result<TokenStream> {
    let arguments = Arguments::parse(arguments)?;
    let unsuitable =
        "`#[contract_module]` applies to a module with its items, `pub mod shop { ... }`";
    let mut module = match syn::parse2(item.clone()) {
        Ok(Item::Mod(module)) => module,
        Ok(other) => return Err(Error::new_spanned(crate::keyword(other), unsuitable)),
        Err(_) => return Err(Error::new_spanned(item, unsuitable)),
    };
    let Some((_, items)) = &mut module.content else {
        return Err(Error::new_spanned(module.mod_token, unsuitable));
    };
    match contents(&arguments, items) {
        Ok(contents) => Ok(with(&module, &contents)),
        Err(error) => {
            // Keep the items: without them the compiler would also report every use of them.
            let errors = error.into_compile_error();
            Ok(with(&module, &errors))
        }
    }
}

/// The module, whose items have lost what only this macro knows, with more in it.
fn with(module: &ItemMod, more: &TokenStream) -> TokenStream {
    let ItemMod {
        attrs, vis, ident, ..
    } = module;
    let items = module.content.iter().flat_map(|(_, items)| items);
    quote! {
        #(#attrs)*
        #vis mod #ident {
            #(#items)*
            #more
        }
    }
}

/// The code added to the module: the texts of its contracts, and checks.
fn contents(arguments: &Arguments, items: &mut [Item]) -> Result<TokenStream> {
    let read = Items::take(items)?;
    let interfaces = Interface::all(arguments, &read)?;
    let krate = &arguments.krate;
    let mut contents = TokenStream::new();
    let mut types = Types::new(&read.definitions);
    for interface in &interfaces {
        let text = text::of(interface, arguments.revision, &mut types)?;
        contents.extend(quote!(#krate::embed_contract!(#text);));
    }
    contents.extend(types.checks(krate));
    for item in items {
        require_export(item, &interfaces, krate);
    }
    Ok(contents)
}

/// An implementation without `#[wasm_plugin]` exports nothing, and does not compile.
fn require_export(item: &mut Item, interfaces: &[Interface], krate: &syn::Path) {
    if let Item::Trait(item) = item {
        let implemented = interfaces
            .iter()
            .any(|it| !it.of_host && it.declared.as_ref() == Some(&item.ident));
        if implemented {
            item.supertraits
                .push(exported::requirement(&item.ident, krate));
        }
    }
}

/// Combines errors, so that all of a module are reported at once.
#[derive(Default)]
struct Errors(Option<Error>);

impl Errors {
    fn add(&mut self, error: Error) {
        match &mut self.0 {
            Some(errors) => errors.combine(error),
            None => self.0 = Some(error),
        }
    }

    fn take<T>(&mut self, result: Result<T>) -> Option<T> {
        result.map_err(|error| self.add(error)).ok()
    }

    fn end(self) -> Result<()> {
        self.0.map_or(Ok(()), Err)
    }
}

fn error<T>(tokens: impl ToTokens, message: &str) -> Result<T> {
    Err(Error::new_spanned(tokens, message))
}

#[cfg(test)]
mod tests;
