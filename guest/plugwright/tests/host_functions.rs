//! Host functions natively: where there is no host, fakes take its place.

#![allow(missing_docs)]

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};

use plugwright::prelude::*;

plugwright::contract!(path = "../contracts/console.rs");

/// Written by hand, in a module, with types of several places.
mod inner {
    use plugwright::prelude::*;

    #[derive(Clone, Debug, PartialEq, Encode, Decode)]
    pub struct Here(pub i32);

    /// Named like the trait of fakes.
    #[derive(Clone, Debug, PartialEq, Encode, Decode)]
    pub struct Fake(pub bool);

    #[host_functions(module = "Places")]
    pub(crate) trait Places {
        fn add(a: &self::Here, b: &super::There, c: &crate::There) -> super::There;
        #[cfg(any())]
        fn left_out(n: &Unknown);
        #[must_use]
        fn lists(lists: &[Vec<Here>], option: &Option<Here>) -> bool;
        fn r#type(r#fn: u8, call: char, arguments: &Here, reply: i8) -> char;
        fn fakes(fake: &Fake, all: &[self::Fake]) -> Option<Fake>;
    }
}

#[derive(Clone, Debug, PartialEq, Encode, Decode)]
pub struct There(i32);

#[derive(Debug, Default)]
struct Recorder {
    said: RefCell<Vec<String>>,
}

impl Recorder {
    fn say(&self, text: String) {
        self.said.borrow_mut().push(text);
    }
}

impl console::Fake for Recorder {
    fn log_int(&self, value: i32) {
        self.say(value.to_string());
    }

    fn log_ints(&self, values: &[i32]) {
        values.iter().for_each(|&value| console::log_int(value));
    }

    fn print(&self, line: &str, style: &Style) -> Result<i32, Refused> {
        if line.is_empty() {
            return Err(Refused {
                line: 1,
                reason: style.color.clone(),
            });
        }
        self.say(line.to_owned());
        Ok(1)
    }
}

struct Silent;

impl console::Fake for Silent {
    fn log_int(&self, _value: i32) {}
}

fn style() -> Style {
    Style {
        color: "red".into(),
        bold: true,
    }
}

#[test]
fn calls_go_to_the_fake() {
    let fake = console::fake(Recorder::default());
    console::log_int(5);
    console::log_ints(&[1, 2]);
    assert_eq!(console::print("line", &style()), Ok(1));
    let refused = console::print("", &style()).unwrap_err();
    assert_eq!(refused.reason, "red");
    assert_eq!(*fake.said.borrow(), ["5", "1", "2", "line"]);
}

#[test]
fn the_fake_before_comes_back() {
    let outer = console::fake(Recorder::default());
    console::log_int(1);
    {
        let _inner = console::fake(Silent);
        console::log_int(2);
    }
    console::log_int(3);
    assert_eq!(*outer.said.borrow(), ["1", "3"]);
    drop(outer);
    assert!(catch_unwind(|| console::log_int(4)).is_err());
}

#[test]
fn a_fake_is_gone_after_a_panic() {
    let panicked = catch_unwind(|| {
        let _fake = console::fake(Silent);
        panic!("in a test");
    });
    assert!(panicked.is_err());
    assert!(catch_unwind(|| console::log_int(4)).is_err());
}

#[test]
fn a_fake_is_of_one_thread() {
    let _fake = console::fake(Silent);
    let other = std::thread::spawn(|| console::log_int(1));
    assert!(other.join().is_err());
}

fn panic_of(function: impl FnOnce()) -> String {
    let panic = catch_unwind(AssertUnwindSafe(function)).unwrap_err();
    *panic.downcast::<String>().unwrap()
}

#[test]
fn a_missing_fake_names_the_function() {
    assert_eq!(
        panic_of(|| console::log_str("")),
        "`Console.log_str` is a host function, but there is no host here: set a fake with `fake`, next to \
         this function"
    );
    let _fake = console::fake(Silent);
    assert_eq!(
        panic_of(|| drop(console::read())),
        "`Console.read` is not faked: the fake that is set does not implement it"
    );
}

struct Sums;

impl inner::places::Fake for Sums {
    fn add(&self, a: &inner::Here, b: &There, c: &There) -> There {
        There(a.0 + b.0 + c.0)
    }

    fn lists(&self, lists: &[Vec<inner::Here>], option: &Option<inner::Here>) -> bool {
        lists
            .iter()
            .flatten()
            .any(|here| Some(here) == option.as_ref())
    }

    fn r#type(&self, r#fn: u8, call: char, arguments: &inner::Here, reply: i8) -> char {
        assert_eq!(arguments.0, i32::from(reply) + i32::from(r#fn));
        call
    }

    fn fakes(&self, fake: &inner::Fake, all: &[inner::Fake]) -> Option<inner::Fake> {
        all.contains(fake).then(|| fake.clone())
    }
}

#[test]
fn types_are_those_of_the_place_of_the_trait() {
    use inner::{Here, places};
    let _fake = places::fake(Sums);
    assert_eq!(places::add(&Here(1), &There(2), &There(3)), There(6));
    assert!(places::lists(&[vec![], vec![Here(1)]], &Some(Here(1))));
    assert_eq!(places::r#type(3, 'x', &Here(2), -1), 'x');
    let fake = inner::Fake(true);
    assert_eq!(
        places::fakes(&fake, std::slice::from_ref(&fake)),
        Some(fake)
    );
}
