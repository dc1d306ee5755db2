//! The path of the facade crate in generated code.

mod manifest;

use proc_macro2::Span;
use syn::meta::ParseNestedMeta;
use syn::{LitStr, Path, Result, parse_quote};

use crate::host::identifier;

/// Reads `= "some::path"` of an argument `crate = "some::path"`. Code of `contract!` has the path itself.
pub(crate) fn parse(meta: &ParseNestedMeta) -> Result<Path> {
    let value = meta.value()?;
    if !value.peek(LitStr) {
        return value.call(Path::parse_mod_style);
    }
    let path: LitStr = value.parse()?;
    path.parse_with(Path::parse_mod_style).map_err(|_| {
        syn::Error::new(
            path.span(),
            "not a path: write it as in `crate = \"some::path\"`",
        )
    })
}

/// The path of the facade crate where none is given: `::plugwright`, or the name that the plugin's `Cargo.toml` gives it.
pub(crate) fn default() -> Path {
    let folder = std::env::var_os("CARGO_MANIFEST_DIR");
    match folder.and_then(|folder| manifest::renamed("plugwright", folder.as_ref())) {
        Some(name) => {
            let name = identifier(&name.replace('-', "_"), Span::call_site());
            parse_quote!(::#name)
        }
        None => parse_quote!(::plugwright),
    }
}

/// The path of the codec crate where none is given.
pub(crate) fn default_codec() -> Path {
    let krate = default();
    parse_quote!(#krate::codec)
}
