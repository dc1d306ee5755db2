#![allow(dead_code)]

plugwright::contract!("TextTools");
plugwright::contract!("text_tools.rs");
plugwright::contract!(text_tools);
plugwright::contract!(file = "text_tools.rs");
plugwright::contract!("text_tools" "other");
plugwright::contract!();
plugwright::contract!(path = "/no/such/folder/text_tools.rs");

fn main() {}
