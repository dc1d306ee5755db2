// Rust side of the contract companions.TextTools, generated from the Java interface. Do not edit.
// Contract hash: 6d53c47446849580

#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct BincodeInput {
    pub text: String,
}

#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct Codecs {
    pub text: String,
}

#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct Guest {
    pub text: String,
}

#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct Override {
    pub string: String,
}

#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct TextToolsBinding {
    pub numbers: Vec<i32>,
}

#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct TextToolsProxy {
    pub name: String,
}

/// Its own types are named like those that are generated next to it.
pub trait TextTools {
    fn guest(value: Guest) -> Guest;

    fn inherited(value: Codecs) -> Codecs;

    fn input(value: BincodeInput) -> BincodeInput;

    fn r#override(value: Override) -> Override;

    fn proxy(value: TextToolsBinding) -> TextToolsProxy;
}

::plugwright::embed_contract!(
    "plugwright-contract 1\n\
     interface TextTools\n\
     fn guest(value: Guest) -> Guest\n\
     fn inherited(value: Codecs) -> Codecs\n\
     fn input(value: BincodeInput) -> BincodeInput\n\
     fn override(value: Override) -> Override\n\
     fn proxy(value: TextToolsBinding) -> TextToolsProxy\n\
     record BincodeInput { text: string }\n\
     record Codecs { text: string }\n\
     record Guest { text: string }\n\
     record Override { string: string }\n\
     record TextToolsBinding { numbers: list<i32> }\n\
     record TextToolsProxy { name: string }\n"
);
