use quote::quote;

use proc_macro2::TokenStream;
use syn::Result;

use super::arguments::Arguments;
use super::exports;

fn expand(arguments: TokenStream, item: TokenStream) -> Result<TokenStream> {
    exports(&Arguments::parse(arguments)?, item)
}

fn pretty(tokens: proc_macro2::TokenStream) -> String {
    prettyplease::unparse(&syn::parse2(tokens).unwrap())
}

#[test]
fn a_function_of_texts_is_a_short_wrapper() {
    let item = quote! {
        pub fn greet(name: &str, times: u8) -> String { name.repeat(times.into()) }
    };
    let expected = "\
#[allow(deprecated)]
const _: () = {
    ::plugwright::codec::in_place::check_same::<str, ::core::primitive::str>();
    ::plugwright::codec::in_place::check_same::<u8, ::core::primitive::u8>();
    ::plugwright::abi::check_sent::<
        String,
    >({
        use ::plugwright::abi::ByEncoding as _;
        ::plugwright::abi::Owned::<String>::RAW
    });
};
#[cfg(target_arch = \"wasm32\")]
#[allow(deprecated)]
const _: () = {
    #[unsafe(export_name = \"greet\")]
    extern \"C\" fn plugwright_export(
        name_ptr: *const ::core::primitive::u8,
        name_len: ::core::primitive::usize,
        times_raw: ::core::primitive::u32,
    ) -> ::core::primitive::u64 {
        #[allow(unused_imports)]
        use ::plugwright::abi::ByEncoding as _;
        let call = ::plugwright::abi::Call::begin(\"greet\");
        ::plugwright::abi::Owned::<String>::new()
            .give_result(
                &call,
                greet(
                    unsafe { call.text(\"name\", name_ptr, name_len) },
                    call.u8(\"times\", times_raw),
                ),
            )
    }
};
";
    assert_eq!(pretty(expand(quote!(), item).unwrap()), expected);
}

#[test]
fn a_function_of_numbers_is_forwarded_to() {
    let item = quote! {
        #[cfg(feature = "sums")]
        pub fn add(a: i64, b: i32) -> i64 { a + i64::from(b) }
    };
    let expected = "\
#[cfg(feature = \"sums\")]
#[allow(deprecated)]
const _: () = {
    ::plugwright::codec::in_place::check_same::<i64, ::core::primitive::i64>();
    ::plugwright::codec::in_place::check_same::<i32, ::core::primitive::i32>();
    ::plugwright::codec::in_place::check_same::<i64, ::core::primitive::i64>();
};
#[cfg(feature = \"sums\")]
#[cfg(target_arch = \"wasm32\")]
#[allow(deprecated)]
const _: () = {
    #[unsafe(export_name = \"plus\")]
    extern \"C\" fn plugwright_export(
        a_raw: ::core::primitive::i64,
        b_raw: ::core::primitive::i32,
    ) -> ::core::primitive::i64 {
        add(a_raw, b_raw)
    }
};
";
    assert_eq!(
        pretty(expand(quote!(export = "plus"), item).unwrap()),
        expected
    );
}

#[test]
fn a_contract_is_called_through_its_trait() {
    let item = quote! {
        impl Tools for Mine {
            const N: i32 = 1;
            fn process(page: &Page, tags: &[String], ids: Vec<u64>) -> Result<Page, Problem> {
                Ok(Page::new(page, tags, ids))
            }
        }
    };
    let expected = "\
const _: ::core::marker::PhantomData<Mine> = ::core::marker::PhantomData;
#[allow(deprecated)]
const _: () = {
    ::plugwright::abi::check_borrowed::<
        Page,
    >({
        use ::plugwright::abi::ByEncoding as _;
        ::plugwright::abi::Owned::<Page>::RAW
    });
    ::plugwright::abi::check_borrowed::<
        ::std::vec::Vec<String>,
    >({
        use ::plugwright::abi::ByEncoding as _;
        ::plugwright::abi::Owned::<::std::vec::Vec<String>>::RAW
    });
    ::plugwright::abi::check_received::<
        Vec<u64>,
    >({
        use ::plugwright::abi::ByEncoding as _;
        ::plugwright::abi::Owned::<Vec<u64>>::RAW
    });
    ::plugwright::abi::check_sent::<
        Result<Page, Problem>,
    >({
        use ::plugwright::abi::ByEncoding as _;
        ::plugwright::abi::Owned::<Result<Page, Problem>>::RAW
    });
};
#[cfg(target_arch = \"wasm32\")]
#[allow(deprecated)]
const _: () = {
    #[unsafe(export_name = \"process\")]
    extern \"C\" fn plugwright_export(
        page_ptr: *const ::core::primitive::u8,
        page_len: ::core::primitive::usize,
        tags_ptr: *const ::core::primitive::u8,
        tags_len: ::core::primitive::usize,
        ids_ptr: *const ::core::primitive::u8,
        ids_len: ::core::primitive::usize,
    ) -> ::core::primitive::u64 {
        #[allow(unused_imports)]
        use ::plugwright::abi::ByEncoding as _;
        let call = ::plugwright::abi::Call::begin(\"process\");
        let result = <Mine as Tools>::process(
            &unsafe {
                ::plugwright::abi::Owned::<Page>::new()
                    .take_argument(&call, \"page\", page_ptr, page_len)
            },
            &unsafe {
                ::plugwright::abi::Owned::<::std::vec::Vec<String>>::new()
                    .take_argument(&call, \"tags\", tags_ptr, tags_len)
            },
            unsafe {
                ::plugwright::abi::Owned::<Vec<u64>>::new()
                    .take_argument(&call, \"ids\", ids_ptr, ids_len)
            },
        );
        ::plugwright::abi::Owned::<Result<Page, Problem>>::new()
            .give_result(&call, result)
    }
};
#[automatically_derived]
impl ::plugwright::abi::Exported<14007604293392652860u64> for Mine {}
";
    assert_eq!(pretty(expand(quote!(), item).unwrap()), expected);
}

fn message(item: proc_macro2::TokenStream) -> String {
    expand(quote!(), item).unwrap_err().to_string()
}

/// Signatures that stable compilers refuse before the macro's own error would appear in a UI test.
#[test]
fn unstable_items_are_refused() {
    let variadic = quote! { pub fn printf(format: i32, more: ...) {} };
    assert_eq!(
        message(variadic),
        "an exported function has a fixed number of parameters: take a `Vec`"
    );
    let negative = quote! { impl !Tools for Mine {} };
    assert_eq!(
        message(negative),
        "a negative implementation has nothing to export"
    );
    let unsafe_impl = quote! { unsafe impl Tools for Mine {} };
    assert_eq!(
        message(unsafe_impl),
        "a contract is not an unsafe trait: remove `unsafe`"
    );
}

#[test]
fn every_wrong_function_of_an_implementation_is_reported() {
    let item = quote! {
        impl Tools for Mine {
            fn a(&self) {}
            fn b(n: usize) {}
        }
    };
    let error = expand(quote!(), item).unwrap_err();
    assert_eq!(error.into_iter().count(), 2);
}
