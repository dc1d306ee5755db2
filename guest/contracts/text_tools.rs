// Rust side of the contract dev.plugwright.example.TextTools, generated from the Java interface. Do not edit.
// Contract hash: 5b6a4d7f0e1c2b3a

/// Why a text has no summary.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode)]
pub enum Problem {
    Empty,
    TooLong { limit: u32 },
}

/// A short form of a text.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode)]
pub struct Summary {
    pub text: String,
    pub words: i32,
}

/// Works on texts.
pub trait TextTools {
    /// Counts the words of a text.
    fn word_count(text: &str) -> i32;
    /// Shortens a text to a number of characters.
    fn summary(text: &str, limit: u32) -> Result<Summary, Problem>;
    /// Tells the plugin its language; the default does nothing.
    fn set_language(language: &str) {
        let _ = language;
        ::plugwright::not_implemented("set_language")
    }
}

::plugwright::embed_contract!("plugwright-contract 1\ninterface TextTools\nfn set_language(language: string) optional\nfn summary(text: string, limit: u32) -> Summary ! Problem\nfn word_count(text: string) -> i32\nvariant Problem { Empty, TooLong { limit: u32 } }\nrecord Summary { text: string, words: i32 }\n");
