//! The invocations of `contract!` in the source files of a crate.

use std::path::{Path, PathBuf};

use quote::ToTokens;
use syn::{Attribute, Expr, Item, ItemMacro, ItemMod, Lit, Meta, Visibility};

use crate::contract::Contracts;

/// An invocation of `contract!`.
pub(super) struct Invocation {
    pub contracts: Contracts,
    /// The modules around it, from the root of the crate on.
    pub modules: Vec<Module>,
    /// The `cfg` attributes of all that is around it, and its own.
    pub conditions: Vec<String>,
    file: PathBuf,
    line: usize,
}

#[derive(Clone)]
pub(super) struct Module {
    pub name: String,
    /// Whether it can be named from every module of the crate that can name its parent.
    pub is_public: bool,
}

/// The invocations before the given one, and that one.
pub(super) fn before(contracts: &Contracts) -> Option<(Vec<Invocation>, Invocation)> {
    let span = contracts.0.first()?.literal().span();
    let (file, line) = (span.local_file()?.canonicalize().ok()?, span.start().line);
    let package = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR")?);
    let mut roots = roots(&package);
    roots.push(file.clone());
    let _parser = OwnParser::new();
    roots.iter().find_map(|root| {
        let mut invocations = of_crate(root);
        let mut these = invocations.iter().enumerate();
        let (index, _) = these.find(|(_, it)| it.file == file && it.line == line)?;
        invocations.truncate(index + 1);
        let this = invocations.pop()?;
        Some((invocations, this))
    })
}

/// Makes `syn` use its own parser for a while: tokens of the compiler's have no lines. They must not be mixed.
struct OwnParser;

impl OwnParser {
    fn new() -> Self {
        proc_macro2::fallback::force();
        Self
    }
}

impl Drop for OwnParser {
    fn drop(&mut self) {
        proc_macro2::fallback::unforce();
    }
}

/// The files that cargo starts crates of a package with when its `Cargo.toml` does not name others.
fn roots(package: &Path) -> Vec<PathBuf> {
    let mut roots = vec![package.join("src/lib.rs"), package.join("src/main.rs")];
    for folder in ["src/bin", "tests", "examples", "benches"] {
        let entries = package.join(folder).read_dir().into_iter().flatten();
        let mut entries: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        entries.sort();
        let file = |entry: PathBuf| match entry.is_dir() {
            true => entry.join("main.rs"),
            false => entry,
        };
        roots.extend(entries.into_iter().map(file));
    }
    let sources = roots
        .into_iter()
        .filter(|file| file.extension().is_some_and(|it| it == "rs"));
    sources
        .filter_map(|file| file.canonicalize().ok())
        .collect()
}

fn of_crate(root: &Path) -> Vec<Invocation> {
    let mut walk = Walk::default();
    let folder = root.parent().unwrap_or(root);
    walk.file(root, folder);
    walk.found
}

/// A walk through the modules of a crate, in the order of the source.
#[derive(Default)]
struct Walk {
    found: Vec<Invocation>,
    modules: Vec<Module>,
    conditions: Vec<String>,
    /// The files around the place.
    files: Vec<PathBuf>,
}

impl Walk {
    /// A file whose modules without bodies are in the folder.
    fn file(&mut self, file: &Path, folder: &Path) {
        let Ok(file) = file.canonicalize() else {
            return;
        };
        // A file that is a module of itself is the compiler's to report.
        if self.files.contains(&file) {
            return;
        }
        let text = std::fs::read_to_string(&file).unwrap_or_default();
        let Ok(content) = syn::parse_file(&text) else {
            return;
        };
        self.files.push(file);
        self.items(&content.items, folder);
        self.files.pop();
    }

    fn items(&mut self, items: &[Item], folder: &Path) {
        for item in items {
            match item {
                Item::Mod(module) => self.module(module, folder),
                Item::Macro(item) if is_contract(&item.mac.path) => self.invocation(item),
                _ => {}
            }
        }
    }

    fn invocation(&mut self, item: &ItemMacro) {
        let Ok(contracts) = item.mac.parse_body::<Contracts>() else {
            return;
        };
        let (Some(file), Some(first)) = (self.files.last(), contracts.0.first()) else {
            return;
        };
        let around = self.conditions.iter().cloned();
        self.found.push(Invocation {
            file: file.clone(),
            line: first.literal().span().start().line,
            modules: self.modules.clone(),
            conditions: around.chain(conditions(&item.attrs)).collect(),
            contracts,
        });
    }

    fn module(&mut self, module: &ItemMod, folder: &Path) {
        let outside = self.conditions.len();
        self.conditions.extend(conditions(&module.attrs));
        self.modules.push(Module {
            name: module.ident.to_string(),
            is_public: match &module.vis {
                Visibility::Public(_) => true,
                Visibility::Restricted(to) => to.path.is_ident("crate"),
                Visibility::Inherited => false,
            },
        });
        let name = module.ident.to_string();
        let name = name.trim_start_matches("r#");
        let inside = folder.join(name);
        match (&module.content, path(&module.attrs)) {
            (Some((_, items)), _) => self.items(items, &inside),
            (None, Some(path)) => {
                let around = self.files.last().and_then(|file| file.parent());
                let file = around.unwrap_or(folder).join(path);
                let beside = file.parent().map(Path::to_owned);
                self.file(&file, &beside.unwrap_or(inside));
            }
            (None, None) => {
                let file = folder.join(format!("{name}.rs"));
                match file.is_file() {
                    true => self.file(&file, &inside),
                    false => self.file(&inside.join("mod.rs"), &inside),
                }
            }
        }
        self.modules.pop();
        self.conditions.truncate(outside);
    }
}

/// `contract`, or a path that ends so.
fn is_contract(path: &syn::Path) -> bool {
    path.segments
        .last()
        .is_some_and(|last| last.ident == "contract")
}

fn conditions(attributes: &[Attribute]) -> impl Iterator<Item = String> {
    let is_condition =
        |it: &&Attribute| it.path().is_ident("cfg") || it.path().is_ident("cfg_attr");
    let conditions = attributes.iter().filter(is_condition);
    conditions.map(|attribute| attribute.to_token_stream().to_string())
}

/// The value of the attribute `path`.
fn path(attributes: &[Attribute]) -> Option<String> {
    attributes
        .iter()
        .find_map(|attribute| match &attribute.meta {
            Meta::NameValue(meta) if meta.path.is_ident("path") => match &meta.value {
                Expr::Lit(value) => match &value.lit {
                    Lit::Str(path) => Some(path.value()),
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        })
}
