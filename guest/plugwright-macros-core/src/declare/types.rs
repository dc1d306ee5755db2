//! The types of a contract's text, from the types that its module writes.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::{
    Error, Expr, ExprLit, GenericArgument, GenericParam, Lit, Path, PathArguments, PathSegment,
    Result, Type,
};

use super::error;
use super::model::{Case, Declared, DeclaredField, Definition, Field, Known, Shape, Ty};
use crate::{path_at, place};

/// A generic type may use itself with other type arguments, without end.
const MAX_DEFINITIONS: usize = 1_000;

/// A type of Rust's library or of this one, and its counterpart in a contract.
struct Library {
    name: &'static str,
    /// Its path; the macro writes the one of the facade crate.
    path: &'static str,
    make: Make,
}

#[derive(Clone, Copy)]
enum Make {
    Basic(&'static str),
    One(fn(Box<Ty>) -> Ty),
    Two(fn(Box<Ty>, Box<Ty>) -> Ty),
    /// `Box<T>` is its content.
    Content,
}

const fn one(name: &'static str, path: &'static str, make: fn(Box<Ty>) -> Ty) -> Library {
    let make = Make::One(make);
    Library { name, path, make }
}

const fn two(name: &'static str, path: &'static str) -> Library {
    let make = Make::Two(Ty::Map);
    Library { name, path, make }
}

const fn basic(name: &'static str, path: &'static str, text: &'static str) -> Library {
    let make = Make::Basic(text);
    Library { name, path, make }
}

const LIBRARY: [Library; 11] = [
    basic("String", "::std::string::String", "string"),
    basic("Duration", "::std::time::Duration", "duration"),
    basic("SystemTime", "::std::time::SystemTime", "instant"),
    basic("Uuid", "Uuid", "uuid"),
    one("Vec", "::std::vec::Vec", Ty::List),
    one("Option", "::core::option::Option", Ty::Option),
    one("BTreeSet", "::std::collections::BTreeSet", Ty::Set),
    one("HashSet", "::std::collections::HashSet", Ty::Set),
    two("BTreeMap", "::std::collections::BTreeMap"),
    two("HashMap", "::std::collections::HashMap"),
    Library {
        name: "Box",
        path: "::std::boxed::Box",
        make: Make::Content,
    },
];

const PRIMITIVES: [&str; 14] = [
    "bool", "i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64", "i128", "u128", "f32", "f64",
    "char",
];

const BUILT_IN: [&str; 9] = [
    "list", "set", "map", "option", "text", "string", "duration", "instant", "uuid",
];

/// The types of a module.
pub(super) struct Types<'a> {
    declared: &'a BTreeMap<String, Declared>,
    /// Paths of library types as the module writes them, each once.
    used: BTreeMap<String, (Path, &'static Library)>,
}

impl<'a> Types<'a> {
    pub fn new(declared: &'a BTreeMap<String, Declared>) -> Self {
        Self {
            declared,
            used: BTreeMap::new(),
        }
    }

    /// The type of a parameter, a result or an error. A reference is treated as its target.
    pub fn whole(&mut self, ty: &Type) -> Result<Ty> {
        match ty {
            Type::Reference(reference) => match &*reference.elem {
                Type::Slice(slice) => Ok(Ty::List(Box::new(self.part(&slice.elem)?))),
                Type::Path(path) if path.path.is_ident("str") => Ok(Ty::Basic("string")),
                other => self.whole(other),
            },
            Type::Paren(inner) => self.whole(&inner.elem),
            Type::Group(inner) => self.whole(&inner.elem),
            other => match path(other).and_then(|path| path.segments.last()) {
                // Only another name of the type.
                Some(last) if last.ident == "Fixed" && !self.declared.contains_key("Fixed") => {
                    match arguments(last).as_slice() {
                        [layout] => self.part(layout),
                        _ => self.part(other),
                    }
                }
                _ => self.part(other),
            },
        }
    }

    fn part(&mut self, ty: &Type) -> Result<Ty> {
        self.with(ty, &BTreeMap::new(), false)
    }

