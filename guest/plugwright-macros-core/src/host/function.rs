//! One function of the host: checked, then written.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Attribute, Error, FnArg, Path, Result, ReturnType, TraitItemFn, Type};

use super::local;
use crate::lowering::{self, Direction, Lowering, Primitive};
use crate::{path_at, place, signature};

const REFUSED: signature::Refused = signature::Refused {
    constness: "a host function runs in the host: remove `const`",
    asyncness: "the plugin waits for the host: a host function cannot be `async`",
    unsafety: "calling the host is safe: remove `unsafe`",
    abi: "`#[host_functions]` writes the `extern` function itself: remove this",
    generics: "a host function cannot be generic: write concrete types and no lifetimes",
    variadic: "a host function has a fixed number of parameters: take a slice",
};

/// A function that the host implements.
pub(super) struct Function {
    pub ident: Ident,
    /// The conditions the function is compiled under.
    pub conditions: Vec<Attribute>,
    /// The result as it is written, moved into the module.
    pub output: TokenStream,
    /// What panics call the function, such as `Console.log`.
    pub title: String,
    attributes: Vec<Attribute>,
    parameters: Vec<Parameter>,
    result: Option<Lowering>,
    result_place: Span,
}

struct Parameter {
    name: Ident,
    ty: Type,
    lowering: Lowering,
}

impl Function {
    pub fn new(module: &str, function: &TraitItemFn) -> Result<Self> {
        let signature = &function.sig;
        signature::check(signature, &REFUSED)?;
        if let Some(body) = &function.default {
            return Err(Error::new(
                body.span(),
                "the host implements this function: write `;` for the body",
            ));
        }
        check_name(&signature.ident)?;
        let parameters = signature.inputs.iter().map(Parameter::new);
        let conditions = signature::conditions(&function.attrs);
        let attributes = function.attrs.iter();
        let attributes = attributes.filter(|it| !it.path().is_ident("cfg"));
        Ok(Self {
            ident: signature.ident.clone(),
            conditions,
            title: format!("{module}.{}", signature.ident.unraw()),
            attributes: attributes.cloned().collect(),
            parameters: parameters.collect::<Result<_>>()?,
            result: lowering::of_result(&signature.output)?,
            result_place: match &signature.output {
                ReturnType::Type(_, ty) => place(ty),
                ReturnType::Default => Span::call_site(),
            },
            output: inside(signature.output.to_token_stream()),
        })
    }

    /// The parameters as they are written.
    pub fn inputs(&self) -> impl Iterator<Item = TokenStream> {
        self.parameters.iter().map(|Parameter { name, ty, .. }| {
            let ty = inside(ty.to_token_stream());
            quote!(#name: #ty)
        })
    }

    pub fn names(&self) -> impl Iterator<Item = &Ident> {
        self.parameters.iter().map(|parameter| &parameter.name)
    }

    /// The function that plugins call.
    pub fn wrapper(&self, krate: &Path) -> TokenStream {
        let Self {
            ident,
            conditions,
            attributes,
            output,
            ..
        } = self;
        let (inputs, names) = (self.inputs(), self.names());
        let checks = self.checks(krate);
        let call = self.call(krate);
        let (slot, title) = (quote!(PLUGWRIGHT_FAKE), &self.title);
        quote! {
            #(#conditions)*
            #(#attributes)*
            #[inline]
            #[track_caller]
            pub fn #ident(#(#inputs),*) #output {
                #checks
                #[cfg(target_arch = "wasm32")]
                {
                    #call
                }
                #[cfg(not(target_arch = "wasm32"))]
                #krate::abi::FakeSlot::current(&#slot, #title).#ident(#(#names),*)
            }
        }
    }

