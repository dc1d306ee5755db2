use std::collections::{BTreeMap, BTreeSet};

use chapter_text::Document;

/// What a link can lead to: the chapters with their anchors, other files, folders.
#[derive(Debug, Default)]
pub struct Index {
    anchors: BTreeMap<String, BTreeSet<String>>,
    files: BTreeSet<String>,
    folders: BTreeSet<String>,
}

impl Index {
    /// Builds the index of a site from the path and text of every chapter.
    pub fn new<'a>(sources: impl Iterator<Item = (&'a str, &'a str)>, files: BTreeSet<String>) -> Self {
        let anchors: BTreeMap<_, _> = sources.map(|(path, markdown)| (path.to_owned(), anchors_of(markdown))).collect();
        let folders = anchors.keys().chain(&files).flat_map(|path| folders_of(path)).collect();
        Self { anchors, files, folders }
    }

    pub fn exists(&self, path: &str) -> bool {
        self.anchors.contains_key(path) || self.files.contains(path) || self.folders.contains(path)
    }

    /// Whether the chapter at `path` has this anchor; `None` if there is no such chapter.
    pub fn has_anchor(&self, path: &str, anchor: &str) -> Option<bool> {
        self.anchors.get(path).map(|anchors| anchors.contains(anchor))
    }
}

fn anchors_of(markdown: &str) -> BTreeSet<String> {
    Document::new(markdown).headings().into_iter().map(|heading| heading.anchor).collect()
}

/// `a/b` and `a` and the source folder itself, which is the empty path, for `a/b/c.md`.
fn folders_of(path: &str) -> impl Iterator<Item = String> {
    std::iter::successors(parent(path), |folder| parent(folder)).map(str::to_owned)
}

fn parent(path: &str) -> Option<&str> {
    match path.rsplit_once('/') {
        Some((folder, _)) => Some(folder),
        None => (!path.is_empty()).then_some(""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chapters_files_and_folders_exist() {
        let index = Index::new([("a/b/c.md", "# One\n# One\n")].into_iter(), ["d/e.png".to_owned()].into());
        for path in ["", "a", "a/b", "a/b/c.md", "d", "d/e.png"] {
            assert!(index.exists(path), "{path}");
        }
        for path in ["b", "a/b/c", "e.png"] {
            assert!(!index.exists(path), "{path}");
        }
    }

    #[test]
    fn anchors_of_chapters() {
        let index = Index::new([("a.md", "# One\n# One\n")].into_iter(), BTreeSet::new());
        assert_eq!(index.has_anchor("a.md", "one-1"), Some(true));
        assert_eq!(index.has_anchor("a.md", "one-2"), Some(false));
        assert_eq!(index.has_anchor("b.md", "one"), None);
    }
}
