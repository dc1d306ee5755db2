//! Which WebAssembly values a Rust type is passed as, decided from the type as it is written.

use quote::ToTokens;
use syn::{
    Error, GenericArgument, Ident, Path, PathArguments, Result, ReturnType, Type, TypeReference,
    parse_quote,
};

/// How a parameter or result is passed.
pub(crate) enum Lowering {
    /// As a WebAssembly value of the same type: `i32`, `u32`, `i64`, `u64`, `f32`, `f64`.
    Same(Ident),
    /// As an `i32` that is checked: `bool`, `char` and the small numbers.
    Narrow(Ident),
    /// As UTF-8.
    Text,
    /// As the raw elements of a list of numbers.
    List(Ident),
    /// As the bytes of this type in memory.
    Fixed(Box<Type>),
    /// As the encoding of this type.
    Encoded(Box<Type>),
}

/// How a parameter is passed, and whether the function takes a reference to it.
pub(crate) struct Parameter {
    pub lowering: Lowering,
    pub borrowed: bool,
}

impl Parameter {
    pub fn of(ty: &Type) -> Result<Self> {
        let ty = unwrap(ty);
        let (lowering, borrowed) = match ty {
            Type::Reference(reference) => (of_reference(reference)?, true),
            Type::Tuple(tuple) if tuple.elems.is_empty() => {
                return Err(error(ty, "`()` carries nothing: leave the parameter out"));
            }
            _ => (of_owned(ty)?, false),
        };
        if let (Lowering::Fixed(_), false) = (&lowering, borrowed) {
            let message = "write `&Fixed<T>`, which passes the value without a copy";
            return Err(error(ty, message));
        };
        Ok(Self { lowering, borrowed })
    }
}

/// How a result is passed; `None` when there is none.
pub(crate) fn of_result(output: &ReturnType) -> Result<Option<Lowering>> {
    let ReturnType::Type(_, ty) = output else {
        return Ok(None);
    };
    match unwrap(ty) {
        Type::Tuple(tuple) if tuple.elems.is_empty() => Ok(None),
        Type::Reference(reference) => {
            let owned = match of_reference(reference) {
                Ok(Lowering::Text) => "String".to_owned(),
                Ok(Lowering::List(element)) => format!("Vec<{element}>"),
                _ => "the type itself".to_owned(),
            };
            let owned = if owned.contains(' ') {
                owned
            } else {
                format!("`{owned}`")
            };
            Err(error(ty, &format!("a result must be owned: write {owned}")))
        }
        ty => of_owned(ty).map(Some),
    }
}

fn of_owned(ty: &Type) -> Result<Lowering> {
    if let Some(layout) = fixed(ty) {
        check(layout)?;
        return Ok(Lowering::Fixed(Box::new(layout.clone())));
    }
    check(ty)?;
    if let Type::Path(path) = ty {
        if let Some(name) = standard(&path.path) {
            match name.to_string().as_str() {
                "i32" | "u32" | "i64" | "u64" | "f32" | "f64" => return Ok(Lowering::Same(name)),
                "bool" | "char" | "i8" | "u8" | "i16" | "u16" => return Ok(Lowering::Narrow(name)),
                "String" => return Ok(Lowering::Text),
                "str" => return Err(error(ty, "write `&str` or `String`")),
                size @ ("usize" | "isize") => {
                    let (small, large) = if size == "usize" {
                        ("u32", "u64")
                    } else {
                        ("i32", "i64")
                    };
                    let message = format!(
                        "`{size}` has another width in the guest than in the host: write `{small}` or `{large}`"
                    );
                    return Err(error(ty, &message));
                }
                _ => {}
            }
        }
        if let Some(element) = vec_element(&path.path).and_then(number) {
            return Ok(Lowering::List(element));
        }
    }
    Ok(Lowering::Encoded(Box::new(ty.clone())))
}

