//! Defaults of values that the other side does not send.

use std::collections::BTreeMap;

use syn::{Error, Result};

use super::marks::{Default, Literal};
use super::model::{Case, Definition, Field, Known, Ty};
use super::{text, times};

/// What a host inserts for a plugin is bounded.
const MAX_LITERAL: usize = 1_024;
const MAX_SIZE: usize = 16 * MAX_LITERAL;
const MAX_DEPTH: usize = 16;

/// The literal of a record that is made of the defaults of its fields.
const RECORD: &str = "{}";

type Size = std::result::Result<usize, String>;

/// Checks defaults by the rules of the host.
pub(super) struct Defaults<'a> {
    definitions: &'a BTreeMap<String, Definition<'a>>,
}

impl<'a> Defaults<'a> {
    pub fn new(definitions: &'a BTreeMap<String, Definition<'a>>) -> Self {
        Self { definitions }
    }

    /// Whether a part has a default, by its attribute or by its type.
    pub fn exists(field: &Field<'_>) -> bool {
        field.declared.default.is_some() || empty(&field.ty).is_some()
    }

    pub fn check(&self, field: &Field<'_>) -> Result<()> {
        let Some(default) = &field.declared.default else {
            return Ok(());
        };
        match self.default(&field.ty, default, 0) {
            Ok(_) => Ok(()),
            Err(reason) => Err(Error::new(
                default.place,
                format!("the default of `{}`: {reason}", text::shown(field.declared)),
            )),
        }
    }

    /// The size of a default in bytes.
    fn default(&self, ty: &Ty, default: &Default, depth: usize) -> Size {
        if default.literal.len() > MAX_LITERAL {
            return Err(format!("it is longer than {MAX_LITERAL} bytes"));
        }
        self.value(ty, &default.literal, &default.kind, depth)
    }

    fn value(&self, ty: &Ty, literal: &str, kind: &Literal, depth: usize) -> Size {
        if depth > MAX_DEPTH {
            return Err("it contains itself, or has too many parts".into());
        }
        match ty {
            Ty::Basic(name) => basic(name, literal, kind),
            Ty::Option(value) => Ok(1 + self.value(value, literal, kind, depth + 1)?),
            Ty::List(_) | Ty::Set(_) | Ty::Map(..) => {
                Err("a collection is empty by default: remove the default".into())
            }
            Ty::Array(..) | Ty::Text(_) => Err(format!("type has no literals: {ty}")),
            Ty::Named(..) => match self.definitions.get(&ty.to_string()) {
                Some(definition) => self.defined(definition, literal, kind, depth),
                None => Err(format!("type has no literals: {ty}")),
            },
        }
    }

    fn defined(
        &self,
        definition: &Definition<'_>,
        literal: &str,
        kind: &Literal,
        depth: usize,
    ) -> Size {
        let ty = &definition.ty;
        match &definition.shape {
            Known::Layout(_) => Err(format!("type has no literals: {ty}")),
            Known::Record(fields) if literal == RECORD => {
                self.fields(&ty.to_string(), fields, depth)
            }
            Known::Record(_) => Err(
                "the only default of a struct is \"{}\", built from the defaults of its fields"
                    .into(),
            ),
            Known::Cases(cases) => {
                match kind {
                    Literal::Text | Literal::Variant { owner: None } => {}
                    Literal::Variant { owner: Some(owner) }
                        if definition.declared.name == owner => {}
                    _ => return Err(format!("it is not a variant of {ty}")),
                }
                match cases.iter().find(|it| it.declared.name == literal) {
                    Some(case) => Ok(4 + self.fields(literal, &case.fields, depth)?),
                    None => Err(format!("{ty} has no {literal}; it has {}", names(cases))),
                }
            }
        }
    }

    fn fields(&self, owner: &str, fields: &[Field<'_>], depth: usize) -> Size {
        let mut size = 0;
        for field in fields {
            let own = match &field.declared.default {
                Some(default) => Some(self.default(&field.ty, default, depth + 1)?),
                None => empty(&field.ty),
            };
            let name = text::shown(field.declared);
            size += own.ok_or_else(|| format!("{owner}.{name} has no default"))?;
            if size > MAX_SIZE {
                return Err("it takes too many bytes".into());
            }
        }
        Ok(size)
    }
}

/// The size of the default that a type has by itself.
fn empty(ty: &Ty) -> Option<usize> {
    match ty {
        Ty::Option(_) => Some(1),
        Ty::List(_) | Ty::Set(_) | Ty::Map(..) => Some(8),
        _ => None,
    }
}

fn names(cases: &[Case<'_>]) -> String {
    let names: Vec<&str> = cases.iter().map(|it| it.declared.name.as_str()).collect();
    names.join(", ")
}

fn basic(name: &str, literal: &str, kind: &Literal) -> Size {
    let written = match kind {
        Literal::Text => true,
        Literal::Integer { suffix } => is_number(name) && (suffix.is_empty() || suffix == name),
        Literal::Float { suffix } => name.starts_with('f') && (suffix.is_empty() || suffix == name),
        Literal::Bool => name == "bool",
        Literal::Char => name == "char",
        Literal::Variant { .. } => false,
    };
    let size = match name {
        "bool" => matches!(literal, "true" | "false").then_some(1),
        "i8" => literal.parse::<i8>().ok().map(|_| 1),
        "u8" => literal.parse::<u8>().ok().map(|_| 1),
        "i16" => literal.parse::<i16>().ok().map(|_| 2),
        "u16" => literal.parse::<u16>().ok().map(|_| 2),
        "i32" => literal.parse::<i32>().ok().map(|_| 4),
        "u32" => literal.parse::<u32>().ok().map(|_| 4),
        "i64" => literal.parse::<i64>().ok().map(|_| 8),
        "u64" => literal.parse::<u64>().ok().map(|_| 8),
        "i128" => literal.parse::<i128>().ok().map(|_| 16),
        "u128" => literal.parse::<u128>().ok().map(|_| 16),
        "f32" => is_float(literal).then_some(4),
        "f64" => is_float(literal).then_some(8),
        "char" => (literal.chars().count() == 1).then_some(literal.len()),
        "string" => Some(8 + literal.len()),
        "duration" => times::is_duration(literal).then_some(12),
        "instant" => times::is_instant(literal).then_some(12),
        "uuid" => is_uuid(literal).then_some(24),
        _ => None,
    };
    size.filter(|_| written)
        .ok_or_else(|| format!("'{literal}' is not a value of the type {name}"))
}

fn is_number(name: &str) -> bool {
    matches!(name.as_bytes()[0], b'i' | b'u' | b'f')
        && name[1..].bytes().all(|it| it.is_ascii_digit())
}

/// Whether both Rust and Java read it as a number.
fn is_float(literal: &str) -> bool {
    let plain = literal
        .bytes()
        .all(|it| it.is_ascii_digit() || b"+-.eE".contains(&it));
    matches!(literal, "NaN" | "Infinity" | "-Infinity") || plain && literal.parse::<f64>().is_ok()
}

fn is_uuid(literal: &str) -> bool {
    let groups: Vec<&str> = literal.split('-').collect();
    let lengths: Vec<usize> = groups.iter().map(|it| it.len()).collect();
    lengths == [8, 4, 4, 4, 12]
        && groups
            .iter()
            .all(|it| it.bytes().all(|digit| digit.is_ascii_hexdigit()))
}
