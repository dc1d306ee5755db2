//! Renders a chapter's Markdown as HTML that is safe to put into a page, and finds the chapter's title.

mod opening;
mod pages;
mod raw_html;
mod render;

use std::cell::RefCell;

use chapter_text::Document;
use plugwright::prelude::*;

use pages::Pages;

plugwright::contract!("chapter_plugin");

/// Longer chapters are refused: nobody wrote them by hand.
const LIMIT: usize = 1 << 20;

thread_local! {
    static PAGES: RefCell<Pages> = RefCell::default();
}

/// The plugin.
pub struct RenderMarkdown;

#[wasm_plugin]
impl ChapterPlugin for RenderMarkdown {
    fn info() -> PluginInfo {
        PluginInfo {
            name: "Markdown renderer".to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            summary: "Turns Markdown into safe HTML with anchors, and finds the title.".to_owned(),
        }
    }

    fn begin(site: Site) {
        PAGES.set(Pages::new(site.sources.into_iter().map(|source| source.path), site.files));
    }

    fn process(mut chapter: Chapter) -> Result<Chapter, ChapterProblem> {
        if chapter.markdown.len() > LIMIT {
            return Err(ChapterProblem::TooLarge { bytes: count(chapter.markdown.len()), limit: count(LIMIT) });
        }
        let document = Document::new(&chapter.markdown);
        let mut attributes = document
            .front_matter()
            .map_err(|fault| ChapterProblem::FrontMatter { line: count(fault.line), reason: fault.reason.clone() })?
            .clone();
        if let Some(opening) = opening::opening(&document) {
            attributes.entry("description".to_owned()).or_insert(opening);
        }
        let headings = document.headings();
        let first = headings.iter().find(|heading| heading.level == 1);
        if let Some(title) = attributes.remove("title").or_else(|| first.map(|heading| heading.text.clone())) {
            chapter.title = title;
        }
        let rendered = PAGES.with_borrow(|pages| render::render(&document, &headings, &chapter.path, pages));
        chapter.html = rendered.html;
        if first.is_none() {
            chapter.html = format!("<h1>{}</h1>\n{}", render::escaped(&chapter.title), chapter.html);
        }
        chapter.assets.extend(rendered.assets);
        chapter.attributes.extend(attributes);
        Ok(chapter)
    }
}

/// A count for Java, whose `int` is signed.
fn count(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chapter(markdown: &str) -> Chapter {
        Chapter {
            path: "guide.md".to_owned(),
            title: "guide".to_owned(),
            markdown: markdown.to_owned(),
            html: String::new(),
            contents: Vec::new(),
            stats: None,
            findings: Vec::new(),
            assets: Default::default(),
            attributes: Default::default(),
        }
    }

    fn processed(markdown: &str) -> Chapter {
        RenderMarkdown::process(chapter(markdown)).expect("a chapter that can be rendered")
    }

    #[test]
    fn title_from_front_matter_heading_or_file_name() {
        assert_eq!(processed("---\ntitle: Front\n---\n# Heading").title, "Front");
        assert_eq!(processed("## Not this\n# The `heading`").title, "The heading");
        let untitled = processed("text");
        assert_eq!(untitled.title, "guide");
        assert_eq!(untitled.html, "<h1>guide</h1>\n<p>text</p>\n");
    }

    #[test]
    fn front_matter_becomes_attributes() {
        let found = processed("---\ntitle: T\nauthor: Ada\n---\n# T");
        assert_eq!(found.attributes, [("author".to_owned(), "Ada".to_owned())].into());
    }

    #[test]
    fn the_opening_describes_a_chapter_unless_its_author_does() {
        assert_eq!(processed("First.\n\nSecond.").attributes["description"], "First.");
        assert_eq!(processed("---\ndescription: Mine\n---\nFirst.").attributes["description"], "Mine");
    }

    #[test]
    fn a_title_is_no_markup() {
        assert_eq!(processed("---\ntitle: <b>\n---\n").html, "<h1>&lt;b&gt;</h1>\n");
    }

    #[test]
    fn unreadable_front_matter_is_the_declared_error() {
        let problem = RenderMarkdown::process(chapter("---\nnonsense\n---\n"));
        let reason = "'nonsense' is not of the form key: value".to_owned();
        assert_eq!(problem, Err(ChapterProblem::FrontMatter { line: 2, reason }));
    }

    #[test]
    fn a_chapter_beyond_the_limit_is_the_declared_error() {
        let bytes = LIMIT + 1;
        let problem = RenderMarkdown::process(chapter(&"x".repeat(bytes)));
        assert_eq!(problem, Err(ChapterProblem::TooLarge { bytes: count(bytes), limit: count(LIMIT) }));
        assert!(RenderMarkdown::process(chapter(&"x".repeat(LIMIT))).is_ok());
    }
}
