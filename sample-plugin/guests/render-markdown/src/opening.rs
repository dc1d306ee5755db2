use chapter_text::Document;
use pulldown_cmark::{Event, Tag, TagEnd};

/// About three lines of a card.
const LONGEST: usize = 160;

/// What a chapter says first: its first paragraph that is not just images, without markup, cut between two words.
pub fn opening(document: &Document<'_>) -> Option<String> {
    let mut text = String::new();
    let mut in_paragraph = false;
    let mut in_image = false;
    for (event, _) in document.events() {
        match event {
            Event::Start(Tag::Paragraph) => in_paragraph = true,
            Event::Start(Tag::Image { .. }) => in_image = true,
            Event::End(TagEnd::Image) => in_image = false,
            Event::Text(words) | Event::Code(words) if in_paragraph && !in_image => text.push_str(&words),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            Event::End(TagEnd::Paragraph) => {
                if text.contains(char::is_alphanumeric) {
                    return Some(cut(&text));
                }
                in_paragraph = false;
                text.clear();
            }
            _ => {}
        }
    }
    None
}

fn cut(text: &str) -> String {
    let mut kept = String::new();
    for word in text.split_whitespace() {
        if !kept.is_empty() && kept.len() + word.len() >= LONGEST {
            kept.push_str(" …");
            break;
        }
        if !kept.is_empty() {
            kept.push(' ');
        }
        kept.push_str(word);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(markdown: &str) -> Option<String> {
        opening(&Document::new(markdown))
    }

    #[test]
    fn the_first_paragraph_without_markup() {
        assert_eq!(of("# Title\n\nSome *marked*\n`text`.\n\nMore.").as_deref(), Some("Some marked text."));
    }

    #[test]
    fn images_say_nothing() {
        assert_eq!(of("![badge](a.svg)\n![badge](b.svg)\n\nText.").as_deref(), Some("Text."));
        assert_eq!(of("# Title\n\n![badge](a.svg)\n\n```\ncode\n```\n"), None);
    }

    #[test]
    fn a_long_paragraph_is_cut_between_words() {
        let found = of(&"word ".repeat(99)).expect("a paragraph");
        assert_eq!(found.strip_suffix(" word …").map(str::len), Some(154));
    }
}
