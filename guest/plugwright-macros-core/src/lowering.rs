//! The WebAssembly values that represent a Rust type.
//!
//! The signature of an export is written before any type is known, so what is passed as one value is decided by
//! the name of the type, and a check at compile time finds types that only have that name. How an address and a
//! length are read is decided by the type itself.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::{
    Error, GenericArgument, Ident, Path, PathArguments, Result, ReturnType, Type, TypeReference,
};

use crate::{path_at, place};

/// How a parameter or result is passed.
pub(crate) enum Lowering {
    /// As a WebAssembly value of the same type: `i32`, `u32`, `i64`, `u64`, `f32`, `f64`.
    Same(Primitive),
    /// As an `i32` that is checked: `bool`, `char` and the small numbers.
    Narrow(Primitive),
    /// A `&str`, as UTF-8.
    Text(Primitive),
    /// A `&[N]`, as the raw elements of a list of numbers.
    List(Primitive),
    /// As the bytes of this type in memory.
    Fixed {
        layout: Box<Type>,
        written: Box<Type>,
    },
    /// As the type says: a `String` as UTF-8, a `Vec` of numbers as its raw elements, any other as its encoding.
    Owned(Box<Type>),
}

/// A type with the name of a primitive one.
#[derive(Clone)]
pub(crate) struct Primitive {
    pub name: Ident,
    written: Type,
}

impl Primitive {
    /// The type as it is written, if it has the name of a primitive one or of `String`.
    fn named(ty: &Type) -> Option<Self> {
        let Type::Path(path) = unwrap(ty) else {
            return None;
        };
        Some(Self {
            name: standard(&path.path)?,
            written: ty.clone(),
        })
    }

    /// A number whose lists are passed as raw elements.
    fn number(ty: &Type) -> Option<Self> {
        let numbers = [
            "i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64", "f32", "f64",
        ];
        Self::named(ty).filter(|it| numbers.iter().any(|number| it.name == number))
    }
}

impl ToTokens for Primitive {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let name = &self.name;
        tokens.extend(quote!(::core::primitive::#name));
    }
}

/// Which way a value is passed.
#[derive(Clone, Copy)]
pub(crate) enum Direction {
    ToPlugin,
    ToHost,
}

impl Lowering {
    /// A check at compile time, on every target, that the type is passed as its name says; `inside` moves a type to
    /// the module of the check.
    pub fn check(
        &self,
        krate: &Path,
        direction: Direction,
        borrowed: bool,
        inside: impl Fn(TokenStream) -> TokenStream,
    ) -> TokenStream {
        let same = |written: &Type, is: TokenStream| {
            let place = place(written);
            let (krate, written) = (path_at(krate, place), inside(written.to_token_stream()));
            quote_spanned!(place=> #krate::codec::in_place::check_same::<#written, #is>();)
        };
        match self {
            Self::Same(it) | Self::Narrow(it) | Self::Text(it) | Self::List(it) => {
                same(&it.written, it.to_token_stream())
            }
            Self::Fixed { layout, written } => {
                let place = place(layout);
                let (krate, moved) = (path_at(krate, place), inside(layout.to_token_stream()));
                let same = same(written, moved.clone());
                quote_spanned!(place=> #krate::abi::check_fixed::<#moved>(); #same)
            }
            Self::Owned(ty) => {
                let place = place(ty);
                let function = match (direction, borrowed) {
                    (Direction::ToPlugin, false) => "check_received",
                    (Direction::ToPlugin, true) => "check_borrowed",
                    (Direction::ToHost, false) => "check_sent",
                    (Direction::ToHost, true) => "check_lent",
                };
                let (krate, ty) = (path_at(krate, place), inside(ty.to_token_stream()));
                let function = Ident::new(function, place);
                quote_spanned! {place=>
                    #krate::abi::#function::<#ty>({
                        use #krate::abi::ByEncoding as _;
                        #krate::abi::Owned::<#ty>::RAW
                    });
                }
            }
        }
    }
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
                return Err(error(ty, "`()` has no value to pass: remove the parameter"));
            }
            _ => (of_owned(ty)?, false),
        };
        if let (Lowering::Fixed { .. }, false) = (&lowering, borrowed) {
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
                Ok(Lowering::Text(_)) => "String".to_owned(),
                Ok(Lowering::List(element)) => format!("Vec<{}>", element.name),
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
        return Ok(Lowering::Fixed {
            layout: Box::new(layout.clone()),
            written: Box::new(ty.clone()),
        });
    }
    check(ty)?;
    let Some(primitive) = Primitive::named(ty) else {
        return Ok(Lowering::Owned(Box::new(ty.clone())));
    };
    match primitive.name.to_string().as_str() {
        "i32" | "u32" | "i64" | "u64" | "f32" | "f64" => Ok(Lowering::Same(primitive)),
        "bool" | "char" | "i8" | "u8" | "i16" | "u16" => Ok(Lowering::Narrow(primitive)),
        "str" => Err(error(ty, "write `&str` or `String`")),
        size @ ("usize" | "isize") => {
            let (small, large) = if size == "usize" {
                ("u32", "u64")
            } else {
                ("i32", "i64")
            };
            let message = format!(
                "`{size}` has another width in the guest than in the host: write `{small}` or `{large}`"
            );
            Err(error(ty, &message))
        }
        _ => Ok(Lowering::Owned(Box::new(ty.clone()))),
    }
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
            "a parameter lives only as long as the call: remove the lifetime",
        ));
    }
    match unwrap(&reference.elem) {
        Type::Slice(slice) => match Primitive::number(&slice.elem) {
            Some(element) => Ok(Lowering::List(element)),
            None => {
                let element = &slice.elem;
                check(element)?;
                Ok(Lowering::Owned(Box::new(Type::Path(
                    syn::parse_quote_spanned!(place(element)=> ::std::vec::Vec<#element>),
                ))))
            }
        },
        elem => match Primitive::named(elem) {
            Some(text) if text.name == "str" => Ok(Lowering::Text(text)),
            _ => match of_owned(elem)? {
                lowering @ (Lowering::Owned(_) | Lowering::Fixed { .. }) => Ok(lowering),
                _ => Err(error(
                    reference,
                    &format!(
                        "plain values are passed by value: write `{}`",
                        elem.to_token_stream()
                    ),
                )),
            },
        },
    }
}

/// Refuses types that cannot be encoded or decoded, anywhere inside a type.
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
                "`Self` is not available in the generated code: write the type's name"
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
            "pointers cannot be passed between host and guest: write a type with an encoding"
        }
        Type::Infer(_) => "write the type out",
        Type::Never(_) => "a function that never returns cannot be called between host and guest",
        _ => "this type cannot be passed between host and guest",
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

/// What a plugin writes to lend a value of an owned type.
pub(crate) fn lent(ty: &Type) -> String {
    let tokens = match (Primitive::named(ty), list_element(ty)) {
        (Some(name), _) if name.name == "String" => return "&str".to_owned(),
        (_, Some(element)) => quote!(&[#element]),
        _ => quote!(&#ty),
    };
    written(tokens)
}

/// Tokens as text, with the spaces people write.
fn written(tokens: TokenStream) -> String {
    let text = tokens.to_string();
    [
        ("& ", "&"),
        (" <", "<"),
        ("< ", "<"),
        (" >", ">"),
        (" ,", ","),
        (" ::", "::"),
        (":: ", "::"),
    ]
    .iter()
    .fold(text, |text, (from, to)| text.replace(from, to))
}

/// The element of a `Vec`.
fn list_element(ty: &Type) -> Option<&Type> {
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
