//! The text of a contract.

use std::collections::BTreeMap;
use std::fmt::Write;

use syn::ext::IdentExt;
use syn::{Error, Result};

use super::Errors;
use super::defaults::Defaults;
use super::layouts::Layouts;
use super::marks::{self, Earlier};
use super::methods::{self, Interface, Method};
use super::model::{Case, DeclaredField, Definition, Field, Known, Ty};
use super::types::Types;

/// The name that errors call the only field of a variant by that has none.
const UNNAMED: &str = "0";

/// A method whose types are known.
struct Signature<'a> {
    method: &'a Method<'a>,
    parameters: Vec<Field<'a>>,
    result: Option<Ty>,
    error: Option<Ty>,
}

/// The canonical text, as the Java compiler would write it.
pub(super) fn of(
    interface: &Interface<'_>,
    revision: Option<u32>,
    types: &mut Types<'_>,
) -> Result<String> {
    let mut errors = Errors::default();
    let mut signatures = Vec::new();
    for method in &interface.methods {
        if let Some(signature) = errors.take(signature(method, types)) {
            signatures.push(signature);
        }
    }
    errors.end()?;
    let definitions = types.reached(signatures.iter().flat_map(Signature::types).collect())?;
    check(&signatures, &definitions)?;
    let keyword = if interface.of_host {
        "host"
    } else {
        "interface"
    };
    let mut text = format!("plugwright-contract 1\n{keyword} {}", interface.name);
    if let Some(revision) = revision {
        let _ = write!(text, " revision {revision}");
    }
    text.push('\n');
    for signature in &signatures {
        signature.write(&mut text);
    }
    let layouts = Layouts::new(&definitions);
    for definition in definitions.values() {
        definition.write(&layouts, &mut text)?;
    }
    Ok(text)
}

fn signature<'a>(method: &'a Method<'a>, types: &mut Types<'_>) -> Result<Signature<'a>> {
    let mut parameters = Vec::new();
    for declared in &method.function.parameters {
        let ty = types.whole(&declared.ty)?;
        parameters.push(Field { declared, ty });
    }
    let (result, error) = methods::outcome(&method.function.signature.output)?;
    Ok(Signature {
        method,
        parameters,
        result: result.map(|it| types.whole(it)).transpose()?,
        error: error.map(|it| types.whole(it)).transpose()?,
    })
}

