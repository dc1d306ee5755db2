//! Finds what readers stumble over in a chapter: links and anchors that lead nowhere, and untidy headings.

mod index;
mod rules;

use std::cell::RefCell;

use chapter_text::Document;
use plugwright::prelude::*;

use index::Index;

plugwright::contract!("chapter_plugin");

thread_local! {
    static INDEX: RefCell<Index> = RefCell::default();
}

/// The plugin.
pub struct CheckLinks;

#[wasm_plugin]
impl ChapterPlugin for CheckLinks {
    fn info() -> PluginInfo {
        PluginInfo {
            name: "Link checker".to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            summary: "Reports links that lead nowhere, untidy headings and images without a description.".to_owned(),
        }
    }

    fn begin(site: Site) {
        let sources = site.sources.iter().map(|source| (source.path.as_str(), source.markdown.as_str()));
        INDEX.set(Index::new(sources, site.files));
    }

    fn process(mut chapter: Chapter) -> Result<Chapter, ChapterProblem> {
        let document = Document::new(&chapter.markdown);
        let mut findings = rules::headings(&document.headings());
        findings.extend(INDEX.with_borrow(|index| rules::links(&document, &chapter.path, index)));
        findings.sort_by_key(|finding| finding.line);
        chapter.findings.extend(findings);
        Ok(chapter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_of_a_site_in_the_order_of_the_text() {
        let markdown = "# A\n\n[x](b.md#no)\n\n### C\n\n[y](b.md#b)\n";
        let source = |path: &str, markdown: &str| Source { path: path.to_owned(), markdown: markdown.to_owned() };
        let sources = vec![source("a.md", markdown), source("b.md", "# B\n")];
        CheckLinks::begin(Site { sources, files: Default::default() });
        let earlier = rules::finding(Severity::Info, "earlier", 9, "of another plugin".to_owned());
        let chapter = Chapter {
            path: "a.md".to_owned(),
            title: "A".to_owned(),
            markdown: markdown.to_owned(),
            html: String::new(),
            contents: Vec::new(),
            stats: None,
            findings: vec![earlier.clone()],
            assets: Default::default(),
            attributes: Default::default(),
        };
        let processed = CheckLinks::process(chapter.clone()).expect("every chapter can be checked");
        let expected = [
            earlier,
            rules::finding(Severity::Error, "missing-anchor", 3, "b.md has no heading #no".to_owned()),
            rules::finding(
                Severity::Warning,
                "skipped-level",
                5,
                "'C' has level 3, the one before it has 1".to_owned(),
            ),
        ];
        assert_eq!(processed.findings, expected);
        assert_eq!(Chapter { findings: vec![], ..processed }, Chapter { findings: vec![], ..chapter });
    }
}
