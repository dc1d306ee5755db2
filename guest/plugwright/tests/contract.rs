//! A generated contract file, included by its path and implemented natively.

#![allow(missing_docs)]

use std::collections::BTreeMap;

use plugwright::prelude::*;

/// A contract may be in any module.
mod inner {
    plugwright::contract!(path = "../contracts/site_plugin.rs");
}

use inner::{Chapter, Problem, Severity, Shape, Site, SitePlugin};

struct Upper;

#[wasm_plugin]
impl inner::SitePlugin for Upper {
    fn process(chapter: Chapter, site: Site) -> Result<Chapter, Problem> {
        match chapter.shape {
            Shape::Circle(radius) if radius < 0.0 => Err(Problem {
                line: 1,
                text: site.title,
            }),
            _ => Ok(Chapter {
                path: chapter.path.to_uppercase(),
                ..chapter
            }),
        }
    }

    fn sum(numbers: &[i64]) -> i64 {
        numbers.iter().sum()
    }

    fn word_count(text: &str) -> i32 {
        text.split_whitespace().count() as i32
    }
}

fn chapter(shape: Shape) -> Chapter {
    Chapter {
        path: "a/b".into(),
        tags: vec!["x".into()],
        links: BTreeMap::from([("y".into(), 2)]),
        severity: Severity::Warning,
        shape,
        score: None,
        edited: std::time::UNIX_EPOCH,
        id: Uuid::from(5),
    }
}

fn site() -> Site {
    Site {
        title: "Site".into(),
    }
}

#[test]
fn a_contract_is_a_plain_trait() {
    let processed = Upper::process(chapter(Shape::Empty), site()).unwrap();
    assert_eq!(processed.path, "A/B");
    let problem = Upper::process(chapter(Shape::Circle(-1.0)), site()).unwrap_err();
    assert_eq!(problem.text, "Site");
    assert_eq!(Upper::sum(&[1, 2]), 3);
    assert_eq!(Upper::word_count("one two"), 2);
}

#[test]
fn its_types_have_an_encoding() {
    let poly = Shape::Poly {
        points: vec![1, -1],
        closed: true,
    };
    for shape in [Shape::Empty, Shape::Circle(1.5), poly] {
        let value: Result<Chapter, Problem> = Ok(chapter(shape));
        let bytes = plugwright::codec::to_vec(&value).unwrap();
        assert_eq!(plugwright::codec::from_bytes(&bytes), Ok(value));
    }
}

#[test]
#[should_panic(expected = "the optional method `begin` is not implemented by this plugin")]
fn an_optional_method_says_so() {
    Upper::begin(site());
}
