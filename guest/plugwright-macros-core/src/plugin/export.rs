//! One exported function: checked, then written.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Attribute, Error, FnArg, Ident, LitStr, Path, Result, ReturnType, Signature, Type};

use super::names;
use crate::lowering::{self, Lowering, Parameter};
use crate::{path_at, signature};

const REFUSED: signature::Refused = signature::Refused {
    constness: "an exported function runs when the host calls it: leave `const` out",
    asyncness: "the host waits for the result: an exported function cannot be `async`",
    unsafety: "the host cannot keep the promises an `unsafe` function asks for: leave `unsafe` out",
    abi: "`#[wasm_plugin]` writes the `extern` function itself: leave this out",
    generics: "an exported function cannot be generic: write concrete types and no lifetimes",
    variadic: "an exported function has a fixed number of parameters: take a `Vec`",
};

/// A function that can be exported.
pub(super) struct Export {
    /// The name the host calls.
    name: String,
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
        let name = match name {
            Some(name) => name.value(),
            None => {
                let name = signature.ident.unraw().to_string();
                names::check(&name, signature.ident.span())?;
                name
            }
        };
        let parameters = signature
            .inputs
            .iter()
            .map(Named::new)
            .collect::<Result<_>>()?;
        Ok(Self {
            name,
            callee,
            parameters,
            result: lowering::of_result(&signature.output)?,
            result_place: match &signature.output {
                ReturnType::Type(_, ty) => ty.span(),
                ReturnType::Default => Span::call_site(),
            },
            conditions: attributes
                .iter()
                .filter(|a| a.path().is_ident("cfg"))
                .cloned()
                .collect(),
        })
    }

    pub fn generate(&self, krate: &Path) -> TokenStream {
        let conditions = &self.conditions;
        let checks = self.checks(krate);
        let checks = (!checks.is_empty()).then(|| {
            quote! {
                #(#conditions)*
                const _: () = { #(#checks)* };
            }
        });
        let wrapper = self.wrapper(krate);
        quote! {
            #checks
            #(#conditions)*
            #[cfg(target_arch = "wasm32")]
            #[allow(unsafe_code)]
            const _: () = { #wrapper };
        }
    }

    /// Compile-time checks, on every target, that no alias hides a type that is passed in another way.
    fn checks(&self, krate: &Path) -> Vec<TokenStream> {
        let check = |lowering: &Lowering, place: Span, function: &str| match lowering {
            Lowering::Encoded(ty) | Lowering::Fixed(ty) => {
                let function = match lowering {
                    Lowering::Fixed(_) => "check_fixed",
                    _ => function,
                };
                let (krate, function) = (path_at(krate, place), Ident::new(function, place));
                Some(quote_spanned!(place=> #krate::abi::#function::<#ty>();))
            }
            _ => None,
        };
        let parameters = self.parameters.iter();
        let parameters = parameters.filter_map(|named| {
            check(
                &named.parameter.lowering,
                named.ty.span(),
                "check_parameter",
            )
        });
        let result = self.result.iter();
        let result =
            result.filter_map(|lowering| check(lowering, self.result_place, "check_result"));
        parameters.chain(result).collect()
    }

    fn wrapper(&self, krate: &Path) -> TokenStream {
        let name = &self.name;
        let arguments: Vec<Argument> = self.parameters.iter().map(Named::argument).collect();
        let received = arguments.iter().map(|argument| &argument.received);
        let values = arguments.iter().map(|argument| &argument.value);
        let callee = &self.callee;
        let (output, body) = self.returned(quote!(#callee(#(#values),*)));
        let call = call(Span::call_site());
        let begin = self.needs_call().then(|| {
            quote! { let #call = #krate::abi::Call::begin(#name); }
        });
        quote! {
            #[unsafe(export_name = #name)]
            extern "C" fn plugwright_export(#(#received),*) #output {
                #begin
                #body
            }
        }
    }

    fn returned(&self, value: TokenStream) -> (TokenStream, TokenStream) {
        let Some(lowering) = &self.result else {
            return (quote!(), quote!(#value;));
        };
        let call = call(self.result_place);
        match lowering {
            Lowering::Same(name) => (quote!(-> #name), value),
            Lowering::Narrow(name) => {
                let wide = signature::wide(name);
                (quote!(-> #wide), quote!(#value as #wide))
            }
            Lowering::Text => (
                quote!(-> u64),
                quote_spanned!(self.result_place=> #call.return_text(#value)),
            ),
            Lowering::List(_) => (
                quote!(-> u64),
                quote_spanned!(self.result_place=> #call.return_list(#value)),
            ),
            Lowering::Fixed(_) => (
                quote!(-> u64),
                quote_spanned!(self.result_place=> #call.return_fixed(#value)),
            ),
            Lowering::Encoded(_) => (
                quote!(-> u64),
                quote_spanned!(self.result_place=> #call.return_encoded(&#value)),
            ),
        }
    }

    /// A function of plain numbers is only forwarded to.
    fn needs_call(&self) -> bool {
        let by_pointer = |lowering: &Lowering| {
            matches!(
                lowering,
                Lowering::Text | Lowering::List(_) | Lowering::Fixed(_) | Lowering::Encoded(_)
            )
        };
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

    fn argument(&self) -> Argument {
        let text = self.name.unraw().to_string();
        // Names the function's body cannot see: a parameter may have the name of the function itself.
        let local = |suffix: &str| Ident::new(&format!("{text}{suffix}"), Span::mixed_site());
        // The place a panic about this argument names; tokens of the expansion would stand at the attribute.
        let span = self.ty.span();
        let call = call(span);
        let (pointer, length) = (local("_ptr"), local("_len"));
        let slice = quote!(#pointer: *const u8, #length: usize);
        let borrowed = self.parameter.borrowed;
        match &self.parameter.lowering {
            Lowering::Same(name) => {
                let raw = local("_raw");
                Argument {
                    received: quote!(#raw: #name),
                    value: quote!(#raw),
                }
            }
            Lowering::Narrow(name) => {
                let (raw, wide) = (local("_raw"), signature::wide(name));
                Argument {
                    received: quote!(#raw: #wide),
                    value: quote_spanned!(span=> #call.#name(#text, #raw)),
                }
            }
            Lowering::Text => {
                let value = quote_spanned!(span=> unsafe { #call.text(#text, #pointer, #length) });
                let value = if borrowed {
                    value
                } else {
                    quote_spanned!(span=> #value.to_owned())
                };
                Argument {
                    received: slice,
                    value,
                }
            }
            Lowering::List(name) => {
                let value =
                    quote_spanned!(span=> unsafe { #call.list::<#name>(#text, #pointer, #length) });
                let value = if borrowed {
                    value
                } else {
                    quote_spanned!(span=> #value.to_vec())
                };
                Argument {
                    received: slice,
                    value,
                }
            }
            Lowering::Fixed(ty) => Argument {
                received: slice,
                value: quote_spanned!(span=> unsafe { #call.fixed::<#ty>(#text, #pointer, #length) }),
            },
            Lowering::Encoded(ty) => {
                let value =
                    quote_spanned!(span=> unsafe { #call.decode::<#ty>(#text, #pointer, #length) });
                let value = if borrowed {
                    quote_spanned!(span=> &#value)
                } else {
                    value
                };
                Argument {
                    received: slice,
                    value,
                }
            }
        }
    }
}

/// The variable that holds the call; the exported function may have the same name.
fn call(place: Span) -> Ident {
    Ident::new("call", Span::mixed_site().located_at(place))
}
