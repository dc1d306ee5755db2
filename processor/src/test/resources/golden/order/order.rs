// Rust side of the contract order.Order, generated from the Java interface. Do not edit.
// Contract hash: 6a31814f6cfbc7f7

#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub enum Declared {
    Zed,
    Alp,
    Mid,
}

#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub enum Permitted {
    Two,
    One,
    Three,
}

#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub enum Sorted {
    Apple,
    Berry,
    Cherry,
}

/// Its cases are nested more and less deeply.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub enum Spread {
    North,
    West(i32),
    East(i32),
    South,
}

/// Cases come in the order of the permits clause, or else of the source.
pub trait Order {
    fn declared(value: Declared) -> Declared;

    fn permitted(value: Permitted) -> Permitted;

    fn sorted(value: Sorted) -> Sorted;

    fn spread(value: Spread) -> Spread;
}

::plugwright::embed_contract!(
    "plugwright-contract 1\n\
     interface Order\n\
     fn declared(value: Declared) -> Declared\n\
     fn permitted(value: Permitted) -> Permitted\n\
     fn sorted(value: Sorted) -> Sorted\n\
     fn spread(value: Spread) -> Spread\n\
     variant Declared { Zed, Alp, Mid }\n\
     variant Permitted { Two, One, Three }\n\
     variant Sorted { Apple, Berry, Cherry }\n\
     variant Spread { North, West(i32), East(i32), South }\n"
);
