//! The names of dependencies in `Cargo.toml`.

use std::path::Path;

/// The name that the package in a folder gives to a dependency; nothing when that is the dependency's own name or
/// unknown.
pub(super) fn renamed(package: &str, folder: &Path) -> Option<String> {
    let manifest = std::fs::read_to_string(folder.join("Cargo.toml")).ok()?;
    let dependencies = dependencies(&manifest, "");
    if dependencies
        .iter()
        .any(|it| it.name == package && it.package.is_none())
    {
        return None;
    }
    let is_renamed = |it: &&Dependency| it.package.as_deref() == Some(package);
    if let Some(direct) = dependencies.iter().find(is_renamed) {
        return Some(direct.name.clone());
    }
    let inherited: Vec<&Dependency> = dependencies.iter().filter(|it| it.workspace).collect();
    if inherited.is_empty() {
        return None;
    }
    let manifests = folder.ancestors().map(|folder| folder.join("Cargo.toml"));
    let workspace = manifests
        .filter_map(|file| std::fs::read_to_string(file).ok())
        .find(|text| {
            lines(text)
                .iter()
                .any(|line| line.starts_with("[workspace"))
        })?;
    let renamed = self::dependencies(&workspace, "workspace.");
    let mut renamed = renamed.iter().filter(is_renamed);
    renamed
        .find(|it| inherited.iter().any(|inherited| inherited.name == it.name))
        .map(|it| it.name.clone())
}

/// An entry of a table of dependencies.
#[derive(Default)]
struct Dependency {
    name: String,
    package: Option<String>,
    /// Whether the workspace tells the rest.
    workspace: bool,
}

/// All dependencies of a manifest, for all targets and purposes; the names of the tables start with `prefix`.
fn dependencies(manifest: &str, prefix: &str) -> Vec<Dependency> {
    let mut found: Vec<Dependency> = Vec::new();
    let mut table: Option<Table> = None;
    for line in lines(manifest) {
        if let Some(header) = line.strip_prefix('[') {
            table = Table::of(header.trim_end_matches(']').trim(), prefix);
            continue;
        }
        let Some((key, value)) = line.split_once('=') else {
            continue;
        };
        let (key, value) = (key.trim(), value.trim());
        let (name, key) = match &table {
            None => continue,
            Some(Table::Of(name)) => (name.as_str(), Some(key)),
            Some(Table::All) => match key.split_once('.') {
                Some((name, key)) => (name.trim(), Some(key.trim())),
                None => (key, None),
            },
        };
        let name = unquoted(name);
        let index = found.iter().position(|it| it.name == name);
        let index = index.unwrap_or_else(|| {
            found.push(Dependency {
                name: name.to_owned(),
                ..Dependency::default()
            });
            found.len() - 1
        });
        match key {
            Some(key) => found[index].set(key, value),
            None => {
                let inline = value.trim_start_matches('{').trim_end_matches('}');
                for part in inline.split(',') {
                    if let Some((key, value)) = part.split_once('=') {
                        found[index].set(key.trim(), value.trim());
                    }
                }
            }
        }
    }
    found
}

impl Dependency {
    fn set(&mut self, key: &str, value: &str) {
        match key {
            "package" => self.package = Some(unquoted(value).to_owned()),
            "workspace" => self.workspace = value == "true",
            _ => {}
        }
    }
}

/// A table that has dependencies, or is one.
enum Table {
    All,
    Of(String),
}

impl Table {
    fn of(header: &str, prefix: &str) -> Option<Self> {
        let header = header.strip_prefix(prefix)?;
        let header = match header.strip_prefix("target.") {
            Some(target) => &target[target.rfind("dependencies")?..],
            None => header.strip_prefix("dev-").unwrap_or(header),
        };
        match header.strip_prefix("dependencies")? {
            "" => Some(Self::All),
            name => Some(Self::Of(unquoted(name.strip_prefix('.')?).to_owned())),
        }
    }
}

/// The lines without comments; a value of several lines is one.
fn lines(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let (mut depth, mut quote) = (0, None);
    let mut comment = false;
    for character in text.chars().chain(['\n']) {
        match (character, quote) {
            ('\n', _) => {
                (comment, quote) = (false, None);
                let is_header = line.trim_start().starts_with('[');
                if depth <= 0 || is_header {
                    lines.push(std::mem::take(&mut line).trim().to_owned());
                    depth = 0;
                }
            }
            _ if comment => {}
            ('#', None) => comment = true,
            (_, None) => {
                match character {
                    '"' | '\'' => quote = Some(character),
                    '[' | '{' => depth += 1,
                    ']' | '}' => depth -= 1,
                    _ => {}
                }
                line.push(character);
            }
            (_, Some(end)) => {
                if character == end {
                    quote = None;
                }
                line.push(character);
            }
        }
    }
    lines
}

fn unquoted(text: &str) -> &str {
    text.trim().trim_matches(['"', '\''])
}

#[cfg(test)]
mod tests;
