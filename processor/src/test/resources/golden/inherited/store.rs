// Rust side of the contract inherited.Outer.Store, generated from the Java interface. Do not edit.
// Contract hash: f47a308b29c4d2a0

#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct Error {
    pub string: String,
}

#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct Item {
    pub name: String,
    pub error: Error,
}

/// A contract with everything from elsewhere.
pub trait Store {
    fn all(keys: Vec<String>) -> Vec<Item>;

    fn close() {
        ::plugwright::not_implemented("close")
    }

    fn find(key: &str) -> Result<Item, i32>;

    fn name() -> String {
        ::plugwright::not_implemented("name")
    }

    fn priority() -> i32 {
        ::plugwright::not_implemented("priority")
    }
}

::plugwright::embed_contract!(
    "plugwright-contract 1\n\
     interface Store\n\
     fn all(keys: list<string>) -> list<Item>\n\
     fn close() optional\n\
     fn find(key: string) -> Item ! i32\n\
     fn name() -> string optional\n\
     fn priority() -> i32 optional\n\
     record Error { string: string }\n\
     record Item { name: string, error: Error }\n"
);
