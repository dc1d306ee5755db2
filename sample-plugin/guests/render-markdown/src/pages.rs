use std::collections::BTreeSet;

/// What a link can lead to in this site.
#[derive(Debug, Default)]
pub struct Pages {
    chapters: BTreeSet<String>,
    files: BTreeSet<String>,
}

impl Pages {
    pub fn new(chapters: impl Iterator<Item = String>, files: BTreeSet<String>) -> Self {
        Self { chapters: chapters.collect(), files }
    }

    pub fn is_file(&self, path: &str) -> bool {
        self.files.contains(path)
    }

    /// The page made of the chapter at `path`; for a folder, that of the chapter which introduces it. A plugin that was
    /// never shown the site takes every Markdown file for a chapter.
    pub fn page(&self, path: &str) -> Option<String> {
        let folder = if path.is_empty() { String::new() } else { format!("{path}/") };
        let candidates = [path.to_owned(), format!("{folder}README.md"), format!("{folder}index.md")];
        let chapter = if self.chapters.is_empty() {
            Some(path.to_owned())
        } else {
            candidates.into_iter().find(|candidate| self.chapters.contains(candidate))
        }?;
        let stem = chapter.strip_suffix(".md").or_else(|| chapter.strip_suffix(".markdown"))?;
        Some(format!("{stem}.html"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_of_chapters_and_folders() {
        let chapters = ["README.md", "docs/index.md", "docs/abi.markdown"].map(str::to_owned).into_iter();
        let pages = Pages::new(chapters, ["docs/other.md".to_owned()].into());
        assert_eq!(pages.page("README.md").as_deref(), Some("README.html"));
        assert_eq!(pages.page("docs").as_deref(), Some("docs/index.html"));
        assert_eq!(pages.page("").as_deref(), Some("README.html"));
        assert_eq!(pages.page("docs/abi.markdown").as_deref(), Some("docs/abi.html"));
        assert_eq!(pages.page("docs/other.md"), None);
        assert!(pages.is_file("docs/other.md"));
    }

    #[test]
    fn without_a_site_every_markdown_file_is_a_chapter() {
        assert_eq!(Pages::default().page("a.md").as_deref(), Some("a.html"));
        assert_eq!(Pages::default().page("a.txt"), None);
    }
}
