//! Writes guests for a contract, from the Rust file that the processor made of it.
//!
//! For build scripts: each function finds the file as `plugwright::contract!` does and writes
//! `guest.rs` to `OUT_DIR`.

use std::path::PathBuf;
use std::{env, fs};

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::{FnArg, Item, ItemTrait, PatType, ReturnType, TraitItem, TraitItemFn, Type};

/// Writes an implementation whose functions remember their last argument and return it, or fail with
/// it if they return nothing else.
///
/// The crate has `fn remember<T: Encode + ?Sized>(value: &T)`, and in a module `probe` the functions
/// that have no argument to return.
pub fn write_echo(contract: &str) {
    let file = parse(contract);
    let interface = interface(&file);
    let name = &interface.ident;
    let functions = functions(interface).map(|function| {
        let signature = &function.sig;
        let ident = &signature.ident;
        let arguments: Vec<_> = arguments(function).map(|it| &it.pat).collect();
        match echoed(function) {
            Some(value) => {
                let name = &value.pat;
                let remember = (!is_layout(&value.ty)).then(|| quote! { remember(&#name); });
                let result = match outcome(function) {
                    None => quote! { #name.to_owned() },
                    Some(0) => quote! { Ok(#name.to_owned()) },
                    Some(_) => quote! { Err(#name.to_owned()) },
                };
                quote! { #signature { #remember #result } }
            }
            None => quote! { #signature { probe::#ident(#(#arguments),*) } },
        }
    });
    write(quote! {
        plugwright::contract!(#contract);
        struct Guest;
        #[allow(unused_variables)]
        #[wasm_plugin]
        impl #name for Guest { #(#functions)* }
    });
}

/// Writes a macro call for each function: `number!(name, type)`, `slice!(name, element)` or
/// `encoded!(name, type)`, by how its last argument is passed, or `outcome!(name, tag)` if it can
/// fail. What the arguments before it are in WebAssembly follows: `, other_0: i32`.
pub fn write_exports(contract: &str) {
    let file = parse(contract);
    let exports = exports(interface(&file));
    write(quote! { #(#exports)* });
}

/// Writes the contract's types with the derives of serde, and the macro calls of [`write_exports`].
pub fn write_serde(contract: &str) {
    let mut file = parse(contract);
    let exports = exports(interface(&file));
    file.items
        .retain(|it| matches!(it, Item::Struct(_) | Item::Enum(_)));
    let types = file.items.iter().map(|item| {
        let text = item.to_token_stream().to_string();
        text.replace(":: plugwright :: Encode", ":: serde :: Serialize")
            .replace(":: plugwright :: Decode", ":: serde :: Deserialize")
            .replace(":: plugwright :: Uuid", "crate :: Uuid")
            .parse::<TokenStream>()
            .expect("tokens stay tokens")
    });
    let exports = exports.iter().map(|it| {
        let text = it.to_string();
        text.replace(":: plugwright :: Uuid", "crate :: Uuid")
            .parse::<TokenStream>()
            .expect("tokens stay tokens")
    });
    write(quote! { #(#types)* #(#exports)* });
}

fn exports(interface: &ItemTrait) -> Vec<TokenStream> {
    functions(interface)
        .filter_map(|function| {
            let value = echoed(function)?;
            let name = format_ident!("{}", function.sig.ident);
            let others = others(function);
            if let Some(tag) = outcome(function) {
                return Some(quote! { outcome!(#name, #tag #others); });
            }
            Some(match (&*value.ty, scalar(&value.ty)) {
                (ty, true) => quote! { number!(#name, #ty #others); },
                (Type::Reference(reference), _) => match &*reference.elem {
                    Type::Slice(slice) => {
                        let element = &slice.elem;
                        quote! { slice!(#name, #element #others); }
                    }
                    _ => quote! { slice!(#name, u8 #others); },
                },
                (ty, _) => quote! { encoded!(#name, #ty #others); },
            })
        })
        .collect()
}

/// The WebAssembly parameters of every argument but the last.
fn others(function: &TraitItemFn) -> TokenStream {
    let arguments: Vec<_> = arguments(function).map(|it| &it.ty).collect();
    let types = arguments[..arguments.len() - 1]
        .iter()
        .flat_map(|ty| lowered(ty));
    let parameters = types.enumerate().map(|(index, ty)| {
        let name = format_ident!("other_{index}");
        quote! { , #name: #ty }
    });
    quote! { #(#parameters)* }
}

fn lowered(ty: &Type) -> Vec<TokenStream> {
    if !scalar(ty) {
        return vec![quote! { i32 }, quote! { i32 }];
    }
    vec![match ty.to_token_stream().to_string().as_str() {
        "i64" | "u64" => quote! { i64 },
        "f32" => quote! { f32 },
        "f64" => quote! { f64 },
        _ => quote! { i32 },
    }]
}

/// Of a function that can fail, the tag of its outcome: 1 if nothing but the error carries a value.
fn outcome(function: &TraitItemFn) -> Option<u32> {
    let text = function.sig.output.to_token_stream().to_string();
    let result = text.contains("Result <");
    result.then(|| u32::from(text.contains("Result < () ,")))
}

fn is_layout(ty: &Type) -> bool {
    matches!(ty, Type::Reference(reference)
        if reference.elem.to_token_stream().to_string().starts_with(":: plugwright :: Fixed <"))
}

fn scalar(ty: &Type) -> bool {
    const NAMES: [&str; 12] = [
        "bool", "char", "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "f32", "f64",
    ];
    NAMES.contains(&ty.to_token_stream().to_string().as_str())
}

fn functions(interface: &ItemTrait) -> impl Iterator<Item = &TraitItemFn> {
    interface.items.iter().filter_map(|item| match item {
        TraitItem::Fn(function) if function.default.is_none() => Some(function),
        _ => None,
    })
}

fn arguments(function: &TraitItemFn) -> impl Iterator<Item = &PatType> {
    function.sig.inputs.iter().filter_map(|it| match it {
        FnArg::Typed(argument) => Some(argument),
        FnArg::Receiver(_) => None,
    })
}

/// The argument that comes back, unless the function belongs to the probe.
fn echoed(function: &TraitItemFn) -> Option<&PatType> {
    match function.sig.output {
        ReturnType::Type(..) => arguments(function).last(),
        ReturnType::Default => None,
    }
}

fn interface(file: &syn::File) -> &ItemTrait {
    let interface = file.items.iter().find_map(|item| match item {
        Item::Trait(interface) => Some(interface),
        _ => None,
    });
    interface.expect("a contract has a trait")
}

fn parse(contract: &str) -> syn::File {
    let path = find(contract);
    println!("cargo::rerun-if-changed={}", path.display());
    println!("cargo::rerun-if-env-changed=PLUGWRIGHT_CONTRACTS");
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    syn::parse_file(&text).expect("a generated file is Rust")
}

fn find(contract: &str) -> PathBuf {
    let file = format!("{contract}.rs");
    if let Some(folder) = env::var_os("PLUGWRIGHT_CONTRACTS") {
        return PathBuf::from(folder).join(file);
    }
    let manifest = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    manifest
        .join("../../target/classes/META-INF/plugwright")
        .join(file)
}

fn write(tokens: TokenStream) {
    let folder = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    fs::write(folder.join("guest.rs"), tokens.to_string()).expect("OUT_DIR can be written");
}
