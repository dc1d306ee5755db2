// Rust side of the contract converters.Crawler, generated from the Java interface. Do not edit.
// Contract hash: e0417ce1d1381afa

/// What crosses for a BigDecimal.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct Money {
    /// its digits
    pub unscaled: i64,
    /// how many of them are decimals
    pub scale: u32,
}

#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct Page<T> {
    pub address: T,
    pub links: Vec<T>,
    pub changed: Option<i64>,
}

/// Types of libraries wherever a type can be.
pub trait Crawler {
    fn letters(text: Vec<char>) -> Vec<char>;

    fn level(level: i32) -> i32;

    fn levels(levels: &[i32]) -> Vec<i32>;

    fn page(page: Page<String>, wide: i128, narrow: i64) -> Page<String>;

    fn resolve(base: &str, path: &str) -> String;

    fn total(price: Money, day: i64) -> Money;

    fn visits(
        start: Option<String>,
        more: Vec<String>,
    ) -> Result<::std::collections::BTreeMap<String, ::std::collections::BTreeSet<i64>>, String>;

    fn worst(levels: &[i32], more: &[i32]) -> i32;
}

::plugwright::embed_contract!(
    "plugwright-contract 1\n\
     interface Crawler\n\
     fn letters(text: list<char>) -> list<char>\n\
     fn level(level: i32) -> i32\n\
     fn levels(levels: list<i32>) -> list<i32>\n\
     fn page(page: Page<string>, wide: i128, narrow: i64) -> Page<string>\n\
     fn resolve(base: string, path: string) -> string\n\
     fn total(price: Money, day: i64) -> Money\n\
     fn visits(start: option<string>, more: list<string>) -> map<string, set<i64>> ! string\n\
     fn worst(levels: list<i32>, more: list<i32>) -> i32\n\
     record Money { unscaled: i64, scale: u32 }\n\
     record Page<string> { address: string, links: list<string>, changed: option<i64> }\n"
);
