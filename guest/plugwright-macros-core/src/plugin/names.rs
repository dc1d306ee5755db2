use proc_macro2::Span;
use syn::{Error, Path, Result};

/// Names a WebAssembly module already uses for something else.
const TAKEN: [&str; 3] = ["memory", "_start", "_initialize"];

/// Checks the name of an export.
pub(super) fn check(name: &str, span: Span) -> Result<()> {
    let message = if name.is_empty() {
        "an export needs a name".to_owned()
    } else if name.starts_with("plugwright") {
        format!(
            "`{name}` is reserved: names that start with `plugwright` belong to Plugwright itself"
        )
    } else if TAKEN.contains(&name) {
        format!("`{name}` is reserved: a WebAssembly module uses this name for something else")
    } else {
        return Ok(());
    };
    Err(Error::new(span, message))
}

pub(super) fn is_wasm_plugin(path: &Path) -> bool {
    path.segments
        .last()
        .is_some_and(|segment| segment.ident == "wasm_plugin")
}
