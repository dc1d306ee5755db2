//! The metadata of a plugin: an entry of the custom section `plugwright.plugin`.
//!
//! `#[wasm_plugin]` writes the metadata of the cargo package, `plugin!` that stated by the author.

use proc_macro2::{Literal, Span, TokenStream};
use quote::quote;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Error, Ident, LitStr, Path, Result, Token, bracketed};

/// The keys of an entry in the order in which they are written, and the variables that cargo sets.
const KEYS: [(&str, &str); 4] = [
    ("name", "CARGO_PKG_NAME"),
    ("version", "CARGO_PKG_VERSION"),
    ("author", "CARGO_PKG_AUTHORS"),
    ("description", "CARGO_PKG_DESCRIPTION"),
];

/// Lengths that the host accepts, in bytes of UTF-8.
const LONGEST_VALUE: usize = 1024;
const MOST_AUTHORS: usize = 32;

const USAGE: &str = "write `plugin! { name: \"...\", version: \"...\", authors: [\"...\"], description: \"...\" }`; \
     omitted fields are taken from Cargo.toml";

/// The tokens in the braces of `plugin!`, after the path of the facade crate.
struct Arguments {
    krate: Path,
    stated: Vec<(Ident, Vec<LitStr>)>,
}

impl Parse for Arguments {
    fn parse(input: ParseStream) -> Result<Self> {
        let krate = input.call(Path::parse_mod_style)?;
        input.parse::<Token![;]>()?;
        let mut stated: Vec<(Ident, Vec<LitStr>)> = Vec::new();
        while !input.is_empty() {
            let key = input.call(Ident::parse_any).map_err(usage)?;
            if !["name", "version", "authors", "description"]
                .iter()
                .any(|it| key == it)
            {
                return Err(usage(Error::new(key.span(), "")));
            }
            if stated.iter().any(|(other, _)| *other == key) {
                return Err(Error::new(key.span(), format!("duplicate `{key}`")));
            }
            input.parse::<Token![:]>().map_err(usage)?;
            let values = if key == "authors" {
                let list;
                bracketed!(list in input);
                let authors = list.parse_terminated(<LitStr as Parse>::parse, Token![,])?;
                authors.into_iter().collect()
            } else {
                vec![input.parse::<LitStr>().map_err(usage)?]
            };
            check(&key, &values)?;
            stated.push((key, values));
            if !input.is_empty() {
                input.parse::<Token![,]>().map_err(usage)?;
            }
        }
        Ok(Self { krate, stated })
    }
}

fn usage(error: Error) -> Error {
    Error::new(error.span(), USAGE)
}

fn check(key: &Ident, values: &[LitStr]) -> Result<()> {
    if values.len() > MOST_AUTHORS {
        let message = format!("a plugin has at most {MOST_AUTHORS} authors");
        return Err(Error::new(key.span(), message));
    }
    for value in values {
        let text = value.value();
        if text.chars().any(is_unprintable) {
            return Err(Error::new(
                value.span(),
                "control characters are not allowed: write one line",
            ));
        }
        if text.trim().is_empty() {
            return Err(Error::new(value.span(), "the text is empty"));
        }
        if text.len() > LONGEST_VALUE {
            let message = format!("the text is longer than {LONGEST_VALUE} bytes");
            return Err(Error::new(value.span(), message));
        }
    }
    Ok(())
}

/// Expands `plugin!`.
pub(crate) fn stated(arguments: TokenStream) -> Result<TokenStream> {
    let Arguments { krate, stated } = syn::parse2(arguments)?;
    let stated_of = |key: &str| {
        let written = if key == "author" { "authors" } else { key };
        let found = stated.iter().find(|(name, _)| name == written)?;
        Some(found.1.iter().map(LitStr::value).collect::<Vec<_>>())
    };
    let text = entry("stated", |key, variable| {
        stated_of(key).unwrap_or_else(|| of_package(key, variable))
    });
    Ok(embed(&krate, &text))
}

/// What `#[wasm_plugin]` adds; nothing where cargo does not run the compiler.
pub(crate) fn packaged(krate: &Path) -> TokenStream {
    let text = entry("package", of_package);
    if std::env::var_os("CARGO_PKG_NAME").is_some() {
        embed(krate, &text)
    } else {
        TokenStream::new()
    }
}

fn entry(origin: &str, values: impl Fn(&'static str, &str) -> Vec<String>) -> String {
    let mut text = format!("plugwright-plugin 1 {origin}\n");
    for (key, variable) in KEYS {
        for value in values(key, variable) {
            text.push_str(&format!("{key}: {value}\n"));
        }
    }
    text
}

/// What cargo says of the package, on one line and no longer than the host accepts.
fn of_package(key: &str, variable: &str) -> Vec<String> {
    let value = std::env::var(variable).unwrap_or_default();
    let values: Vec<&str> = match key {
        "author" => value.split(':').take(MOST_AUTHORS).collect(),
        _ => vec![&value],
    };
    values
        .into_iter()
        .map(one_line)
        .filter(|it| !it.is_empty())
        .collect()
}

/// Whether a character could change how the text around it looks in a log; the host refuses it.
fn is_unprintable(c: char) -> bool {
    let reorders =
        matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') || reorders
}

fn one_line(text: &str) -> String {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || is_unprintable(c))
        .filter(|word| !word.is_empty())
        .collect();
    let mut line = words.join(" ");
    let mut end = line.len().min(LONGEST_VALUE);
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    line.truncate(end);
    line
}

fn embed(krate: &Path, text: &str) -> TokenStream {
    let mut literal = Literal::string(text);
    literal.set_span(Span::call_site());
    quote!(#krate::embed_metadata!(#literal);)
}

#[cfg(test)]
mod tests;
