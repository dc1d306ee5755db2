//! The items of a contract's module.

use std::collections::BTreeMap;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{
    Attribute, FnArg, Ident, Item, ItemEnum, ItemFn, ItemStruct, ItemTrait, Meta, Result,
    Signature, TraitItem, Type,
};

use super::marks::{self, Earlier, Marks};
use super::model::{Declared, DeclaredCase, DeclaredField, Shape};
use super::{Errors, error};
use crate::signature::parameter_name;

/// The declarations of a module.
#[derive(Default)]
pub(super) struct Items {
    pub definitions: BTreeMap<String, Declared>,
    pub traits: Vec<Trait>,
    pub functions: Vec<Function>,
}

/// A trait that lists functions.
pub(super) struct Trait {
    pub name: Ident,
    /// The arguments of `#[host_functions]`, if it has the attribute.
    pub host: Option<TokenStream>,
    pub functions: Vec<Function>,
}

/// A function of a contract.
pub(super) struct Function {
    pub signature: Signature,
    /// The arguments of `#[wasm_plugin]`, if it has the attribute.
    pub plugin: Option<TokenStream>,
    pub parameters: Vec<DeclaredField>,
    /// Whether a plugin may lack it.
    pub optional: bool,
    pub was: Vec<Earlier>,
}

impl Items {
    /// Reads the items, and removes their annotations for other versions.
    pub fn take(items: &mut [Item]) -> Result<Self> {
        let mut read = Self::default();
        let mut errors = Errors::default();
        for item in items {
            let result = match item {
                Item::Struct(item) => of_struct(item).map(|it| read.define(it)),
                Item::Enum(item) => of_enum(item).map(|it| read.define(it)),
                Item::Trait(item) => of_trait(item).map(|it| read.traits.push(it)),
                Item::Fn(item) if is_exported(item) => {
                    of_function(item).map(|it| read.functions.push(it))
                }
                _ => Ok(()),
            };
            errors.take(result);
        }
        errors.end()?;
        Ok(read)
    }

    fn define(&mut self, declared: Declared) {
        self.definitions
            .insert(declared.name.unraw().to_string(), declared);
    }
}

fn unconditional(attributes: &[Attribute]) -> Result<()> {
    match attributes
        .iter()
        .find(|it| it.path().is_ident("cfg") || it.path().is_ident("cfg_attr"))
    {
        Some(attribute) => error(
            attribute,
            "a contract is the same in every configuration: remove this attribute, or move the item out of the module",
        ),
        None => Ok(()),
    }
}

// ---- types ----

fn of_struct(item: &mut ItemStruct) -> Result<Declared> {
    unconditional(&item.attrs)?;
    let fixed = derives(&item.attrs, "FixedLayout");
    let (on_type, on_fields) = if fixed {
        (&marks::FIXED, &marks::FIXED)
    } else {
        (&marks::TYPE, &marks::FIELD)
    };
    let marks = Marks::take(&mut item.attrs, on_type);
    // Also if the type has an error: the marks of its fields have to be removed.
    let (marks, fields) = both(marks, fields(&mut item.fields, on_fields))?;
    if fields.iter().any(|it| it.name.is_empty()) {
        return error(
            &item.fields,
            "components of a Java record have names: write `{ name: Type }`",
        );
    }
    Ok(Declared {
        name: item.ident.clone(),
        generics: item.generics.clone(),
        shape: if fixed {
            Shape::Layout(fields)
        } else {
            Shape::Record(fields)
        },
        was: marks.was,
    })
}

fn derives(attributes: &[Attribute], name: &str) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        Meta::List(list) if list.path.is_ident("derive") => list
            .tokens
            .clone()
            .into_iter()
            .any(|token| matches!(token, TokenTree::Ident(it) if it == name)),
        _ => false,
    })
}

fn of_enum(item: &mut ItemEnum) -> Result<Declared> {
    unconditional(&item.attrs)?;
    let marks = Marks::take(&mut item.attrs, &marks::TYPE);
    let mut cases = Vec::new();
    let mut errors = Errors::default();
    for variant in &mut item.variants {
        errors.take(of_variant(variant).map(|it| cases.push(it)));
    }
    let was = both(marks, errors.end())?.0.was;
    if let Some(second) = cases.iter().filter_map(|it| it.unknown).nth(1) {
        let message = "only one variant can represent unknown ones";
        return Err(syn::Error::new(second, message));
    }
    Ok(Declared {
        name: item.ident.clone(),
        generics: item.generics.clone(),
        shape: Shape::Cases(cases),
        was,
    })
}

