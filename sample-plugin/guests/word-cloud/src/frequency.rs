use std::cmp::Reverse;
use std::collections::BTreeMap;

use chapter_text::Document;
use pulldown_cmark::{Event, Tag, TagEnd};

/// A word and how often it occurs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frequent {
    pub word: String,
    pub count: usize,
}

/// Words of four letters and more that say nothing about a text.
const STOP_WORDS: &str = "about after again also another because been before being below between both cannot could does \
    done down each else even ever every from have here into itself just like made make many more most much must never \
    none only onto other otherwise over same should since some such than that their them then there these they this \
    those through together under until used uses using very want were what when where which while whose will with \
    within without would your";

/// The words that occur at least twice, the most frequent first, equally frequent ones by the alphabet. Code blocks do
/// not count.
pub fn most_frequent(document: &Document<'_>, at_most: usize) -> Vec<Frequent> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut in_code = false;
    for (event, _) in document.events() {
        match event {
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Text(text) if !in_code => {
                for word in words(&text) {
                    *counts.entry(word).or_default() += 1;
                }
            }
            _ => {}
        }
    }
    let mut frequent: Vec<Frequent> =
        counts.into_iter().filter(|&(_, count)| count > 1).map(|(word, count)| Frequent { word, count }).collect();
    frequent.sort_by_key(|found| Reverse(found.count));
    frequent.truncate(at_most);
    frequent
}

/// Letters only, so that a word needs no escaping in HTML.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphabetic())
        .map(str::to_lowercase)
        .filter(|word| word.chars().count() >= 4 && !STOP_WORDS.split_whitespace().any(|stop| stop == word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(markdown: &str, at_most: usize) -> Vec<(String, usize)> {
        let frequent = most_frequent(&Document::new(markdown), at_most);
        frequent.into_iter().map(|found| (found.word, found.count)).collect()
    }

    #[test]
    fn the_most_frequent_words_first() {
        let markdown = "Plugin, plugin; memory! Plugin memory host host\n\n```\nhost host host\n```\n";
        let expected = [("plugin", 3), ("host", 2), ("memory", 2)].map(|(word, count)| (word.to_owned(), count));
        assert_eq!(found(markdown, 9), expected);
        assert_eq!(found(markdown, 1), expected[..1]);
    }

    #[test]
    fn words_that_say_nothing_do_not_count() {
        assert_eq!(found("this this the the once 1234 1234 <script> a&b", 9), []);
    }
}
