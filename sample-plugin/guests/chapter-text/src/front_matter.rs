use std::collections::BTreeMap;
use std::fmt;

/// The `key: value` lines between two lines `---` at the top of a chapter, by key.
///
/// This is the part of YAML that people use there: scalars, quoted or not, and lists, which become one text with commas.
pub type FrontMatter = BTreeMap<String, String>;

/// A line of front matter that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrontMatterError {
    /// The line in the file, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub reason: String,
}

impl fmt::Display for FrontMatterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.reason)
    }
}

impl std::error::Error for FrontMatterError {}

const FENCE: &str = "---";

/// Reads the front matter of a chapter. Also returns where the text after it begins, which is known even if a line of it
/// cannot be read.
pub(crate) fn split(markdown: &str) -> (Result<FrontMatter, FrontMatterError>, usize) {
    let start = if markdown.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    match block(&markdown[start..]) {
        Some((lines, length)) => (read(&lines), start + length),
        None => (Ok(FrontMatter::new()), start),
    }
}

/// The lines between the fences, and the length with both fences. A first line `---` that no second one closes is a
/// thematic break and no front matter.
fn block(text: &str) -> Option<(Vec<&str>, usize)> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next()?;
    if first.trim_end() != FENCE {
        return None;
    }
    let mut inside = Vec::new();
    let mut length = first.len();
    for line in lines {
        length += line.len();
        if line.trim_end() == FENCE {
            return Some((inside, length));
        }
        inside.push(line.trim_end());
    }
    None
}

fn read(lines: &[&str]) -> Result<FrontMatter, FrontMatterError> {
    let mut entries = FrontMatter::new();
    let mut last_key: Option<String> = None;
    for (index, line) in lines.iter().enumerate() {
        let text = line.trim_start();
        if text.is_empty() || text.starts_with('#') {
            continue;
        }
        let fault = |reason: String| FrontMatterError { line: index + 2, reason };
        let item = text == "-" || text.starts_with("- ");
        if item || text.len() < line.len() {
            let key = last_key.as_ref().ok_or_else(|| fault(format!("'{text}' belongs to no key")))?;
            let value = entries.entry(key.clone()).or_default();
            if !value.is_empty() {
                value.push_str(", ");
            }
            value.push_str(unquoted(text.trim_start_matches("- ")));
            continue;
        }
        let (key, value) =
            text.split_once(':').ok_or_else(|| fault(format!("'{text}' is not of the form key: value")))?;
        let key = key.trim().to_lowercase();
        if key.is_empty() {
            return Err(fault("there is no key before the colon".to_owned()));
        }
        if entries.insert(key.clone(), unquoted(value.trim()).to_owned()).is_some() {
            return Err(fault(format!("the key '{key}' was already given")));
        }
        last_key = Some(key);
    }
    Ok(entries)
}

fn unquoted(value: &str) -> &str {
    ['"', '\''].iter().find_map(|&quote| value.strip_prefix(quote)?.strip_suffix(quote)).unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(markdown: &str) -> FrontMatter {
        split(markdown).0.expect("readable front matter")
    }

    #[test]
    fn keys_and_values() {
        let found = entries("---\nTitle: \"A: B\"\nauthor: Ada\n\n# a comment\ntags:\n  - one\n  - two\n---\ntext");
        let expected = [("author", "Ada"), ("tags", "one, two"), ("title", "A: B")];
        assert_eq!(found, expected.map(|(k, v)| (k.to_owned(), v.to_owned())).into());
    }

    #[test]
    fn text_begins_after_the_second_fence() {
        let markdown = "---\r\ntitle: T\r\n---\r\n# Text";
        assert_eq!(&markdown[split(markdown).1..], "# Text");
    }

    #[test]
    fn no_front_matter() {
        for markdown in ["", "# Text", "text\n---\nmore", "---\nan open thematic break\n", "----\na: b\n----\n"] {
            assert_eq!(split(markdown), (Ok(FrontMatter::new()), 0), "{markdown:?}");
        }
    }

    #[test]
    fn byte_order_mark_is_no_text() {
        let markdown = "\u{feff}---\na: b\n---\nx";
        assert_eq!(entries(markdown)["a"], "b");
        assert_eq!(&markdown[split(markdown).1..], "x");
    }

    #[test]
    fn faults_name_their_line() {
        let fault = |markdown: &str| split(markdown).0.expect_err("a fault").to_string();
        assert_eq!(fault("---\na: b\nnonsense\n---\n"), "line 3: 'nonsense' is not of the form key: value");
        assert_eq!(fault("---\n: b\n---\n"), "line 2: there is no key before the colon");
        assert_eq!(fault("---\na: b\nA: c\n---\n"), "line 3: the key 'a' was already given");
        assert_eq!(fault("---\n- x\n---\n"), "line 2: '- x' belongs to no key");
    }
}
