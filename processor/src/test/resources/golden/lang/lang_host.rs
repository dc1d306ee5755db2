// Rust side of the contract lang.LangHost, generated from the Java interface. Do not edit.
// Contract hash: 1319b62e6132c788

#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct String {
    pub code: i32,
}

#[::plugwright::host_functions(module = "LangHost")]
pub trait LangHost {
    fn number(value: i32) -> i64;

    fn text(value: &String) -> Result<::std::string::String, i32>;
}

::plugwright::embed_contract!(
    "plugwright-contract 1\n\
     host LangHost\n\
     fn number(value: i32) -> i64\n\
     fn text(value: String) -> string ! i32\n\
     record String { code: i32 }\n"
);
