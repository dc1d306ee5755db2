//! Where the Rust file of a contract is looked for.

use std::path::{Path, PathBuf};

use proc_macro2::Span;
use syn::{Error, LitStr, Result};

/// The environment variable that names the only folder to look in.
pub(super) const FOLDER_VARIABLE: &str = "PLUGWRIGHT_CONTRACTS";

/// Finds the file of a contract by its name.
pub(super) fn named(name: &LitStr) -> Result<PathBuf> {
    let value = name.value();
    if value.is_empty()
        || !value
            .chars()
            .all(|c| matches!(c, 'a'..='z' | '0'..='9' | '_'))
    {
        return Err(Error::new(
            name.span(),
            "not the name of a contract: write the Java interface's name in snake case, such as `text_tools` \
             for `TextTools`; for a file write `contract!(path = \"...\")`",
        ));
    }
    let places = Places {
        folder: std::env::var_os(FOLDER_VARIABLE).map(PathBuf::from),
        manifest_folder: manifest_folder(name.span())?,
    };
    find_contract(&value, &places).map_err(|message| Error::new(name.span(), message))
}

/// Finds the file at a path.
pub(super) fn at(path: &LitStr) -> Result<PathBuf> {
    let file = manifest_folder(path.span())?.join(path.value());
    if file.is_file() {
        return Ok(file);
    }
    let message = format!(
        "no such file: {} (a relative path starts at the folder of Cargo.toml)",
        file.display()
    );
    Err(Error::new(path.span(), message))
}

fn manifest_folder(span: Span) -> Result<PathBuf> {
    std::env::var_os("CARGO_MANIFEST_DIR")
        .map(PathBuf::from)
        .ok_or_else(|| Error::new(span, "CARGO_MANIFEST_DIR is not set: build with cargo"))
}

/// Where contracts are looked for.
#[derive(Clone, Debug)]
pub struct Places {
    /// The only folder to look in: the value of the variable `PLUGWRIGHT_CONTRACTS`, if set.
    pub folder: Option<PathBuf>,
    /// The folder of the plugin's `Cargo.toml`; else it and the folders above it are searched.
    pub manifest_folder: PathBuf,
}

/// Finds the file `NAME.rs` of a contract.
///
/// # Errors
/// A message that lists where the file was looked for, and what to do.
pub fn find_contract(name: &str, places: &Places) -> std::result::Result<PathBuf, String> {
    let candidates = candidates(&format!("{name}.rs"), places);
    if let Some(found) = candidates.iter().find(|file| file.is_file()) {
        return Ok(found.clone());
    }
    let mut message = format!("no Rust file of a contract `{name}`. Looked at:\n");
    for file in &candidates {
        message.push_str(&format!("  {}\n", file.display()));
    }
    message.push_str(&format!(
        "Compile the Java interface first: that writes target/classes/META-INF/plugwright/{name}.rs. If the file is \
         elsewhere, set {FOLDER_VARIABLE} to its folder or write contract!(path = \"...\")."
    ));
    Err(message)
}

fn candidates(file: &str, places: &Places) -> Vec<PathBuf> {
    if let Some(folder) = &places.folder {
        return vec![places.manifest_folder.join(folder).join(file)];
    }
    let in_folder = |folder: &Path| {
        let compiled = folder.join("target/classes/META-INF/plugwright");
        [folder.join("contracts").join(file), compiled.join(file)]
    };
    places
        .manifest_folder
        .ancestors()
        .flat_map(in_folder)
        .collect()
}

#[cfg(test)]
mod tests;
