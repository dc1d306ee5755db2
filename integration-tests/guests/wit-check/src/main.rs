//! Parses files of WIT and resolves their names: `wit-check FILE.wit...`. Prints a line for each.

use std::process::ExitCode;

use wit_parser::Resolve;

fn check(file: &str) -> Result<(), Box<dyn std::error::Error>> {
    let text = std::fs::read_to_string(file)?;
    Resolve::default().push_source(file, &text)?;
    Ok(())
}

fn main() -> ExitCode {
    let mut code = ExitCode::SUCCESS;
    for file in std::env::args().skip(1) {
        match check(&file) {
            Ok(()) => println!("{file}: ok"),
            Err(error) => {
                println!("{file}: {error}");
                code = ExitCode::FAILURE;
            }
        }
    }
    code
}
