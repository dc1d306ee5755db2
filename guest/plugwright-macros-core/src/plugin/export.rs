//! One exported function: checked, then written.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Attribute, Error, FnArg, Ident, LitStr, Path, Result, ReturnType, Signature, Type};

use super::names;
use crate::lowering::{self, Direction, Lowering, Parameter};
use crate::{path_at, signature};

const REFUSED: signature::Refused = signature::Refused {
    constness: "an exported function runs when the host calls it: remove `const`",
    asyncness: "the host waits for the result: an exported function cannot be `async`",
    unsafety: "the host cannot uphold the safety requirements of an `unsafe` function: remove `unsafe`",
    abi: "`#[wasm_plugin]` writes the `extern` function itself: remove this",
    generics: "an exported function cannot be generic: write concrete types and no lifetimes",
    variadic: "an exported function has a fixed number of parameters: take a `Vec`",
};

/// The name of the generated function. Each one is in a separate block, so the names do not clash.
const WRAPPER: &str = "plugwright_export";

/// A function that can be exported.
pub(super) struct Export {
    /// The name the host calls.
    name: String,
    /// The error that the name is on some targets.
    name_error: Option<TokenStream>,
    /// How the function is called from here.
    callee: TokenStream,
    parameters: Vec<Named>,
    result: Option<Lowering>,
    result_place: Span,
    /// The conditions the function is compiled under.
    conditions: Vec<Attribute>,
}

struct Named {
    name: Ident,
    parameter: Parameter,
    ty: Type,
}

/// What an export needs for one parameter: the WebAssembly parameters and the expression that turns them
/// into the argument.
struct Argument {
    received: TokenStream,
    value: TokenStream,
}

impl Export {
    pub fn new(
        signature: &Signature,
        attributes: &[Attribute],
        name: Option<&LitStr>,
        callee: TokenStream,
    ) -> Result<Self> {
        signature::check(signature, &REFUSED)?;
        let (name, place) = match name {
            Some(name) => (name.value(), name.span()),
            None => (signature.ident.unraw().to_string(), signature.ident.span()),
        };
        names::check(&name, place)?;
        if signature.ident == WRAPPER {
            return Err(Error::new(
                signature.ident.span(),
                "`plugwright_export` is the name of the function that `#[wasm_plugin]` writes: rename this one",
            ));
        }
        let parameters = signature
            .inputs
            .iter()
            .map(Named::new)
            .collect::<Result<_>>()?;
        Ok(Self {
            name_error: names::check_wasi(&name, place),
            name,
            callee,
            parameters,
            result: lowering::of_result(&signature.output)?,
            result_place: match &signature.output {
                ReturnType::Type(_, ty) => ty.span(),
                ReturnType::Default => Span::call_site(),
            },
            conditions: signature::conditions(attributes),
        })
    }

