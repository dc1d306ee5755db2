// Rust side of the contract names.Hidden, generated from the Java interface. Do not edit.
// Contract hash: ebef81b36c91e27b

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
pub enum Default_ {
    Self_,
    Ok,
}

#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub enum Define {
    Default(Default_),
    Case,
}

#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct ListOfString {
    pub a: i32,
}

#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct Option {
    pub r#ref: String,
}

#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct Result {
    pub self_: String,
}

#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct Vec {
    pub r#in: String,
    pub value: String,
    pub yield_: i32,
    pub out: ::std::vec::Vec<String>,
}

pub trait Hidden {
    fn define(define: Define);

    fn r#match(r#type: &str, self_: &str, crate_: i32) -> String;

    fn rename(
        r#in: Vec,
        out: Option,
        result: Result,
        list: ListOfString,
        strings: ::std::vec::Vec<String>,
    ) -> ::std::result::Result<Vec, String>;

    fn string(value: &str) -> ::std::option::Option<Vec>;
}

::plugwright::embed_contract!(
    "plugwright-contract 1\n\
     interface Hidden\n\
     fn define(define: Define)\n\
     fn match(type: string, self_: string, crate_: i32) -> string\n\
     fn rename(in: Vec, out: Option, result: Result, list: ListOfString, strings: list<string>) -> Vec ! string\n\
     fn string(value: string) -> option<Vec>\n\
     enum Default_ { Self_, Ok }\n\
     variant Define { Default(Default_), Case }\n\
     record ListOfString { a: i32 }\n\
     record Option { ref: string }\n\
     record Result { self_: string }\n\
     record Vec { in: string, value: string, yield_: i32, out: list<string> }\n"
);
