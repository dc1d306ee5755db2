//! What the macros expand to, beside their sources in `docs/generated-code.md`.
//!
//! A block below `<!-- expansion: NAME -->` is what the macros of the block below `<!-- expanded: NAME -->` make.
//! `PLUGWRIGHT_GOLDENS=write` writes what they make now.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Attribute, File, Item};

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/generated-code.md");

#[test]
fn the_page_shows_what_the_macros_expand_to() {
    let page = std::fs::read_to_string(PAGE).unwrap();
    let mut expected = page.clone();
    let mut names = Vec::new();
    for (name, source) in blocks(&page, "expanded") {
        let (_, shown) = blocks(&page, "expansion")
            .into_iter()
            .find(|(other, _)| *other == name)
            .unwrap_or_else(|| panic!("no expansion of {name}"));
        expected = expected.replacen(shown, &expand(source), 1);
        names.push(name);
    }
    assert_eq!(names, ["contract", "implementation", "types"]);
    if std::env::var_os("PLUGWRIGHT_GOLDENS").is_some_and(|value| value == "write") {
        std::fs::write(PAGE, expected).unwrap();
    } else {
        assert_eq!(page, expected, "run with PLUGWRIGHT_GOLDENS=write");
    }
}

/// The Rust blocks below comments with this word: their names and texts.
fn blocks<'a>(page: &'a str, word: &str) -> Vec<(&'a str, &'a str)> {
    let start = format!("<!-- {word}: ");
    page.split(start.as_str())
        .skip(1)
        .map(|rest| {
            let (name, rest) = rest.split_once(" -->\n```rust\n").expect("a block of Rust");
            (name, rest.split_once("```").expect("an end of the block").0)
        })
        .collect()
}

/// The source with its macros expanded.
fn expand(source: &str) -> String {
    let file = syn::parse_file(source).unwrap();
    let items = file.items.into_iter().map(expand_item);
    let tokens: TokenStream = items.collect();
    let expanded: File = syn::parse2(tokens).unwrap();
    prettyplease::unparse(&expanded)
        .replace(env!("CARGO_MANIFEST_DIR"), "/path/to/text-tools/guest")
        .replace("name: wasm-tests", "name: text-tools")
        .replace(env!("CARGO_PKG_DESCRIPTION"), "Works on texts")
        .replace(
            "the_other_items!();",
            "// The other items of text_tools.rs ...",
        )
}

/// Leaves the trait in the module of a contract; the other items are as they are in its file.
fn shorten(expanded: TokenStream) -> TokenStream {
    let mut file: File = syn::parse2(expanded).unwrap();
    for item in &mut file.items {
        if let Item::Mod(module) = item {
            let (_, items) = module.content.as_mut().unwrap();
            items.retain(|item| matches!(item, Item::Use(_) | Item::Trait(_)));
            items.push(syn::parse_quote!(the_other_items!();));
        }
    }
    file.into_token_stream()
}

fn expand_item(item: Item) -> TokenStream {
    match item {
        Item::Macro(item) if item.mac.path.is_ident("contract") => {
            let arguments = item.mac.tokens;
            shorten(plugwright_macros_core::contract(
                quote!(::plugwright; #arguments),
            ))
        }
        Item::Impl(mut item) => {
            let is_plugin = |attribute: &Attribute| attribute.path().is_ident("wasm_plugin");
            assert!(item.attrs.iter().any(is_plugin));
            item.attrs.retain(|attribute| !is_plugin(attribute));
            plugwright_macros_core::wasm_plugin(TokenStream::new(), item.into_token_stream())
        }
        Item::Struct(mut item) => {
            let is_derive = |attribute: &Attribute| attribute.path().is_ident("derive");
            assert!(item.attrs.iter().any(is_derive));
            item.attrs.retain(|attribute| !is_derive(attribute));
            let tokens = item.to_token_stream();
            let encode = plugwright_macros_core::derive_encode(tokens.clone());
            let decode = plugwright_macros_core::derive_decode(tokens.clone());
            quote!(#tokens #encode #decode)
        }
        other => panic!("not expanded: {}", other.to_token_stream()),
    }
}
