// Rust side of the contract scalars.Scalars, generated from the Java interface. Do not edit.
// Contract hash: b98ff36c33ae3637

pub trait Scalars {
    fn booleans(values: Vec<bool>) -> Vec<bool>;

    fn boxed(value: i32, letter: char, flag: bool, small: u16) -> i32;

    fn boxed_array(values: &[f64]) -> Vec<i64>;

    fn chars(values: Vec<char>) -> Vec<char>;

    fn doubles(values: &[f64]) -> Vec<f64>;

    fn echo(call: &str, out: &str, echo: &str, echo_export: &str) -> String;

    fn floats(values: &[f32]) -> Vec<f32>;

    fn ints(values: &[i32]) -> Vec<i32>;

    fn list_of_bytes(values: &[i8]) -> Vec<u8>;

    fn list_of_integers(values: &[i32]) -> Vec<i32>;

    fn longs(values: &[u64]) -> Vec<i64>;

    fn negate_byte(value: i8) -> i8;

    fn negate_double(value: f64) -> f64;

    fn negate_float(value: f32) -> f32;

    fn negate_int(value: i32) -> i32;

    fn negate_long(value: i64) -> i64;

    fn negate_short(value: i16) -> i16;

    fn not(value: bool) -> bool;

    fn nothing();

    fn shorts(values: &[i16]) -> Vec<i16>;

    fn u16(value: u16) -> u16;

    fn u32(value: u32) -> u32;

    fn u64(value: u64) -> u64;

    fn u8(value: u8) -> u8;

    fn upper(value: char) -> char;
}

::plugwright::embed_contract!(
    "plugwright-contract 1\n\
     interface Scalars\n\
     fn booleans(values: list<bool>) -> list<bool>\n\
     fn boxed(value: i32, letter: char, flag: bool, small: u16) -> i32\n\
     fn boxed_array(values: list<f64>) -> list<i64>\n\
     fn chars(values: list<char>) -> list<char>\n\
     fn doubles(values: list<f64>) -> list<f64>\n\
     fn echo(call: string, out: string, echo: string, echo_export: string) -> string\n\
     fn floats(values: list<f32>) -> list<f32>\n\
     fn ints(values: list<i32>) -> list<i32>\n\
     fn list_of_bytes(values: list<i8>) -> list<u8>\n\
     fn list_of_integers(values: list<i32>) -> list<i32>\n\
     fn longs(values: list<u64>) -> list<i64>\n\
     fn negate_byte(value: i8) -> i8\n\
     fn negate_double(value: f64) -> f64\n\
     fn negate_float(value: f32) -> f32\n\
     fn negate_int(value: i32) -> i32\n\
     fn negate_long(value: i64) -> i64\n\
     fn negate_short(value: i16) -> i16\n\
     fn not(value: bool) -> bool\n\
     fn nothing()\n\
     fn shorts(values: list<i16>) -> list<i16>\n\
     fn u16(value: u16) -> u16\n\
     fn u32(value: u32) -> u32\n\
     fn u64(value: u64) -> u64\n\
     fn u8(value: u8) -> u8\n\
     fn upper(value: char) -> char\n"
);
