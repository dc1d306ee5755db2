use quote::quote;

use super::*;

fn pretty(tokens: TokenStream) -> String {
    prettyplease::unparse(&syn::parse2(tokens).unwrap())
}

#[test]
fn a_trait_becomes_a_module_of_functions() {
    let item = quote! {
        /// A console.
        pub trait Console {
            /// Looks a key up.
            fn lookup(key: &str, style: &Style) -> Result<String, super::NotFound>;
        }
    };
    let expected = include_str!("console.golden");
    let expanded = pretty(expand(quote!(module = "Console"), item).unwrap());
    assert_eq!(expanded, expected);
}

/// The body of the only function on wasm32, and the declaration of its import.
fn function(signature: TokenStream) -> (String, String) {
    let item = quote! { trait T { #signature; } };
    let file: syn::File = syn::parse2(expand(quote!(module = "M"), item).unwrap()).unwrap();
    let syn::Item::Mod(module) = &file.items[0] else {
        panic!("not a module")
    };
    let items = &module.content.as_ref().unwrap().1;
    let body = items.iter().find_map(|item| match item {
        syn::Item::Fn(function) => function.block.stmts.iter().find_map(|stmt| match stmt {
            syn::Stmt::Expr(syn::Expr::Block(block), _) => Some(&block.block.stmts),
            _ => None,
        }),
        _ => None,
    });
    let import = items.iter().find_map(|item| match item {
        syn::Item::Mod(imports) => match &imports.content.as_ref()?.1[0] {
            syn::Item::ForeignMod(foreign) => Some(&foreign.items[0]),
            _ => None,
        },
        _ => None,
    });
    let flat = |tokens: TokenStream| pretty(quote!(fn f() { #tokens }));
    let body = flat(
        body.unwrap()
            .iter()
            .map(ToTokens::to_token_stream)
            .collect(),
    );
    let import = pretty(quote!(unsafe extern "C" { #import }));
    let trimmed = |text: &str, lines: usize| {
        let lines: Vec<&str> = text.lines().skip(lines).map(str::trim).collect();
        lines[..lines.len() - 1].join("\n")
    };
    (trimmed(&body, 1), trimmed(&import, 2))
}

#[test]
fn plain_values_are_only_passed_on() {
    let (body, import) = function(quote!(fn add(a: i64, b: f32, c: u32) -> i64));
    assert_eq!(body, "unsafe { plugwright_imports::add(a, b, c) }");
    assert_eq!(
        import,
        "pub(super) fn add(\n\
         a: ::core::primitive::i64,\n\
         b: ::core::primitive::f32,\n\
         c: ::core::primitive::u32,\n\
         ) -> ::core::primitive::i64;"
    );
}

#[test]
fn small_values_are_widened_and_checked() {
    let (body, import) = function(quote!(fn next(a: i8, b: bool, c: char) -> u16));
    assert_eq!(
        body,
        "let call = ::plugwright::abi::HostCall::of(\"M.next\");\n\
         call.u16(unsafe {\n\
         plugwright_imports::next(\n\
         a as ::core::primitive::i32,\n\
         b as ::core::primitive::u32,\n\
         c as ::core::primitive::u32,\n\
         )\n\
         })"
    );
    assert_eq!(
        import,
        "pub(super) fn next(\n\
         a: ::core::primitive::i32,\n\
         b: ::core::primitive::u32,\n\
         c: ::core::primitive::u32,\n\
         ) -> ::core::primitive::u32;"
    );
}

#[test]
fn texts_and_lists_are_lent() {
    let (body, import) = function(quote!(fn both(text: &str, list: &[f64])));
    assert_eq!(
        body,
        "unsafe {\nplugwright_imports::both(\ntext.as_ptr(),\ntext.len(),\nlist.as_ptr().cast(),\nlist.len(),\n)\n}"
    );
    assert_eq!(
        import,
        "pub(super) fn both(\ntext_ptr: *const ::core::primitive::u8,\ntext_len: ::core::primitive::usize,\nlist_ptr: *const ::core::primitive::u8,\nlist_len: ::core::primitive::usize,\n);"
    );
}

#[test]
fn modules_have_the_name_in_snake_case() {
    for (name, module) in [
        ("Console", "console"),
        ("TextTools", "text_tools"),
        ("HTTPServer2", "http_server2"),
        ("Outer_Inner", "outer_inner"),
        ("r#Type", "r#type"),
    ] {
        let name: Ident = syn::parse_str(name).unwrap();
        assert_eq!(module_name(&name).unwrap().to_string(), module);
    }
    let name: Ident = syn::parse_str("Super").unwrap();
    assert!(module_name(&name).is_err());
}

#[test]
fn every_wrong_function_is_reported() {
    let item = quote! {
        trait Console {
            fn a(&self);
            fn b(n: usize);
            const N: i32;
        }
    };
    let error = expand(quote!(module = "Console"), item).unwrap_err();
    assert_eq!(error.into_iter().count(), 3);
}

/// Signatures that stable compilers refuse before the macro's own error would appear in a UI test.
#[test]
fn unstable_items_are_refused() {
    let message = |item| expand(quote!(module = "M"), item).unwrap_err().to_string();
    assert_eq!(
        message(quote!(auto trait A {})),
        "remove `auto`: this trait lists functions"
    );
    assert_eq!(
        message(quote!(
            trait A {
                fn f(n: i32, more: ...);
            }
        )),
        "a host function has a fixed number of parameters: take a slice"
    );
}
