// Rust side of the contract shapes.Everything, generated from the Java interface. Do not edit.
// Contract hash: 9e6aa90878cc6bb7

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
pub enum Color {
    Red,
    LightGreen,
    Blue2,
}

#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub enum Expression {
    Constant(i64),
    Negation(Box<Expression>),
    Sum {
        left: Box<Expression>,
        right: Box<Expression>,
    },
}

#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct Order {
    pub number: u32,
    pub note: Option<String>,
    pub data: Vec<u8>,
    pub sums: Option<Vec<i64>>,
}

/// A part of a longer list.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct Page<T> {
    /// the part
    pub items: Vec<T>,
    pub first: Option<T>,
    /// where the next one starts
    pub next: Option<i32>,
}

#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct Record {}

/// Something to draw.
#[derive(Clone, Debug, PartialEq, ::plugwright::Encode, ::plugwright::Decode)]
pub enum Shape {
    Empty,
    /// Round.
    Circle(f64),
    Poly {
        xs: Vec<f64>,
        closed: bool,
    },
    Box {
        width: f32,
        height: f32,
        color: Color,
    },
}

#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct Tree {
    pub label: String,
    pub left: Option<Box<Tree>>,
    pub right: Option<Box<Tree>>,
    pub others: Vec<Tree>,
}

/// Every kind of type, on its own and inside others.
pub trait Everything {
    fn a_double(value: Option<f64>) -> Option<f64>;

    fn a_long(value: Option<i64>) -> Option<i64>;

    fn an_int(value: Option<i32>) -> Option<i32>;

    fn between(from: ::std::time::SystemTime, to: ::std::time::SystemTime)
    -> ::std::time::Duration;

    fn by_color(
        map: ::std::collections::BTreeMap<String, ::std::collections::BTreeSet<i32>>,
    ) -> ::std::collections::BTreeMap<Color, Vec<Order>>;

    fn first_page(orders: Page<Order>, numbers: Page<u32>) -> Page<Order>;

    fn id(id: ::plugwright::Uuid) -> ::plugwright::Uuid;

    fn maybe(
        text: Option<String>,
        numbers: Vec<Option<i32>>,
        number: Option<i64>,
    ) -> Option<String>;

    fn maybe_values(
        nested: Option<Option<String>>,
    ) -> ::std::collections::BTreeMap<String, Option<String>>;

    fn mean(values: &[f64]) -> f64;

    fn mirror(tree: Tree) -> Tree;

    fn names(colors: ::std::collections::BTreeSet<Color>) -> ::std::collections::BTreeSet<String>;

    fn records() -> Vec<Record>;

    fn scale(shape: Shape, factor: f64) -> Shape;

    fn shapes(shapes: Vec<Shape>) -> Vec<Shape>;

    fn simplify(expression: Expression) -> Expression;

    fn transpose(matrix: Vec<Vec<i32>>) -> Vec<Vec<i32>>;

    fn wide(signed: i128, unsigned: u128) -> i128;

    fn words(lines: Vec<Vec<String>>, orders: Vec<Order>, counts: Vec<Vec<u32>>) -> Vec<String>;
}

::plugwright::embed_contract!(
    "plugwright-contract 1\n\
     interface Everything\n\
     fn a_double(value: option<f64>) -> option<f64>\n\
     fn a_long(value: option<i64>) -> option<i64>\n\
     fn an_int(value: option<i32>) -> option<i32>\n\
     fn between(from: instant, to: instant) -> duration\n\
     fn by_color(map: map<string, set<i32>>) -> map<Color, list<Order>>\n\
     fn first_page(orders: Page<Order>, numbers: Page<u32>) -> Page<Order>\n\
     fn id(id: uuid) -> uuid\n\
     fn maybe(text: option<string>, numbers: list<option<i32>>, number: option<i64>) -> option<string>\n\
     fn maybe_values(nested: option<option<string>>) -> map<string, option<string>>\n\
     fn mean(values: list<f64>) -> f64\n\
     fn mirror(tree: Tree) -> Tree\n\
     fn names(colors: set<Color>) -> set<string>\n\
     fn records() -> list<Record>\n\
     fn scale(shape: Shape, factor: f64) -> Shape\n\
     fn shapes(shapes: list<Shape>) -> list<Shape>\n\
     fn simplify(expression: Expression) -> Expression\n\
     fn transpose(matrix: list<list<i32>>) -> list<list<i32>>\n\
     fn wide(signed: i128, unsigned: u128) -> i128\n\
     fn words(lines: list<list<string>>, orders: list<Order>, counts: list<list<u32>>) -> list<string>\n\
     enum Color { Red, LightGreen, Blue2 }\n\
     variant Expression { Constant(i64), Negation(Expression), Sum { left: Expression, right: Expression } }\n\
     record Order { number: u32, note: option<string>, data: list<u8>, sums: option<list<i64>> }\n\
     record Page<Order> { items: list<Order>, first: option<Order>, next: option<i32> }\n\
     record Page<u32> { items: list<u32>, first: option<u32>, next: option<i32> }\n\
     record Record {}\n\
     variant Shape { Empty, Circle(f64), Poly { xs: list<f64>, closed: bool }, Box { width: f32, height: f32, color: Color } }\n\
     record Tree { label: string, left: option<Tree>, right: option<Tree>, others: list<Tree> }\n"
);
