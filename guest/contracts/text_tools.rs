// Rust side of the contract dev.plugwright.example.TextTools, generated from the Java interface. Do not edit.
// Contract hash: e27745eaf6ad74b0

/// Why a text has no summary.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub enum Problem {
    /// There is no text.
    Empty,
    /// There is more text than a summary is made of.
    TooLong {
        limit: u32,
        length: u32,
    },
}

/// A short form of a text.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct Summary {
    pub text: String,
    pub words: i32,
}

/// Works on texts.
pub trait TextTools {
    /// Tells the plugin its language; the default does nothing.
    fn set_language(language: &str) {
        let _ = language;
        ::plugwright::not_implemented("set_language")
    }

    /// Shortens a text to a number of characters.
    fn summary(text: &str, limit: u32) -> Result<Summary, Problem>;

    /// Counts the words of a text.
    fn word_count(text: &str) -> i32;
}

::plugwright::embed_contract!(
    "plugwright-contract 1\n\
     interface TextTools\n\
     fn set_language(language: string) optional\n\
     fn summary(text: string, limit: u32) -> Summary ! Problem\n\
     fn word_count(text: string) -> i32\n\
     variant Problem { Empty, TooLong { limit: u32, length: u32 } }\n\
     record Summary { text: string, words: i32 }\n"
);
