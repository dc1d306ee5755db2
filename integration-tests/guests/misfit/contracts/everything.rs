// An older state of the contract, as a guest that nobody rebuilt still has it.

#[derive(Clone, Copy, Debug, PartialEq, Eq, ::plugwright::Encode, ::plugwright::Decode)]
pub enum Weekday {
    Sunday,
    Monday,
}

#[derive(Clone, Debug, PartialEq, ::plugwright::Encode, ::plugwright::Decode)]
pub struct Order {
    pub id: i64,
    pub client: String,
}

pub trait Everything {
    fn echo_int(value: i64) -> i64;
    fn echo_order(order: Order) -> Order;
    fn next_day(day: Weekday) -> Weekday;
}

::plugwright::embed_contract!(
    "plugwright-contract 1
interface Everything
fn echo_int(value: i64) -> i64
fn echo_order(order: Order) -> Order
fn next_day(day: Weekday) -> Weekday
enum Weekday { Sunday, Monday }
record Order { id: i64, client: string }
"
);
