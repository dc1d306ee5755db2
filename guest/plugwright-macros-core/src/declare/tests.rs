use proc_macro2::TokenStream;
use quote::quote;

use super::expand;

/// The texts of the contracts in a module.
fn texts(arguments: TokenStream, module: TokenStream) -> Vec<String> {
    let expanded = expand(arguments, module).unwrap();
    let module: syn::ItemMod = syn::parse2(expanded).unwrap();
    let items = module.content.unwrap().1;
    let macros = items.into_iter().filter_map(|item| match item {
        syn::Item::Macro(item) => Some(item.mac),
        _ => None,
    });
    macros
        .map(
            |it| match it.path.segments.last().unwrap().ident.to_string() {
                name if name == "embed_contract" => {
                    it.parse_body::<syn::LitStr>().expect("a text").value()
                }
                name => panic!("{name}: {}", it.tokens),
            },
        )
        .collect()
}

#[test]
fn every_type_and_mark_has_its_place_in_the_text() {
    let module = quote! {
        pub mod shop {
            #[derive(FixedLayout)]
            #[repr(C)]
            #[plugwright(size = 24)]
            pub struct Point { x: f64, n: [i16; 3], name: Text<5>, }
            pub struct Page<T> { items: Vec<T>, next: Option<Box<Page<T>>> }
            #[plugwright(was = "Status")]
            pub enum State {
                Open,
                #[plugwright(was = ["Sent", "Posted"])]
                Shipped,
                #[plugwright(unknown)]
                Other,
            }
            pub enum Problem {
                Empty,
                #[plugwright(was = "Old")]
                Code(#[plugwright(default = 7)] i32),
                TooLong { limit: u32, #[plugwright(default = State::Open, was = "s")] state: State },
            }
            pub struct Order {
                id: Uuid,
                placed: SystemTime,
                late: std::time::Duration,
                names: BTreeMap<String, BTreeSet<i128>>,
                #[plugwright(was = "count")]
                quantity: u32,
                #[plugwright(default = "it's\n")]
                r#type: String,
                #[plugwright(default = -1.5e3)]
                price: f64,
                #[plugwright(default = 'ä')]
                mark: char,
                #[plugwright(default = 0x10_u8)]
                small: Option<u8>,
                empty: Empty,
            }
            pub struct Empty;
            struct NotUsed { anything: *const u8 }
            pub trait Shop {
                fn void(p: &Fixed<Point>) -> Result<(), Problem>;
                #[plugwright(was = "search")]
                fn find(text: &str, #[plugwright(default = true)] all: bool, limits: &[i64]) -> Page<Order>;
                fn optional(page: Page<u8>) -> Vec<u8> { Vec::new() }
            }
            #[host_functions(module = "Console")]
            pub trait Output {
                fn print(#[plugwright(default = "x")] line: &str) -> Result<Fixed<Point>, String>;
            }
            const ANYTHING: usize = 1;
        }
    };
    let text = texts(quote!(revision = 12), module);
    let shop = "plugwright-contract 1\n\
        interface Shop revision 12\n\
        fn find(text: string, all: bool = 'true', limits: list<i64>) -> Page<Order> was search\n\
        fn optional(page: Page<u8>) -> list<u8> optional\n\
        fn void(p: Point) ! Problem\n\
        record Empty {}\n\
        record Order { id: uuid, placed: instant, late: duration, names: map<string, set<i128>>, quantity: u32 was count, type: string = 'it%27s%0A', price: f64 = '-1.5e3', mark: char = '%C3%A4', small: option<u8> = '16', empty: Empty }\n\
        record Page<Order> { items: list<Order>, next: option<Page<Order>> }\n\
        record Page<u8> { items: list<u8>, next: option<Page<u8>> }\n\
        layout Point { x: f64, n: [i16; 3], name: text<5> } size 32 align 8\n\
        variant Problem { Empty, Code(i32 = '7') was Old, TooLong { limit: u32, state: State = 'Open' was s } }\n\
        enum State { Open, Shipped was Sent was Posted, Other unknown } was Status\n";
    let console = "plugwright-contract 1\n\
        host Console revision 12\n\
        fn print(line: string = 'x') -> Point ! string\n\
        layout Point { x: f64, n: [i16; 3], name: text<5> } size 32 align 8\n";
    assert_eq!(text, [shop, console]);
}

#[test]
fn functions_are_a_contract_with_a_name() {
    let module = quote! {
        mod greeter {
            #[wasm_plugin(export = "hello")]
            #[plugwright(was = "hi")]
            pub fn greet(name: String, #[plugwright(default = 2)] times: u8) -> String { name }
            #[wasm_plugin]
            pub fn count() -> u32 { helper() }
            fn helper() -> u32 { 5 }
        }
    };
    let text = texts(quote!(interface = "Greeter"), module);
    assert_eq!(
        text,
        ["plugwright-contract 1\n\
          interface Greeter\n\
          fn count() -> u32\n\
          fn hello(name: string, times: u8 = '2') -> string was hi\n"]
    );
}

#[test]
fn marks_are_gone_and_other_options_stay() {
    let module = quote! {
        mod shop {
            #[plugwright(crate = "a::b", was = "Old")]
            struct One { #[plugwright(default = 1)] a: i32 }
            trait Shop { fn f(#[plugwright(default = 1)] a: i32) -> One; }
        }
    };
    let expanded = expand(quote!(), module).unwrap().to_string();
    assert!(
        expanded.contains("# [plugwright (crate = \"a::b\")]"),
        "{expanded}"
    );
    assert!(!expanded.contains("default"), "{expanded}");
    assert!(expanded.contains("Exported"), "{expanded}");
}

#[test]
fn defaults_are_values_of_their_types() {
    let check = |ty: TokenStream, literal: TokenStream| {
        let module = quote! {
            mod shop {
                enum Speed { Slow, Fast }
                struct Place { #[plugwright(default = 5)] x: i32, names: Vec<u8> }
                struct Bare { x: i32 }
                trait Shop { fn f(#[plugwright(default = #literal)] a: #ty); }
            }
        };
        let expanded = expand(quote!(), module).unwrap().to_string();
        !expanded.contains("compile_error")
    };
    let right = [
        (quote!(i8), quote!(-128)),
        (quote!(u8), quote!("255")),
        (quote!(u64), quote!(18_446_744_073_709_551_615)),
        (quote!(u128), quote!(5u128)),
        (quote!(f32), quote!(1.5)),
        (quote!(f64), quote!(2)),
        (quote!(f64), quote!("Infinity")),
        (quote!(bool), quote!(true)),
        (quote!(char), quote!('🦀')),
        (quote!(String), quote!("")),
        (quote!(Option<Option<i32>>), quote!(5)),
        (quote!(Duration), quote!("P1DT2H3M4.5S")),
        (quote!(Duration), quote!("PT1.5S")),
        (quote!(SystemTime), quote!("2024-02-29T23:59:59.123Z")),
        (quote!(Uuid), quote!("00112233-4455-6677-8899-aabbccddeeff")),
        (quote!(Speed), quote!(Speed::Fast)),
        (quote!(Speed), quote!(Fast)),
        (quote!(Speed), quote!("Fast")),
        (quote!(Place), quote!("{}")),
    ];
    for (ty, literal) in right {
        assert!(check(ty.clone(), literal.clone()), "{ty} = {literal}");
    }
    let wrong = [
        (quote!(i8), quote!(128)),
        (quote!(u8), quote!(-1)),
        (quote!(i32), quote!(5i64)),
        (quote!(i32), quote!(1.5)),
        (quote!(i32), quote!("five")),
        (quote!(f32), quote!("inf")),
        (quote!(bool), quote!(1)),
        (quote!(char), quote!("ab")),
        (quote!(String), quote!(5)),
        (quote!(Duration), quote!("-PT1S")),
        (quote!(Duration), quote!("PT")),
        (quote!(Duration), quote!("1s")),
        (quote!(SystemTime), quote!("2026-02-29T00:00:00Z")),
        (quote!(SystemTime), quote!("1969-12-31T00:00:00Z")),
        (quote!(SystemTime), quote!("2026-01-01")),
        (quote!(Uuid), quote!("0011")),
        (quote!(Speed), quote!(Speed::Medium)),
        (quote!(Speed), quote!(Other::Fast)),
        (quote!(Speed), quote!(1)),
        (quote!(Place), quote!("{ x: 1 }")),
        (quote!(Bare), quote!("{}")),
        (quote!(Vec<u8>), quote!("")),
    ];
    for (ty, literal) in wrong {
        assert!(!check(ty.clone(), literal.clone()), "{ty} = {literal}");
    }
}

#[test]
fn types_without_end_are_refused() {
    let module = quote! {
        mod shop {
            struct Deep<T> { next: Option<Box<Deep<Vec<T>>>> }
            trait Shop { fn f() -> Deep<u8>; }
        }
    };
    let expanded = expand(quote!(), module).unwrap().to_string();
    assert!(
        expanded.contains("too many different type arguments"),
        "{expanded}"
    );
}
