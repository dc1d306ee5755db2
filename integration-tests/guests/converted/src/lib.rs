//! Sees only what the types of the Java library are converted to.

use std::collections::BTreeMap;

use plugwright::prelude::*;

plugwright::contract!("converted");
plugwright::contract!("bookmarks");

struct Guest;

#[wasm_plugin]
impl Converted for Guest {
    fn resolve(base: &str, path: &str) -> String {
        if base.is_empty() {
            path.to_owned()
        } else {
            format!("{base}/{path}")
        }
    }
    fn next_day(day: i32) -> i32 {
        day + 1
    }
    fn sorted(days: &[i32]) -> Vec<i32> {
        let mut days = days.to_vec();
        days.sort_unstable();
        days
    }
    fn parent_visits(address: &str, day: i32) -> Vec<i32> {
        let visited = bookmarks::visited(&bookmarks::parent(address));
        bookmarks::later(&[visited, day], day)
    }
    fn negated(period: &Fixed<Span>) -> Fixed<Span> {
        Span {
            years: -period.years,
            months: -period.months,
            days: -period.days,
        }
    }
    fn doubled(price: Price) -> Price {
        Price {
            unscaled: price.unscaled * 2,
            ..price
        }
    }
    fn visits(
        start: Option<String>,
        visits: Vec<Visit>,
    ) -> Result<BTreeMap<String, Visit>, String> {
        match start {
            Some(start) if visits.iter().all(|visit| visit.address != start) => Err(start),
            Some(_) => Ok(visits
                .into_iter()
                .map(|visit| (visit.address.clone(), visit))
                .collect()),
            None => Ok(BTreeMap::from([(
                "no address".into(),
                Visit {
                    address: String::new(),
                    day: 0,
                },
            )])),
        }
    }
}