fn of_reference(reference: &TypeReference) -> Result<Lowering> {
    if let Some(mutability) = &reference.mutability {
        return Err(error(
            mutability,
            "a parameter cannot be changed in place: take it without `mut` and return the new value",
        ));
    }
    if let Some(lifetime) = &reference.lifetime {
        return Err(error(
            lifetime,
            "a parameter lives only as long as the call: leave the lifetime out",
        ));
    }
    match unwrap(&reference.elem) {
        Type::Slice(slice) => match number(&slice.elem) {
            Some(element) => Ok(Lowering::List(element)),
            None => {
                let element = &slice.elem;
                check(element)?;
                Ok(Lowering::Encoded(parse_quote!(::std::vec::Vec<#element>)))
            }
        },
        Type::Path(path) if standard(&path.path).is_some_and(|name| name == "str") => {
            Ok(Lowering::Text)
        }
        elem => match of_owned(elem)? {
            lowering @ (Lowering::Encoded(_) | Lowering::Fixed(_)) => Ok(lowering),
            Lowering::Same(name) | Lowering::Narrow(name) => Err(error(
                reference,
                &format!("plain values are passed by value: write `{name}`"),
            )),
            Lowering::Text => Err(error(
                reference,
                "write `&str`, which passes the text without a copy",
            )),
            Lowering::List(element) => Err(error(
                reference,
                &format!("write `&[{element}]`, which passes the numbers without a copy"),
            )),
        },
    }
}

/// Refuses types that no value can be decoded to or encoded from, wherever they stand inside a type.
fn check(ty: &Type) -> Result<()> {
    let message = match ty {
        Type::Path(_) if fixed(ty).is_some() => {
            "only a whole parameter, `&Fixed<T>`, or a whole result, `Fixed<T>`, is passed as it is: write `T` here, \
             which is encoded"
        }
        Type::Path(path) => {
            if path
                .path
                .segments
                .first()
                .is_some_and(|first| first.ident == "Self")
            {
                "the code for the host is written elsewhere, where `Self` means nothing: write the type's name"
            } else {
                return type_arguments(&path.path).try_for_each(check);
            }
        }
        Type::Tuple(tuple) => return tuple.elems.iter().try_for_each(check),
        Type::Array(array) => return check(&array.elem),
        Type::Paren(paren) => return check(&paren.elem),
        Type::Group(group) => return check(&group.elem),
        Type::Macro(_) | Type::Verbatim(_) => return Ok(()),
        Type::Reference(_) => {
            "a reference can only be the whole parameter: write the owned type here"
        }
        Type::Slice(_) => "a slice needs a reference: write `&[T]` or `Vec<T>`",
        Type::ImplTrait(_) => "the host needs one concrete type, not `impl Trait`",
        Type::TraitObject(_) => {
            "a trait object has no encoding: write a concrete type, such as an enum"
        }
        Type::BareFn(_) | Type::Ptr(_) => {
            "pointers mean nothing to the host: write a type with an encoding"
        }
        Type::Infer(_) => "write the type out",
        Type::Never(_) => "a function that never returns has no place between host and guest",
        _ => "this type cannot cross the border between host and guest",
    };
    Err(error(ty, message))
}

fn type_arguments(path: &Path) -> impl Iterator<Item = &Type> {
    path.segments
        .iter()
        .filter_map(|segment| match &segment.arguments {
            PathArguments::AngleBracketed(arguments) => Some(&arguments.args),
            _ => None,
        })
        .flatten()
        .filter_map(|argument| match argument {
            GenericArgument::Type(ty) => Some(ty),
            _ => None,
        })
}

/// The last name of a path without arguments that is written short or with its full standard path.
fn standard(path: &Path) -> Option<Ident> {
    let last = path.segments.last()?;
    let full = [
        ["std", "string", "String"],
        ["alloc", "string", "String"],
        ["std", "primitive", "*"],
        ["core", "primitive", "*"],
    ];
    let known = path.segments.len() == 1 && path.leading_colon.is_none()
        || full.iter().any(|names| is(path, names));
    (known && last.arguments.is_none()).then(|| last.ident.clone())
}

/// The `T` of `Fixed<T>`.
fn fixed(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = unwrap(ty) else {
        return None;
    };
    let name = path.path.segments.last()?;
    let known = name.ident == "Fixed" && path.path.segments.len() <= 2;
    let mut arguments = type_arguments(&path.path);
    match (known, arguments.next(), arguments.next()) {
        (true, Some(layout), None) => Some(layout),
        _ => None,
    }
}

/// The element of a `Vec`.
pub(crate) fn list_element(ty: &Type) -> Option<&Type> {
    match unwrap(ty) {
        Type::Path(path) => vec_element(&path.path),
        _ => None,
    }
}

fn vec_element(path: &Path) -> Option<&Type> {
    let known = is(path, &["Vec"])
        || is(path, &["std", "vec", "Vec"])
        || is(path, &["alloc", "vec", "Vec"]);
    known.then(|| type_arguments(path).next()).flatten()
}

fn is(path: &Path, names: &[&str]) -> bool {
    path.segments.len() == names.len()
        && path
            .segments
            .iter()
            .zip(names)
            .all(|(segment, name)| *name == "*" || segment.ident == name)
}

/// A number whose lists are passed as raw elements.
fn number(ty: &Type) -> Option<Ident> {
    let Type::Path(path) = unwrap(ty) else {
        return None;
    };
    let name = standard(&path.path)?;
    let numbers = [
        "i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64", "f32", "f64",
    ];
    numbers.iter().any(|number| name == number).then_some(name)
}

/// The type without parentheses and the invisible groups of `macro_rules!`.
fn unwrap(ty: &Type) -> &Type {
    match ty {
        Type::Paren(paren) => unwrap(&paren.elem),
        Type::Group(group) => unwrap(&group.elem),
        _ => ty,
    }
}

fn error(tokens: &impl ToTokens, message: &str) -> Error {
    Error::new_spanned(tokens, message)
}
