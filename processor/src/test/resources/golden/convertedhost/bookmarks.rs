// Rust side of the contract convertedhost.Bookmarks, generated from the Java interface. Do not edit.
// Contract hash: a04cd494ec2e857c

/// Types of libraries in functions of the host.
#[::plugwright::host_functions(module = "Bookmarks")]
pub trait Bookmarks {
    fn all(some: &[String]) -> Vec<String>;

    fn find(name: &str) -> Result<Option<String>, String>;

    fn home(suggestion: &str) -> String;

    fn level(level: i32) -> i32;

    fn levels(levels: &[i32], more: &[i32]) -> Vec<i32>;
}

::plugwright::embed_contract!(
    "plugwright-contract 1\n\
     host Bookmarks\n\
     fn all(some: list<string>) -> list<string>\n\
     fn find(name: string) -> option<string> ! string\n\
     fn home(suggestion: string) -> string\n\
     fn level(level: i32) -> i32\n\
     fn levels(levels: list<i32>, more: list<i32>) -> list<i32>\n"
);
