//! The arguments of `#[plugwright(...)]` for other versions of a contract.

use std::collections::BTreeSet;

use proc_macro2::Span;
use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{Attribute, Error, Expr, ExprLit, Ident, Lit, Meta, Result, Token, UnOp};

const USAGE: &str = "write a literal or the name of a variant: `default = 5`, `default = \"en\"`, \
     `default = Level::Basic`";

/// An earlier name of a part.
pub(super) struct Earlier {
    pub name: String,
    pub place: Span,
}

/// The value of a part that the other side does not send.
pub(super) struct Default {
    /// As the contract's text has it, without quotes.
    pub literal: String,
    pub kind: Literal,
    pub place: Span,
}

/// How a default is written.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Literal {
    /// As in the contract's text, for any type.
    Text,
    Integer {
        suffix: String,
    },
    Float {
        suffix: String,
    },
    Bool,
    Char,
    /// The name of a variant, after the name of its type or alone.
    Variant {
        owner: Option<String>,
    },
}

/// The attributes of a part.
#[derive(std::default::Default)]
pub(super) struct Marks {
    pub default: Option<Default>,
    pub was: Vec<Earlier>,
    pub unknown: Option<Span>,
}

/// The marks that a part can have, and why it cannot have the others.
pub(super) struct Allowed {
    pub default: std::result::Result<(), &'static str>,
    pub was: std::result::Result<(), &'static str>,
    pub unknown: std::result::Result<(), &'static str>,
}

const ONLY_PARTS: &str = "only a field or a parameter has a default";
const ONLY_VARIANTS: &str = "only a variant can represent unknown ones";
const LAYOUT: &str = "a fixed layout is the same in all versions: remove this";

pub(super) const FIELD: Allowed = Allowed {
    default: Ok(()),
    was: Ok(()),
    unknown: Err(ONLY_VARIANTS),
};
pub(super) const VARIANT: Allowed = Allowed {
    default: Err(ONLY_PARTS),
    was: Ok(()),
    unknown: Ok(()),
};
pub(super) const TYPE: Allowed = Allowed {
    default: Err(ONLY_PARTS),
    was: Ok(()),
    unknown: Err(ONLY_VARIANTS),
};
pub(super) const FUNCTION: Allowed = TYPE;
pub(super) const PARAMETER: Allowed = Allowed {
    default: Ok(()),
    was: Err("parameters are matched by position, so their names may change: remove this"),
    unknown: Err(ONLY_VARIANTS),
};
pub(super) const FIXED: Allowed = Allowed {
    default: Err(LAYOUT),
    was: Err(LAYOUT),
    unknown: Err(ONLY_VARIANTS),
};

impl Marks {
    /// Takes the marks away from the attributes of a part. Other arguments stay.
    pub fn take(attributes: &mut Vec<Attribute>, allowed: &Allowed) -> Result<Self> {
        let mut marks = Self::default();
        let mut error: Option<Error> = None;
        for attribute in attributes.iter_mut().filter(|it| is_plugwright(it)) {
            let Meta::List(list) = &mut attribute.meta else {
                continue;
            };
            let arguments =
                list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)?;
            let mut rest = Punctuated::<Meta, Token![,]>::new();
            for argument in arguments {
                match marks.read(&argument, allowed) {
                    Ok(true) => {}
                    Ok(false) => rest.push(argument),
                    Err(found) => match &mut error {
                        Some(errors) => errors.combine(found),
                        None => error = Some(found),
                    },
                }
            }
            list.tokens = rest.into_token_stream();
        }
        attributes.retain(|it| {
            !is_plugwright(it) || !matches!(&it.meta, Meta::List(list) if list.tokens.is_empty())
        });
        error.map_or(Ok(marks), Err)
    }

    /// Reads one argument; whether it is a mark.
    fn read(&mut self, argument: &Meta, allowed: &Allowed) -> Result<bool> {
        let path = argument.path();
        let refused = |reason: &str| Err(Error::new_spanned(argument, reason));
        if path.is_ident("default") {
            if let Err(reason) = allowed.default {
                return refused(reason);
            }
            if self.default.is_some() {
                return refused("duplicate `default`");
            }
            let value = &argument
                .require_name_value()
                .map_err(|_| Error::new_spanned(argument, USAGE))?
                .value;
            self.default = Some(Default::of(value)?);
        } else if path.is_ident("was") {
            if let Err(reason) = allowed.was {
                return refused(reason);
            }
            self.was.extend(earlier(argument)?);
        } else if path.is_ident("unknown") {
            if let Err(reason) = allowed.unknown {
                return refused(reason);
            }
            argument.require_path_only()?;
            self.unknown = Some(path.span());
        } else {
            return Ok(false);
        }
        Ok(true)
    }
}

