//! Measures a chapter - words, code, reading time - and lists its headings.

mod measure;

use chapter_text::Document;
use plugwright::prelude::*;

plugwright::contract!("chapter_plugin");

/// The plugin.
pub struct Statistics;

#[wasm_plugin]
impl ChapterPlugin for Statistics {
    fn info() -> PluginInfo {
        PluginInfo {
            name: "Reading statistics".to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            summary: "Counts words and code blocks, estimates the reading time, lists the headings.".to_owned(),
        }
    }

    fn process(mut chapter: Chapter) -> Result<Chapter, ChapterProblem> {
        let document = Document::new(&chapter.markdown);
        let measured = measure::measure(&document);
        chapter.contents = document
            .headings()
            .into_iter()
            .map(|heading| Heading {
                level: heading.level,
                text: heading.text,
                anchor: heading.anchor,
                line: heading.line,
            })
            .collect();
        chapter.stats = Some(ReadingStats {
            words: measured.words,
            reading_time: measured.reading_time(),
            code_blocks: measured.code_blocks,
        });
        Ok(chapter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_contents_and_statistics_and_leaves_the_rest() {
        let chapter = Chapter {
            path: "a.md".to_owned(),
            title: "A".to_owned(),
            markdown: "# One\n\nTwo three.\n".to_owned(),
            html: "<h1>One</h1>".to_owned(),
            contents: Vec::new(),
            stats: None,
            findings: Vec::new(),
            assets: Default::default(),
            attributes: Default::default(),
        };
        let processed = Statistics::process(chapter.clone()).expect("every chapter can be measured");
        let heading = Heading { level: 1, text: "One".to_owned(), anchor: "one".to_owned(), line: 1 };
        assert_eq!(processed.contents, [heading]);
        assert_eq!(processed.stats.as_ref().map(|stats| stats.words), Some(3));
        assert_eq!(Chapter { contents: Vec::new(), stats: None, ..processed }, chapter);
    }
}