fn of_variant(variant: &mut syn::Variant) -> Result<DeclaredCase> {
    unconditional(&variant.attrs)?;
    let marks = Marks::take(&mut variant.attrs, &marks::VARIANT);
    let (marks, fields) = both(marks, fields(&mut variant.fields, &marks::FIELD))?;
    if fields.len() > 1 && fields.iter().any(|it| it.name.is_empty()) {
        return error(
            &variant.fields,
            "components of a Java record have names: write `{ name: Type, ... }`",
        );
    }
    Ok(DeclaredCase {
        name: variant.ident.unraw().to_string(),
        fields,
        was: marks.was,
        unknown: marks.unknown,
    })
}

fn fields(fields: &mut syn::Fields, allowed: &marks::Allowed) -> Result<Vec<DeclaredField>> {
    let mut read = Vec::new();
    let mut errors = Errors::default();
    for field in fields {
        let result = unconditional(&field.attrs)
            .and_then(|()| Marks::take(&mut field.attrs, allowed))
            .and_then(|marks| {
                if let Some(attribute) = serde(&field.attrs) {
                    return error(
                        attribute,
                        "types encoded with serde are not part of the contract: write a contract type",
                    );
                }
                let name = field.ident.as_ref();
                read.push(DeclaredField {
                    name: name.map(|it| it.unraw().to_string()).unwrap_or_default(),
                    place: name.map_or_else(|| field.ty.span(), Ident::span),
                    ty: field.ty.clone(),
                    default: marks.default,
                    was: marks.was,
                });
                Ok(())
            });
        errors.take(result);
    }
    errors.end()?;
    Ok(read)
}

fn serde(attributes: &[Attribute]) -> Option<&Attribute> {
    attributes.iter().find(|it| {
        it.path().is_ident("plugwright")
            && matches!(&it.meta, Meta::List(list)
                if list.tokens.clone().into_iter().any(|token| token.to_string() == "serde"))
    })
}

// ---- functions ----

fn attribute<'a>(attributes: &'a [Attribute], name: &str) -> Option<&'a Attribute> {
    attributes.iter().find(|it| {
        let last = it.path().segments.last();
        last.is_some_and(|last| last.ident == name)
    })
}

fn arguments(attribute: &Attribute) -> TokenStream {
    match &attribute.meta {
        Meta::List(list) => list.tokens.clone(),
        _ => TokenStream::new(),
    }
}

fn is_exported(item: &ItemFn) -> bool {
    attribute(&item.attrs, "wasm_plugin").is_some()
}

fn of_trait(item: &mut ItemTrait) -> Result<Trait> {
    unconditional(&item.attrs)?;
    let mut functions = Vec::new();
    let mut errors = Errors::default();
    for member in &mut item.items {
        if let TraitItem::Fn(function) = member {
            let optional = function.default.is_some();
            let read = of_signature(&mut function.attrs, &mut function.sig, optional);
            errors.take(read.map(|it| functions.push(it)));
        }
    }
    errors.end()?;
    Ok(Trait {
        name: item.ident.clone(),
        host: attribute(&item.attrs, "host_functions").map(arguments),
        functions,
    })
}

fn of_function(item: &mut ItemFn) -> Result<Function> {
    let plugin = attribute(&item.attrs, "wasm_plugin").map(arguments);
    let function = of_signature(&mut item.attrs, &mut item.sig, false)?;
    Ok(Function { plugin, ..function })
}

fn of_signature(
    attributes: &mut Vec<Attribute>,
    signature: &mut Signature,
    optional: bool,
) -> Result<Function> {
    unconditional(attributes)?;
    let marks = Marks::take(attributes, &marks::FUNCTION);
    let mut parameters = Vec::new();
    let mut errors = Errors::default();
    for argument in &mut signature.inputs {
        errors.take(parameter(argument).map(|it| parameters.push(it)));
    }
    let was = both(marks, errors.end())?.0.was;
    Ok(Function {
        signature: signature.clone(),
        plugin: None,
        parameters,
        optional,
        was,
    })
}

fn parameter(argument: &mut FnArg) -> Result<DeclaredField> {
    let FnArg::Typed(typed) = argument else {
        return error(
            argument.to_token_stream(),
            "functions of a contract have no `self`: keep state in a `static` or `thread_local!`",
        );
    };
    let marks = Marks::take(&mut typed.attrs, &marks::PARAMETER)?;
    let name = parameter_name(typed)?;
    Ok(DeclaredField {
        name: name.unraw().to_string(),
        place: name.span(),
        ty: Type::clone(&typed.ty),
        default: marks.default,
        was: marks.was,
    })
}

/// Both results, or the errors of both.
fn both<A, B>(one: Result<A>, other: Result<B>) -> Result<(A, B)> {
    match (one, other) {
        (Ok(one), Ok(other)) => Ok((one, other)),
        (Err(mut error), Err(other)) => {
            error.combine(other);
            Err(error)
        }
        (Err(error), _) | (_, Err(error)) => Err(error),
    }
}