    /// Compile-time checks, on every target, that types are passed as their names say.
    fn checks(&self, krate: &Path) -> Option<TokenStream> {
        let parameters = self.parameters.iter();
        let parameters =
            parameters.map(|it| it.lowering.check(krate, Direction::ToHost, true, inside));
        let result = self.result.iter();
        let result = result.map(|it| it.check(krate, Direction::ToPlugin, false, inside));
        let checks: Vec<_> = parameters.chain(result).collect();
        (!checks.is_empty()).then(|| quote!(const _: () = { #(#checks)* };))
    }

    /// The call of the import.
    fn call(&self, krate: &Path) -> TokenStream {
        let (ident, title) = (&self.ident, &self.title);
        let [call, arguments, reply, answer] = ["call", "arguments", "reply", "answer"].map(local);
        let encoded = || self.parameters.iter().filter(|p| p.is_encoded());
        let ranges = encoded().map(|parameter| {
            let (name, range) = (&parameter.name, parameter.range());
            let text = name.unraw().to_string();
            quote!(let #range = #arguments.encode(#text, #name);)
        });
        let encode = encoded().next().map(|_| {
            quote! {
                let mut #arguments = #call.arguments();
                #(#ranges)*
            }
        });
        let values = self.parameters.iter().map(|p| p.values(&arguments));
        let import = quote!(plugwright_imports::#ident);
        let begin = quote!(let #call = #krate::abi::HostCall::of(#title););
        let begin_to_encode = encode.as_ref().map(|_| &begin);
        match &self.result {
            None => quote! {
                #begin_to_encode
                #encode
                unsafe { #import(#(#values),*) }
            },
            Some(Lowering::Same(_)) => quote! {
                #begin_to_encode
                #encode
                unsafe { #import(#(#values),*) }
            },
            Some(Lowering::Narrow(Primitive { name, .. })) => quote! {
                #begin
                #encode
                #call.#name(unsafe { #import(#(#values),*) })
            },
            Some(lowering) => {
                let take = match lowering {
                    Lowering::Owned(ty) => {
                        let place = self.result_place;
                        let (krate, ty) = (path_at(krate, place), inside(ty.to_token_stream()));
                        quote_spanned! {place=> {
                            #[allow(unused_imports)]
                            use #krate::abi::ByEncoding as _;
                            unsafe { #krate::abi::Owned::<#ty>::new().take_reply(#reply, #answer) }
                        }}
                    }
                    _ => quote!(unsafe { #reply.fixed(#answer) }),
                };
                let values = values.chain([quote!(#reply.pointer()), quote!(#reply.capacity())]);
                quote! {
                    #begin
                    #encode
                    let mut #reply = #call.reply();
                    let #answer = unsafe { #import(#(#values),*) };
                    #take
                }
            }
        }
    }

    /// The declaration of the import.
    pub fn import(&self) -> TokenStream {
        let (ident, conditions) = (&self.ident, &self.conditions);
        let name = ident.unraw().to_string();
        let parameters = self.parameters.iter().map(Parameter::declared);
        let (out, output) = match &self.result {
            None => (None, None),
            Some(Lowering::Same(name)) => (None, Some(quote!(-> #name))),
            Some(Lowering::Narrow(name)) => {
                let wide = signature::wide(name);
                (None, Some(quote!(-> #wide)))
            }
            Some(_) => (
                Some(
                    quote!(out: *mut ::core::primitive::u8, out_capacity: ::core::primitive::usize),
                ),
                Some(quote!(-> ::core::primitive::u64)),
            ),
        };
        let parameters = parameters.chain(out);
        quote! {
            #(#conditions)*
            #[link_name = #name]
            pub(super) fn #ident(#(#parameters),*) #output;
        }
    }
}

impl Parameter {
    fn new(argument: &FnArg) -> Result<Self> {
        let typed = match argument {
            FnArg::Receiver(receiver) => {
                return Err(Error::new_spanned(
                    receiver,
                    "a host function has no `self`: the plugin does not hold the host's object",
                ));
            }
            FnArg::Typed(typed) => typed,
        };
        if let Some(attribute) = typed.attrs.first() {
            let message = "attributes of parameters are not supported: remove it";
            return Err(Error::new_spanned(attribute, message));
        }
        let name = signature::parameter_name(typed)?;
        let ty = &*typed.ty;
        let lowering::Parameter { lowering, borrowed } = lowering::Parameter::of(ty)?;
        if let (Lowering::Owned(_), false) = (&lowering, borrowed) {
            let instead = lowering::lent(ty);
            let message = format!("a host function only reads its arguments: write `{instead}`");
            return Err(Error::new_spanned(ty, message));
        }
        Ok(Self {
            name,
            ty: ty.clone(),
            lowering,
        })
    }

    fn is_encoded(&self) -> bool {
        matches!(self.lowering, Lowering::Owned(_))
    }

    /// The variable that holds where the encoding is.
    fn range(&self) -> Ident {
        local(&format!("{}_range", self.name.unraw()))
    }

    /// The parameter of the import, or both of them.
    fn declared(&self) -> TokenStream {
        let (name, text) = (&self.name, self.name.unraw());
        let (pointer, length) = (format_ident!("{text}_ptr"), format_ident!("{text}_len"));
        match &self.lowering {
            Lowering::Same(ty) => quote!(#name: #ty),
            Lowering::Narrow(ty) => {
                let wide = signature::wide(ty);
                quote!(#name: #wide)
            }
            _ => quote!(#pointer: *const ::core::primitive::u8, #length: ::core::primitive::usize),
        }
    }

    /// The values passed for it.
    fn values(&self, arguments: &Ident) -> TokenStream {
        let name = &self.name;
        match &self.lowering {
            Lowering::Same(_) => quote!(#name),
            Lowering::Narrow(ty) => {
                let wide = signature::wide(ty);
                quote!(#name as #wide)
            }
            Lowering::Text(_) => quote!(#name.as_ptr(), #name.len()),
            Lowering::List(_) => quote!(#name.as_ptr().cast(), #name.len()),
            Lowering::Fixed { .. } => {
                quote!(::core::ptr::from_ref(#name).cast(), ::core::mem::size_of_val(#name))
            }
            Lowering::Owned(_) => {
                let range = self.range();
                quote!(#arguments.pointer(&#range), #range.len())
            }
        }
    }
}

fn check_name(ident: &Ident) -> Result<()> {
    let name = ident.unraw().to_string();
    let message = if name == "fake" {
        "`fake` is reserved for the generated function that sets a fake host in tests".to_owned()
    } else if name.starts_with("plugwright") {
        format!(
            "`{name}` is reserved: names that start with `plugwright` belong to Plugwright itself"
        )
    } else {
        return Ok(());
    };
    Err(Error::new(ident.span(), message))
}

/// Tokens of a type, moved from where the trait is into the module: paths that start there need one more step. So does
/// a type `Fake`, which the module's own trait hides.
fn inside(tokens: TokenStream) -> TokenStream {
    let mut moved = TokenStream::new();
    let mut follows_path = false;
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let mut inner = proc_macro2::Group::new(group.delimiter(), inside(group.stream()));
                inner.set_span(group.span());
                moved.extend([TokenTree::from(inner)]);
                follows_path = false;
            }
            TokenTree::Ident(ident) => {
                let outer = Ident::new("super", ident.span());
                match ident.to_string().as_str() {
                    "self" if !follows_path => moved.extend(quote!(#outer)),
                    "super" | "Fake" if !follows_path => {
                        moved.extend(quote_spanned!(ident.span()=> #outer::#ident));
                    }
                    _ => ident.to_tokens(&mut moved),
                }
                follows_path = false;
            }
            TokenTree::Punct(punct) => {
                follows_path = punct.as_char() == ':';
                punct.to_tokens(&mut moved);
            }
            other => {
                other.to_tokens(&mut moved);
                follows_path = false;
            }
        }
    }
    moved
}
