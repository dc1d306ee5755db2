//! The same functions the way an Extism plugin is written: JSON for values, raw bytes for bytes and text.

use extism_pdk::{FnResult, Json, plugin_fn};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
struct Pair {
    a: i32,
    b: i32,
}

#[derive(Serialize, Deserialize)]
struct Packet {
    id: i64,
    time: i64,
    value: f64,
    source: i32,
    target: i32,
    urgent: bool,
    label: String,
}

#[derive(Serialize, Deserialize)]
struct Entry {
    id: i32,
    time: i64,
    value: f64,
    name: String,
}

#[plugin_fn]
pub fn add(Json(pair): Json<Pair>) -> FnResult<Json<i32>> {
    Ok(Json(pair.a.wrapping_add(pair.b)))
}

#[plugin_fn]
pub fn echo_packet(Json(packet): Json<Packet>) -> FnResult<Json<Packet>> {
    Ok(Json(packet))
}

#[plugin_fn]
pub fn echo_entries(Json(entries): Json<Vec<Entry>>) -> FnResult<Json<Vec<Entry>>> {
    Ok(Json(entries))
}

#[plugin_fn]
pub fn echo_bytes(bytes: Vec<u8>) -> FnResult<Vec<u8>> {
    Ok(bytes)
}

#[plugin_fn]
pub fn sum(Json(values): Json<Vec<i64>>) -> FnResult<Json<i64>> {
    Ok(Json(values.iter().fold(0, |sum, value| sum.wrapping_add(*value))))
}

#[plugin_fn]
pub fn greet(name: String) -> FnResult<String> {
    Ok(["Hello, ", &name, "!"].concat())
}

#[plugin_fn]
pub fn render_markdown(markdown: String) -> FnResult<String> {
    Ok(markdown::render(&markdown))
}

#[plugin_fn]
pub fn fibonacci(Json(n): Json<i32>) -> FnResult<Json<i32>> {
    Ok(Json(fib(n)))
}

fn fib(n: i32) -> i32 {
    if n < 2 { n } else { fib(n - 1).wrapping_add(fib(n - 2)) }
}
