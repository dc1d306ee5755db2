// What the processor writes for the next version of the contract.

#[derive(Clone, Debug, PartialEq, PartialOrd, ::plugwright::Encode, ::plugwright::Decode)]
pub struct Line {
    pub item: String,
    pub count: i32,
    pub unit_price: f64,
}

#[derive(Clone, Debug, PartialEq, PartialOrd, ::plugwright::Encode, ::plugwright::Decode)]
pub struct Receipt {
    pub total: f64,
    pub notes: Vec<String>,
}

pub trait Pricing {
    fn price(lines: Vec<Line>) -> Result<Receipt, String>;
}

::plugwright::embed_contract!(
    "plugwright-contract 1\n\
     interface Pricing\n\
     fn price(lines: list<Line>) -> Receipt ! string\n\
     record Line { item: string, count: i32, unit_price: f64 }\n\
     record Receipt { total: f64, notes: list<string> }\n"
);
