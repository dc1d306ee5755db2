//! The fake host of native tests.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Path;

use super::function::Function;

/// The trait of fakes, and the function that sets one.
pub(super) fn generate(krate: &Path, functions: &[Function]) -> TokenStream {
    let methods = functions.iter().map(|function| method(krate, function));
    quote! {
        /// A fake host for native tests, set by [`fake`]. Functions that it does not implement
        /// panic.
        #[cfg(not(target_arch = "wasm32"))]
        pub trait Fake {
            #(#methods)*
        }

        #[cfg(not(target_arch = "wasm32"))]
        ::std::thread_local! {
            static PLUGWRIGHT_FAKE: #krate::abi::FakeSlot<dyn Fake> = const { #krate::abi::FakeSlot::new() };
        }

        /// Redirects this thread's calls of these functions to a fake until the returned guard is dropped,
        /// which restores the previous fake, if any.
        #[cfg(not(target_arch = "wasm32"))]
        pub fn fake<F: Fake + 'static>(fake: F) -> #krate::Faked<F> {
            #krate::Faked::new(&PLUGWRIGHT_FAKE, fake, |fake| fake)
        }
    }
}

fn method(krate: &Path, function: &Function) -> TokenStream {
    let Function {
        ident,
        conditions,
        output,
        title,
        ..
    } = function;
    let doc = format!(" Fakes [`{ident}`](fn@{ident}) in tests.");
    let inputs = function.inputs();
    let names = function.names();
    quote! {
        #(#conditions)*
        #[doc = #doc]
        #[track_caller]
        fn #ident(&self, #(#inputs),*) #output {
            let _ = (#(#names,)*);
            #krate::abi::not_faked(#title)
        }
    }
}
