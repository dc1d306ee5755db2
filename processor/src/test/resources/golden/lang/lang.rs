// Rust side of the contract lang.Lang, generated from the Java interface. Do not edit.
// Contract hash: 518e174dc55cb6bc

#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct Error {
    pub code: i32,
}

#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct Integer {
    pub code: i32,
}

/// Next to types that are named like those of java.lang.
pub trait Lang {
    fn boxes(values: ::std::collections::BTreeMap<i64, Integer>) -> Result<Vec<i32>, i32>;

    fn error(value: Error) -> Error;

    fn text(value: &str) -> String;
}

::plugwright::embed_contract!(
    "plugwright-contract 1\n\
     interface Lang\n\
     fn boxes(values: map<i64, Integer>) -> list<i32> ! i32\n\
     fn error(value: Error) -> Error\n\
     fn text(value: string) -> string\n\
     record Error { code: i32 }\n\
     record Integer { code: i32 }\n"
);
