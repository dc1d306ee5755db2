use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::front_matter::{self, FrontMatter, FrontMatterError};
use crate::slug::Slugs;

/// A heading of a chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6.
    pub level: i32,
    /// The words, without markup.
    pub text: String,
    /// The id in the chapter's HTML.
    pub anchor: String,
    /// The line in the file, from 1.
    pub line: i32,
}

/// A chapter's Markdown, ready to be read.
#[derive(Clone, Debug)]
pub struct Document<'a> {
    front_matter: Result<FrontMatter, FrontMatterError>,
    body: &'a str,
    /// Lines of the file before the body.
    lines_before: usize,
    /// Where each line of the body begins.
    line_starts: Vec<usize>,
}

impl<'a> Document<'a> {
    /// Splits the front matter from the text.
    pub fn new(markdown: &'a str) -> Self {
        let (front_matter, start) = front_matter::split(markdown);
        let body = &markdown[start..];
        let breaks = body.bytes().enumerate().filter(|&(_, byte)| byte == b'\n').map(|(at, _)| at + 1);
        Self {
            front_matter,
            body,
            lines_before: markdown[..start].matches('\n').count(),
            line_starts: std::iter::once(0).chain(breaks).collect(),
        }
    }

    /// The front matter, empty if there is none, or the line of it that cannot be read.
    pub fn front_matter(&self) -> Result<&FrontMatter, &FrontMatterError> {
        self.front_matter.as_ref()
    }

    /// The Markdown events of the text, each with the bytes of the text that it comes from.
    pub fn events(&self) -> impl Iterator<Item = (Event<'a>, Range<usize>)> + use<'a> {
        let extensions = Options::ENABLE_TABLES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_GFM;
        Parser::new_ext(self.body, extensions).into_offset_iter()
    }

    /// The line of the file, from 1, that a byte of the text is in.
    pub fn line(&self, offset: usize) -> i32 {
        let line = self.lines_before + self.line_starts.partition_point(|&start| start <= offset);
        i32::try_from(line).unwrap_or(i32::MAX)
    }

    /// The headings in the order of the text.
    pub fn headings(&self) -> Vec<Heading> {
        let mut slugs = Slugs::new();
        let mut headings = Vec::new();
        let mut open: Option<(i32, String, i32)> = None;
        for (event, range) in self.events() {
            match event {
                Event::Start(Tag::Heading { level, .. }) => {
                    open = Some((level as i32, String::new(), self.line(range.start)))
                }
                Event::Text(text) | Event::Code(text) => {
                    if let Some((_, words, _)) = &mut open {
                        words.push_str(&text);
                    }
                }
                Event::SoftBreak | Event::HardBreak => {
                    if let Some((_, words, _)) = &mut open {
                        words.push(' ');
                    }
                }
                Event::End(TagEnd::Heading(_)) => {
                    if let Some((level, words, line)) = open.take() {
                        let text = words.split_whitespace().collect::<Vec<_>>().join(" ");
                        let anchor = slugs.next(&text);
                        headings.push(Heading { level, text, anchor, line });
                    }
                }
                _ => {}
            }
        }
        headings
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_with_anchors_and_lines() {
        let markdown =
            "---\ntitle: T\n---\n# One `two`\n\n```sh\n# no heading\n```\n\nThree *four*\n---\n\n# One two\n";
        let found: Vec<_> =
            Document::new(markdown).headings().into_iter().map(|h| (h.level, h.text, h.anchor, h.line)).collect();
        let expected =
            [(1, "One two", "one-two", 4), (2, "Three four", "three-four", 10), (1, "One two", "one-two-1", 13)];
        assert_eq!(
            found,
            expected.map(|(level, text, anchor, line)| (level, text.to_owned(), anchor.to_owned(), line))
        );
    }

    #[test]
    fn unreadable_front_matter_is_not_text() {
        let document = Document::new("---\nnonsense\n---\n# Title\n");
        assert_eq!(document.front_matter().map_err(|fault| fault.line), Err(2));
        assert_eq!(document.headings().len(), 1);
    }

    #[test]
    fn markup_leaves_no_gaps() {
        let texts = |markdown| Document::new(markdown).headings().into_iter().map(|h| h.text).collect::<Vec<_>>();
        assert_eq!(texts("# A <b> c\n\nD *e*\nf\n===\n"), ["A c", "D e f"]);
    }

    #[test]
    fn lines_of_an_empty_chapter() {
        assert_eq!(Document::new("").line(0), 1);
    }
}
