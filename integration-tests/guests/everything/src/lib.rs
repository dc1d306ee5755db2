//! Serves every method of the contract `Everything` but one that the host has a default for.

use std::cell::RefCell;
use std::collections::BTreeMap;

use plugwright::prelude::*;

plugwright::contract!("everything");

thread_local! {
    static REMEMBERED: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

struct Guest;

#[wasm_plugin]
impl Everything for Guest {
    fn echo_boolean(value: bool) -> bool {
        value
    }
    fn echo_byte(value: i8) -> i8 {
        value
    }
    fn echo_short(value: i16) -> i16 {
        value
    }
    fn echo_int(value: i32) -> i32 {
        value
    }
    fn echo_long(value: i64) -> i64 {
        value
    }
    fn echo_float(value: f32) -> f32 {
        value
    }
    fn echo_double(value: f64) -> f64 {
        value
    }
    fn echo_char(value: char) -> char {
        value
    }
    fn echo_string(value: &str) -> String {
        value.to_owned()
    }
    fn echo_bytes(value: &[u8]) -> Vec<u8> {
        value.to_vec()
    }
    fn echo_shorts(value: &[i16]) -> Vec<i16> {
        value.to_vec()
    }
    fn echo_ints(value: &[i32]) -> Vec<i32> {
        value.to_vec()
    }
    fn echo_longs(value: &[i64]) -> Vec<i64> {
        value.to_vec()
    }
    fn echo_floats(value: &[f32]) -> Vec<f32> {
        value.to_vec()
    }
    fn echo_doubles(value: &[f64]) -> Vec<f64> {
        value.to_vec()
    }
    fn echo_booleans(value: Vec<bool>) -> Vec<bool> {
        value
    }
    fn echo_chars(value: Vec<char>) -> Vec<char> {
        value
    }
    fn echo_numbers(value: &[i32]) -> Vec<i32> {
        value.to_vec()
    }
    fn next_day(day: Weekday) -> Weekday {
        use Weekday::*;
        match day {
            Monday => Tuesday,
            Tuesday => Wednesday,
            Wednesday => Thursday,
            Thursday => Friday,
            Friday => Saturday,
            Saturday => Sunday,
            Sunday => Monday,
        }
    }
    fn echo_order(order: Order) -> Order {
        order
    }
    fn reversed(orders: Vec<Order>) -> Vec<Order> {
        orders.into_iter().rev().collect()
    }
    fn largest(orders: Vec<Order>) -> Option<Order> {
        orders
            .into_iter()
            .max_by(|a, b| total(a).total_cmp(&total(b)))
    }
    fn word_counts(text: &str) -> BTreeMap<String, i32> {
        let mut counts = BTreeMap::new();
        for word in text.split_whitespace() {
            *counts.entry(word.to_owned()).or_insert(0) += 1;
        }
        counts
    }
    fn join(
        separator: &str,
        parts: Vec<String>,
        repeat: i32,
        upper_case: bool,
        last: char,
    ) -> String {
        let mut text = vec![parts.join(separator); repeat as usize].join(separator);
        text.push(last);
        if upper_case {
            text.to_uppercase()
        } else {
            text
        }
    }
    fn weighted_sum(values: &[i64], weight: i32, order: Order) -> i64 {
        values.iter().sum::<i64>() * i64::from(weight) + order.id
    }
    fn parse(text: &str) -> Result<i32, ParseError> {
        text.parse().map_err(|_| ParseError {
            position: text.bytes().take_while(u8::is_ascii_digit).count() as i32,
            reason: format!("`{text}` is no number"),
        })
    }
    fn remember(text: &str) -> Result<(), String> {
        if text.is_empty() {
            return Err("nothing to remember".to_owned());
        }
        REMEMBERED.with_borrow_mut(|all| all.push(text.to_owned()));
        Ok(())
    }
    fn remembered() -> Vec<String> {
        REMEMBERED.with_borrow(Clone::clone)
    }
    fn forget_all() {
        REMEMBERED.with_borrow_mut(Vec::clear);
    }
    fn renamed_in_wasm(value: i32) -> i32 {
        value + 1
    }
    fn greeting(name: &str) -> String {
        format!("the plugin greets {name}")
    }
}

fn total(order: &Order) -> f64 {
    order
        .lines
        .iter()
        .map(|line| f64::from(line.quantity) * line.price)
        .sum()
}
