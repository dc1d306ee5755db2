//! What stands in for the host where there is none: natively, in tests.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Path;

use super::function::Function;

/// The trait of fakes, and the function that sets one.
pub(super) fn generate(krate: &Path, functions: &[Function]) -> TokenStream {
    let methods = functions.iter().map(|function| method(krate, function));
    quote! {
        /// Stands in for the host in native tests; [`fake`] sets one. A function that it does not implement
        /// panics.
        #[cfg(not(target_arch = "wasm32"))]
        pub trait Fake {
            #(#methods)*
        }

        #[cfg(not(target_arch = "wasm32"))]
        ::std::thread_local! {
            static PLUGWRIGHT_FAKE: #krate::abi::FakeSlot<dyn Fake> = const { #krate::abi::FakeSlot::new() };
        }

        /// Sends this thread's calls of these functions to a fake until the guard that is returned is dropped;
        /// then the fake before it, if any, is back.
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
    let doc = format!(" Stands in for [`{ident}`](fn@{ident}).");
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
