//! `#[host_functions]`.

mod arguments;
mod fake;
mod function;

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::{Error, Ident, Item, ItemTrait, Result, TraitItem};

use arguments::Arguments;
use function::Function;

/// The module of functions that a trait describes; it takes the trait's place.
pub(crate) fn expand(arguments: TokenStream, item: TokenStream) -> Result<TokenStream> {
    let arguments = Arguments::parse(arguments)?;
    let unsuitable =
        "`#[host_functions]` applies to a `trait` that lists the functions of the host";
    match syn::parse2(item.clone()) {
        Ok(Item::Trait(item)) => of_trait(&arguments, &item),
        Ok(other) => Err(Error::new_spanned(crate::keyword(other), unsuitable)),
        Err(_) => Err(Error::new_spanned(item, unsuitable)),
    }
}

fn of_trait(arguments: &Arguments, item: &ItemTrait) -> Result<TokenStream> {
    check(item)?;
    let name = module_name(&item.ident)?;
    let functions = functions(arguments, item)?;
    let krate = &arguments.krate;
    let (attributes, visibility) = (&item.attrs, &item.vis);
    let wrappers = functions.iter().map(|function| function.wrapper(krate));
    let imports = functions.iter().map(Function::import);
    let fake = fake::generate(krate, &functions);
    let module = &arguments.module;
    // The functions are in a module of their own so that names of the plugin are never in their way.
    Ok(quote! {
        #(#attributes)*
        #[allow(dead_code, unreachable_pub, clippy::all, clippy::pedantic)]
        #visibility mod #name {
            #[allow(unused_imports)]
            use super::*;

            #(#wrappers)*

            #[cfg(target_arch = "wasm32")]
            mod plugwright_imports {
                #[link(wasm_import_module = #module)]
                unsafe extern "C" {
                    #(#imports)*
                }
            }

            #fake
        }
    })
}

fn check(item: &ItemTrait) -> Result<()> {
    let refuse = |tokens: &dyn ToTokens, message: &str| {
        Err(Error::new_spanned(tokens.to_token_stream(), message))
    };
    if let Some(token) = &item.unsafety {
        return refuse(token, "calling the host is safe: remove `unsafe`");
    }
    if let Some(token) = &item.auto_token {
        return refuse(token, "remove `auto`: this trait lists functions");
    }
    if let Some(parameter) = item.generics.params.first() {
        return refuse(
            parameter,
            "the functions of a host cannot be generic: write concrete types",
        );
    }
    if let Some(bound) = item.supertraits.first() {
        return refuse(
            bound,
            "the host implements this trait: remove its supertraits",
        );
    }
    Ok(())
}

/// The functions, or all that is wrong with them.
fn functions(arguments: &Arguments, item: &ItemTrait) -> Result<Vec<Function>> {
    let mut functions = Vec::new();
    let mut errors: Option<Error> = None;
    for item in &item.items {
        match of_item(arguments, item) {
            Ok(function) => functions.push(function),
            Err(error) => match &mut errors {
                Some(errors) => errors.combine(error),
                None => errors = Some(error),
            },
        }
    }
    errors.map_or(Ok(functions), Err)
}

fn of_item(arguments: &Arguments, item: &TraitItem) -> Result<Function> {
    match item {
        TraitItem::Fn(function) => Function::new(&arguments.module, function),
        other => Err(Error::new_spanned(
            other,
            "a trait of host functions contains only functions: remove this item",
        )),
    }
}

/// The name of the module: the trait's in snake case.
fn module_name(name: &Ident) -> Result<Ident> {
    let snake = snake_case(&name.unraw().to_string());
    if matches!(&*snake, "self" | "super" | "crate" | "_") {
        let message = "the trait's name in snake case must be a valid module name";
        return Err(Error::new(name.span(), message));
    }
    Ok(identifier(&snake, name.span()))
}

/// An identifier, raw if it is a keyword in any edition: `syn` lets `gen` through.
pub(crate) fn identifier(text: &str, span: Span) -> Ident {
    if text != "gen" && syn::parse_str::<Ident>(text).is_ok() {
        return Ident::new(text, span);
    }
    Ident::new_raw(text, span)
}

/// `TextTools` is `text_tools`, `HTTPServer2` is `http_server2`.
fn snake_case(name: &str) -> String {
    let characters: Vec<char> = name.chars().collect();
    let mut snake = String::new();
    for (index, &character) in characters.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| characters[before]);
        let after = characters.get(index + 1);
        let begins = character.is_uppercase()
            && before.is_some_and(|before| {
                before != '_' && (!before.is_uppercase() || after.is_some_and(|c| c.is_lowercase()))
            });
        if begins {
            snake.push('_');
        }
        snake.extend(character.to_lowercase());
    }
    snake
}

/// A variable of a generated function, which its parameters cannot get in the way of.
fn local(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
}

#[cfg(test)]
mod tests;
