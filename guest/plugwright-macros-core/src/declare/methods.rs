//! The interfaces of a contract's module.

use proc_macro2::{Ident, Span, TokenStream};
use syn::ext::IdentExt;
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{Error, Expr, ExprLit, Lit, Meta, Result, ReturnType, Token, Type};

use super::arguments::Arguments;
use super::items::{Function, Items, Trait};

/// An interface between host and plugin: one contract.
pub(super) struct Interface<'a> {
    pub name: String,
    pub of_host: bool,
    /// The trait that lists the functions.
    pub declared: Option<Ident>,
    pub methods: Vec<Method<'a>>,
}

pub(super) struct Method<'a> {
    pub export: String,
    pub function: &'a Function,
}

impl<'a> Interface<'a> {
    /// The interfaces of a module: at most one of the plugin, and any of the host.
    pub fn all(arguments: &Arguments, items: &'a Items) -> Result<Vec<Self>> {
        let mut interfaces = Vec::new();
        if !items.functions.is_empty() {
            interfaces.push(Self::of_functions(arguments, &items.functions)?);
        } else if let Some(name) = &arguments.interface {
            return Err(Error::new(
                name.span(),
                "the contract is named after its trait: remove `interface`",
            ));
        }
        for declared in &items.traits {
            let interface = Self::of_trait(declared)?;
            if !interface.of_host && interfaces.iter().any(|it: &Self| !it.of_host) {
                let message = "a contract module declares one plugin contract: move this one to another module";
                return Err(Error::new(declared.name.span(), message));
            }
            interfaces.push(interface);
        }
        if interfaces.is_empty() {
            return Err(Error::new(
                Span::call_site(),
                "the module has no contract: add a trait with its functions, or functions with `#[wasm_plugin]`",
            ));
        }
        for interface in &mut interfaces {
            interface.methods.sort_by(|a, b| a.export.cmp(&b.export));
        }
        Ok(interfaces)
    }

    fn of_functions(arguments: &Arguments, functions: &'a [Function]) -> Result<Self> {
        let Some(name) = &arguments.interface else {
            return Err(Error::new(
                Span::call_site(),
                "the contract of these functions needs a name: write the name of the Java interface, \
                 `#[contract_module(interface = \"Greeter\")]`",
            ));
        };
        let methods = functions.iter().map(|function| {
            let arguments = function.plugin.clone().unwrap_or_default();
            let name = text_argument(arguments, "export").unwrap_or_else(|| own_name(function));
            Method {
                export: name,
                function,
            }
        });
        Ok(Self {
            name: name.value(),
            of_host: false,
            declared: None,
            methods: methods.collect(),
        })
    }

    fn of_trait(declared: &'a Trait) -> Result<Self> {
        let own = declared.name.unraw().to_string();
        let name = match &declared.host {
            Some(arguments) => text_argument(arguments.clone(), "module").unwrap_or(own),
            None => own,
        };
        let methods = declared.functions.iter().map(|function| Method {
            export: own_name(function),
            function,
        });
        Ok(Self {
            name,
            of_host: declared.host.is_some(),
            declared: Some(declared.name.clone()),
            methods: methods.collect(),
        })
    }
}

fn own_name(function: &Function) -> String {
    function.signature.ident.unraw().to_string()
}

/// The text of an argument `name = "text"` of another attribute, which reports what is wrong with its arguments.
fn text_argument(arguments: TokenStream, name: &str) -> Option<String> {
    let parser = Punctuated::<Meta, Token![,]>::parse_terminated;
    let arguments = parser.parse2(arguments).ok()?;
    arguments.iter().find_map(|it| match it {
        Meta::NameValue(pair) if pair.path.is_ident(name) => match &pair.value {
            Expr::Lit(ExprLit {
                lit: Lit::Str(text),
                ..
            }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    })
}

/// The types of a function's result and error.
pub(super) fn outcome(output: &ReturnType) -> Result<(Option<&Type>, Option<&Type>)> {
    let ReturnType::Type(_, ty) = output else {
        return Ok((None, None));
    };
    let Some((success, failure)) = result(ty)? else {
        return Ok((value(ty), None));
    };
    Ok((value(success), Some(failure)))
}

fn value(ty: &Type) -> Option<&Type> {
    match ty {
        Type::Tuple(tuple) if tuple.elems.is_empty() => None,
        Type::Paren(inner) => value(&inner.elem),
        Type::Group(inner) => value(&inner.elem),
        other => Some(other),
    }
}

/// The types of `Result<T, E>`.
fn result(ty: &Type) -> Result<Option<(&Type, &Type)>> {
    let Some(path) = super::types::path(ty) else {
        return Ok(None);
    };
    let Some(last) = path.segments.last().filter(|it| it.ident == "Result") else {
        return Ok(None);
    };
    match super::types::arguments(last).as_slice() {
        [success, failure] => Ok(Some((success, failure))),
        _ => super::error(ty, "write both types of the result: `Result<T, E>`"),
    }
}
