// Rust side of the contract site.SitePlugin, generated from the Java interface. Do not edit.
// Contract hash: b4138c0eb9777a88

/// One chapter.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct Chapter {
    pub path: String,
    pub title: Option<String>,
    pub tags: Vec<String>,
    pub end: Position,
    pub version: i32,
}

/// Something to look at.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct Finding {
    pub severity: Severity,
    pub at: Position,
    pub text: String,
}

/// A place in a text; both numbers start at 0.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct Position {
    pub line: i32,
    pub column: i32,
    pub offset: i64,
    pub exact: bool,
}

/// Why a chapter was refused.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct Problem {
    pub reason: String,
    pub line: i32,
}

/// How bad it is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub enum Severity {
    Info,
    /// May be wrong.
    Warning,
    FatalError,
}

/// A whole site.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct Site {
    /// what browsers show
    pub title: String,
    /// where it will be, without a slash at the end
    pub base_url: String,
    /// anything else
    pub settings: ::std::collections::BTreeMap<String, String>,
}

/// Checks and changes the chapters of a site.
///
/// One instance works on one `Site` at a time.
pub trait SitePlugin {
    /// Called once, before the first chapter.
    fn begin(site: Site) {
        let _ = site;
        ::plugwright::not_implemented("begin")
    }

    /// Looks for problems in `text`.
    fn check(
        path: &str,
        text: &str,
        limits: ::std::collections::BTreeMap<String, i32>,
    ) -> Vec<Finding>;

    fn compress(data: &[u8], best: bool) -> Vec<u8>;

    /// Changes one chapter.
    fn process(chapter: Chapter, site: Site) -> Result<Chapter, Problem>;

    fn reset() -> Result<(), String>;

    fn word_count(text: &str) -> i32;

    fn word_count_between(text: &str, from: i32, to: i32) -> i32;

    fn worst(findings: Vec<Finding>) -> Option<Severity> {
        let _ = findings;
        ::plugwright::not_implemented("worst")
    }
}

::plugwright::embed_contract!(
    "plugwright-contract 1\n\
     interface SitePlugin\n\
     fn begin(site: Site) optional\n\
     fn check(path: string, text: string, limits: map<string, i32>) -> list<Finding>\n\
     fn compress(data: list<u8>, best: bool) -> list<u8>\n\
     fn process(chapter: Chapter, site: Site) -> Chapter ! Problem\n\
     fn reset() ! string\n\
     fn word_count(text: string) -> i32\n\
     fn word_count_between(text: string, from: i32, to: i32) -> i32\n\
     fn worst(findings: list<Finding>) -> option<Severity> optional\n\
     record Chapter { path: string, title: option<string>, tags: list<string>, end: Position, version: i32 }\n\
     record Finding { severity: Severity, at: Position, text: string }\n\
     record Position { line: i32, column: i32, offset: i64, exact: bool }\n\
     record Problem { reason: string, line: i32 }\n\
     enum Severity { Info, Warning, FatalError }\n\
     record Site { title: string, base_url: string, settings: map<string, string> }\n"
);