    /// The type, in which type parameters are those that are given.
    fn with(&mut self, ty: &Type, given: &BTreeMap<String, Ty>, fixed: bool) -> Result<Ty> {
        match ty {
            Type::Paren(inner) => self.with(&inner.elem, given, fixed),
            Type::Group(inner) => self.with(&inner.elem, given, fixed),
            Type::Array(array) if fixed => {
                let length = number(&array.len)?;
                let element = self.with(&array.elem, given, fixed)?;
                Ok(Ty::Array(Box::new(element), length))
            }
            Type::Array(_) => error(ty, "only a fixed layout has arrays: write `Vec<T>`"),
            Type::Tuple(_) => error(ty, "a contract has no tuples: write a struct"),
            Type::Path(written) if written.qself.is_none() => {
                self.named(&written.path, given, fixed)
            }
            _ => error(
                ty,
                "this type is not supported in contracts: write a struct, an enum, or a type of the library",
            ),
        }
    }

    fn named(&mut self, path: &Path, given: &BTreeMap<String, Ty>, fixed: bool) -> Result<Ty> {
        let Some(last) = path.segments.last() else {
            return error(path, "write the type");
        };
        let name = last.ident.unraw().to_string();
        let arguments = arguments(last);
        let single = path.segments.len() == 1 && path.leading_colon.is_none();
        if single && arguments.is_empty() {
            if let Some(ty) = given.get(&name) {
                return Ok(ty.clone());
            }
        }
        let own = single || path.segments.len() == 2 && path.segments[0].ident == "self";
        if own && self.declared.contains_key(&name) {
            return self.defined(&name, last, given);
        }
        if let Some(primitive) = PRIMITIVES.iter().find(|it| single && **it == name) {
            return Ok(Ty::Basic(primitive));
        }
        if fixed && name == "Text" {
            return capacity(last);
        }
        match LIBRARY.iter().find(|it| it.name == name) {
            Some(library) => {
                self.used
                    .insert(path.to_token_stream().to_string(), (plain(path), library));
                self.library(library, last, given)
            }
            None => {
                let message = format!(
                    "`{name}` is not a struct or an enum of this module, but the contract needs its definition: move it here"
                );
                error(path, &message)
            }
        }
    }

    fn library(
        &mut self,
        library: &'static Library,
        written: &PathSegment,
        given: &BTreeMap<String, Ty>,
    ) -> Result<Ty> {
        let arguments = arguments(written);
        let mut part = |index: usize| -> Result<Box<Ty>> {
            match arguments.get(index) {
                Some(ty) => self.with(ty, given, false).map(Box::new),
                None => error(written, "write its type arguments"),
            }
        };
        Ok(match library.make {
            Make::Basic(name) => Ty::Basic(name),
            Make::One(make) => make(part(0)?),
            Make::Two(make) => make(part(0)?, part(1)?),
            Make::Content => *part(0)?,
        })
    }

    fn defined(
        &mut self,
        name: &str,
        written: &PathSegment,
        given: &BTreeMap<String, Ty>,
    ) -> Result<Ty> {
        if BUILT_IN.contains(&name) || PRIMITIVES.contains(&name) {
            return error(
                written,
                "the name is reserved for a built-in type of contracts: choose another",
            );
        }
        let mut types = Vec::new();
        for argument in arguments(written) {
            types.push(self.with(argument, given, false)?);
        }
        let generics = &self.declared[name].generics;
        if types.len() != generics.params.len() {
            return error(written, "write its type arguments");
        }
        Ok(Ty::Named(name.to_owned(), types))
    }

    // ---- definitions ----

    /// Every type that some types use, sorted by its name in the text.
    pub fn reached(&mut self, roots: Vec<Ty>) -> Result<BTreeMap<String, Definition<'a>>> {
        let mut definitions = BTreeMap::new();
        let mut open = roots;
        while let Some(ty) = open.pop() {
            match &ty {
                Ty::Named(name, arguments) if !definitions.contains_key(&ty.to_string()) => {
                    let declared = &self.declared[name];
                    if definitions.len() == MAX_DEFINITIONS {
                        let message = "it is used with too many different type arguments";
                        return Err(Error::new(declared.name.span(), message));
                    }
                    let definition = self.definition(declared, ty.clone(), arguments)?;
                    open.extend(definition.fields().iter().map(|it| it.ty.clone()));
                    definitions.insert(ty.to_string(), definition);
                }
                Ty::Named(..) | Ty::Basic(_) | Ty::Text(_) => {}
                Ty::List(part) | Ty::Set(part) | Ty::Option(part) | Ty::Array(part, _) => {
                    open.push(Ty::clone(part));
                }
                Ty::Map(key, value) => open.extend([Ty::clone(key), Ty::clone(value)]),
            }
        }
        Ok(definitions)
    }

