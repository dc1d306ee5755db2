use std::collections::BTreeMap;

use chapter_text::{Document, Heading, Target, target};
use pulldown_cmark::{Event, Tag, TagEnd};

use crate::index::Index;
use crate::{Finding, Severity};

pub fn finding(severity: Severity, rule: &str, line: i32, message: String) -> Finding {
    Finding { severity, rule: rule.to_owned(), line, message }
}

fn warning(rule: &str, line: i32, message: String) -> Finding {
    finding(Severity::Warning, rule, line, message)
}

fn error(rule: &str, line: i32, message: String) -> Finding {
    finding(Severity::Error, rule, line, message)
}

/// Judges the headings of a chapter.
pub fn headings(headings: &[Heading]) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !headings.iter().any(|heading| heading.level == 1) {
        findings.push(finding(Severity::Info, "no-title", 0, "the chapter has no heading of level 1".to_owned()));
    }
    let mut first_lines: BTreeMap<&str, i32> = BTreeMap::new();
    for heading in headings {
        let Heading { text, line, .. } = heading;
        if text.trim().is_empty() {
            findings.push(warning("empty-heading", *line, "the heading has no words".to_owned()));
            continue;
        }
        let first = *first_lines.entry(text).or_insert(*line);
        if first != *line {
            findings.push(warning("duplicate-heading", *line, format!("'{text}' is also the heading of line {first}")));
        }
    }
    for pair in headings.windows(2) {
        let [before, after] = pair else { continue };
        if after.level > before.level + 1 {
            let message = format!("'{}' has level {}, the one before it has {}", after.text, after.level, before.level);
            findings.push(warning("skipped-level", after.line, message));
        }
    }
    findings
}

/// Judges the links and images of the chapter at `path`.
pub fn links(document: &Document<'_>, path: &str, index: &Index) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut words = Words::default();
    for (event, range) in document.events() {
        let line = document.line(range.start);
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                words.begin_link(line);
                findings.extend(followed(path, &dest_url, line, index));
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                words.begin_image(line);
                findings.extend(followed(path, &dest_url, line, index));
            }
            Event::Text(text) | Event::Code(text) => words.add(&text),
            Event::End(TagEnd::Link) => findings.extend(words.end_link()),
            Event::End(TagEnd::Image) => findings.extend(words.end_image()),
            _ => {}
        }
    }
    findings
}

fn followed(chapter: &str, link: &str, line: i32, index: &Index) -> Option<Finding> {
    match target(chapter, link) {
        Target::External => None,
        Target::Empty => Some(warning("empty-link", line, "the link leads nowhere".to_owned())),
        Target::Forbidden => Some(error("forbidden-link", line, format!("a page must not open '{link}'"))),
        Target::Outside => Some(warning("outside-link", line, format!("'{link}' leads out of the source folder"))),
        Target::Inside { path, .. } if !index.exists(&path) => {
            Some(error("missing-file", line, format!("there is no file {path}")))
        }
        Target::Inside { path, anchor: Some(anchor) } if index.has_anchor(&path, &anchor) == Some(false) => {
            let place = if path == chapter { "this chapter" } else { &path };
            Some(error("missing-anchor", line, format!("{place} has no heading #{anchor}")))
        }
        Target::Inside { .. } => None,
    }
}

/// Whether the link and the image that are being read have words. An image counts as the words of the link around it.
#[derive(Default)]
struct Words {
    link: Option<(i32, bool)>,
    image: Option<(i32, bool)>,
}

impl Words {
    fn begin_link(&mut self, line: i32) {
        self.link = Some((line, false));
    }

    fn begin_image(&mut self, line: i32) {
        self.image = Some((line, false));
        if let Some((_, named)) = &mut self.link {
            *named = true;
        }
    }

    fn add(&mut self, text: &str) {
        for (_, named) in [&mut self.link, &mut self.image].into_iter().flatten() {
            *named |= !text.trim().is_empty();
        }
    }

    fn end_link(&mut self) -> Option<Finding> {
        let (line, named) = self.link.take()?;
        (!named).then(|| warning("empty-link", line, "the link has no words to click on".to_owned()))
    }

    fn end_image(&mut self) -> Option<Finding> {
        let (line, named) = self.image.take()?;
        (!named).then(|| warning("no-alt-text", line, "the image has no description".to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Line and rule of every finding about the chapter `docs/guide.md`.
    fn found(markdown: &str) -> Vec<(i32, String)> {
        let sources = [("README.md", "# Top\n"), ("docs/guide.md", markdown)];
        let index = Index::new(sources.into_iter(), ["docs/a.png".to_owned()].into());
        let document = Document::new(markdown);
        let mut findings = headings(&document.headings());
        findings.extend(links(&document, "docs/guide.md", &index));
        findings.into_iter().map(|finding| (finding.line, finding.rule)).collect()
    }

    fn rules(markdown: &str) -> Vec<String> {
        found(&format!("# Title\n\n{markdown}")).into_iter().map(|(_, rule)| rule).collect()
    }

    #[test]
    fn nothing_wrong() {
        let markdown =
            "# One\n\n## Two\n\n[a](../README.md#top) [b](#two) ![c](a.png) [d](https://example.org) [e](../docs)\n";
        assert_eq!(found(markdown), []);
    }

    #[test]
    fn links_that_lead_nowhere() {
        assert_eq!(rules("[a](no.md)"), ["missing-file"]);
        assert_eq!(rules("![a](no.png)"), ["missing-file"]);
        assert_eq!(rules("[a](../README.md#no)"), ["missing-anchor"]);
        assert_eq!(rules("[a](#no)"), ["missing-anchor"]);
        assert_eq!(rules("[a]()"), ["empty-link"]);
        assert_eq!(rules("[](../README.md)"), ["empty-link"]);
        assert_eq!(rules("[a](../../x.md)"), ["outside-link"]);
        assert_eq!(rules("[a](javascript:x)"), ["forbidden-link"]);
        assert_eq!(rules("`[a](no.md)`"), [""; 0]);
    }

    #[test]
    fn images_need_a_description() {
        assert_eq!(rules("![](a.png)"), ["no-alt-text"]);
        assert_eq!(rules("[![](a.png)](../README.md)"), ["no-alt-text"]);
        assert_eq!(rules("[![a](a.png)](../README.md)"), [""; 0]);
    }

    #[test]
    fn untidy_headings() {
        let expected = [(0, "no-title"), (3, "duplicate-heading"), (5, "skipped-level")];
        assert_eq!(found("## A\n\n## A\n\n#### B\n"), expected.map(|(line, rule)| (line, rule.to_owned())));
        assert_eq!(rules("##\n"), ["empty-heading"]);
    }

    #[test]
    fn lines_count_the_front_matter() {
        assert_eq!(found("---\na: b\n---\n# A\n\ntext\n[a](no.md)\n"), [(7, "missing-file".to_owned())]);
    }
}
