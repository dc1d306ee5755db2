// Rust side of the contract parents.Offers, generated from the Java interface. Do not edit.
// Contract hash: 09a4e1936342b162

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

/// The same for a host.
#[::plugwright::host_functions(module = "Offers")]
pub trait Offers {
    fn equals(other: &Point) -> bool;

    fn names(prefix: &str) -> Vec<String>;

    fn shape() -> Circle;
}

::plugwright::embed_contract!(
    "plugwright-contract 1\n\
     host Offers\n\
     fn equals(other: Point) -> bool\n\
     fn names(prefix: string) -> list<string>\n\
     fn shape() -> Circle\n\
     record Circle { radius: f64 }\n\
     record Point { x: i32 }\n"
);
