// Rust side of the contract console.Console, generated from the Java interface. Do not edit.
// Contract hash: 2b3c11d6b4919393

/// Something that happened.
#[derive(Clone, Debug, PartialEq, ::plugwright::Encode, ::plugwright::Decode)]
pub struct Event {
    pub level: Level,
    pub text: String,
    pub weight: f64,
}

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
pub enum Level {
    Info,
    Warning,
}

#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct NotFound {
    pub key: String,
    pub tried: i32,
}

/// What plugins may ask of the program that runs them.
///
/// Nothing here is needed to implement a plugin.
#[::plugwright::host_functions(module = "Console")]
pub trait Console {
    fn add(a: i32, b: i32) -> i32;

    fn enabled(level: &Level) -> bool;

    fn hash(data: &[u8], fast: bool) -> Vec<u8>;

    fn last(events: &[Event], at_least: &Level) -> Option<Event>;

    fn log_event(event: &Event, counts: &::std::collections::BTreeMap<String, i32>);

    /// Logs a number.
    fn log_int(value: i32);

    /// Logs a text.
    fn log_str(text: &str);

    /// Looks a setting up.
    fn lookup(key: &str) -> Result<String, NotFound>;

    /// The present time.
    fn now() -> ::std::time::SystemTime;

    fn port(letter: char) -> u16;

    fn store(key: &str, value: &str) -> Result<(), String>;

    fn sum(numbers: &[i32], weights: &[f64]) -> i64;
}

::plugwright::embed_contract!(
    "plugwright-contract 1\n\
     host Console\n\
     fn add(a: i32, b: i32) -> i32\n\
     fn enabled(level: Level) -> bool\n\
     fn hash(data: list<u8>, fast: bool) -> list<u8>\n\
     fn last(events: list<Event>, at_least: Level) -> option<Event>\n\
     fn log_event(event: Event, counts: map<string, i32>)\n\
     fn log_int(value: i32)\n\
     fn log_str(text: string)\n\
     fn lookup(key: string) -> string ! NotFound\n\
     fn now() -> instant\n\
     fn port(letter: char) -> u16\n\
     fn store(key: string, value: string) ! string\n\
     fn sum(numbers: list<i32>, weights: list<f64>) -> i64\n\
     record Event { level: Level, text: string, weight: f64 }\n\
     enum Level { Info, Warning }\n\
     record NotFound { key: string, tried: i32 }\n"
);
