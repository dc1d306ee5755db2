use syn::meta::ParseNestedMeta;
use syn::{LitStr, Path, Result};

/// Reads `= "some::path"` of an argument `crate = "some::path"`.
pub(crate) fn parse(meta: &ParseNestedMeta) -> Result<Path> {
    let path: LitStr = meta.value()?.parse()?;
    path.parse_with(Path::parse_mod_style).map_err(|_| {
        syn::Error::new(
            path.span(),
            "not a path: write it as in `crate = \"some::path\"`",
        )
    })
}