/// Checks the annotations for other versions.
fn check(
    signatures: &[Signature<'_>],
    definitions: &BTreeMap<String, Definition<'_>>,
) -> Result<()> {
    let mut errors = Errors::default();
    let defaults = Defaults::new(definitions);
    let names = signatures.iter().map(|it| it.method);
    errors.take(marks::check_names(
        names.map(|it| (it.export.as_str(), it.function.was.as_slice())),
    ));
    for signature in signatures {
        errors.take(in_order(&signature.parameters));
        for field in &signature.parameters {
            errors.take(defaults.check(field));
        }
    }
    errors.take(type_names(definitions));
    for definition in definitions.values() {
        for field in definition.fields() {
            errors.take(defaults.check(field));
        }
        match &definition.shape {
            Known::Record(fields) | Known::Layout(fields) => {
                errors.take(field_names(fields));
            }
            Known::Cases(cases) => {
                let names = cases.iter().map(|it| it.declared);
                errors.take(marks::check_names(
                    names.map(|it| (it.name.as_str(), it.was.as_slice())),
                ));
                for case in cases {
                    errors.take(field_names(&case.fields));
                    errors.take(unknown(case, &defaults));
                }
            }
        }
    }
    errors.end()
}

fn field_names(fields: &[Field<'_>]) -> Result<()> {
    let names = fields.iter().map(|it| it.declared);
    marks::check_names(names.map(|it| (it.name.as_str(), it.was.as_slice())))
}

/// The instances of a generic type share their name and their earlier names.
fn type_names(definitions: &BTreeMap<String, Definition<'_>>) -> Result<()> {
    let declared: BTreeMap<String, &[Earlier]> = definitions
        .values()
        .map(|it| {
            (
                it.declared.name.unraw().to_string(),
                it.declared.was.as_slice(),
            )
        })
        .collect();
    marks::check_names(declared.iter().map(|(name, was)| (name.as_str(), *was)))
}

/// Only the last parameters of a method can be missing.
fn in_order(parameters: &[Field<'_>]) -> Result<()> {
    let mut marked = false;
    for field in parameters {
        marked |= field.declared.default.is_some();
        if marked && !Defaults::exists(field) {
            return Err(Error::new(
                field.declared.place,
                "only the last parameters of a method can be missing, and this follows one with a default: move it in \
                 front, or give it a default",
            ));
        }
    }
    Ok(())
}

/// The variant for unknown ones is built from defaults.
fn unknown(case: &Case<'_>, defaults: &Defaults<'_>) -> Result<()> {
    let Some(place) = case.declared.unknown else {
        return Ok(());
    };
    for field in &case.fields {
        if !Defaults::exists(field) || defaults.check(field).is_err() {
            let name = shown(field.declared);
            let message = format!(
                "a variant that represents unknown ones needs a default for each of its fields, but `{name}` has none"
            );
            return Err(Error::new(place, message));
        }
    }
    Ok(())
}

/// The name of a field in messages.
pub(super) fn shown(field: &DeclaredField) -> &str {
    if field.name.is_empty() {
        UNNAMED
    } else {
        &field.name
    }
}

// ---- writing ----

impl Signature<'_> {
    fn types(&self) -> Vec<Ty> {
        let parameters = self.parameters.iter().map(|it| it.ty.clone());
        parameters
            .chain(self.result.clone())
            .chain(self.error.clone())
            .collect()
    }

    fn write(&self, text: &mut String) {
        let parameters: Vec<String> = self.parameters.iter().map(Field::text).collect();
        let _ = write!(text, "fn {}({})", self.method.export, parameters.join(", "));
        if let Some(result) = &self.result {
            let _ = write!(text, " -> {result}");
        }
        if let Some(error) = &self.error {
            let _ = write!(text, " ! {error}");
        }
        if self.method.function.optional {
            text.push_str(" optional");
        }
        text.push_str(&was(&self.method.function.was));
        text.push('\n');
    }
}

impl Field<'_> {
    /// `name: type = 'default' was old`; without `name: ` if it has no name.
    fn text(&self) -> String {
        let name = &self.declared.name;
        let colon = if name.is_empty() { "" } else { ": " };
        let default = self.declared.default.as_ref();
        let default = default.map(|it| format!(" = '{}'", encoded(&it.literal)));
        let default = default.unwrap_or_default();
        format!(
            "{name}{colon}{}{default}{}",
            self.ty,
            was(&self.declared.was)
        )
    }
}

impl Definition<'_> {
    fn write(&self, layouts: &Layouts<'_>, text: &mut String) -> Result<()> {
        let ty = &self.ty;
        let _ = match &self.shape {
            Known::Record(fields) => write!(text, "record {ty} {}", braces(fields)),
            Known::Layout(fields) => {
                let (size, align) = layouts.of(self)?;
                write!(
                    text,
                    "layout {ty} {} size {size} align {align}",
                    braces(fields)
                )
            }
            Known::Cases(cases) => {
                let keyword = if self.is_plain() { "enum" } else { "variant" };
                let cases: Vec<String> = cases.iter().map(Case::text).collect();
                write!(text, "{keyword} {ty} {{ {} }}", cases.join(", "))
            }
        };
        text.push_str(&was(&self.declared.was));
        text.push('\n');
        Ok(())
    }
}

impl Case<'_> {
    fn text(&self) -> String {
        let name = &self.declared.name;
        let fields = match self.fields.as_slice() {
            [] => String::new(),
            [field] if field.declared.name.is_empty() => format!("({})", field.text()),
            fields => format!(" {}", braces(fields)),
        };
        let unknown = self.declared.unknown.map_or("", |_| " unknown");
        format!("{name}{fields}{}{unknown}", was(&self.declared.was))
    }
}

fn braces(fields: &[Field<'_>]) -> String {
    if fields.is_empty() {
        return "{}".to_owned();
    }
    let fields: Vec<String> = fields.iter().map(Field::text).collect();
    format!("{{ {} }}", fields.join(", "))
}

fn was(names: &[Earlier]) -> String {
    names.iter().map(|it| format!(" was {}", it.name)).collect()
}

/// A literal as the text has it between quotes: percent-encoded.
fn encoded(literal: &str) -> String {
    let mut text = String::new();
    for byte in literal.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.:+,/()[]{}".contains(&byte) {
            text.push(char::from(byte));
        } else {
            let _ = write!(text, "%{byte:02X}");
        }
    }
    text
}
