// Rust side of the contract offers.Outer.Offers, generated from the Java interface. Do not edit.
// Contract hash: f80270ba7cae88d2

/// Contains itself.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct Tree {
    pub name: String,
    pub children: Vec<Tree>,
}

/// Names that could clash, boxed values, lists in every form, and errors without a result.
#[::plugwright::host_functions(module = "Offers")]
pub trait Offers {
    fn boxes(values: &[i64], counts: &[u16]) -> Vec<i32>;

    fn flags(letters: &[char]) -> Vec<bool>;

    fn frame(host: i32, frame: i32) -> i32;

    fn functions(reply: bool, functions: bool);

    fn grow(tree: &Tree, names: &::std::collections::BTreeSet<String>) -> Result<Tree, i32>;

    fn host(r#in: &str, out: i32, out_capacity: &str) -> String;

    fn letter() -> char;

    fn log(boxed: i32);

    fn log_int(primitive: i32);

    fn numbers(values: &[f64]) -> Vec<i32>;

    fn small() -> u16;

    fn stop(speeds: &[f32]) -> Result<(), i32>;

    fn tiny(value: u8, letter: char) -> i8;

    fn wide(value: &i128) -> i128;
}

::plugwright::embed_contract!(
    "plugwright-contract 1\n\
     host Offers\n\
     fn boxes(values: list<i64>, counts: list<u16>) -> list<i32>\n\
     fn flags(letters: list<char>) -> list<bool>\n\
     fn frame(host: i32, frame: i32) -> i32\n\
     fn functions(reply: bool, functions: bool)\n\
     fn grow(tree: Tree, names: set<string>) -> Tree ! i32\n\
     fn host(in: string, out: i32, out_capacity: string) -> string\n\
     fn letter() -> char\n\
     fn log(boxed: i32)\n\
     fn log_int(primitive: i32)\n\
     fn numbers(values: list<f64>) -> list<i32>\n\
     fn small() -> u16\n\
     fn stop(speeds: list<f32>) ! i32\n\
     fn tiny(value: u8, letter: char) -> i8\n\
     fn wide(value: i128) -> i128\n\
     record Tree { name: string, children: list<Tree> }\n"
);
