// Rust side of the contract companions.Console, generated from the Java interface. Do not edit.
// Contract hash: 635925b720ebdaeb

#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct CodecsImport {
    pub text: String,
}

#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct ConsoleCodecs {
    pub text: String,
}

#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct ConsoleImports {
    pub text: String,
}

#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct Functions {
    pub text: String,
}

/// The same for a host.
#[::plugwright::host_functions(module = "Console")]
pub trait Console {
    fn codecs(value: &ConsoleCodecs) -> ConsoleCodecs;

    fn codecs2(value: &CodecsImport) -> CodecsImport;

    fn functions(value: &Functions) -> Functions;

    fn imports(value: &ConsoleImports) -> ConsoleImports;
}

::plugwright::embed_contract!(
    "plugwright-contract 1\n\
     host Console\n\
     fn codecs(value: ConsoleCodecs) -> ConsoleCodecs\n\
     fn codecs2(value: CodecsImport) -> CodecsImport\n\
     fn functions(value: Functions) -> Functions\n\
     fn imports(value: ConsoleImports) -> ConsoleImports\n\
     record CodecsImport { text: string }\n\
     record ConsoleCodecs { text: string }\n\
     record ConsoleImports { text: string }\n\
     record Functions { text: string }\n"
);
