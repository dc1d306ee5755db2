use proc_macro2::TokenStream;
use syn::parse::Parser;
use syn::{Error, Ident, LitInt, LitStr, Path, Result};

use crate::crate_path;

/// The arguments of `#[contract_module(...)]`.
pub(super) struct Arguments {
    /// The contract's name, where its functions are in no trait.
    pub interface: Option<LitStr>,
    /// Its revision, from 1.
    pub revision: Option<u32>,
    /// The path of the facade crate.
    pub krate: Path,
}

impl Arguments {
    pub fn parse(tokens: TokenStream) -> Result<Self> {
        let mut interface = None;
        let mut revision = None;
        let mut krate = None;
        let parser = syn::meta::parser(|meta| {
            if meta.path.is_ident("interface") {
                interface = Some(meta.value()?.parse::<LitStr>()?);
            } else if meta.path.is_ident("revision") {
                revision = Some(number(&meta.value()?.parse()?)?);
            } else if meta.path.is_ident("crate") {
                krate = Some(crate_path::parse(&meta)?);
            } else {
                return Err(meta.error(
                    "unknown argument: `#[contract_module]` takes `interface = \"Name\"`, `revision = 1` and \
                     `crate = \"path\"`",
                ));
            }
            Ok(())
        });
        parser.parse2(tokens)?;
        if let Some(name) = &interface {
            syn::parse_str::<Ident>(&name.value()).map_err(|_| {
                Error::new(
                    name.span(),
                    "write the simple name of the Java interface: `interface = \"Greeter\"`",
                )
            })?;
        }
        Ok(Self {
            interface,
            revision,
            krate: krate.unwrap_or_else(crate_path::default),
        })
    }
}

fn number(literal: &LitInt) -> Result<u32> {
    match literal.base10_parse::<u32>() {
        Ok(number @ 1..=999_999_999) => Ok(number),
        _ => Err(Error::new(
            literal.span(),
            "a revision is a number from 1 to 999999999",
        )),
    }
}
