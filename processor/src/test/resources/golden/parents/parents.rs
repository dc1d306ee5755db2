// Rust side of the contract parents.Parents, generated from the Java interface. Do not edit.
// Contract hash: 401187a923f54105

#[derive(Clone, Debug, PartialEq, ::plugwright::Encode, ::plugwright::Decode)]
pub struct Circle {
    pub radius: f64,
}

#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct Point {
    pub x: i32,
}

/// Inherits one method from several parents, and overloads one of Object.
pub trait Parents {
    fn equals(other: Point) -> bool;

    fn names(prefix: &str) -> Vec<String>;

    fn shape() -> Circle;
}

::plugwright::embed_contract!(
    "plugwright-contract 1\n\
     interface Parents\n\
     fn equals(other: Point) -> bool\n\
     fn names(prefix: string) -> list<string>\n\
     fn shape() -> Circle\n\
     record Circle { radius: f64 }\n\
     record Point { x: i32 }\n"
);
