//! Types that several contracts have in common.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::{Attribute, Error, Ident, Item, Result, parse_quote};

use super::file::ContractFile;

/// A contract whose types others can import.
pub(super) struct Provider {
    /// The contract's name, as messages call it.
    pub name: String,
    /// The path of its module, from the module of the contract that imports.
    pub route: TokenStream,
    /// Whether both contracts are included in one module, where their names must be different.
    pub beside: bool,
    pub items: Vec<Item>,
}

/// Leaves out those types of contracts that an earlier contract has, too, and imports them instead.
///
/// Returns one item for each type that is defined. It conflicts with that of an invocation in the same module that this
/// one does not know of: the compiler's error about its name tells to write one invocation.
pub(super) fn share(
    mut providers: Vec<Provider>,
    files: &mut [ContractFile],
) -> Result<Vec<TokenStream>> {
    let mut defined = Vec::new();
    for file in files {
        let beside = providers.iter().filter(|provider| provider.beside);
        if let Some(same) = beside.clone().find(|provider| provider.name == file.name) {
            let message = format!("the contract `{}` is already included", same.name);
            return Err(Error::new(file.span, message));
        }
        let whole = file.items.clone();
        for item in &mut file.items {
            let Some(name) = name(item).cloned() else {
                continue;
            };
            match provider_of(&name, &whole, &providers) {
                Found::Same(provider) => {
                    let route = &provider.route;
                    *item = parse_quote!(pub use #route::#name;);
                }
                Found::Other(provider) => return Err(different(file, provider, &name)),
                Found::Nothing if is_type(item) => defined.push(only_here(&name, file.span)),
                Found::Nothing => {}
            }
        }
        let module = &file.module;
        providers.push(Provider {
            name: file.name.clone(),
            route: quote!(super::#module),
            beside: true,
            items: whole,
        });
    }
    Ok(defined)
}

enum Found<'a> {
    /// The first contract with the same type.
    Same(&'a Provider),
    /// A contract of the same module with something else of the name.
    Other(&'a Provider),
    Nothing,
}

fn provider_of<'a>(name: &Ident, items: &[Item], providers: &'a [Provider]) -> Found<'a> {
    let mut found = Found::Nothing;
    let own = Definitions::of(items);
    for provider in providers {
        let theirs = Definitions::of(&provider.items);
        if theirs.have(name) {
            match own.mean_the_same(&theirs, name) {
                true if matches!(found, Found::Nothing) => found = Found::Same(provider),
                false if provider.beside => return Found::Other(provider),
                _ => {}
            }
        }
    }
    found
}

fn different(file: &ContractFile, provider: &Provider, name: &Ident) -> Error {
    let (first, second) = (&provider.name, &file.name);
    let message = format!(
        "the contracts `{first}` and `{second}` have different items of the name `{name}`: include one of them in its \
         own module, `mod {second} {{ plugwright::contract!(\"{second}\"); }}`"
    );
    Error::new(file.span, message)
}

fn only_here(name: &Ident, place: Span) -> TokenStream {
    let message = format_ident!(
        "plugwright_contracts_with_the_type_{}_belong_in_one_contract_macro",
        name,
        span = place
    );
    quote! {
        #[allow(dead_code, non_upper_case_globals)]
        const #message: () = ();
    }
}

fn name(item: &Item) -> Option<&Ident> {
    match item {
        Item::Struct(item) => Some(&item.ident),
        Item::Enum(item) => Some(&item.ident),
        Item::Trait(item) => Some(&item.ident),
        _ => None,
    }
}

fn is_type(item: &Item) -> bool {
    matches!(item, Item::Struct(_) | Item::Enum(_))
}

/// The items of a contract by their names, without documentation: the Java compiler knows that only from sources.
struct Definitions(BTreeMap<String, Definition>);

struct Definition {
    is_type: bool,
    tokens: TokenStream,
}

impl Definitions {
    fn of(items: &[Item]) -> Self {
        let definition = |item: &Item| {
            let definition = Definition {
                is_type: is_type(item),
                tokens: without_docs(item),
            };
            Some((name(item)?.to_string(), definition))
        };
        Self(items.iter().filter_map(definition).collect())
    }

    fn have(&self, name: &Ident) -> bool {
        self.0.contains_key(&name.to_string())
    }

    /// Whether a name is the same type in both, down to the last type it consists of.
    fn mean_the_same(&self, others: &Self, name: &Ident) -> bool {
        let mut seen = BTreeSet::new();
        let mut names = vec![name.to_string()];
        while let Some(name) = names.pop() {
            if !seen.insert(name.clone()) {
                continue;
            }
            match (self.0.get(&name), others.0.get(&name)) {
                (None, None) => {}
                (Some(own), Some(other)) if own.is_same_type(other) => {
                    mentioned(&own.tokens, &mut names);
                }
                _ => return false,
            }
        }
        true
    }
}

impl Definition {
    fn is_same_type(&self, other: &Self) -> bool {
        self.is_type && other.is_type && self.tokens.to_string() == other.tokens.to_string()
    }
}

fn mentioned(tokens: &TokenStream, names: &mut Vec<String>) {
    for token in tokens.clone() {
        match token {
            TokenTree::Group(group) => mentioned(&group.stream(), names),
            TokenTree::Ident(ident) => names.push(ident.to_string()),
            _ => {}
        }
    }
}

fn without_docs(item: &Item) -> TokenStream {
    let mut item = item.clone();
    let undocumented = |attributes: &mut Vec<Attribute>| {
        attributes.retain(|attribute| !attribute.path().is_ident("doc"));
    };
    match &mut item {
        Item::Struct(item) => {
            undocumented(&mut item.attrs);
            for field in &mut item.fields {
                undocumented(&mut field.attrs);
            }
        }
        Item::Enum(item) => {
            undocumented(&mut item.attrs);
            for variant in &mut item.variants {
                undocumented(&mut variant.attrs);
                for field in &mut variant.fields {
                    undocumented(&mut field.attrs);
                }
            }
        }
        _ => {}
    }
    item.into_token_stream()
}