    fn definition(
        &mut self,
        declared: &'a Declared,
        ty: Ty,
        arguments: &[Ty],
    ) -> Result<Definition<'a>> {
        let mut given = BTreeMap::new();
        for (parameter, argument) in declared.generics.params.iter().zip(arguments) {
            let GenericParam::Type(parameter) = parameter else {
                return error(
                    parameter,
                    "types of a contract cannot have lifetimes or const parameters",
                );
            };
            given.insert(parameter.ident.to_string(), argument.clone());
        }
        let shape = match &declared.shape {
            Shape::Record(fields) => Known::Record(self.fields(fields, &given, false)?),
            Shape::Layout(fields) => Known::Layout(self.fields(fields, &given, true)?),
            Shape::Cases(_) if !given.is_empty() => {
                return error(
                    &declared.generics,
                    "an enum of a contract cannot have type parameters",
                );
            }
            Shape::Cases(cases) => {
                let mut known = Vec::new();
                for declared in cases {
                    let fields = self.fields(&declared.fields, &given, false)?;
                    known.push(Case { declared, fields });
                }
                Known::Cases(known)
            }
        };
        if matches!(&shape, Known::Cases(cases) if cases.is_empty()) {
            return error(
                &declared.name,
                "an enum of a contract needs at least one variant",
            );
        }
        Ok(Definition {
            ty,
            declared,
            shape,
        })
    }

    fn fields(
        &mut self,
        fields: &'a [DeclaredField],
        given: &BTreeMap<String, Ty>,
        fixed: bool,
    ) -> Result<Vec<Field<'a>>> {
        let mut known = Vec::new();
        for declared in fields {
            let ty = self.with(&declared.ty, given, fixed)?;
            known.push(Field { declared, ty });
        }
        Ok(known)
    }

    // ---- checks ----

    /// Compile-time checks that names of library types mean these types in the module.
    pub fn checks(&self, krate: &Path) -> TokenStream {
        let checks = self.used.values().map(|(path, library)| {
            let place = place(path);
            let real: TokenStream = match library.make {
                Make::Basic("uuid") => quote!(#krate::Uuid),
                _ => library.path.parse().expect("a path"),
            };
            let arguments = match library.make {
                Make::Basic(_) => TokenStream::new(),
                Make::One(_) | Make::Content => quote!(<::core::primitive::u8>),
                Make::Two(_) => quote!(<::core::primitive::u8, ::core::primitive::u8>),
            };
            let krate = path_at(krate, place);
            quote_spanned! {place=>
                #krate::codec::in_place::check_same::<#path #arguments, #real #arguments>();
            }
        });
        quote!(const _: () = { #(#checks)* };)
    }
}

/// The path of a type.
pub(super) fn path(ty: &Type) -> Option<&Path> {
    match ty {
        Type::Path(path) if path.qself.is_none() => Some(&path.path),
        Type::Paren(inner) => path(&inner.elem),
        Type::Group(inner) => path(&inner.elem),
        _ => None,
    }
}

/// The type arguments of the last part of a path.
pub(super) fn arguments(segment: &PathSegment) -> Vec<&Type> {
    match &segment.arguments {
        PathArguments::AngleBracketed(arguments) => arguments
            .args
            .iter()
            .filter_map(|it| match it {
                GenericArgument::Type(ty) => Some(ty),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// The path without type arguments.
fn plain(path: &Path) -> Path {
    let mut path = path.clone();
    for segment in &mut path.segments {
        segment.arguments = PathArguments::None;
    }
    path
}

/// The capacity of `Text<16>`.
fn capacity(written: &PathSegment) -> Result<Ty> {
    if let PathArguments::AngleBracketed(arguments) = &written.arguments {
        if let Some(GenericArgument::Const(length)) = arguments.args.first() {
            return number(length).map(Ty::Text);
        }
    }
    error(written, "write the capacity as a number: `Text<16>`")
}

fn number(length: &Expr) -> Result<u32> {
    match length {
        Expr::Lit(ExprLit {
            lit: Lit::Int(number),
            ..
        }) => number.base10_parse().ok().filter(|it| *it < 1_000_000_000),
        _ => None,
    }
    .map_or_else(|| error(length, "the length must be a number literal"), Ok)
}
