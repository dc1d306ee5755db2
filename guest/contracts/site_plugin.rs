// Rust side of the contract dev.plugwright.example.SitePlugin, generated from the Java interface. Do not edit.
// Contract hash: 2cf9f50192c6586d

/// One page of the site.
#[derive(Clone, Debug, PartialEq, ::plugwright::Encode, ::plugwright::Decode)]
pub struct Chapter {
    pub path: String,
    pub tags: Vec<String>,
    pub links: ::std::collections::BTreeMap<String, i32>,
    pub severity: Severity,
    pub shape: Shape,
    pub score: Option<f64>,
    pub edited: ::std::time::SystemTime,
    pub id: ::plugwright::Uuid,
}

/// Why a chapter was refused.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct Problem {
    pub line: i32,
    pub text: String,
}

/// How bad a problem is.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::plugwright::Encode,
    ::plugwright::Decode,
)]
pub enum Severity {
    Info,
    Warning,
}

/// Something to draw.
#[derive(Clone, Debug, PartialEq, ::plugwright::Encode, ::plugwright::Decode)]
pub enum Shape {
    Empty,
    Circle(f64),
    Poly {
        points: Vec<i32>,
        closed: bool,
    },
}

/// The site that chapters are part of.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct Site {
    pub title: String,
}

/// A plugin of the site generator.
pub trait SitePlugin {
    /// Called once before the first chapter.
    fn begin(site: Site) {
        let _ = site;
        ::plugwright::not_implemented("begin")
    }

    /// Called once after the last chapter.
    fn end(site: Site) {
        let _ = site;
        ::plugwright::not_implemented("end")
    }

    /// Changes a chapter.
    fn process(chapter: Chapter, site: Site) -> Result<Chapter, Problem>;

    /// Adds up numbers.
    fn sum(numbers: &[i64]) -> i64;

    /// Counts words.
    fn word_count(text: &str) -> i32;
}

::plugwright::embed_contract!(
    "plugwright-contract 1\n\
     interface SitePlugin\n\
     fn begin(site: Site) optional\n\
     fn end(site: Site) optional\n\
     fn process(chapter: Chapter, site: Site) -> Chapter ! Problem\n\
     fn sum(numbers: list<i64>) -> i64\n\
     fn word_count(text: string) -> i32\n\
     record Chapter { path: string, tags: list<string>, links: map<string, i32>, severity: Severity, shape: Shape, score: option<f64>, edited: instant, id: uuid }\n\
     record Problem { line: i32, text: string }\n\
     enum Severity { Info, Warning }\n\
     variant Shape { Empty, Circle(f64), Poly { points: list<i32>, closed: bool } }\n\
     record Site { title: string }\n"
);
