use std::fs;

use super::*;

/// A folder of its own for a test, removed afterwards.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("plugwright-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn write(&self, file: &str) -> PathBuf {
        let file = self.0.join(file);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, "").unwrap();
        file
    }

    fn places(&self, manifest_folder: &str) -> Places {
        let manifest_folder = self.0.join(manifest_folder);
        fs::create_dir_all(&manifest_folder).unwrap();
        Places {
            folder: None,
            manifest_folder,
        }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn contracts_are_found_beside_the_plugin_and_above() {
    let folder = Folder::new("above");
    let places = folder.places("java/guests/upper");
    let compiled = folder.write("java/target/classes/META-INF/plugwright/tools.rs");
    assert_eq!(find_contract("tools", &places), Ok(compiled));
    let above = folder.write("java/guests/contracts/tools.rs");
    assert_eq!(
        find_contract("tools", &places),
        Ok(above),
        "the nearest folder counts"
    );
    let beside = folder.write("java/guests/upper/contracts/tools.rs");
    assert_eq!(find_contract("tools", &places), Ok(beside));
}

#[test]
fn contracts_come_before_compiled_classes() {
    let folder = Folder::new("order");
    let places = folder.places("guest");
    folder.write("guest/target/classes/META-INF/plugwright/tools.rs");
    let contracts = folder.write("guest/contracts/tools.rs");
    assert_eq!(find_contract("tools", &places), Ok(contracts));
}

#[test]
fn the_variable_names_the_only_folder() {
    let folder = Folder::new("variable");
    let beside = folder.write("guest/contracts/tools.rs");
    let other = folder.write("other/tools.rs");
    let mut places = folder.places("guest");
    assert_eq!(find_contract("tools", &places), Ok(beside));
    places.folder = Some(folder.0.join("other"));
    assert_eq!(find_contract("tools", &places), Ok(other.clone()));
    places.folder = Some("../other".into());
    let relative = find_contract("tools", &places).unwrap();
    assert_eq!(
        relative.canonicalize().unwrap(),
        other.canonicalize().unwrap()
    );
    places.folder = Some(folder.0.join("empty"));
    let message = find_contract("tools", &places).unwrap_err();
    assert_eq!(message.matches("tools.rs\n").count(), 1, "{message}");
}

#[test]
fn a_missing_contract_lists_the_places() {
    let folder = Folder::new("missing");
    let message = find_contract("text_tools", &folder.places("guest")).unwrap_err();
    let first = folder.0.join("guest/contracts/text_tools.rs");
    let second = folder
        .0
        .join("guest/target/classes/META-INF/plugwright/text_tools.rs");
    let start = format!(
        "no Rust file of a contract `text_tools`. Looked at:\n  {}\n  {}\n",
        first.display(),
        second.display()
    );
    assert!(message.starts_with(&start), "{message}");
    let end = "Compile the Java interface first: that writes target/classes/META-INF/plugwright/text_tools.rs. If the file \
        is elsewhere, set PLUGWRIGHT_CONTRACTS to its folder or write contract!(path = \"...\").";
    assert!(message.ends_with(end), "{message}");
}
