//! Panics on a chapter whose text says so: for the tests of what the host does about a plugin that breaks.

use plugwright::prelude::*;

plugwright::contract!("chapter_plugin");

/// The plugin.
pub struct PanicOnDemand;

#[wasm_plugin]
impl ChapterPlugin for PanicOnDemand {
    fn info() -> PluginInfo {
        PluginInfo {
            name: "Panic on demand".to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            summary: "Panics on a chapter that contains the words 'please panic'.".to_owned(),
        }
    }

    fn process(mut chapter: Chapter) -> Result<Chapter, ChapterProblem> {
        assert!(!chapter.markdown.contains("please panic"), "{} asked for it", chapter.path);
        chapter.html.push_str("<p>no panic</p>\n");
        Ok(chapter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chapter(markdown: &str) -> Chapter {
        Chapter {
            path: "a.md".to_owned(),
            title: "A".to_owned(),
            markdown: markdown.to_owned(),
            html: String::new(),
            contents: Vec::new(),
            stats: None,
            findings: Vec::new(),
            assets: Default::default(),
            attributes: Default::default(),
        }
    }

    #[test]
    #[should_panic(expected = "a.md asked for it")]
    fn on_demand() {
        let _ = PanicOnDemand::process(chapter("please panic"));
    }

    #[test]
    fn but_only_then() {
        let processed = PanicOnDemand::process(chapter("do not")).expect("a chapter");
        assert_eq!(processed.html, "<p>no panic</p>\n");
    }
}
