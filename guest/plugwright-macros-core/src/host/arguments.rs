use proc_macro2::{Span, TokenStream};
use syn::parse::Parser;
use syn::{Error, LitStr, Path, Result};

use crate::crate_path;

/// The arguments of `#[host_functions(...)]`.
pub(super) struct Arguments {
    /// The WebAssembly module that the functions are imported from.
    pub module: String,
    /// The path of the facade crate.
    pub krate: Path,
}

impl Arguments {
    pub fn parse(tokens: TokenStream) -> Result<Self> {
        let mut module: Option<LitStr> = None;
        let mut krate = None;
        let usage = "write the name of the Java interface: `module = \"Console\"`";
        let parser = syn::meta::parser(|meta| {
            if meta.path.is_ident("module") {
                let value = meta.value().map_err(|_| meta.error(usage))?;
                match module.replace(value.parse()?) {
                    None => Ok(()),
                    Some(_) => Err(meta.error("duplicate `module`")),
                }
            } else if meta.path.is_ident("crate") {
                krate = Some(crate_path::parse(&meta)?);
                Ok(())
            } else {
                Err(meta.error("unknown argument: `#[host_functions]` takes `module = \"name\"` and `crate = \"path\"`"))
            }
        });
        parser.parse2(tokens)?;
        let Some(module) = module else {
            let message = format!("the WebAssembly module of these functions is missing: {usage}");
            return Err(Error::new(Span::call_site(), message));
        };
        check(&module)?;
        Ok(Self {
            module: module.value(),
            krate: krate.unwrap_or_else(crate_path::default),
        })
    }
}

fn check(module: &LitStr) -> Result<()> {
    let name = module.value();
    if name.is_empty() {
        return Err(Error::new(module.span(), "a module needs a name"));
    }
    if name.starts_with("plugwright") {
        let message = format!(
            "`{name}` is reserved: names that start with `plugwright` belong to Plugwright itself"
        );
        return Err(Error::new(module.span(), message));
    }
    Ok(())
}
