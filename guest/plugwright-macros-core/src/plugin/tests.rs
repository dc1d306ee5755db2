use quote::quote;

use super::expand;

fn pretty(tokens: proc_macro2::TokenStream) -> String {
    prettyplease::unparse(&syn::parse2(tokens).unwrap())
}

#[test]
fn a_function_of_texts_is_a_short_wrapper() {
    let item = quote! {
        pub fn greet(name: &str, times: u8) -> String { todo!() }
    };
    let expected = "\
#[cfg(target_arch = \"wasm32\")]
#[allow(unsafe_code)]
const _: () = {
    #[unsafe(export_name = \"greet\")]
    extern \"C\" fn plugwright_export(
        name_ptr: *const u8,
        name_len: usize,
        times_raw: u32,
    ) -> u64 {
        let call = ::plugwright::abi::Call::begin(\"greet\");
        call.return_text(
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
#[cfg(target_arch = \"wasm32\")]
#[allow(unsafe_code)]
const _: () = {
    #[unsafe(export_name = \"plus\")]
    extern \"C\" fn plugwright_export(a_raw: i64, b_raw: i32) -> i64 {
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
            fn process(page: &Page, tags: &[String], ids: Vec<u64>) -> Result<Page, Problem> { todo!() }
        }
    };
    let expected = "\
const _: ::core::marker::PhantomData<Mine> = ::core::marker::PhantomData;
const _: () = {
    ::plugwright::abi::check_parameter::<Page>();
    ::plugwright::abi::check_parameter::<::std::vec::Vec<String>>();
    ::plugwright::abi::check_result::<Result<Page, Problem>>();
};
#[cfg(target_arch = \"wasm32\")]
#[allow(unsafe_code)]
const _: () = {
    #[unsafe(export_name = \"process\")]
    extern \"C\" fn plugwright_export(
        page_ptr: *const u8,
        page_len: usize,
        tags_ptr: *const u8,
        tags_len: usize,
        ids_ptr: *const u8,
        ids_len: usize,
    ) -> u64 {
        let call = ::plugwright::abi::Call::begin(\"process\");
        call.return_encoded(
            &<Mine as Tools>::process(
                &unsafe { call.decode::<Page>(\"page\", page_ptr, page_len) },
                &unsafe {
                    call.decode::<::std::vec::Vec<String>>(\"tags\", tags_ptr, tags_len)
                },
                unsafe { call.list::<u64>(\"ids\", ids_ptr, ids_len) }.to_vec(),
            ),
        )
    }
};
";
    assert_eq!(pretty(expand(quote!(), item).unwrap()), expected);
}

fn message(item: proc_macro2::TokenStream) -> String {
    expand(quote!(), item).unwrap_err().to_string()
}

/// What stable compilers refuse before the macro can be heard in a UI case.
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
        "a contract is not an unsafe trait: leave `unsafe` out"
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
