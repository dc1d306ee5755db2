use proc_macro2::TokenStream;
use syn::parse::Parser;
use syn::{LitStr, Path, Result};

use crate::crate_path;

/// The arguments of `#[wasm_plugin(...)]`.
pub(super) struct Arguments {
    /// The export's name, when it is not the function's.
    pub export: Option<LitStr>,
    /// The path of the facade crate.
    pub krate: Path,
}

impl Arguments {
    pub fn parse(tokens: TokenStream) -> Result<Self> {
        let mut export = None;
        let mut krate = None;
        let parser = syn::meta::parser(|meta| {
            if meta.path.is_ident("export") {
                let value = meta
                    .value()
                    .map_err(|_| meta.error("write the name: `export = \"name\"`"))?;
                let name: LitStr = value.parse()?;
                match export.replace(name) {
                    None => Ok(()),
                    Some(_) => Err(meta.error("duplicate `export`")),
                }
            } else if meta.path.is_ident("crate") {
                krate = Some(crate_path::parse(&meta)?);
                Ok(())
            } else {
                Err(meta.error("unknown argument: `#[wasm_plugin]` takes `export = \"name\"` and `crate = \"path\"`"))
            }
        });
        parser.parse2(tokens)?;
        Ok(Self {
            export,
            krate: krate.unwrap_or_else(crate_path::default),
        })
    }
}
