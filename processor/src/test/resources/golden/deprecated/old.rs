// Rust side of the contract deprecated.Old, generated from the Java interface. Do not edit.
// Contract hash: baf75ce024c26f58

/// From here to there.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct Range {
    /// the first
    pub from: i32,
    /// the last
    pub to: i32,
}

pub trait Old {
    /// Counts.
    fn count(text: &str) -> i32;

    fn range(range: Range) -> Range;

    fn words(text: &str) -> i32;
}

::plugwright::embed_contract!(
    "plugwright-contract 1\n\
     interface Old\n\
     fn count(text: string) -> i32\n\
     fn range(range: Range) -> Range\n\
     fn words(text: string) -> i32\n\
     record Range { from: i32, to: i32 }\n"
);
