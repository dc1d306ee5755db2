use std::collections::BTreeMap;
use std::time::Duration;

use chapter_text::Document;
use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

/// How fast an average reader reads text.
const WORDS_PER_MINUTE: u64 = 230;
/// How long an average reader looks at a line of code.
const SECONDS_PER_CODE_LINE: u64 = 3;

/// What there is to read in a chapter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measured {
    pub words: i32,
    pub code_lines: i32,
    /// The number of code blocks by language.
    pub code_blocks: BTreeMap<String, i32>,
}

impl Measured {
    pub fn reading_time(&self) -> Duration {
        let text = u64::try_from(self.words).unwrap_or(0) * 60 / WORDS_PER_MINUTE;
        let code = u64::try_from(self.code_lines).unwrap_or(0) * SECONDS_PER_CODE_LINE;
        Duration::from_secs(text + code)
    }
}

/// Measures the text of a chapter. Code in the running text counts as words, a code block as lines.
pub fn measure(document: &Document<'_>) -> Measured {
    let mut measured = Measured::default();
    let mut in_code = false;
    // One word may come in several events, as in `re*al*ly`: the text of a block is counted as a whole.
    let mut text = String::new();
    for (event, _) in document.events() {
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                in_code = true;
                *measured.code_blocks.entry(language(&kind)).or_default() += 1;
            }
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Text(code) if in_code => measured.code_lines += count(code.lines().count()),
            Event::Text(words) | Event::Code(words) => text.push_str(&words),
            Event::SoftBreak | Event::HardBreak | Event::Rule => text.push(' '),
            Event::End(
                TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell | TagEnd::FootnoteDefinition,
            ) => text.push(' '),
            // The text of a tight list item ends where a list inside it begins.
            Event::Start(Tag::List(_)) => text.push(' '),
            _ => {}
        }
    }
    measured.words = count(text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count());
    measured
}

fn language(kind: &CodeBlockKind<'_>) -> String {
    let info = match kind {
        CodeBlockKind::Fenced(info) => info.as_ref(),
        CodeBlockKind::Indented => "",
    };
    let name = info.split([',', ' ', '{', '\t']).next().unwrap_or_default();
    if name.is_empty() { "text".to_owned() } else { name.to_lowercase() }
}

fn count(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(markdown: &str) -> Measured {
        measure(&Document::new(markdown))
    }

    #[test]
    fn words_of_the_running_text() {
        let cases = [
            ("", 0),
            ("One two, three - four.", 4),
            ("re*al*ly", 1),
            ("one\ntwo", 2),
            ("# one\ntwo `three four`", 4),
            ("- one\n- two\n  - three\n", 3),
            ("|one|two|\n|-|-|\n|three|four|\n", 4),
            ("[one two](three.md) ![four](five.png)", 3),
            ("---\ntitle: no text\n---\none", 1),
            ("<!-- no text -->\n\none", 1),
        ];
        for (markdown, words) in cases {
            assert_eq!(measured(markdown).words, words, "{markdown:?}");
        }
    }

    #[test]
    fn code_is_counted_by_language() {
        let found = measured("```java\na b\nc\n```\n\n```Java x=1\nd\n```\n\n    plain\n");
        assert_eq!(found.code_blocks, [("java".to_owned(), 2), ("text".to_owned(), 1)].into());
        assert_eq!((found.words, found.code_lines), (0, 4));
    }

    #[test]
    fn reading_time() {
        let time = |words, code_lines| Measured { words, code_lines, ..Measured::default() }.reading_time();
        assert_eq!(time(0, 0), Duration::ZERO);
        assert_eq!(time(460, 10), Duration::from_secs(150));
    }
}
