#![allow(dead_code)]
use plugwright::prelude::*;

#[contract_module]
mod values {
    use plugwright::prelude::*;

    #[derive(Encode, Decode)]
    pub struct Order {
        #[plugwright(default = 300)]
        small: u8,
        #[plugwright(was = "small")]
        count: u32,
        #[plugwright(default = "")]
        tags: Vec<String>,
    }

    #[derive(Encode, Decode)]
    pub enum State {
        Open,
        #[plugwright(unknown)]
        Other { code: i32 },
        #[plugwright(was = "Open")]
        Shipped,
    }

    pub trait Values {
        fn state(order: Order, #[plugwright(default = true)] deep: bool, last: u32) -> State;
        #[plugwright(was = "state")]
        fn other();
    }
}

#[contract_module]
mod places {
    use plugwright::prelude::*;

    #[derive(Encode, Decode)]
    #[plugwright(unknown)]
    pub struct Order {
        #[plugwright(was = 5)]
        a: i32,
        #[plugwright(default = [1])]
        b: i32,
        #[plugwright(serde)]
        c: i32,
        #[cfg(unix)]
        d: i32,
    }

    #[derive(Encode, Decode)]
    pub enum Two {
        #[plugwright(unknown)]
        A,
        #[plugwright(unknown)]
        B,
    }

    #[derive(Clone, Copy, FixedLayout)]
    #[repr(C)]
    pub struct Point {
        #[plugwright(default = 1)]
        x: i32,
    }

    pub trait Places {
        fn f(#[plugwright(was = "b")] a: i32);
        #[plugwright(default = 1)]
        fn g();
    }
}

#[contract_module]
mod types {
    use plugwright::prelude::*;

    pub trait Types {
        fn elsewhere(order: crate::Elsewhere);
        fn tuple(pair: (i32, i32));
        fn array(array: [u8; 4]);
        fn error() -> Result<i32>;
    }
}

#[contract_module]
mod nothing {}

#[contract_module(revision = 0)]
mod revision {}

#[contract_module(version = 1)]
mod argument {}

#[contract_module]
fn wrong_item() {}

#[derive(Encode, Decode)]
#[plugwright(was = "Old")]
pub struct Elsewhere {
    #[plugwright(default = 5)]
    a: i32,
}

#[derive(Encode, Decode)]
pub enum Loose {
    #[plugwright(unknown)]
    A,
}

#[contract_module]
mod hidden {
    use plugwright::prelude::*;

    pub type Duration = u32;

    pub trait Hidden {
        fn later(by: Duration);
    }
}

#[contract_module]
mod forgotten {
    pub trait Forgotten {
        fn f();
    }
}

struct Plugin;

impl forgotten::Forgotten for Plugin {
    fn f() {}
}

fn main() {}

#[contract_module]
mod two {
    pub trait First {
        fn f();
    }

    pub trait Second {
        fn f();
    }
}
