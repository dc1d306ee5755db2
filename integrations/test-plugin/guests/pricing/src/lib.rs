//! Prices orders. The second version takes 10 % less.

use plugwright::prelude::*;

plugwright::contract!("pricing");

struct Guest;

const VERSION: i32 = if cfg!(feature = "second") { 2 } else { 1 };

fn cents(order: &Order) -> i64 {
    let full = i64::from(quantity(order)) * order.cents;
    if VERSION == 2 { full * 9 / 10 } else { full }
}

/// The quantity, if it is none of those that ask for a fault.
fn quantity(order: &Order) -> i32 {
    match order.quantity {
        -1 => panic!("order {} has no quantity", order.id),
        -2 => loop {
            std::hint::black_box(order.id);
        },
        quantity => quantity,
    }
}

fn quote(order: Order, cents: i64) -> Quote {
    Quote { order: order.id, customer: order.customer, cents, version: VERSION }
}

#[wasm_plugin]
impl Pricing for Guest {
    fn price(order: Order) -> Quote {
        let cents = cents(&order);
        quote(order, cents)
    }

    fn price_all(orders: Vec<Order>) -> Vec<Quote> {
        orders.into_iter().map(Self::price).collect()
    }

    fn accepts(order: Order) -> bool {
        quantity(&order) > 0
    }

    fn next(account: Account, order: Order) -> Step {
        let regular = account.orders >= 10;
        let full = cents(&order);
        let cents = if regular { full * 95 / 100 } else { full };
        Step {
            account: Account { orders: account.orders + 1, cents: account.cents + cents },
            quote: quote(order, cents),
        }
    }
}
