//! Adds a cloud of a chapter's most frequent words to the end of its HTML, and names them as the chapter's keywords.

mod frequency;

use chapter_text::Document;
use plugwright::prelude::*;

use frequency::Frequent;

plugwright::contract!("chapter_plugin");

/// How many words the cloud has at most.
const CLOUD: usize = 18;
/// How many of them are keywords.
const KEYWORDS: usize = 6;

/// The plugin.
pub struct WordCloud;

#[wasm_plugin]
impl ChapterPlugin for WordCloud {
    fn info() -> PluginInfo {
        PluginInfo {
            name: "Word cloud".to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            summary: "Shows the words that a chapter uses most.".to_owned(),
        }
    }

    fn process(mut chapter: Chapter) -> Result<Chapter, ChapterProblem> {
        let words = frequency::most_frequent(&Document::new(&chapter.markdown), CLOUD);
        if words.is_empty() {
            return Ok(chapter);
        }
        let keywords: Vec<&str> = words.iter().take(KEYWORDS).map(|frequent| frequent.word.as_str()).collect();
        chapter.attributes.entry("keywords".to_owned()).or_insert_with(|| keywords.join(", "));
        chapter.html.push_str(&cloud(words));
        Ok(chapter)
    }
}

/// The words in alphabetical order; the more frequent a word, the larger it is.
fn cloud(mut words: Vec<Frequent>) -> String {
    let most = words.iter().map(|frequent| frequent.count).max().unwrap_or(1);
    words.sort_by(|a, b| a.word.cmp(&b.word));
    let spans: Vec<String> = words
        .iter()
        .map(|Frequent { word, count }| {
            let percent = 85 + 115 * count / most;
            format!("<span style=\"font-size:{percent}%\" title=\"{count} times\">{word}</span>")
        })
        .collect();
    let style = "margin-top:3rem;text-align:center;line-height:2";
    format!("<p class=\"word-cloud\" style=\"{style}\">{}</p>\n", spans.join(" \n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn processed(markdown: &str) -> Chapter {
        let chapter = Chapter {
            path: "a.md".to_owned(),
            title: "A".to_owned(),
            markdown: markdown.to_owned(),
            html: "<p>text</p>\n".to_owned(),
            contents: Vec::new(),
            stats: None,
            findings: Vec::new(),
            assets: Default::default(),
            attributes: Default::default(),
        };
        WordCloud::process(chapter).expect("every chapter has words or none")
    }

    #[test]
    fn a_cloud_in_alphabetical_order() {
        let found = processed("wasm java java java wasm java");
        let cloud = found.html.strip_prefix("<p>text</p>\n").expect("the cloud comes last");
        let (java, wasm) = (cloud.find(">java<"), cloud.find(">wasm<"));
        assert!(java.is_some() && java < wasm, "{cloud}");
        assert!(cloud.contains("font-size:200%\" title=\"4 times\">java"), "{cloud}");
        assert_eq!(found.attributes["keywords"], "java, wasm");
    }

    #[test]
    fn keywords_of_the_author_stay() {
        let mut chapter = processed("one");
        chapter.markdown = "java java".to_owned();
        chapter.attributes.insert("keywords".to_owned(), "mine".to_owned());
        let found = WordCloud::process(chapter).expect("words");
        assert_eq!(found.attributes["keywords"], "mine");
    }

    #[test]
    fn nothing_to_show() {
        assert_eq!(processed("once upon a time").html, "<p>text</p>\n");
    }
}
