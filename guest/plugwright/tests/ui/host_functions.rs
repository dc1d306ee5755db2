#![allow(dead_code)]
use plugwright::prelude::*;

#[derive(Encode, Decode)]
pub struct Order(i32);
pub struct Plain;
#[derive(Encode, Decode)]
pub struct Fake;
type Text = String;

#[host_functions(module = "Shop")]
pub trait Shop {
    fn receiver(&self);
    fn owned_receiver(self);
    fn generic<T>(value: i32);
    fn some(value: impl Into<i32>);
    fn pattern((a, b): &(i32, i32));
    fn ignored(_: i32);
    fn body() -> i32 {
        0
    }
    fn fake();
    fn plugwright_log();
    async fn later();
    unsafe fn dangerous();
    const fn constant();
    extern "C" fn foreign();
    fn text(text: String);
    fn numbers(list: Vec<i64>);
    fn order(order: Order);
    fn orders(orders: Vec<Order>);
    fn map(orders: std::collections::BTreeMap<String, Order>);
    fn changed(order: &mut Order);
    fn kept(text: &'static str);
    fn number(n: &i32);
    fn machine_width(n: usize);
    fn nothing(n: ());
    fn pointer(p: *const u8);
    fn borrowed() -> &str;
    fn never() -> !;
    fn other() -> Self;
    fn with_attribute(#[cfg(any())] n: i32);
    fn same_name_as_the_trait_of_fakes(fake: &Fake) -> Option<Fake>;
}

fn main() {}
