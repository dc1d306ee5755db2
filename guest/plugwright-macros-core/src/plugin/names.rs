use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;
use syn::{Error, Path, Result};

/// Names a WebAssembly module already uses for something else.
const MODULE: [&str; 3] = ["memory", "_start", "_initialize"];

/// The C functions compiled Rust calls for memory.
const C_MEMORY: [&str; 6] = ["bcmp", "memcmp", "memcpy", "memmove", "memset", "strlen"];

/// The C functions compiled Rust calls for `f64`; those for other floats end in [`C_SUFFIXES`].
const C_MATH: [&str; 43] = [
    "acos",
    "asin",
    "atan",
    "atan2",
    "cbrt",
    "ceil",
    "copysign",
    "cos",
    "cosh",
    "erf",
    "erfc",
    "exp",
    "exp10",
    "exp2",
    "expm1",
    "fabs",
    "fdim",
    "floor",
    "fma",
    "fmax",
    "fmaximum",
    "fmin",
    "fminimum",
    "fmod",
    "hypot",
    "ldexp",
    "lgamma",
    "lgamma_r",
    "log",
    "log10",
    "log1p",
    "log2",
    "pow",
    "rint",
    "round",
    "roundeven",
    "sin",
    "sinh",
    "sqrt",
    "tan",
    "tanh",
    "tgamma",
    "trunc",
];

const C_SUFFIXES: [&str; 3] = ["f", "f16", "f128"];

/// The symbols of the C library of wasm32-wasip1, sorted, without those that start with two underscores.
const WASI_LIBC: &str = include_str!("wasi_libc.txt");

/// Checks the name of an export.
pub(super) fn check(name: &str, span: Span) -> Result<()> {
    let message = if name.is_empty() {
        "an export needs a name".to_owned()
    } else if name.starts_with("plugwright") {
        format!(
            "`{name}` is reserved: names that start with `plugwright` belong to Plugwright itself"
        )
    } else if MODULE.contains(&name) || name.starts_with("__") {
        format!("`{name}` is reserved: WebAssembly modules use this name for something else")
    } else if is_c_function(name) {
        format!(
            "`{name}` is a C function that compiled Rust calls, and an export of this name would replace it: export \
             it under another name (`#[wasm_plugin(export = \"...\")]` here, `@WasmName` in a Java interface)"
        )
    } else {
        return Ok(());
    };
    Err(Error::new(span, message))
}

/// A compile-time error on WASI targets, if an export of this name would replace a symbol of their C library.
///
/// On `wasm32-unknown-unknown` there is no such library, and the macro does not know what target it runs for.
pub(super) fn check_wasi(name: &str, span: Span) -> Option<TokenStream> {
    WASI_LIBC.lines().any(|it| it == name).then(|| {
        let message = format!(
            "`{name}` is a symbol of the C library of WASI targets, and an export of this name would replace it: export it \
             under another name (`#[wasm_plugin(export = \"...\")]` here, `@WasmName` in a Java interface)"
        );
        quote_spanned! {span=>
            #[cfg(target_os = "wasi")]
            ::core::compile_error!(#message);
        }
    })
}

fn is_c_function(name: &str) -> bool {
    let double = C_SUFFIXES
        .iter()
        .filter_map(|suffix| name.strip_suffix(suffix))
        .chain([name]);
    C_MEMORY.contains(&name)
        || name == "lgammaf_r"
        || double.into_iter().any(|name| C_MATH.contains(&name))
}

pub(super) fn is_wasm_plugin(path: &Path) -> bool {
    path.segments
        .last()
        .is_some_and(|segment| segment.ident == "wasm_plugin")
}

#[cfg(test)]
mod tests;