fn is_plugwright(attribute: &Attribute) -> bool {
    attribute.path().is_ident("plugwright")
}

/// Reads `was = "name"` and `was = ["name", "other"]`.
fn earlier(argument: &Meta) -> Result<Vec<Earlier>> {
    let usage =
        "write the earlier name, `was = \"name\"`, or several, `was = [\"name\", \"older\"]`";
    let value = &argument
        .require_name_value()
        .map_err(|_| Error::new_spanned(argument, usage))?
        .value;
    let one = |value: &Expr| match value {
        Expr::Lit(ExprLit {
            lit: Lit::Str(name),
            ..
        }) if syn::parse_str::<Ident>(&name.value()).is_ok() => Ok(Earlier {
            name: name.value(),
            place: name.span(),
        }),
        other => Err(Error::new_spanned(other, usage)),
    };
    match value {
        Expr::Array(names) => names.elems.iter().map(one).collect(),
        name => Ok(vec![one(name)?]),
    }
}

impl Default {
    fn of(value: &Expr) -> Result<Self> {
        let (literal, kind) = match value {
            Expr::Lit(literal) => of_literal(&literal.lit)?,
            Expr::Unary(unary) if matches!(unary.op, UnOp::Neg(_)) => match &*unary.expr {
                Expr::Lit(ExprLit {
                    lit: lit @ (Lit::Int(_) | Lit::Float(_)),
                    ..
                }) => {
                    let (literal, kind) = of_literal(lit)?;
                    (format!("-{literal}"), kind)
                }
                _ => return Err(Error::new_spanned(value, USAGE)),
            },
            Expr::Path(path) => {
                let names: Vec<String> = path
                    .path
                    .segments
                    .iter()
                    .map(|it| it.ident.to_string())
                    .collect();
                match names.as_slice() {
                    [.., owner, name] => (
                        name.clone(),
                        Literal::Variant {
                            owner: Some(owner.clone()),
                        },
                    ),
                    [name] => (name.clone(), Literal::Variant { owner: None }),
                    [] => return Err(Error::new_spanned(value, USAGE)),
                }
            }
            _ => return Err(Error::new_spanned(value, USAGE)),
        };
        Ok(Self {
            literal,
            kind,
            place: value.span(),
        })
    }
}

fn of_literal(literal: &Lit) -> Result<(String, Literal)> {
    Ok(match literal {
        Lit::Str(text) => (text.value(), Literal::Text),
        Lit::Int(number) => {
            let suffix = number.suffix().to_owned();
            (
                number.base10_digits().to_owned(),
                Literal::Integer { suffix },
            )
        }
        Lit::Float(number) => {
            let suffix = number.suffix().to_owned();
            (number.base10_digits().to_owned(), Literal::Float { suffix })
        }
        Lit::Bool(value) => (value.value.to_string(), Literal::Bool),
        Lit::Char(value) => (value.value().to_string(), Literal::Char),
        other => return Err(Error::new_spanned(other, USAGE)),
    })
}

/// Checks that no earlier name leads to two parts.
pub(super) fn check_names<'a>(
    parts: impl Iterator<Item = (&'a str, &'a [Earlier])> + Clone,
) -> Result<()> {
    let mut taken: BTreeSet<&str> = parts.clone().map(|(name, _)| name).collect();
    for (_, was) in parts {
        for earlier in was {
            if !taken.insert(&earlier.name) {
                let message = format!(
                    "the earlier name `{}` is the name of another part, or is given twice: remove it",
                    earlier.name
                );
                return Err(Error::new(earlier.place, message));
            }
        }
    }
    Ok(())
}
