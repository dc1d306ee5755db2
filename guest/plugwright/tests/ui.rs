//! Wrong uses of the macros and what the compiler says about them.
//!
//! Every `tests/ui/NAME.rs` must fail to compile with exactly the errors of `tests/ui/NAME.errors`, one a line:
//!
//! ```text
//! LINE:COLUMN TEXT          our own error: all of its text
//! LINE:COLUMN CODE TEXT     the compiler's error of this code, with our text somewhere in it
//! ```
//!
//! How a compiler lays an error out, and what it adds to its own errors, changes from version to version; the
//! places and the texts above must not.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

const FOLDER: &str = env!("CARGO_MANIFEST_DIR");

#[test]
fn wrong_uses_get_exactly_the_expected_errors() {
    let compiler = Compiler::new();
    let cases = sources("tests/ui");
    assert!(!cases.is_empty());
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|case| compare(&compiler, case).err())
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn right_uses_compile_without_warnings() {
    let compiler = Compiler::new();
    let cases = sources("tests/ui-pass");
    assert!(!cases.is_empty());
    for case in cases {
        let said = compiler.check(&case);
        assert!(said.is_empty(), "{}: {said:#?}", case.display());
    }
}

fn sources(folder: &str) -> Vec<PathBuf> {
    let entries = Path::new(FOLDER).join(folder).read_dir().unwrap();
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect();
    files.sort();
    files
}

/// The compiler and what it needs to know to find this crate.
struct Compiler {
    arguments: Vec<String>,
}

impl Compiler {
    /// Builds this crate once more, to learn which files it consists of.
    fn new() -> Self {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("ui");
        let output = Command::new(env!("CARGO"))
            .args(["check", "--quiet", "--locked", "--package", "plugwright"])
            .args(["--message-format", "json", "--target-dir"])
            .arg(&target)
            .current_dir(FOLDER)
            .output()
            .expect("cargo starts");
        let said = String::from_utf8_lossy(&output.stdout);
        let library = said
            .lines()
            .filter_map(|line| serde_json::from_str(line).ok())
            .filter(|message: &Value| message["target"]["name"] == "plugwright")
            .find_map(|message| message["filenames"][0].as_str().map(str::to_owned));
        let Some(library) = library else {
            panic!(
                "this crate does not build: {}",
                String::from_utf8_lossy(&output.stderr)
            )
        };
        let dependencies = Path::new(&library).parent().unwrap().display().to_string();
        let arguments = [
            "--edition=2024",
            "--crate-type=bin",
            "--emit=metadata",
            "--error-format=json",
            "-L",
            &format!("dependency={dependencies}"),
            "--extern",
            &format!("plugwright={library}"),
            "--out-dir",
            &target.display().to_string(),
        ];
        Self {
            arguments: arguments.map(str::to_owned).to_vec(),
        }
    }

    /// Compiles a file and returns its errors and warnings.
    fn check(&self, file: &Path) -> Vec<Message> {
        let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
        let output = Command::new(rustc)
            .args(&self.arguments)
            .arg(file)
            .env("CARGO_MANIFEST_DIR", FOLDER)
            .output()
            .expect("rustc starts");
        let said = String::from_utf8(output.stderr).unwrap();
        let messages = said.lines().filter_map(|line| Message::parse(line, file));
        let messages: Vec<Message> = messages.collect();
        let failed = messages.iter().any(|message| message.level == "error");
        assert_eq!(failed, !output.status.success(), "{said}");
        messages
    }
}

/// An error or a warning.
#[derive(Debug)]
struct Message {
    level: String,
    place: String,
    code: Option<String>,
    text: String,
    /// All that is said: the text, the labels, the notes and the hints.
    everything: String,
}

impl Message {
    /// Reads an error or warning about a file.
    fn parse(line: &str, file: &Path) -> Option<Self> {
        let message: Value = serde_json::from_str(line).expect("rustc writes JSON");
        let level = message["level"].as_str()?.to_owned();
        let mut span = message["spans"]
            .as_array()?
            .iter()
            .find(|span| span["is_primary"] == true)?;
        // What stands in a macro of another file is about the invocation.
        let is_elsewhere = |span: &Value| {
            let name = span["file_name"].as_str();
            !name.is_some_and(|name| file.ends_with(name))
        };
        while is_elsewhere(span) && span["expansion"].is_object() {
            span = &span["expansion"]["span"];
        }
        let texts = |values: &Value, name: &str| -> Vec<String> {
            let texts = values.as_array().into_iter().flatten();
            texts
                .filter_map(|value| value[name].as_str().map(str::to_owned))
                .collect()
        };
        let text = message["message"].as_str()?.to_owned();
        let everything = [
            vec![text.clone()],
            texts(&message["spans"], "label"),
            texts(&message["children"], "message"),
        ];
        Some(Self {
            level,
            place: format!("{}:{}", span["line_start"], span["column_start"]),
            code: message["code"]["code"].as_str().map(str::to_owned),
            text,
            everything: everything.concat().join("\n"),
        })
    }

    /// Whether this is the error that a line describes.
    fn is(&self, expected: &str) -> bool {
        let Some(rest) = expected.strip_prefix(&format!("{} ", self.place)) else {
            return false;
        };
        match &self.code {
            None => rest == self.text,
            Some(code) => rest
                .strip_prefix(&format!("{code} "))
                .is_some_and(|text| self.everything.contains(text)),
        }
    }

    /// The line that describes this error.
    fn line(&self) -> String {
        let code = self.code.as_ref().map(|code| format!("{code} "));
        format!("{} {}{}", self.place, code.unwrap_or_default(), self.text)
    }
}

/// Compares a case's errors with the expected ones; the message of a difference shows both.
fn compare(compiler: &Compiler, case: &Path) -> Result<(), String> {
    let file = case.with_extension("errors");
    let text = std::fs::read_to_string(&file).unwrap_or_default();
    let expected: Vec<&str> = text.lines().collect();
    let mut errors = compiler.check(case);
    errors.retain(|message| message.level == "error");
    let mut unseen = expected.clone();
    let mut unexpected = Vec::new();
    for error in &errors {
        match unseen.iter().position(|line| error.is(line)) {
            Some(index) => drop(unseen.remove(index)),
            None => unexpected.push(error.line()),
        }
    }
    if unseen.is_empty() && unexpected.is_empty() && !expected.is_empty() {
        return Ok(());
    }
    let name = case.display();
    let (unseen, unexpected) = (unseen.join("\n  "), unexpected.join("\n  "));
    Err(format!(
        "{name}\n missing:\n  {unseen}\n not expected:\n  {unexpected}"
    ))
}
