//! A contract's types, as its text has them.

use std::fmt;

use proc_macro2::{Ident, Span};
use syn::{Generics, Type};

use super::marks::{Default, Earlier};

/// A type of a contract.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Ty {
    /// A built-in type that holds no other, by its name in the text.
    Basic(&'static str),
    List(Box<Ty>),
    Set(Box<Ty>),
    Map(Box<Ty>, Box<Ty>),
    Option(Box<Ty>),
    /// An array of a fixed layout.
    Array(Box<Ty>, u32),
    /// A text of a fixed layout.
    Text(u32),
    /// A type that the module defines.
    Named(String, Vec<Ty>),
}

impl fmt::Display for Ty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Basic(name) => f.write_str(name),
            Self::List(element) => write!(f, "list<{element}>"),
            Self::Set(element) => write!(f, "set<{element}>"),
            Self::Map(key, value) => write!(f, "map<{key}, {value}>"),
            Self::Option(value) => write!(f, "option<{value}>"),
            Self::Array(element, length) => write!(f, "[{element}; {length}]"),
            Self::Text(capacity) => write!(f, "text<{capacity}>"),
            Self::Named(name, arguments) if arguments.is_empty() => f.write_str(name),
            Self::Named(name, arguments) => {
                let arguments: Vec<String> = arguments.iter().map(Self::to_string).collect();
                write!(f, "{name}<{}>", arguments.join(", "))
            }
        }
    }
}

/// A type as the module declares it.
pub(super) struct Declared {
    pub name: Ident,
    pub generics: Generics,
    pub shape: Shape,
    pub was: Vec<Earlier>,
}

pub(super) enum Shape {
    Record(Vec<DeclaredField>),
    /// A struct of a fixed layout.
    Layout(Vec<DeclaredField>),
    /// An enum, with data or without.
    Cases(Vec<DeclaredCase>),
}

/// A field or a parameter as the module declares it.
pub(super) struct DeclaredField {
    /// Its name in the text; empty for the only field of a variant that has no name.
    pub name: String,
    pub place: Span,
    pub ty: Type,
    pub default: Option<Default>,
    pub was: Vec<Earlier>,
}

pub(super) struct DeclaredCase {
    pub name: String,
    pub fields: Vec<DeclaredField>,
    pub was: Vec<Earlier>,
    pub unknown: Option<Span>,
}

/// A defined type whose type parameters are known.
pub(super) struct Definition<'a> {
    pub ty: Ty,
    pub declared: &'a Declared,
    pub shape: Known<'a>,
}

pub(super) enum Known<'a> {
    Record(Vec<Field<'a>>),
    Layout(Vec<Field<'a>>),
    Cases(Vec<Case<'a>>),
}

pub(super) struct Field<'a> {
    pub declared: &'a DeclaredField,
    pub ty: Ty,
}

pub(super) struct Case<'a> {
    pub declared: &'a DeclaredCase,
    pub fields: Vec<Field<'a>>,
}

impl Definition<'_> {
    /// Whether it is an enum without data.
    pub fn is_plain(&self) -> bool {
        matches!(&self.shape, Known::Cases(cases) if cases.iter().all(|it| it.fields.is_empty()))
    }

    /// All of its fields.
    pub fn fields(&self) -> Vec<&Field<'_>> {
        match &self.shape {
            Known::Record(fields) | Known::Layout(fields) => fields.iter().collect(),
            Known::Cases(cases) => cases.iter().flat_map(|case| &case.fields).collect(),
        }
    }
}
