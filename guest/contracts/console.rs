// Rust side of the contract dev.plugwright.example.Console, generated from the Java interface. Do not edit.
// Contract hash: 1810d966063e1644

/// A line that was refused.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct Refused {
    pub line: i32,
    pub reason: String,
}

/// How a line looks.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::plugwright::Encode, ::plugwright::Decode,
)]
pub struct Style {
    pub color: String,
    pub bold: bool,
}

/// A console of the host.
#[::plugwright::host_functions(module = "Console")]
pub trait Console {
    /// Prints a number.
    fn log_int(value: i32);

    /// Prints numbers.
    fn log_ints(values: &[i32]);

    /// Prints a text.
    fn log_str(text: &str);

    /// Prints a line and returns how many there are now.
    fn print(line: &str, style: &Style) -> Result<i32, Refused>;

    /// Reads a line.
    fn read() -> String;
}

::plugwright::embed_contract!(
    "plugwright-contract 1\n\
     host Console\n\
     fn log_int(value: i32)\n\
     fn log_ints(values: list<i32>)\n\
     fn log_str(text: string)\n\
     fn print(line: string, style: Style) -> i32 ! Refused\n\
     fn read() -> string\n\
     record Refused { line: i32, reason: string }\n\
     record Style { color: string, bold: bool }\n"
);
