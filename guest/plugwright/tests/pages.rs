//! The Rust code of the pages in `docs/`. `SnippetsTest` of `integration-tests` looks for their blocks here.

#![allow(missing_docs, dead_code, unused_variables)]

use plugwright::prelude::*;

mod errors {
    pub struct Order;

    pub struct Refused {
        pub reason: String,
        pub line: i32,
    }

    fn price(order: Order) -> Result<i64, Refused> {
        Err(Refused {
            reason: "out of stock".into(),
            line: 3,
        })
    }
}

mod evolution {
    use plugwright::prelude::*;

    #[contract_module(revision = 4)]
    pub mod site {
        use plugwright::prelude::*;

        #[derive(Encode, Decode)]
        pub struct Chapter {
            #[plugwright(was = "heading")]
            pub title: String,
            pub text: String,
            #[plugwright(default = Level::Basic)]
            pub level: Level,
            #[plugwright(default = "en")]
            pub language: String,
        }

        #[derive(Encode, Decode)]
        pub enum Level {
            Basic,
            #[plugwright(was = ["Advanced", "Hard"])]
            Expert,
            #[plugwright(unknown)]
            Other,
        }

        pub trait Site {
            #[plugwright(was = "convert")]
            fn process(chapter: Chapter, #[plugwright(default = false)] deep: bool) -> Chapter;
        }
    }
}

mod foreign_modules {
    #[unsafe(no_mangle)]
    pub extern "C" fn add(a: i32, b: i32) -> i32 {
        a + b
    }
}

mod types {
    trait Crawler {
        fn links(page: &str) -> Vec<String>;
    }
}

#[derive(Clone, Debug, PartialEq, Encode, Decode)]
pub struct Reading {
    pub sensor: String,
    pub value: f64,
}

#[host_functions(module = "Console")]
pub trait Console {
    fn log_str(text: &str);
    fn find(readings: &[Reading], sensor: &str) -> Option<Reading>;
    fn parse(text: &str) -> Result<i32, String>;
}

struct Guest;

impl Guest {
    fn parse_or(text: &str, fallback: i32) -> i32 {
        console::parse(text).unwrap_or(fallback)
    }

    fn reports(readings: Vec<Reading>) -> i32 {
        console::log_str("zero-copy");
        let found = console::find(&readings, "roof");
        let number = console::parse("12").unwrap_or(0);
        number + i32::from(found.is_some())
    }
}

struct Frozen;

impl console::Fake for Frozen {
    fn parse(&self, text: &str) -> Result<i32, String> {
        Ok(text.len() as i32)
    }
}

#[test]
fn parses() {
    let _host = console::fake(Frozen); // until it is dropped, in this thread
    assert_eq!(Guest::parse_or("12", 0), 2);
}
