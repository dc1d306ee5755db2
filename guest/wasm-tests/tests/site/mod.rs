//! The plugin `wasm-fixture`, and a value for it.

#![allow(missing_docs, dead_code)]

use std::collections::BTreeMap;
use std::time::{Duration, UNIX_EPOCH};

use plugwright::Uuid;
use wasm_fixture::{Chapter, Severity, Shape};

use crate::host::{Plugin, fixture};

pub fn load() -> Plugin {
    Plugin::load_with(fixture(), |linker| {
        linker.func_wrap("test", "call_back", || {}).unwrap();
    })
}

pub fn chapter(path: &str) -> Chapter {
    Chapter {
        path: path.into(),
        tags: vec!["a".into(), String::new()],
        links: BTreeMap::from([("x".into(), 1), ("y".into(), -1)]),
        severity: Severity::Info,
        shape: Shape::Poly {
            points: vec![1, 2, 3],
            closed: true,
        },
        score: Some(0.5),
        edited: UNIX_EPOCH + Duration::new(1_700_000_000, 5),
        id: Uuid([7; 16]),
    }
}