    pub fn generate(&self, krate: &Path) -> TokenStream {
        let conditions = &self.conditions;
        let checks = self.checks(krate);
        let checks = (!checks.is_empty()).then(|| {
            quote! {
                #(#conditions)*
                #[allow(deprecated)]
                const _: () = { #(#checks)* };
            }
        });
        let wrapper = self.wrapper(krate);
        let name_error = self.name_error.as_ref().map(|error| {
            quote! {
                #(#conditions)*
                #error
            }
        });
        quote! {
            #checks
            #name_error
            #(#conditions)*
            #[cfg(target_arch = "wasm32")]
            #[allow(deprecated)]
            const _: () = { #wrapper };
        }
    }

    /// Compile-time checks, on every target, that types are passed as their names say.
    fn checks(&self, krate: &Path) -> Vec<TokenStream> {
        let parameters = self.parameters.iter().map(|named| {
            let Parameter { lowering, borrowed } = &named.parameter;
            lowering.check(krate, Direction::ToPlugin, *borrowed, |ty| ty)
        });
        let result = self.result.iter();
        let result = result.map(|it| it.check(krate, Direction::ToHost, false, |ty| ty));
        parameters.chain(result).collect()
    }

    fn wrapper(&self, krate: &Path) -> TokenStream {
        let (name, wrapper) = (&self.name, Ident::new(WRAPPER, Span::call_site()));
        let arguments: Vec<Argument> = self
            .parameters
            .iter()
            .map(|it| it.argument(krate))
            .collect();
        let received = arguments.iter().map(|argument| &argument.received);
        let values = arguments.iter().map(|argument| &argument.value);
        let callee = &self.callee;
        let (output, body) = self.returned(krate, quote!(#callee(#(#values),*)));
        let call = call(Span::call_site());
        let begin = self.needs_call().then(|| {
            quote! { let #call = #krate::abi::Call::begin(#name); }
        });
        let lowerings = self.parameters.iter().map(|it| &it.parameter.lowering);
        let by_encoding = lowerings
            .chain(&self.result)
            .any(|lowering| matches!(lowering, Lowering::Owned(_)))
            .then(|| {
                quote! {
                    #[allow(unused_imports)]
                    use #krate::abi::ByEncoding as _;
                }
            });
        quote! {
            #[unsafe(export_name = #name)]
            extern "C" fn #wrapper(#(#received),*) #output {
                #by_encoding
                #begin
                #body
            }
        }
    }

    fn returned(&self, krate: &Path, value: TokenStream) -> (TokenStream, TokenStream) {
        let Some(lowering) = &self.result else {
            return (quote!(), quote!(#value;));
        };
        let (place, call) = (self.result_place, call(self.result_place));
        let (first, value) = self.apart(lowering, value);
        let returned = match lowering {
            Lowering::Same(same) => return (quote!(-> #same), value),
            Lowering::Narrow(narrow) => {
                let wide = signature::wide(narrow);
                return (quote!(-> #wide), quote!(#value as #wide));
            }
            Lowering::Fixed { .. } => quote_spanned!(place=> #call.return_fixed(#value)),
            Lowering::Owned(ty) => {
                let krate = path_at(krate, place);
                quote_spanned!(place=> #krate::abi::Owned::<#ty>::new().give_result(&#call, #value))
            }
            Lowering::Text(_) | Lowering::List(_) => {
                unreachable!("results are owned")
            }
        };
        (quote!(-> ::core::primitive::u64), quote!(#first #returned))
    }

    /// Calls the function in a separate statement if it borrows decoded arguments. They are dropped at the end of that
    /// statement, before the result is encoded: a `drop` may call the host, which may call another export, and that
    /// would overwrite an encoded result.
    fn apart(&self, lowering: &Lowering, value: TokenStream) -> (Option<TokenStream>, TokenStream) {
        let in_memory = !matches!(lowering, Lowering::Same(_) | Lowering::Narrow(_));
        let borrows = self
            .parameters
            .iter()
            .any(|it| it.parameter.borrowed && matches!(it.parameter.lowering, Lowering::Owned(_)));
        if !(in_memory && borrows) {
            return (None, value);
        }
        let result = Ident::new("result", Span::mixed_site());
        (Some(quote!(let #result = #value;)), quote!(#result))
    }

    /// A function of plain numbers is only forwarded to.
    fn needs_call(&self) -> bool {
        let by_pointer =
            |lowering: &Lowering| !matches!(lowering, Lowering::Same(_) | Lowering::Narrow(_));
        self.result.as_ref().is_some_and(by_pointer)
            || self
                .parameters
                .iter()
                .any(|named| !matches!(named.parameter.lowering, Lowering::Same(_)))
    }
}

impl Named {
    fn new(argument: &FnArg) -> Result<Self> {
        let typed = match argument {
            FnArg::Receiver(receiver) => {
                return Err(Error::new_spanned(
                    receiver,
                    "an exported function has no `self`: keep state in a `static` or `thread_local!`",
                ));
            }
            FnArg::Typed(typed) => typed,
        };
        Ok(Self {
            name: signature::parameter_name(typed)?,
            parameter: Parameter::of(&typed.ty)?,
            ty: (*typed.ty).clone(),
        })
    }

    fn argument(&self, krate: &Path) -> Argument {
        let text = self.name.unraw().to_string();
        // Names the function's body cannot see: a parameter may have the name of the function itself.
        let local = |suffix: &str| Ident::new(&format!("{text}{suffix}"), Span::mixed_site());
        // The place a panic about this argument names; tokens of the expansion would stand at the attribute. Only
        // `unsafe` is one of those: then the lints of the plugin leave it alone.
        let span = self.ty.span();
        let call = call(span);
        let (raw, pointer, length) = (local("_raw"), local("_ptr"), local("_len"));
        let slice =
            quote!(#pointer: *const ::core::primitive::u8, #length: ::core::primitive::usize);
        let (received, value) = match &self.parameter.lowering {
            Lowering::Same(same) => (quote!(#raw: #same), quote!(#raw)),
            Lowering::Narrow(narrow) => {
                let (name, wide) = (&narrow.name, signature::wide(narrow));
                let value = quote_spanned!(span=> #call.#name(#text, #raw));
                (quote!(#raw: #wide), value)
            }
            Lowering::Text(_) => {
                let value = quote_spanned!(span=> #call.text(#text, #pointer, #length));
                (slice, quote!(unsafe { #value }))
            }
            Lowering::List(element) => {
                let value = quote_spanned!(span=> #call.list::<#element>(#text, #pointer, #length));
                (slice, quote!(unsafe { #value }))
            }
            Lowering::Fixed { layout, .. } => {
                let value = quote_spanned!(span=> #call.fixed::<#layout>(#text, #pointer, #length));
                (slice, quote!(unsafe { #value }))
            }
            Lowering::Owned(ty) => {
                let krate = path_at(krate, span);
                let value = quote_spanned! {span=>
                    #krate::abi::Owned::<#ty>::new().take_argument(&#call, #text, #pointer, #length)
                };
                let reference = self.parameter.borrowed.then(|| quote!(&));
                (slice, quote!(#reference unsafe { #value }))
            }
        };
        Argument { received, value }
    }
}

/// The variable that holds the call; the exported function may have the same name.
fn call(place: Span) -> Ident {
    Ident::new("call", Span::mixed_site().located_at(place))
}
