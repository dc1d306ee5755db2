//! The Rust file of one contract.

use std::path::Path as File;

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Attribute, Error, Item, ItemTrait, Meta, Path, Result, parse_quote};

use super::module_name;
use crate::exported;

/// The items of a contract, which call the facade crate by the path that it has in the plugin.
pub(super) struct ContractFile {
    /// The contract's name, as messages and the file call it.
    pub name: String,
    pub path: String,
    pub module: Ident,
    pub items: Vec<Item>,
    /// Where the contract is named.
    pub span: Span,
}

impl ContractFile {
    pub fn read(file: &File, span: Span, krate: &Path) -> Result<Self> {
        let shown = file.display();
        let Some(path) = file.to_str() else {
            return Err(Error::new(span, format!("the path {shown} is not UTF-8")));
        };
        let text = std::fs::read_to_string(file)
            .map_err(|error| Error::new(span, format!("cannot read {shown}: {error}")))?;
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        let items = items(&text, krate)
            .map_err(|error| Error::new(span, format!("{shown} is not a Rust file: {error}")))?;
        Ok(Self {
            module: module_name(&name),
            name: name.into_owned(),
            path: path.to_owned(),
            items,
            span,
        })
    }
}

fn items(text: &str, krate: &Path) -> Result<Vec<Item>> {
    let tokens: TokenStream = text.parse().map_err(Error::from)?;
    let mut file: syn::File = syn::parse2(with_crate(tokens, krate))?;
    for item in &mut file.items {
        match item {
            Item::Struct(item) => name_crate(&mut item.attrs, krate),
            Item::Enum(item) => name_crate(&mut item.attrs, krate),
            Item::Trait(item) => name_contract(item, krate),
            _ => {}
        }
    }
    Ok(file.items)
}

/// Replaces the path `::plugwright`, which files call the facade crate by.
fn with_crate(tokens: TokenStream, krate: &Path) -> TokenStream {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut replaced = TokenStream::new();
    let mut rest = tokens.as_slice();
    while let [first, others @ ..] = rest {
        rest = match rest {
            [
                TokenTree::Punct(a),
                TokenTree::Punct(b),
                TokenTree::Ident(name),
                after @ ..,
            ] if a.as_char() == ':' && b.as_char() == ':' && name == "plugwright" => {
                krate.to_tokens(&mut replaced);
                after
            }
            _ => {
                replaced.extend([match first {
                    TokenTree::Group(group) => {
                        let inner = with_crate(group.stream(), krate);
                        let mut inner = Group::new(group.delimiter(), inner);
                        inner.set_span(group.span());
                        inner.into()
                    }
                    other => other.clone(),
                }]);
                others
            }
        };
    }
    replaced
}

/// Tells the derive macros on a type where the crates are.
fn name_crate(attributes: &mut Vec<Attribute>, krate: &Path) {
    let derived = |name: &str| {
        attributes.iter().any(|attribute| match &attribute.meta {
            Meta::List(list) if list.path.is_ident("derive") => mentions(&list.tokens, name),
            _ => false,
        })
    };
    if derived("FixedLayout") {
        attributes.push(parse_quote!(#[plugwright(crate = #krate)]));
    } else if derived("Encode") || derived("Decode") {
        attributes.push(parse_quote!(#[plugwright(crate = #krate::codec)]));
    }
}

fn mentions(tokens: &TokenStream, name: &str) -> bool {
    let mut tokens = tokens.clone().into_iter();
    tokens.any(|token| matches!(token, TokenTree::Ident(ident) if ident == name))
}

/// Tells `#[host_functions]` where the facade crate is; a trait without it is to be implemented with `#[wasm_plugin]`.
fn name_contract(item: &mut ItemTrait, krate: &Path) {
    let host = item.attrs.iter_mut().find_map(|attribute| {
        let last = attribute.path().segments.last()?;
        match (last.ident == "host_functions", &mut attribute.meta) {
            (true, Meta::List(list)) => Some(list),
            _ => None,
        }
    });
    match host {
        Some(list) => {
            let arguments = &list.tokens;
            list.tokens = quote!(#arguments, crate = #krate);
        }
        None => {
            let required = exported::requirement(&item.ident, krate);
            item.supertraits.push(required);
        }
    }
}
